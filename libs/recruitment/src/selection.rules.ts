import { gate, recorded, response, sql, workingDays } from '#practice';

const declaredIn = 'libs/recruitment/src/selection.rules.ts';

/** QiM 50. Who became a mentor without a decision on record is listed as an exception. */
export const selectionReasonsRecorded = gate({
  key: 'selection-reasons-recorded',
  title: 'Reasons for a selection recorded',
  subject: 'mentor',
  declaredIn,
  before: 'mentor-approved',
  needs: 'the reasons for the decision, and who decided',
  steps: sql`
    select d.id as step_id, d.mentor_id as subject_id, d.programme_id, m.owner_id, d.decided_on as happened_on, null::date as closed_on
    from selection_decision d join mentor m on m.id = d.mentor_id where d.outcome <> 'withdrawn' and ${recorded('d')}
    union all
    select p.id, p.mentor_id, p.programme_id, m.owner_id, p.started_on, null::date
    from (select distinct on (f.mentor_id) f.* from mentor_period f where f.state = 'approved' and ${recorded('f')} order by f.mentor_id, f.started_on) p
    join mentor m on m.id = p.mentor_id
    where not exists (select 1 from selection_decision d where d.mentor_id = p.mentor_id and ${recorded('d')})`,
  met: sql`
    select d.mentor_id as subject_id, d.decided_on as met_on, null::date as met_until, d.id::text as met_ref
    from selection_decision d where d.reasons <> '' and ${recorded('d')}`,
  mend: mentor => `/mentors/${mentor}/approve`,
});

/** QiM 51. Who is taken on after all needs no feedback on why not. */
export const unsuccessfulApplicantFedBack = response({
  key: 'unsuccessful-applicant-fed-back',
  title: 'Unsuccessful applicant told why, and what else there is',
  subject: 'mentor',
  declaredIn,
  limit: workingDays(10),
  trigger: sql`
    select d.mentor_id as subject_id, d.programme_id, m.owner_id, d.decided_on as happened_on,
      (select min(a.decided_on) from selection_decision a
       where a.mentor_id = d.mentor_id and a.outcome = 'approved' and a.recorded_at > d.recorded_at and ${recorded('a')}) as closed_on
    from selection_decision d join mentor m on m.id = d.mentor_id where d.outcome = 'rejected' and ${recorded('d')}`,
  done: sql`
    select f.mentor_id as subject_id, f.given_on as done_on, f.id as done_ref from selection_feedback f where ${recorded('f')}`,
  mend: mentor => `/mentors/${mentor}/feedback`,
});
