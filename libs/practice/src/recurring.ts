import type { ClockReading } from './occurrence.js';
import type { Recurring } from './rule.js';
import { asked, moved, narrowed, partial, scope, seen } from './scope.js';
import type { Statement } from './statement.js';

/** The start of a spell and then each event opens a clock, and what follows it in the same spell answers it. */
export function recurringClock(st: Statement, rule: Recurring, reading: ClockReading): string {
  const from = rule.lead ? moved('s.started_on', rule.lead, '-', 's.nation') : 's.started_on';
  const spell = `s.started_on, ${from} as since_on,
      case when s.ended_on <= ${st.asOf} then s.ended_on end as ended_on`;
  const inside = `e.done_on between s.since_on and coalesce(s.ended_on, ${st.asOf})`;
  const running = reading.openOnly ? `and (w.ended_on is null or w.ended_on > ${st.asOf})` : '';
  const spells = `select m.*, w.started_on, w.ended_on from mine m join (${st.render(rule.while)}) w
    on w.subject_id = m.subject_id ${narrowed(reading, 'w.subject_id', 'mine')} where w.started_on <= ${st.asOf} ${running}`;
  return `with mine as (${asked(st, rule, rule.of, reading)}),
    scope as (${scope(rule, spells, spell)}),
    seen as (${seen(st, rule, reading, inside)}),
    answer as (${reading.openOnly ? LAST : EACH}),
    partial as (${partial(rule)})
    select s.subject_id, s.programme_id, s.owner_id, s.nation, s.mend_id, a.opened_on, a.opened_on as base_on,
      null::date as cap_on, a.done_on, a.done_ref, case when a.done_on is null then s.ended_on end as closed_on,
      null::jsonb as sides, p.partial_on, p.partial_ref, p.covered
    from answer a join scope s on s.n = a.n left join partial p on p.id = a.id`;
}

/** One window over starts and events instead of a search for each. The start sorts first even where an event precedes it. */
const EACH = `select row_number() over () as id, n, on_day as opened_on, lead(on_day) over spell as done_on,
    lead(ref) over spell as done_ref, case when kind = 0 then '-infinity'::date else on_day + 1 end as counts_from
  from (
    select n, 0 as kind, started_on as on_day, null::text as ref from scope
    union all select n, 1, done_on, min(done_ref) from seen where whole group by n, done_on) link
  window spell as (partition by n order by kind, on_day)`;

/** What runs still was opened by the last event, or by the start where there was none. */
const LAST = `select s.n as id, s.n, coalesce(l.last_on, s.started_on) as opened_on, null::date as done_on,
    null::text as done_ref, coalesce(l.last_on + 1, '-infinity'::date) as counts_from
  from scope s left join (select n, max(done_on) as last_on from seen where whole group by n) l on l.n = s.n`;
