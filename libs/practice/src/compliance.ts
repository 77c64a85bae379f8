import type { Queryable } from '#kernel';
import { judged } from './judged.js';
import type { Compliance, PeriodReading } from './occurrence.js';
import { refuseUnknownTopic } from './occurrences.js';
import { IN_ORDER, occurrenceOf, type OccurrenceRow } from './row.js';
import type { Rule } from './rule.js';
import { Statement } from './statement.js';

const FIGURES = ['counted', 'kept', 'late', 'missed', 'overdue', 'open', 'lapsed', 'waived'] as const;
type Figures = Record<(typeof FIGURES)[number], number>;
type Answer = Figures & { readonly exceptions: OccurrenceRow[]; readonly not_counted: OccurrenceRow[] };

/** How often the rule was kept in [from, to] as of a day, with every exception. Judged by framework unless said. */
export async function compliance(q: Queryable, rule: Rule, reading: PeriodReading): Promise<Compliance> {
  refuseUnknownTopic(rule, reading.topic);
  const st = new Statement(reading);
  const text = complianceText(st, rule, { ...reading, judgedBy: reading.judgedBy ?? 'framework' });
  const [answer] = await q.query<Answer[]>(text, st.values);
  if (!answer) throw new Error(`no answer for ${rule.key}`);
  const figures = Object.fromEntries(FIGURES.map(name => [name, answer[name]])) as Figures;
  const named = (rows: OccurrenceRow[]) => rows.map(row => occurrenceOf(rule, row, reading.topic));
  return {
    rule: rule.key,
    ...figures,
    exceptions: named(answer.exceptions),
    notCounted: named(answer.not_counted),
  };
}

function complianceText(st: Statement, rule: Rule, reading: PeriodReading): string {
  const from = st.bind(reading.from.iso, 'date');
  const to = st.bind(reading.to.iso, 'date');
  const within = (column: string) => `${column} between ${from} and least(${to}, ${st.asOf})`;
  const rows = (where: string) =>
    `(select coalesce(jsonb_agg(to_jsonb(o) order by ${IN_ORDER}), '[]') from told o where ${where})`;
  const figure = (name: string, states: string) =>
    `count(*) filter (where counted and state in (${states}))::int as ${name}`;
  const aside = (state: string) => `count(*) filter (where listed and state = '${state}')::int as ${state}`;
  return `with occurrence as materialized (${judged(st, rule, reading)}),
    told as materialized (
      select o.*, state not in ('lapsed', 'waived') and coalesce(${within('due_on')}, false)
          or state = 'done' and done_on between ${from} and ${to} as counted,
        coalesce(state = 'lapsed' and ${within('closed_on')}
          or state = 'waived' and (${within('due_on')} or ${within('waived_on')}), false) as listed
      from occurrence o)
    select count(*) filter (where counted)::int as counted, ${figure('kept', `'done'`)},
      ${figure('late', `'done-late'`)}, ${figure('missed', `'missed'`)}, ${figure('overdue', `'overdue'`)},
      ${figure('open', `'due-soon'`)}, ${aside('lapsed')}, ${aside('waived')},
      ${rows(`counted and state <> 'done'`)} as exceptions, ${rows('listed')} as not_counted
    from told`;
}
