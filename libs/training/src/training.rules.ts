import { asOf, gate, recorded, sql, standing } from '#practice';

const HOURS = 12;
const SESSIONS = 2;

/** Initial training of each mentor, day by day, added up. */
const addedUp = sql`
  select t.mentor_id, t.held_on, t.record_id, sum(t.hours) over (partition by t.mentor_id order by t.held_on) as hours,
    dense_rank() over (partition by t.mentor_id order by t.held_on) as sessions
  from training_attendance t where t.kind = 'initial' and ${standing('t')} and t.held_on <= ${asOf}`;

export const initialTrainingComplete = gate({
  key: 'initial-training-complete',
  title: 'Initial training complete before a match',
  subject: 'mentor',
  declaredIn: 'libs/training/src/training.rules.ts',
  before: 'match-proposed',
  needs: `${HOURS} hours of initial training over at least ${SESSIONS} days`,
  steps: sql`
    select m.id as step_id, m.mentor_id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
      m.ended_on as closed_on
    from match m where ${recorded('m')}`,
  met: sql`
    select distinct on (a.mentor_id) a.mentor_id as subject_id, a.held_on as met_on, null::date as met_until,
      a.record_id as met_ref
    from (${addedUp}) a where a.hours >= ${HOURS} and a.sessions >= ${SESSIONS} order by a.mentor_id, a.held_on, a.record_id`,
  soFar: sql`
    select a.mentor_id as subject_id,
      'so far ' || trim_scale(max(a.hours)) || case max(a.hours) when 1 then ' hour on ' else ' hours on ' end
        || max(a.sessions) || case max(a.sessions) when 1 then ' day' else ' days' end as so_far
    from (${addedUp}) a group by a.mentor_id`,
  mend: mentor => `/mentors/${mentor}/training/new`,
  harm: 1,
});

export const trainingRules = [initialTrainingComplete];
