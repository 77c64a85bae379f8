import { recorded, sql } from '#practice';

/**
 * Mentees to be asked the equality questions, for the rule that asks mentors too. Each is asked once: who comes back is not
 * asked again, and whom the programme does not take is let go.
 */
export const menteesToAsk = sql`
  select r.mentee_id as subject_id, e.programme_id, e.owner_id, r.received_on as happened_on,
    case when r.state in ('declined', 'withdrawn') then r.decided_on else e.left_on end as closed_on
  from (select distinct on (n.mentee_id) n.* from referral n where n.mentee_id is not null and ${recorded('n')}
        order by n.mentee_id, n.received_on, n.reference) r
  join mentee e on e.id = r.mentee_id`;

export const menteesAsked = sql`
  select r.mentee_id as subject_id, a.asked_on as done_on, a.subject_id as done_ref
  from equality_asked a join referral r on r.id = a.subject_id where r.mentee_id is not null and ${recorded('a')}
  union all
  select e.id, a.asked_on, a.subject_id
  from equality_asked a join mentee e on e.id = a.subject_id where ${recorded('a')}`;
