import type { BuiltSources } from '../sources/built-sources.js';
import type { IndicatorStatus } from '../status/assessment.js';
import type { ItemStatus } from '../status/item-status.js';
import { say } from '../wording.js';
import { itemFigure, itemTitle } from './item-words.js';
import type { PackTable } from './pack-table.js';
import type { Block } from './press.js';

/** A table of an indicator, with the file in which all of it lies. */
export interface NamedTable {
  readonly title: string;
  readonly file: string;
  readonly table: PackTable;
}

const MOST_ROWS = 60;

/** What the summary of one indicator says. */
export function indicatorBlocks(
  status: IndicatorStatus,
  sources: BuiltSources,
  tables: readonly NamedTable[],
  files: readonly string[],
): Block[] {
  const { indicator } = status;
  return [
    {
      kind: 'status',
      status: status.status,
      word: status.word,
      text: status.why ?? say`Everything that it needs is shown.`,
    },
    { kind: 'heading', level: 2, text: say`What it asks` },
    { kind: 'text', text: indicator.asks },
    { kind: 'heading', level: 2, text: say`What shows it` },
    ...status.parts.map((part): Block => ({
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 3, text: say`Part ${part.part.id}` },
        { kind: 'text', text: part.part.asks },
        itemTable(part.items, sources),
      ],
    })),
    ...(status.items.length ? [itemTable(status.items, sources)] : []),
    ...tables.flatMap(tableBlocks),
    ...fileBlocks(files),
  ];
}

function itemTable(items: readonly ItemStatus[], sources: BuiltSources): Block {
  return {
    kind: 'table',
    head: [say`Evidence`, say`Figure`, say`Status`],
    rows: items.map(one => [
      { text: itemTitle(one.item, sources), note: one.why },
      itemFigure(one),
      { status: one.status, word: one.word },
    ]),
    widths: [1, 0, 0],
    flush: [false, true, false],
  };
}

function tableBlocks({ title, file, table }: NamedTable): Block[] {
  const rest = table.rows.length - MOST_ROWS;
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      head: table.head,
      rows: table.rows.slice(0, MOST_ROWS),
      widths: table.flush.map(flush => (flush ? 0 : 1)),
      flush: table.flush,
    },
    {
      kind: 'quiet',
      text: rest > 0 ? say`${rest} more rows are in ${file}.` : say`The same is in ${file}.`,
    },
  ];
}

function fileBlocks(files: readonly string[]): Block[] {
  if (!files.length) return [];
  return [
    { kind: 'heading', level: 2, text: say`Files beside this page` },
    { kind: 'list', items: files },
  ];
}
