import { byCountClock } from './by-count.js';
import { gateClock } from './gate.js';
import { limitsInForce, type LimitsInForce } from './limits-in-force.js';
import type { ClockReading, Reading } from './occurrence.js';
import { recurringClock } from './recurring.js';
import type { Rule } from './rule.js';
import { narrowed } from './scope.js';
import type { Statement } from './statement.js';
import { withinClock } from './within.js';

/** The rule as one relation of occurrences: its clocks, judged by the limits in force, with how each stands. */
export function judged(st: Statement, rule: Rule, reading: ClockReading): string {
  const limits = rule.shape === 'gate' ? AT_ONCE : limitsInForce(st, rule, reading);
  const stepId = rule.shape === 'gate' ? '' : 'null::uuid as step_id, null::jsonb as counts,';
  const relations = [
    `clock as (${clock(st, rule, reading)})`,
    ...limits.relations,
    `timed as materialized (select c.*, ${stepId} ${limits.columns}, ${limits.due} as due_on, ${limits.notice} as notice
      from clock c ${limits.joins})`,
    exceptions(st, rule, reading),
  ];
  return `with ${relations.join(',\n')} select e.*, ${state(st)} as state from excepted e`;
}

/** The day of the step is the last on which its need can be met in time. */
const AT_ONCE: LimitsInForce = {
  relations: [],
  joins: '',
  columns: 'null::int as months, null::int as days, null::int as working_days',
  due: 'c.base_on',
  notice: '0',
};

function clock(st: Statement, rule: Rule, reading: ClockReading): string {
  switch (rule.shape) {
    case 'recurring':
      return recurringClock(st, rule, reading);
    case 'by-count':
      return byCountClock(st, rule, reading);
    case 'gate':
      return gateClock(st, rule, reading);
    case 'within':
    case 'response':
      return withinClock(st, rule, reading);
  }
}

/** `excepted`: with waivers, overrides of a gate, and whether reminders rest. */
function exceptions(st: Statement, rule: Rule, reading: Reading): string {
  const key = st.bind(rule.key, 'text');
  const resting = rule.shape === 'gate' || !rule.stilled ? null : st.render(rule.stilled);
  const override = `left join gate_override g on g.rule = ${key} and g.step_id = t.step_id
    and g.overridden_on <= ${st.asOf} and ${st.writtenBy('g.recorded_at')}`;
  return `excepted as (
    select t.*, w.waived_on, w.waived_by, w.reason as waiver_reason,
      ${resting ? 'r.subject_id is not null' : 'false'} as stilled,
      ${rule.shape === 'gate' ? 'g.reason' : 'null::text'} as override_reason,
      ${rule.shape === 'gate' ? 'g.overridden_by' : 'null::uuid'} as overridden_by
    from timed t
    left join rule_waiver w on w.rule = ${key} and w.subject_id = t.subject_id and w.opened_on = t.opened_on
      and w.waived_on <= ${st.asOf} and ${st.writtenBy('w.recorded_at')}
    ${rule.shape === 'gate' ? override : ''}
    ${
      resting
        ? `left join (select distinct subject_id from (${resting}) pause where started_on <= ${st.asOf}
      and (ended_on is null or ended_on > ${st.asOf})
      ${narrowed(reading, 'subject_id', 'clock')}) r on r.subject_id = t.subject_id`
        : ''
    })`;
}

/** The first that fits. Done before the due day can be known is on time: the due day can only come later. */
const state = (st: Statement) => `case
  when e.waived_on is not null then 'waived'
  when e.done_on is not null and coalesce(e.done_on <= e.due_on, true) then 'done'
  when e.done_on is not null then 'done-late'
  when e.closed_on is not null and coalesce(e.closed_on <= e.due_on, true) then 'lapsed'
  when e.closed_on is not null then 'missed'
  when ${st.asOf} > e.due_on then 'overdue'
  when ${st.asOf} >= e.due_on - e.notice then 'due-soon'
  when e.due_on is not null then 'upcoming'
  else 'waiting' end`;
