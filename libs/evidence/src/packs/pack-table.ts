import type { LogKind, Queryable, ReportKind, ReportTable, ShownField, TableField } from '#kernel';
import type { Compliance, Rule } from '#practice';
import { type Row, tableRows } from '../sources/relations.js';
import type { Asked } from '../status/asked.js';
import { say } from '../wording.js';
import { shown } from './shown-value.js';
import { type ShownCount, suppressed } from './suppression.js';

/** A table ready to be shown to an outsider: every cell is words. */
export interface PackTable {
  readonly key: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly flush: readonly boolean[];
  /** The same for a spreadsheet, with days as YYYY-MM-DD. */
  readonly plainRows: readonly (readonly string[])[];
}

export async function reportTables(
  q: Queryable,
  kind: Pick<ReportKind, 'tables'>,
  asked: Asked,
): Promise<PackTable[]> {
  const tables: PackTable[] = [];
  for (const table of kind.tables) tables.push(packTable(table, await tableRows(q, table, asked)));
  return tables;
}

export function packTable(table: ReportTable, rows: readonly Row[]): PackTable {
  const cells =
    table.adds === 'down' ? hideDown(table.fields, rows) : (row: Row, field: TableField) => own(field, row);
  const body = rows.map(row => table.fields.map(field => cells(row, field)));
  const plain = rows.map(row => table.fields.map(field => spreadsheet(field, row) ?? cells(row, field)));
  const foot = table.adds === 'down' ? [totals(table.fields, rows)] : [];
  return {
    key: table.key,
    title: table.title,
    head: table.fields.map(field => field.label),
    rows: [...body, ...foot],
    plainRows: [...plain, ...foot],
    flush: table.fields.map(field => ['count', 'sum', 'number'].includes(field.as)),
  };
}

const countsOf = (field: TableField, rows: readonly Row[]): number[] =>
  rows.map(row => Number(row[field.column]));

/** Each column of counts is hidden as one breakdown of its total; a sum goes where its count goes. */
function hideDown(fields: readonly TableField[], rows: readonly Row[]) {
  const shownCounts = new Map(
    fields
      .filter(field => field.as === 'count')
      .map(field => [field.column, suppressed(countsOf(field, rows)).cells]),
  );
  return (row: Row, field: TableField): string => {
    const nth = rows.indexOf(row);
    if (field.as === 'count') return inCell(shownCounts.get(field.column)?.[nth]);
    if (field.as !== 'sum') return shown(field, row[field.column]);
    const count = shownCounts.get(field.hiddenWith)?.[nth];
    return typeof count === 'number' ? String(row[field.column]) : say`withheld`;
  };
}

function totals(fields: readonly TableField[], rows: readonly Row[]): string[] {
  return fields.map((field, nth) => {
    if (nth === 0) return say`Total`;
    if (field.as === 'count') return inCell(suppressed(countsOf(field, rows)).total);
    if (field.as !== 'sum') return '';
    const counts = fields.find(one => one.column === field.hiddenWith);
    const hidden = counts && suppressed(countsOf(counts, rows)).cells.some(cell => typeof cell !== 'number');
    return hidden
      ? say`withheld`
      : String(Math.round(countsOf(field, rows).reduce((a, b) => a + b, 0) * 10) / 10);
  });
}

function own(field: TableField, row: Row): string {
  if (field.as === 'count') return inCell(suppressed([Number(row[field.column])]).cells[0]);
  return field.as === 'sum' ? say`withheld` : shown(field, row[field.column]);
}

const spreadsheet = (field: TableField, row: Row): string | null =>
  field.as === 'day' && typeof row[field.column] === 'string'
    ? dayAsIs(field, String(row[field.column]))
    : null;

// Shown once in words, so that a text which is no day is refused here too.
const dayAsIs = (field: ShownField, value: string): string => (shown(field, value) ? value : '');

export function inCell(count: ShownCount | undefined): string {
  if (count === 'small') return say`<5`;
  return typeof count === 'number' ? String(count) : say`withheld`;
}

/** What was noted of a log, as the item counts it. */
export const logTable = (kind: LogKind, entries: readonly Row[]): PackTable =>
  packTable({ ...kind, key: 'log', rows: '', adds: 'nothing' }, entries);

/** How each built rule was kept: the row of a rule adds up across. */
export function complianceTable(figures: readonly Compliance[], rules: readonly Rule[]): PackTable {
  const parts = ['kept', 'late', 'missed', 'overdue', 'open'] as const;
  const rows = figures.map(figure => {
    const { cells, total } = suppressed(parts.map(part => figure[part]));
    const title = rules.find(rule => rule.key === figure.rule)?.title ?? figure.rule;
    return [title, inCell(total), ...cells.map(inCell)];
  });
  const head = [say`Rule`, say`Counted`, say`Kept`, say`Late`, say`Missed`, say`Overdue`, say`Due today`];
  return {
    key: 'rules',
    title: say`How the rules were kept`,
    head,
    rows,
    plainRows: rows,
    flush: head.map((_, nth) => nth > 0),
  };
}
