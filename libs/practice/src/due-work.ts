import type { Queryable } from '#kernel';
import { judged } from './judged.js';
import type { DueRow, DueWork, Reading } from './occurrence.js';
import { OCCURRENCE_COLUMNS, occurrenceOf, type OccurrenceRow } from './row.js';
import type { Rule } from './rule.js';
import { Statement } from './statement.js';

type DueRecord = OccurrenceRow & { readonly place: number; readonly days_late: number };

/** What is overdue and due soon by the programmes' own limits, by harm and then by day; paused subjects are left out. */
export async function dueWork(q: Queryable, rules: readonly Rule[], reading: Reading): Promise<DueWork> {
  if (rules.length === 0) return { rows: [], overdue: 0, dueSoon: 0 };
  const st = new Statement(reading);
  const lists = rules.map((rule, place) => dueList(st, rule, place, reading));
  const text = `select * from (${lists.join(' union all ')}) due order by harm, due_on, place, subject_id, opened_on`;
  const records = await q.query<DueRecord[]>(text, st.values);
  const rows = records.flatMap(record => dueRow(rules, record));
  const overdue = rows.filter(row => row.state === 'overdue').length;
  return { rows, overdue, dueSoon: rows.length - overdue };
}

function dueList(st: Statement, rule: Rule, place: number, reading: Reading): string {
  return `(select ${st.bind(place, 'int')} as place, ${st.bind(rule.harm, 'int')} as harm,
      ${st.asOf} - due_on as days_late, ${OCCURRENCE_COLUMNS}
    from (${judged(st, rule, reading)}) o where state in ('overdue', 'due-soon') and not stilled)`;
}

function dueRow(rules: readonly Rule[], record: DueRecord): DueRow[] {
  const rule = rules[record.place];
  if (!rule) return [];
  const occurrence = occurrenceOf(rule, record, undefined);
  return [{ ...occurrence, title: rule.title, href: rule.mend(record.mend_id), daysLate: record.days_late }];
}
