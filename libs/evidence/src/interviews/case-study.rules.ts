import { gate, recorded, sql, stepGate } from '#practice';

// The last answer before each other one: a consent holds until the day on which something else was answered.
const consents = sql`
  select a.case_study_id, a.id, a.answer, a.how, a.answered_on,
    lead(a.answered_on) over (partition by a.case_study_id order by a.number) as next_on
  from case_study_consent a where ${recorded('a')}`;

export const caseStudyConsented = gate({
  key: 'case-study-consented',
  title: 'Case study with consent and a part of the person in it',
  subject: 'case-study',
  declaredIn: 'libs/evidence/src/interviews/case-study.rules.ts',
  before: 'case-study-signed-off',
  needs: 'a real person, their written consent, and their part in preparing it',
  steps: sql`
    select s.id as step_id, s.case_study_id as subject_id, s.programme_id, s.signed_by as owner_id, s.signed_on as happened_on,
      null::date as closed_on
    from case_study_sign_off s where ${recorded('s')}`,
  met: sql`
    select c.id as subject_id, greatest(a.answered_on, c.part_on) as met_on, a.next_on - 1 as met_until, a.id as met_ref
    from case_study c join (${consents}) a on a.case_study_id = c.id
    where a.answer = 'given' and a.how in ('signed', 'message') and c.part is not null`,
  soFar: sql`
    select c.id as subject_id, 'missing: ' || concat_ws(' and ',
      case when not exists (select from (${consents}) a where a.case_study_id = c.id and a.answer = 'given'
        and a.how in ('signed', 'message') and a.next_on is null) then 'the written consent' end,
      case when c.part is null then 'their part in preparing it' end) as so_far
    from case_study c`,
  mend: study => `/quality/case-studies/${study}`,
  harm: 2,
});

/** What a story needs before it is signed off, and so before it goes anywhere. */
export const beforeSignOff = stepGate({ before: 'case-study-signed-off', needs: [caseStudyConsented] });

export const interviewRules = [caseStudyConsented];
