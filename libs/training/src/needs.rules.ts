import { months, recorded, recurring, spellsOf, sql } from '#practice';

/** MQF 3.5, QiM E18. */
export const trainingNeedsIdentified = recurring({
  key: 'training-needs-identified',
  title: 'Training needs of the mentor found',
  subject: 'mentor',
  declaredIn: 'libs/training/src/needs.rules.ts',
  every: months(12),
  notice: 30,
  of: sql`select m.id as subject_id, m.programme_id, m.owner_id from mentor m`,
  while: spellsOf(sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on, true as counts
    from mentor_period p where ${recorded('p')}`),
  stilled: sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on from mentor_period p
    where p.state = 'on-hold' and ${recorded('p')}`,
  done: sql`
    select n.mentor_id as subject_id, n.noted_on as done_on, n.id as done_ref from training_need n where ${recorded('n')}`,
  mend: mentor => `/mentors/${mentor}/training/needs`,
  harm: 3,
});
