import { recorded, recurring, months, spellsOf, sql, standing } from '#practice';

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
    from staff_contact c where c.mentee_id is not null and c.reached and ${standing('c')}`,
  mend: mentee => `/mentees/${mentee}/contacts/new`,
});

export const peopleRules = [waitingMenteeReviewed];
