import { asOf, gate, recorded, sql, standing, weeks, within } from '#practice';
import { initialTrainingComplete } from '#training';
import { approvals } from './approvals.js';

const DECLARED_IN = 'libs/recruitment/src/interviews.rules.ts';

/** It counts where one of the panel was trained in safer recruitment on that day. Every question is scored, or it is not kept. */
const counted = sql`
  select distinct on (i.mentor_id) i.mentor_id as subject_id, i.held_on as met_on, null::date as met_until, i.record_id as met_ref
  from mentor_interview i where ${standing('i')} and i.kind = 'selection' and i.held_on <= ${asOf}
    and exists (select 1 from staff_training s where s.user_id = any(i.panel) and s.kind = 'safer-recruitment' and s.struck_at is null
      and s.done_on <= i.held_on and coalesce(s.valid_until >= i.held_on, true))
  order by i.mentor_id, i.held_on, i.record_id`;

export const mentorInterview = gate({
  key: 'mentor-interview',
  title: 'Interview before a mentor is approved',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  before: 'mentor-approved',
  needs:
    'a one-to-one interview scored against the role description, with somebody on the panel whose training in safer recruitment is in date',
  steps: approvals,
  met: counted,
  metOn: { 'scored against the role description': counted },
  soFar: sql`
    select i.mentor_id as subject_id, 'interviewed, but nobody on the panel was trained on that day' as so_far
    from mentor_interview i where ${standing('i')} and i.kind = 'selection' and i.held_on <= ${asOf} group by i.mentor_id`,
  mend: mentor => `/mentors/${mentor}/interviews`,
  harm: 1,
});

export const postTrainingInterview = within({
  key: 'post-training-interview',
  title: 'Interview after the training, with feedback given',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select t.subject_id, m.programme_id, m.owner_id, t.met_on as happened_on,
      least((select min(d.decided_on) from selection_decision d where d.mentor_id = m.id and d.outcome <> 'approved' and ${recorded('d')}),
        (select case when bool_and(p.ended_on is not null) then max(p.ended_on) end from mentor_period p
          where p.mentor_id = m.id and ${recorded('p')})) as closed_on
    from (${initialTrainingComplete.met}) t join mentor m on m.id = t.subject_id`,
  done: sql`
    select i.mentor_id as subject_id, greatest(i.held_on, i.feedback_on) as done_on, i.record_id as done_ref
    from mentor_interview i where ${standing('i')} and i.kind = 'after-training' and i.feedback_on is not null`,
  limit: weeks(4),
  // Once they are approved nobody is reminded any more: it was part of the selection, and the figure says that it was left out.
  stilled: sql`
    select p.mentor_id as subject_id, min(p.started_on) as started_on, null::date as ended_on
    from mentor_period p where ${recorded('p')} group by p.mentor_id`,
  mend: mentor => `/mentors/${mentor}/interviews/after-training/new`,
  harm: 2,
});
