import { asOf, days, months, recorded, recurring, spellsOf, sql, standing, weeks, within } from '#practice';

const DECLARED_IN = 'libs/mentoring/src/mentoring.rules.ts';

const matches = sql`select m.id as subject_id, m.programme_id, m.owner_id from match m`;

/** A pause stops the evidence clock only where its reason was recorded. */
const running = spellsOf(sql`
  select p.match_id as subject_id, p.started_on, p.ended_on,
    p.state = 'active' or coalesce(btrim(p.reason), '') = '' as counts
  from match_period p where ${recorded('p')}`);

const pauses = sql`
  select p.match_id as subject_id, p.started_on, p.ended_on from match_period p
  where p.state = 'paused' and ${recorded('p')}`;

export const menteeReview = recurring({
  key: 'mentee-review',
  title: 'Mentee reviewed',
  subject: 'match',
  declaredIn: DECLARED_IN,
  every: months(3),
  of: matches,
  while: running,
  stilled: pauses,
  topics: ['aims and progress', 'wish to continue and continuing need', 'view of the service', 'outcome'],
  done: sql`
    select r.match_id as subject_id, r.held_on as done_on, r.record_id as done_ref, array_remove(array[
        case when r.aims_and_progress <> '' then 'aims and progress' end,
        case when r.wish_to_continue is not null and r.still_needed is not null
          then 'wish to continue and continuing need' end,
        case when r.view_of_service <> '' then 'view of the service' end,
        case when r.outcome is not null then 'outcome' end], null) as topics
    from mentee_review r where ${standing('r')}`,
  mend: match => `/matches/${match}/reviews/new`,
});

export const sessionRecorded = within({
  key: 'session-recorded',
  title: 'Session written up',
  subject: 'session',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select s.record_id as subject_id, s.programme_id, m.owner_id, s.match_id as mend_id, s.held_on as happened_on,
      null::date as closed_on
    from contact_sheet s join match m on m.id = s.match_id where s.outcome = 'met' and ${standing('s')}`,
  done: sql`
    select s.record_id as subject_id, s.submitted_on as done_on, s.record_id as done_ref
    from contact_sheet s where s.outcome = 'met' and ${standing('s')}`,
  limit: days(7),
  mendsElsewhere: true,
  mend: match => `/matches/${match}/sheets/new`,
  harm: 3,
});

export const meetingFrequencyKept = recurring({
  key: 'meeting-frequency-kept',
  title: 'Met as often as agreed',
  // A fortnight's notice of a fortnight's interval would be due always.
  notice: 2,
  subject: 'match',
  declaredIn: DECLARED_IN,
  every: weeks(2),
  of: matches,
  while: running,
  stilled: pauses,
  done: sql`
    select s.match_id as subject_id, s.held_on as done_on, s.record_id as done_ref
    from contact_sheet s where s.outcome = 'met' and ${standing('s')}`,
  // What a match agreed holds from the day on which the last of the three signed.
  ownLimit: sql`
    select a.match_id as subject_id, null::int as months, a.meeting_every_days as days,
      greatest(a.mentor_signed_on, a.mentee_signed_on, a.service_signed_on) as effective_from
    from mentoring_agreement a
    where a.meeting_every_days is not null and ${standing('a')}
      and a.mentor_signed_on <= ${asOf} and a.mentee_signed_on <= ${asOf} and a.service_signed_on <= ${asOf}`,
  mend: match => `/matches/${match}/sheets/new`,
});
