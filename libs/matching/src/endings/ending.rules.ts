import { months, recorded, response, type Sql, sql, standing, weeks, within, workingDays } from '#practice';

const DECLARED_IN = 'libs/matching/src/endings/ending.rules.ts';

/** The standing record of each ending with what the clock needs. */
const endings = sql`
  select e.match_id as subject_id, m.programme_id, m.owner_id, e.ended_on as happened_on, null::date as closed_on, e.planned, e.completed
  from match_ending e join match m on m.id = e.match_id where ${standing('e')}`;

/** Every match that ran and ended, also from before endings had a record of their own. */
const ended = sql`
  select m.id as subject_id, m.programme_id, m.owner_id, m.ended_on as happened_on, null::date as closed_on
  from match m where m.started_on is not null and m.ended_on is not null and ${recorded('m')}`;

const toEnding = (match: string): string => `/matches/${match}/ending`;

export const endingPlanned = within({
  key: 'ending-planned',
  title: 'Ending planned, and notice given to both',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select m.id as subject_id, m.programme_id, m.owner_id, m.planned_end_on as happened_on, m.started_on as known_on, m.ended_on as closed_on
    from match m where m.started_on is not null and m.planned_end_on is not null and ${recorded('m')}`,
  done: sql`
    select p.match_id as subject_id, greatest(p.made_on, p.mentee_noticed_on, p.mentor_noticed_on) as done_on, p.record_id as done_ref
    from match_ending_plan p where p.mentee_noticed_on is not null and p.mentor_noticed_on is not null and ${standing('p')}`,
  limit: weeks(4),
  countsBack: true,
  mend: match => `/matches/${match}/ending-plan`,
});

export const endingCelebrated = within({
  key: 'ending-celebrated',
  title: 'Ending looked back on and celebrated',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: sql`select * from (${endings}) e where e.planned`,
  done: sql`
    select e.match_id as subject_id, e.celebrated_on as done_on, e.record_id as done_ref
    from match_ending e where e.celebrated_on is not null and e.went_well <> '' and ${standing('e')}`,
  limit: weeks(4),
  // It is often held at the last meeting, or before it.
  lead: months(2),
  mend: toEnding,
  harm: 3,
});

export const unexpectedEndingSupported = response({
  key: 'unexpected-ending-supported',
  title: 'Support given after a sudden ending',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: sql`select * from (${endings}) e where not e.planned`,
  sides: ['mentee', 'mentor'],
  done: sql`
    select s.match_id as subject_id, s.given_on as done_on, s.id as done_ref, s.side from match_support s where ${recorded('s')}`,
  limit: { days: 7 },
  mend: toEnding,
});

/** Who else than the two has to hear of it: a carer and a referrer to whom the service keeps in touch still. */
const heard = (kind: string): Sql => sql`
  (${kind} = any(e.explained_to) or not exists (select from connection c where c.mentee_id = m.mentee_id and c.kind = ${kind}
    and c.kept_in_touch and (c.involved_until is null or c.involved_until >= e.ended_on)))`;

const explained = sql`
  select e.match_id, e.explained_on as on_day, e.record_id
  from match_ending e join match m on m.id = e.match_id
  where ${standing('e')} and e.explained_to @> array['mentee', 'mentor'] and ${heard('carer')} and ${heard('referrer')}`;

/** The first letter of an ending: one that was sent after a later ending of the same person is about that one. */
const firstLetter = (kind: string, side: 'mentee' | 'mentor'): Sql =>
  side === 'mentee'
    ? sql`select l.id, l.sent_on from letter l where l.mentee_id = m.mentee_id and l.kind = ${kind} and l.sent_on >= m.ended_on
        and ${recorded('l')} and not exists (select from match o where o.mentee_id = m.mentee_id and o.id <> m.id
          and o.started_on is not null and o.ended_on > m.ended_on and o.ended_on <= l.sent_on) order by l.sent_on, l.id limit 1`
    : sql`select l.id, l.sent_on from letter l where l.mentor_id = m.mentor_id and l.kind = ${kind} and l.sent_on >= m.ended_on
        and ${recorded('l')} and not exists (select from match o where o.mentor_id = m.mentor_id and o.id <> m.id
          and o.started_on is not null and o.ended_on > m.ended_on and o.ended_on <= l.sent_on) order by l.sent_on, l.id limit 1`;

const written = sql`
  select m.id as match_id, greatest(a.sent_on, b.sent_on) as on_day, a.id as record_id
  from match m join lateral (${firstLetter('match-ended', 'mentee')}) a on true
    join lateral (${firstLetter('match-ended-mentor', 'mentor')}) b on true
  where m.ended_on is not null`;

/** In words to all who had to hear it, and in writing to the mentee or their family and to the mentor. */
export const endingConfirmed = within({
  key: 'ending-confirmed',
  title: 'Ending explained and confirmed in writing',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: ended,
  topics: ['reason explained', 'written confirmation'],
  done: sql`
    select x.match_id as subject_id, x.on_day as done_on, x.record_id as done_ref, array['reason explained'] as topics from (${explained}) x
    union all
    select w.match_id, w.on_day, w.record_id, array['written confirmation'] from (${written}) w
    union all
    select x.match_id, greatest(x.on_day, w.on_day), w.record_id, array['reason explained', 'written confirmation']
    from (${explained}) x join (${written}) w on w.match_id = x.match_id`,
  limit: workingDays(10),
  // Who knows of the end beforehand hears the reason before it.
  lead: months(2),
  mend: toEnding,
});

export const menteeExitFeedback = within({
  key: 'mentee-exit-feedback',
  title: 'Mentee asked at the end',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: ended,
  done: sql`
    select x.match_id as subject_id, x.answered_on as done_on, x.record_id as done_ref
    from match_exit x where x.party = 'mentee' and x.answered_on is not null and ${standing('x')}`,
  limit: weeks(4),
  lead: months(1),
  mend: match => `/matches/${match}/exit/mentee`,
});

export const supporterExitFeedback = within({
  key: 'supporter-exit-feedback',
  title: 'Those around the mentee asked at the end',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select * from (${ended}) e where exists (select from match m join connection c on c.mentee_id = m.mentee_id
      where m.id = e.subject_id and c.kind in ('carer', 'referrer') and c.kept_in_touch
        and (c.involved_until is null or c.involved_until >= e.happened_on))`,
  done: sql`
    select x.match_id as subject_id, x.asked_on as done_on, x.record_id as done_ref
    from match_exit x where x.party in ('carer', 'referrer') and ${standing('x')}`,
  limit: weeks(4),
  lead: months(1),
  mend: toEnding,
  harm: 3,
});

export const onwardOpportunityOffered = within({
  key: 'onward-opportunity-offered',
  title: 'Something offered to the mentee afterwards',
  subject: 'match',
  declaredIn: DECLARED_IN,
  trigger: sql`select * from (${endings}) e where e.completed`,
  done: sql`select o.match_id as subject_id, o.offered_on as done_on, o.id as done_ref from match_onward o where ${recorded('o')}`,
  limit: months(3),
  mend: toEnding,
  harm: 3,
});

export const endingRules = [
  endingPlanned,
  endingCelebrated,
  unexpectedEndingSupported,
  endingConfirmed,
  menteeExitFeedback,
  supporterExitFeedback,
  onwardOpportunityOffered,
];
