import { asOf, gate, sql, standing } from '#practice';
import { WAITING_STEP, waitingBegun } from './steps.js';

/** Each check beside the criteria that were in force on its day, and how many of them have an outcome. */
const checks = sql`
  select c.mentee_id, c.checked_on, c.record_id, count(*)::int as criteria,
    count(*) filter (where c.outcomes ? (k.entry ->> 'key'))::int as answered
  from eligibility_check c
  join assessment_setting_spell s on s.programme_id = c.programme_id and s.key = 'eligibility'
    and s.from_on <= c.checked_on and (s.until_on is null or s.until_on >= c.checked_on)
  cross join lateral jsonb_array_elements(s.value) k(entry)
  where ${standing('c')} and c.checked_on <= ${asOf}
  group by c.mentee_id, c.checked_on, c.record_id`;

export const eligibilityAssessed = gate({
  key: 'eligibility-assessed',
  title: 'Eligibility checked before the waiting list',
  subject: 'mentee',
  declaredIn: 'libs/assessment/src/eligibility.rules.ts',
  before: WAITING_STEP,
  needs: 'an outcome for each criterion of the programme',
  steps: waitingBegun,
  met: sql`
    select c.mentee_id as subject_id, c.checked_on as met_on, null::date as met_until, c.record_id as met_ref
    from (${checks}) c where c.answered = c.criteria`,
  soFar: sql`
    select c.mentee_id as subject_id, 'so far ' || max(c.answered) || ' of ' || max(c.criteria) as so_far
    from (${checks}) c group by c.mentee_id`,
  mend: mentee => `/mentees/${mentee}/eligibility`,
});
