import { gate, recorded, sql, stepGate } from '#practice';
import { approvals } from './approvals.js';

/** QiM 46. */
export const mentorApplicationComplete = gate({
  key: 'mentor-application-complete',
  title: 'Application complete before the interview',
  subject: 'mentor',
  declaredIn: 'libs/recruitment/src/application.rules.ts',
  before: 'mentor-interview',
  needs: 'the application form complete, with consent to hold personal data',
  steps: approvals,
  met: sql`
    select a.mentor_id as subject_id, greatest(a.completed_on, a.consented_on) as met_on, null::date as met_until, a.id::text as met_ref
    from mentor_application a where a.completed_on is not null and ${recorded('a')}`,
  soFar: sql`
    select a.mentor_id as subject_id, 'open: ' || string_agg(f.value ->> 'label', '; ' order by f.nth) as so_far
    from mentor_application a join form_version v on v.id = a.form_version_id
    cross join lateral jsonb_array_elements(v.fields) with ordinality f(value, nth)
    where ${recorded('a')} and (f.value ->> 'required')::boolean
      and (coalesce(a.answers ->> (f.value ->> 'key'), '') = '' or (f.value ->> 'key' in ('mayHold', 'conductAgreed') and a.answers ->> (f.value ->> 'key') = 'no'))
      and not (a.disclosure is not null and f.value ->> 'key' in ('barred', 'convictions', 'selfDisclosure'))
    group by a.mentor_id`,
  mend: mentor => `/mentors/${mentor}/application/complete`,
});

/** What an applicant needs before they are interviewed, and before the short list. */
export const beforeInterview = stepGate({ before: 'mentor-interview', needs: [mentorApplicationComplete] });
