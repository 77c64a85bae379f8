import { firstAnswer } from './answer.js';
import type { ClockReading } from './occurrence.js';
import type { Within } from './rule.js';
import { asked, moved, partial, running, scope, seen } from './scope.js';
import type { Statement } from './statement.js';

/** Each trigger opens a clock that the first event on or after it answers. */
export function withinClock(st: Statement, rule: Within, reading: ClockReading): string {
  const opens = rule.countsBack ? 'known_on' : 'happened_on';
  const from = rule.lead ? moved(`s.${opens}`, rule.lead, '-', 's.nation') : `s.${opens}`;
  const columns = `s.${opens} as opened_on, s.happened_on as base_on, ${from} as since_on,
      case when s.closed_on <= ${st.asOf} then s.closed_on end as closed_on`;
  const since = `e.done_on >= s.since_on and e.done_on <= ${st.asOf}`;
  // Two triggers of one subject on one day are one.
  const triggers = `select distinct on (t.subject_id, t.happened_on) t.* from (${asked(st, rule, rule.trigger, reading)}) t
    where t.${opens} <= ${st.asOf} ${running(st, reading, 't')} order by t.subject_id, t.happened_on, t.${opens}`;
  return `with scope as (${scope(rule, triggers, columns)}),
    seen as (${seen(st, rule, reading, since)}),
    answer as (${firstAnswer(st, rule, reading)}),
    partial as (${partial(rule)})
    select s.subject_id, s.programme_id, s.owner_id, s.nation, s.mend_id, s.opened_on, s.base_on,
      null::date as cap_on, a.done_on, a.done_ref, s.closed_on, a.sides, p.partial_on, p.partial_ref, p.covered
    from answer a join scope s on s.n = a.n left join partial p on p.id = a.id`;
}
