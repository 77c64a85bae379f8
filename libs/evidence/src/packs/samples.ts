import type { Queryable, SampleKind } from '#kernel';
import { drawRecords, entriesOf, type Row } from '../sources/relations.js';
import type { Asked } from '../status/asked.js';
import { inWords, say } from '../wording.js';
import { sha256 } from './manifest.js';
import type { Block } from './press.js';
import { shown } from './shown-value.js';

/** One record as it may be shown: what is declared, and nothing else of it. */
export interface DrawnSample {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Which record it was, for those who hold the records: it cannot be read backwards. */
  readonly draw: string;
}

export async function drawSamples(
  q: Queryable,
  kind: SampleKind,
  asked: Asked,
  seed: number,
  { count, records: all }: { readonly count: number; readonly records: number },
): Promise<DrawnSample[]> {
  const records = await drawRecords(q, kind, asked, seed, count);
  const entries = await entriesOf(q, kind, asked, records.map(idOf));
  return records.map((record, nth) => ({
    title: say`${kind.title}, sample ${nth + 1} of ${records.length}`,
    blocks: [
      ...sampleBlocks(
        kind,
        record,
        entries.filter(entry => idOf(entry) === idOf(record)),
      ),
      {
        kind: 'quiet',
        text: say`Drawn at random, with seed ${seed}, from ${all} ${kind.many} of the period.`,
      },
    ],
    draw: sha256(`${seed}:${idOf(record)}`),
  }));
}

const idOf = (row: Row): string => String(row['record_id']);

function sampleBlocks(kind: SampleKind, record: Row, entries: readonly Row[]): Block[] {
  const facts: Block = {
    kind: 'facts',
    rows: kind.fields.map(field => [field.label, shown(field, record[field.column])] as const),
  };
  const note: Block = {
    kind: 'quiet',
    text: say`Names are reduced to one letter, and dates of birth to ages. What was written in words stays out of this copy: it says only whether something was written.`,
  };
  const { entries: lines } = kind;
  if (!lines) return [facts, note];
  return [
    facts,
    { kind: 'heading', level: 2, text: inWords(lines.title) },
    {
      kind: 'table',
      head: lines.fields.map(field => field.label),
      rows: entries.map(entry => lines.fields.map(field => shown(field, entry[field.column]))),
      widths: lines.fields.map(() => 1),
      flush: lines.fields.map(() => false),
    },
    note,
  ];
}
