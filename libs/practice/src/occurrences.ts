import type { Queryable } from '#kernel';
import { judged } from './judged.js';
import type { Occurrence, PeriodReading, Reading } from './occurrence.js';
import { hasTopic } from './registry.js';
import { IN_ORDER, occurrenceOf, type OccurrenceRow } from './row.js';
import type { Rule } from './rule.js';
import { Statement } from './statement.js';

type OccurrencesReading = Reading & Partial<Pick<PeriodReading, 'from' | 'to'>>;

/** All occurrences, oldest first; with `from` and `to` only those due or done between them. */
export async function occurrences(
  q: Queryable,
  rule: Rule,
  reading: OccurrencesReading,
): Promise<Occurrence[]> {
  const { text, values } = occurrencesStatement(rule, reading);
  const rows = await q.query<OccurrenceRow[]>(text, values);
  return rows.map(row => occurrenceOf(rule, row, reading.topic));
}

/** The one statement of a rule, for `explain` and the benchmark. */
export function occurrencesStatement(
  rule: Rule,
  reading: OccurrencesReading,
): { text: string; values: unknown[] } {
  refuseUnknownTopic(rule, reading.topic);
  const st = new Statement(reading);
  const relation = judged(st, rule, reading);
  const { from, to } = reading;
  const between = (column: string) =>
    `coalesce(${column} >= ${st.bind(from?.iso ?? '-infinity', 'date')} and ${column} <= ${st.bind(to?.iso ?? 'infinity', 'date')}, false)`;
  const period = from || to ? `where ${between('due_on')} or ${between('done_on')}` : '';
  return { text: `select * from (${relation}) occurrence ${period} order by ${IN_ORDER}`, values: st.values };
}

/** A topic that no event can cover would answer "nothing was done" where the truth is "nobody can say". */
export function refuseUnknownTopic(rule: Rule, topic: string | undefined): void {
  if (topic !== undefined && !hasTopic(rule, topic))
    throw new RangeError(`${rule.key} has no topic "${topic}"`);
}
