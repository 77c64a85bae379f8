import type { InterviewKind } from './interview.js';

const NAME = (person: string) =>
  `concat_ws(' ', coalesce(${person}.preferred_name, ${person}.first_name), ${person}.last_name)`;
// A match that ran on at least one day of the period, or runs now.
const RAN = `m.status in ('active', 'paused', 'ended') and m.started_on <= $3 and coalesce(m.ended_on, $3) >= $2`;

/**
 * Who can be chosen, as a relation (subject_id, programme_id, name, sort_on, done, matches, last_on, trained_on) with $1 the
 * programmes and $2, $3 the first and last day of the period. `sort_on` is the day by which the newest come first.
 */
export const ELIGIBLE: Readonly<Record<InterviewKind, string>> = {
  mentor: `
    select o.id as subject_id, o.programme_id, ${NAME('p')} as name, coalesce(t.trained_on, o.applied_on) as sort_on,
      s.done, s.last_on, t.trained_on, r.matches
    from mentor o join person p on p.id = o.person_id
    join lateral (select count(*)::int as matches from match m where m.mentor_id = o.id and ${RAN}) r on r.matches > 0
    join lateral (select count(*)::int as done, max(x.held_on) as last_on from mentor_supervision x
      where x.mentor_id = o.id and x.superseded_at is null and x.held_on <= $3) s on s.done > 0
    left join lateral (select max(t.held_on) as trained_on from training_attendance t
      where t.mentor_id = o.id and t.superseded_at is null and t.held_on <= $3) t on true
    where o.programme_id = any($1)`,
  mentee: `
    select e.id as subject_id, e.programme_id, ${NAME('p')} as name, v.last_on as sort_on,
      v.done, v.last_on, null::date as trained_on, r.matches
    from mentee e join person p on p.id = e.person_id
    join lateral (select count(*)::int as matches from match m where m.mentee_id = e.id and ${RAN}) r on r.matches > 0
    join lateral (select count(*)::int as done, max(v.held_on) as last_on from mentee_review v join match m on m.id = v.match_id
      where m.mentee_id = e.id and v.superseded_at is null and v.held_on <= $3) v on v.done > 0
    where e.programme_id = any($1)`,
  staff: `
    select u.id as subject_id, m.programme_id, u.name, m.since::date as sort_on, 1 as done, m.since::date as last_on,
      null::date as trained_on, 1 as matches
    from membership m join user_account u on u.id = m.user_id and u.active
    where m.role = 'coordinator' and m.programme_id = any($1) and $2::date is not null and $3::date is not null`,
};
