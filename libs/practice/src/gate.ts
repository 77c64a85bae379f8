import type { Reading } from './occurrence.js';
import type { Gate } from './rule.js';
import { asked, narrowed, scope } from './scope.js';
import type { Statement } from './statement.js';

/** One row for each step taken: done on the day since which the need was met then, else on the day when it was at last. */
export function gateClock(st: Statement, rule: Gate, reading: Reading): string {
  const columns = `s.step_id, ${rule.counts.length ? 's.counts' : 'null::jsonb as counts'}, s.happened_on as opened_on,
      case when s.closed_on <= ${st.asOf} then s.closed_on end as closed_on`;
  const met = (reading.topic === undefined ? null : rule.metOn[reading.topic]) ?? rule.met;
  const held = 'm.met_on <= s.opened_on and coalesce(m.met_until >= s.opened_on, true)';
  return `with scope as (${scope(rule, asked(st, rule, rule.steps, reading), columns)} where s.happened_on <= ${st.asOf}),
    met as (
      select distinct on (s.n) s.n, m.met_on, m.met_ref::text as met_ref
      from scope s join (${st.render(met)}) m on m.subject_id = s.subject_id ${narrowed(reading, 'm.subject_id', 'scope')} and m.met_on <= ${st.asOf}
      where m.met_on > s.opened_on or (${held})
      order by s.n, (${held}) desc, m.met_on, m.met_ref)
    select s.subject_id, s.programme_id, s.owner_id, s.nation, s.mend_id, s.opened_on, s.opened_on as base_on,
      null::date as cap_on, m.met_on as done_on, m.met_ref as done_ref, s.closed_on, null::jsonb as sides,
      null::date as partial_on, null::text as partial_ref, null::text[] as covered, s.step_id, s.counts
    from scope s left join met m on m.n = s.n`;
}
