import { firstAnswer } from './answer.js';
import type { ClockReading } from './occurrence.js';
import type { ByCount } from './rule.js';
import { asked, partial, running, scope, seen } from './scope.js';
import type { Statement } from './statement.js';
import { withinClock } from './within.js';

/** Opened at the first trigger; the due day counts from the Nth and stops short of the one that follows. */
export function byCountClock(st: Statement, rule: ByCount, reading: ClockReading): string {
  const columns = `s.opened_on, s.nth_on, s.next_on, s.after_on,
      case when s.closed_on <= ${st.asOf} then s.closed_on end as closed_on`;
  const since = `e.done_on >= s.opened_on and e.done_on <= ${st.asOf} ${rule.after ? 'and e.done_on > s.after_on' : ''}`;
  const subjects = `select c.*, f.after_on from (${counted(st, rule, reading)}) c left join (${after(st, rule, reading)}) f
    on f.subject_id = c.subject_id`;
  return `with scope as (${scope(rule, subjects, columns)}),
    seen as (${seen(st, rule, reading, since)}),
    answer as (${firstAnswer(st, rule, reading)}),
    partial as (${partial(rule)})
    select s.subject_id, s.programme_id, s.owner_id, s.nation, s.mend_id, s.opened_on, s.nth_on as base_on,
      s.next_on - 1 as cap_on, a.done_on, a.done_ref, s.closed_on, a.sides, p.partial_on, p.partial_ref, p.covered
    from answer a join scope s on s.n = a.n left join partial p on p.id = a.id`;
}

/** The first, the Nth and the next trigger of each subject; those of one day are one. */
function counted(st: Statement, rule: ByCount, reading: ClockReading): string {
  const nth = st.bind(rule.count, 'int');
  const same = `subject_id, programme_id, worker_id, nation, closed_on ${rule.mendsElsewhere ? ', mend_id' : ''}`;
  return `select ${same}, min(happened_on) as opened_on, min(happened_on) filter (where place = ${nth}) as nth_on,
      min(happened_on) filter (where place = ${nth} + 1) as next_on
    from (select t.*, dense_rank() over (partition by t.subject_id order by t.happened_on) as place
      from (${asked(st, rule, rule.trigger, reading)}) t where t.happened_on <= ${st.asOf} ${running(st, reading, 't')}) placed
    where place <= ${nth} + 1 group by ${same}`;
}

function after(st: Statement, rule: ByCount, reading: ClockReading): string {
  if (!rule.after) return 'select null::uuid as subject_id, null::date as after_on where false';
  const first = withinClock(st, rule.after, { ...reading, topic: undefined, openOnly: false });
  return `select subject_id, min(done_on) as after_on from (${first}) first_rule group by subject_id`;
}
