import { asOf, byCount, days, months, recorded, recurring, spellsOf, sql, standing, within } from '#practice';
import { meetingFrequencyKept, menteeReview, sessionRecorded } from './mentoring.rules.js';

const DECLARED_IN = 'libs/mentoring/src/check-ins.rules.ts';

/** Two-way staff contacts with the mentor and with the mentee of a match. */
const contactsWithBoth = sql`
  select m.id as subject_id, c.held_on as done_on, c.record_id as done_ref, 'mentor' as side
  from match m join staff_contact c on c.mentor_id = m.mentor_id and c.reached and ${standing('c')}
  union all
  select m.id, c.held_on, c.record_id, 'mentee'
  from match m join staff_contact c on c.mentee_id = m.mentee_id and c.connection_id is null and c.reached and ${standing('c')}`;

export const firstCheckIn = within({
  key: 'first-check-in',
  title: 'Both sides called after the first meeting',
  subject: 'match',
  declaredIn: DECLARED_IN,
  // One look into the index for each match, so that a work list never reads all sheets.
  trigger: sql`
    select m.id as subject_id, m.programme_id, m.owner_id, f.held_on as happened_on, m.ended_on as closed_on
    from match m cross join lateral (
      select s.held_on from contact_sheet s where s.match_id = m.id and s.outcome = 'met' and ${standing('s')}
      order by s.held_on limit 1) f`,
  sides: ['mentor', 'mentee'],
  done: contactsWithBoth,
  limit: days(7),
  mend: match => `/matches/${match}/check-in`,
  harm: 1,
});

export const fifthMeetingCheckIn = byCount({
  key: 'fifth-meeting-check-in',
  title: 'Both sides called again by the fifth meeting',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select m.id as subject_id, m.programme_id, m.owner_id, s.held_on as happened_on, m.ended_on as closed_on
    from match m join contact_sheet s on s.match_id = m.id and s.outcome = 'met' and ${standing('s')}`,
  count: 5,
  sides: ['mentor', 'mentee'],
  done: contactsWithBoth,
  after: firstCheckIn,
  mend: match => `/matches/${match}/check-in`,
  harm: 1,
});

export const menteeContact = recurring({
  key: 'mentee-contact',
  title: 'Staff in contact with the mentee',
  subject: 'mentee',
  declaredIn: DECLARED_IN,
  every: months(3),
  of: sql`select e.id as subject_id, e.programme_id, e.owner_id from mentee e`,
  while: spellsOf(sql`
    select p.mentee_id as subject_id, p.started_on, p.ended_on, true as counts
    from mentee_period p where ${recorded('p')}`),
  done: sql`
    select c.mentee_id as subject_id, c.held_on as done_on, c.record_id as done_ref
    from staff_contact c where c.mentee_id is not null and c.connection_id is null and c.reached and ${standing('c')}
    union all
    select m.mentee_id, r.held_on, r.record_id
    from mentee_review r join match m on m.id = r.match_id where ${standing('r')}`,
  mend: mentee => `/mentees/${mentee}/contacts/new`,
});

/** Asked of matches whose mentee has a parent or carer with whom it was agreed to keep in touch (RESET 15, 22). */
export const carerContact = recurring({
  key: 'carer-contact',
  title: 'Staff in contact with the parent or carer',
  subject: 'match',
  declaredIn: DECLARED_IN,
  every: months(3),
  of: sql`select m.id as subject_id, m.programme_id, m.owner_id from match m`,
  while: spellsOf(sql`
    select p.match_id as subject_id, greatest(p.started_on, c.involved_from) as started_on,
      least(p.ended_on, c.involved_until) as ended_on, p.state = 'active' as counts
    from match_period p join match m on m.id = p.match_id
    join connection c on c.mentee_id = m.mentee_id and c.kind = 'carer' and c.kept_in_touch
    where ${recorded('p')} and ${recorded('c')} and greatest(p.started_on, c.involved_from) <= least(p.ended_on, c.involved_until, ${asOf})`),
  done: sql`
    select m.id as subject_id, c.held_on as done_on, c.record_id as done_ref
    from match m join staff_contact c on c.mentee_id = m.mentee_id
    join connection n on n.id = c.connection_id and n.kind = 'carer' where c.reached and ${standing('c')}`,
  mend: match => `/matches/${match}/carer-contact`,
});

export const mentoringRules = [
  menteeReview,
  firstCheckIn,
  fifthMeetingCheckIn,
  meetingFrequencyKept,
  sessionRecorded,
  menteeContact,
  carerContact,
];
