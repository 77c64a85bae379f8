import { asOf, gate, months, recorded, recurring, spellsOf, sql, standing } from '#practice';

const DECLARED_IN = 'libs/training/src/training.rules.ts';
const HOURS = 12;
const SESSIONS = 2;

/** Initial training of each mentor, day by day, added up. A catch-up adds topics and no hours. */
const addedUp = sql`
  select d.mentor_id, d.programme_id, d.held_on, d.record_id, sum(d.hours) over w as hours, sum(d.trained) over w as sessions,
    bool_or(d.whole) over w as whole
  from (
    select t.mentor_id, t.programme_id, t.held_on, (array_agg(t.record_id order by t.record_id))[1] as record_id,
      coalesce(sum(t.hours) filter (where t.kind = 'initial'), 0) as hours, max((t.kind = 'initial')::int) as trained,
      bool_or(t.all_topics) as whole
    from training_attendance t where t.kind in ('initial', 'catch-up') and ${standing('t')} and t.held_on <= ${asOf}
    group by t.mentor_id, t.programme_id, t.held_on) d
  window w as (partition by d.mentor_id order by d.held_on)`;

/** The topics of the list that was in force on the day and had not been covered by then. */
const uncovered = sql`
  select e ->> 'words' as words from jsonb_array_elements((
    select l.topics from training_topic_list l
    where (l.programme_id = a.programme_id or l.programme_id is null) and l.effective_from <= a.held_on and ${recorded('l')}
    order by l.programme_id is null, l.effective_from desc, l.recorded_at desc limit 1)) e
  where not exists (
    select 1 from training_attendance c where c.mentor_id = a.mentor_id and c.kind in ('initial', 'catch-up')
      and c.held_on <= a.held_on and ${standing('c')} and e ->> 'key' = any(c.topics))`;

/** QiM 48, RESET 12, MQF 3.1 and 3.4. Who completed it under one list of topics stays complete under the next. */
export const initialTrainingComplete = gate({
  key: 'initial-training-complete',
  title: 'Initial training complete before a match',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  before: 'match-proposed',
  needs: `${HOURS} hours of initial training over at least ${SESSIONS} days, with every compulsory topic`,
  steps: sql`
    select m.id as step_id, m.mentor_id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
      m.ended_on as closed_on
    from match m where ${recorded('m')}`,
  met: sql`
    select distinct on (a.mentor_id) a.mentor_id as subject_id, a.held_on as met_on, null::date as met_until,
      a.record_id as met_ref
    from (${addedUp}) a where a.hours >= ${HOURS} and a.sessions >= ${SESSIONS} and (a.whole or not exists (${uncovered}))
    order by a.mentor_id, a.held_on, a.record_id`,
  soFar: sql`
    select distinct on (a.mentor_id) a.mentor_id as subject_id,
      'so far ' || trim_scale(a.hours) || case a.hours when 1 then ' hour on ' else ' hours on ' end
        || a.sessions || case a.sessions when 1 then ' day' else ' days' end
        || case when a.whole then '' else coalesce((
          select ', without ' || case when count(*) > 3 then count(*) || ' topics' else string_agg(u.words, '; ') end
          from (${uncovered}) u having count(*) > 0), '') end as so_far
    from (${addedUp}) a order by a.mentor_id, a.held_on desc`,
  mend: mentor => `/mentors/${mentor}/training`,
  harm: 1,
});

const mentors = sql`select m.id as subject_id, m.programme_id, m.owner_id from mentor m`;
/** Being on hold is part of being approved: what was learnt grows old all the same. */
const approved = spellsOf(sql`
  select p.mentor_id as subject_id, p.started_on, p.ended_on, true as counts
  from mentor_period p where ${recorded('p')}`);
const resting = sql`
  select p.mentor_id as subject_id, p.started_on, p.ended_on from mentor_period p
  where p.state = 'on-hold' and ${recorded('p')}`;

/** MQF 3.4: in the initial training, then every two years. */
export const safeguardingTrainingCurrent = recurring({
  key: 'safeguarding-training-current',
  title: 'Safeguarding training current',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  every: months(24),
  // The initial training that came before the approval is the first.
  lead: months(24),
  notice: 60,
  of: mentors,
  while: approved,
  stilled: resting,
  done: sql`
    select t.mentor_id as subject_id, t.held_on as done_on, t.record_id as done_ref from training_attendance t
    where (t.kind = 'safeguarding' or t.all_topics or 'safeguarding' = any(t.topics)) and ${standing('t')}`,
  mend: mentor => `/mentors/${mentor}/training`,
  harm: 1,
});

/** QiM 50: taken into account when it is decided about somebody. */
export const trainingPerformanceNoted = gate({
  key: 'training-performance-noted',
  title: 'Part in the training noted before approval',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  before: 'mentor-approved',
  needs: 'a trainer’s note on how they took part in the training and what they understood',
  steps: sql`
    select d.id as step_id, d.mentor_id as subject_id, d.programme_id, m.owner_id, d.decided_on as happened_on,
      null::date as closed_on
    from selection_decision d join mentor m on m.id = d.mentor_id where d.outcome = 'approved' and ${recorded('d')}`,
  met: sql`
    select distinct on (t.mentor_id) t.mentor_id as subject_id, t.held_on as met_on, null::date as met_until,
      t.record_id as met_ref
    from training_attendance t where t.participation <> '' and t.kind = 'initial' and ${standing('t')}
    order by t.mentor_id, t.held_on, t.record_id`,
  mend: mentor => `/mentors/${mentor}/training`,
});
