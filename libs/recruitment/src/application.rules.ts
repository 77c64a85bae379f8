import { gate, recorded, sql, standing, stepGate } from '#practice';

/** QiM 46. */
export const mentorApplicationComplete = gate({
  key: 'mentor-application-complete',
  title: 'Application complete before the interview',
  subject: 'mentor',
  declaredIn: 'libs/recruitment/src/application.rules.ts',
  before: 'mentor-interview',
  needs: 'the application form complete, with consent to hold personal data',
  steps: sql`
    select i.record_id as step_id, i.mentor_id as subject_id, i.programme_id, m.owner_id, i.held_on as happened_on, null::date as closed_on
    from mentor_interview i join mentor m on m.id = i.mentor_id where i.kind = 'selection' and ${standing('i')}`,
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
