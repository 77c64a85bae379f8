import type {
  LocalDate,
  LogKind,
  Queryable,
  ReportKind,
  ReportTable,
  SampleKind,
  SurveyKind,
  TargetKind,
} from '#kernel';
import { type Asked, lastDay } from '../status/asked.js';

export type Row = Readonly<Record<string, unknown>>;

// A relation need not name every parameter; the wrapping does, so that each can be bound.
const bound = (relation: string, more = ''): string =>
  `select t.* from (${relation}) t where $1::uuid[] is not null and $2::date is not null and $3::date is not null ${more}`;

const values = (asked: Asked): unknown[] => [asked.programmeIds, asked.from.iso, lastDay(asked).iso];

/** How many records of the kind the period holds. */
export async function countRecords(q: Queryable, kind: SampleKind, asked: Asked): Promise<number> {
  const rows = await q.query<{ n: number }[]>(
    `select count(*)::int as n from (${bound(kind.records)}) r`,
    values(asked),
  );
  return rows[0]?.n ?? 0;
}

/** Draws records in an order that the seed decides: the same seed over the same records draws the same ones. */
export function drawRecords(
  q: Queryable,
  kind: SampleKind,
  asked: Asked,
  seed: number,
  draw: { readonly count: number; readonly without: readonly string[] },
): Promise<Row[]> {
  return q.query<Row[]>(
    `select * from (${bound(kind.records)}) r where r.record_id <> all($6::uuid[])
     order by sha256(convert_to($4::text || ':' || r.record_id::text, 'UTF8')) limit $5`,
    [...values(asked), String(seed), draw.count, draw.without],
  );
}

/** Certain records of a kind, as long as they lie in the period. */
export function recordsOf(
  q: Queryable,
  kind: SampleKind,
  asked: Asked,
  recordIds: readonly string[],
): Promise<Row[]> {
  return q.query<Row[]>(`select * from (${bound(kind.records)}) r where r.record_id = any($4::uuid[])`, [
    ...values(asked),
    recordIds,
  ]);
}

/** The lines of the logs that were drawn. */
export function entriesOf(
  q: Queryable,
  kind: SampleKind,
  asked: Asked,
  recordIds: readonly string[],
): Promise<Row[]> {
  if (!kind.entries || !recordIds.length) return Promise.resolve([]);
  return q.query<Row[]>(bound(kind.entries.records, 'and $4::uuid[] is not null'), [
    ...values(asked),
    recordIds,
  ]);
}

/** How many cases a report has, and how many of them lack each field that it needs. */
export async function completenessOf(
  q: Queryable,
  kind: ReportKind,
  asked: Asked,
): Promise<Record<string, number>> {
  const rows = await q.query<Record<string, number>[]>(bound(kind.completeness), values(asked));
  return rows[0] ?? { cases: 0 };
}

export function tableRows(q: Queryable, table: ReportTable, asked: Asked): Promise<Row[]> {
  return q.query<Row[]>(bound(table.rows), values(asked));
}

/** The entries of a log from a day on, the newest first. */
export function logEntries(q: Queryable, kind: LogKind, asked: Asked, from: LocalDate): Promise<Row[]> {
  return q.query<Row[]>(`select * from (${bound(kind.entries)}) e order by e.happened_on desc, e.record_id`, [
    asked.programmeIds,
    from.iso,
    lastDay(asked).iso,
  ]);
}

/** How many could count for a target, did, and came to it. */
export async function rateOf(
  q: Queryable,
  kind: TargetKind,
  asked: Asked,
): Promise<{ asked: number; counted: number; kept: number }> {
  const rows = await q.query<{ asked: number; counted: number; kept: number }[]>(
    bound(kind.rate),
    values(asked),
  );
  return rows[0] ?? { asked: 0, counted: 0, kept: 0 };
}

/** How many were asked, and how many of them answered. */
export async function responsesOf(
  q: Queryable,
  kind: SurveyKind,
  asked: Asked,
): Promise<{ asked: number; answered: number }> {
  const rows = await q.query<{ asked: number; answered: number }[]>(bound(kind.responses), values(asked));
  return rows[0] ?? { asked: 0, answered: 0 };
}
