import { asOf, recorded, recurring, months, spellsOf, sql, standing } from '#practice';

const waiting = spellsOf(sql`
  select p.mentee_id as subject_id, p.started_on, p.ended_on, p.state = 'waiting' as counts
  from mentee_period p where ${recorded('p')}`);

export const waitingMenteeReviewed = recurring({
  key: 'waiting-mentee-reviewed',
  title: 'Waiting mentee reviewed',
  subject: 'mentee',
  declaredIn: 'libs/people/src/people.rules.ts',
  every: months(3),
  of: sql`select e.id as subject_id, e.programme_id, e.owner_id from mentee e`,
  while: waiting,
  // An attempt that reached nobody is listed in the log and counts for nothing.
  done: sql`
    select c.mentee_id as subject_id, c.held_on as done_on, c.record_id as done_ref
    from staff_contact c where c.mentee_id is not null and c.connection_id is null and c.reached and ${standing('c')}`,
  mend: mentee => `/mentees/${mentee}/contacts/new`,
});

/** While the mentee waits or is matched, and for as long as the referrer has a part. */
const referrerInvolved = spellsOf(sql`
  select p.mentee_id as subject_id, greatest(p.started_on, c.involved_from) as started_on,
    least(p.ended_on, c.involved_until) as ended_on, true as counts
  from mentee_period p join connection c on c.mentee_id = p.mentee_id and c.kind = 'referrer' and c.kept_in_touch
  where ${recorded('p')} and ${recorded('c')} and greatest(p.started_on, c.involved_from) <= least(p.ended_on, c.involved_until, ${asOf})`);

export const referrerContact = recurring({
  key: 'referrer-contact',
  title: 'Staff in contact with the referrer',
  subject: 'mentee',
  declaredIn: 'libs/people/src/people.rules.ts',
  every: months(3),
  of: sql`select e.id as subject_id, e.programme_id, e.owner_id from mentee e`,
  while: referrerInvolved,
  done: sql`
    select c.mentee_id as subject_id, c.held_on as done_on, c.record_id as done_ref
    from staff_contact c join connection n on n.id = c.connection_id and n.kind = 'referrer'
    where c.reached and ${standing('c')}`,
  mend: mentee => `/mentees/${mentee}/contacts/new?with=referrer`,
});

export const peopleRules = [waitingMenteeReviewed, referrerContact];
