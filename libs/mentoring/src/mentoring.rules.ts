import { releases } from '#assessment';
import { asOf, days, months, recorded, recurring, spellsOf, sql, standing, within } from '#practice';

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

/** The day of release begins a spell of its own: the pair meets anew, and the first meeting is counted from there. */
const sinceRelease = sql`
  select r.subject_id, x.started_on, x.ended_on
  from (${running}) r
  left join (select m.id, array_agg(f.released_on) as days from match m join (${releases}) f on f.mentee_id = m.mentee_id group by m.id) f
    on f.id = r.subject_id
  cross join lateral (
    select d.day as started_on, coalesce(lead(d.day) over (order by d.day), r.ended_on) as ended_on
    from (select r.started_on as day union select unnest(f.days)) d
    where d.day = r.started_on or (d.day > r.started_on and coalesce(d.day < r.ended_on, true))) x`;

/** What a match agreed holds from the day on which the last of the three signed. */
const agreed = sql`
  select a.match_id, a.meeting_every_days as days,
    greatest(a.mentor_signed_on, a.mentee_signed_on, a.service_signed_on) as from_on
  from mentoring_agreement a
  where a.meeting_every_days is not null and ${standing('a')}
    and a.mentor_signed_on <= ${asOf} and a.mentee_signed_on <= ${asOf} and a.service_signed_on <= ${asOf}`;

/** The first three months after release (RESET manual, section 7), unless they are in custody again before. */
const afterRelease = sql`
  select m.id as match_id, f.released_on as from_on, least((f.released_on + interval '3 months')::date, f.back_on) as until_on
  from match m join (${releases}) f on f.mentee_id = m.mentee_id`;

const EVERY = 14;
const AFTER_RELEASE = 7;

export const meetingFrequencyKept = recurring({
  key: 'meeting-frequency-kept',
  title: 'Met as often as agreed',
  // A fortnight's notice of a fortnight's interval would be due always.
  notice: 2,
  subject: 'match',
  declaredIn: DECLARED_IN,
  every: days(EVERY),
  of: matches,
  while: sinceRelease,
  stilled: pauses,
  done: sql`
    select s.match_id as subject_id, s.held_on as done_on, s.record_id as done_ref
    from contact_sheet s where s.outcome = 'met' and ${standing('s')}`,
  // Weekly after release, or more often where that was agreed; then as agreed again.
  ownLimit: sql`
    select a.match_id as subject_id, null::int as months,
      min(case when w.match_id is null then a.days else least(a.days, ${AFTER_RELEASE}) end) as days, a.from_on as effective_from
    from (${agreed}) a left join (${afterRelease}) w on w.match_id = a.match_id and a.from_on > w.from_on and a.from_on < w.until_on
    where not exists (select 1 from (${afterRelease}) e where e.match_id = a.match_id and a.from_on in (e.from_on, e.until_on))
    group by a.match_id, a.from_on
    union all
    (select distinct on (w.match_id, d.on_day) w.match_id, null,
      case when d.weekly then least(coalesce(a.days, ${AFTER_RELEASE}), ${AFTER_RELEASE}) else coalesce(a.days, ${EVERY}) end, d.on_day
    from (${afterRelease}) w cross join lateral (values (true, w.from_on), (false, w.until_on)) d(weekly, on_day)
    left join (${agreed}) a on a.match_id = w.match_id and a.from_on <= d.on_day
    order by w.match_id, d.on_day, d.weekly desc, a.from_on desc nulls last)`,
  mend: match => `/matches/${match}/sheets/new`,
});
