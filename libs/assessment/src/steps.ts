import { recorded, sql, standing } from '#practice';

/** Somebody was taken on to the waiting list. */
export const WAITING_STEP = 'mentee-waiting';
export const waitingBegun = sql`
  select p.id as step_id, p.mentee_id as subject_id, e.programme_id, e.owner_id, p.started_on as happened_on,
    p.ended_on as closed_on
  from mentee_period p join mentee e on e.id = p.mentee_id where p.state = 'waiting' and ${recorded('p')}`;

/** A match was proposed for somebody. */
export const MATCH_STEP = 'match-proposed';
export const matchProposed = sql`
  select m.id as step_id, m.mentee_id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
    m.ended_on as closed_on
  from match m where ${recorded('m')}`;

/** The first session of a match that was held at the home of the mentee. */
export const HOME_STEP = 'session-at-home';
export const firstAtHome = sql`
  select distinct on (s.match_id) s.record_id as step_id, s.match_id as subject_id, s.programme_id, m.owner_id,
    s.held_on as happened_on, null::date as closed_on
  from contact_sheet s join match m on m.id = s.match_id where s.at_home and s.outcome = 'met' and ${standing('s')}
  order by s.match_id, s.held_on, s.record_id`;
