import { gate, recorded, response, sql, stepGate, within, workingDays } from '#practice';

const declaredIn = 'libs/referrals/src/referrals.rules.ts';

export const referralAcknowledged = within({
  key: 'referral-acknowledged',
  title: 'Referral acknowledged',
  subject: 'referral',
  declaredIn,
  limit: workingDays(5),
  notice: 7,
  // One that was withdrawn before anybody could answer has nobody who waits for an answer.
  trigger: sql`
    select r.id as subject_id, r.programme_id, r.owner_id, r.received_on as happened_on,
      case when r.state = 'withdrawn' then r.decided_on end as closed_on
    from referral r where ${recorded('r')}`,
  done: sql`
    select r.id as subject_id, r.acknowledged_on as done_on, r.id as done_ref
    from referral r where r.acknowledged_on is not null and ${recorded('r')}`,
  mend: referral => `/referrals/${referral}/acknowledge`,
});

export const referralDecided = within({
  key: 'referral-decided',
  title: 'Referral decided',
  subject: 'referral',
  declaredIn,
  limit: workingDays(20),
  trigger: sql`
    select r.id as subject_id, r.programme_id, r.owner_id, r.received_on as happened_on, null::date as closed_on
    from referral r where ${recorded('r')}`,
  done: sql`
    select r.id as subject_id, r.decided_on as done_on, r.id as done_ref
    from referral r where r.decided_on is not null and ${recorded('r')}`,
  mend: referral => `/referrals/${referral}`,
});

export const declinedReferralSignposted = response({
  key: 'declined-referral-signposted',
  title: 'Declined referral signposted',
  subject: 'referral',
  declaredIn,
  limit: workingDays(10),
  trigger: sql`
    select r.id as subject_id, r.programme_id, r.owner_id, r.decided_on as happened_on, null::date as closed_on
    from referral r where r.state = 'declined' and ${recorded('r')}`,
  done: sql`
    select r.id as subject_id, r.signposted_on as done_on, r.id as done_ref
    from referral r where r.signposted_on is not null and ${recorded('r')}`,
  mend: referral => `/referrals/${referral}/signpost`,
});

/** Of a mentee who came back, each referral answers until the next one comes; of one without any there is nothing to ask. */
const answered = sql`
  select mentee_id as subject_id, completed_on as met_on, next_on - 1 as met_until, id::text as met_ref
  from (select r.id, r.mentee_id, r.completed_on, lead(r.received_on) over (partition by r.mentee_id order by r.received_on, r.reference) as next_on
        from referral r where r.mentee_id is not null and ${recorded('r')}) n
  where completed_on is not null
  union all
  select e.id, e.referred_on, null::date, e.id::text
  from mentee e where not exists (select 1 from referral r where r.mentee_id = e.id and ${recorded('r')})`;

export const referralFormComplete = gate({
  key: 'referral-form-complete',
  title: 'Referral form complete before the assessment',
  subject: 'mentee',
  declaredIn,
  before: 'assessment',
  needs: 'every required question of the referral form answered',
  // An assessment stands behind each acceptance, so that its day is the last on which the form could be completed.
  steps: sql`
    select r.id as step_id, r.mentee_id as subject_id, r.programme_id, r.owner_id, r.decided_on as happened_on, null::date as closed_on
    from referral r where r.state = 'accepted' and r.form_version_id is not null and ${recorded('r')}`,
  met: answered,
  soFar: sql`
    select n.mentee_id as subject_id, 'open: ' || string_agg(f.value ->> 'label', '; ' order by f.nth) as so_far
    from (select distinct on (r.mentee_id) r.* from referral r where r.mentee_id is not null and ${recorded('r')}
          order by r.mentee_id, r.received_on desc, r.reference desc) n
    join form_version v on v.id = n.form_version_id
    cross join lateral jsonb_array_elements(v.fields) with ordinality f(value, nth)
    where (f.value ->> 'required')::boolean and coalesce(n.answers ->> (f.value ->> 'key'), '') = ''
    group by n.mentee_id`,
  mend: mentee => `/mentees/${mentee}/referral`,
});

/** What the assessment of a mentee asks before it begins. */
export const beforeAssessment = stepGate({ before: 'assessment', needs: [referralFormComplete] });

export const referralRules = [
  referralAcknowledged,
  referralDecided,
  declinedReferralSignposted,
  referralFormComplete,
];
