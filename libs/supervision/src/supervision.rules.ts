import { inRoleRules } from './in-role.rules.js';
import { months, recorded, recurring, spellsOf, sql, standing } from '#practice';

const DECLARED_IN = 'libs/supervision/src/supervision.rules.ts';

const mentors = sql`select m.id as subject_id, m.programme_id, m.owner_id from mentor m`;

export const mentorSupervision = recurring({
  key: 'mentor-supervision',
  title: 'Mentor supervised',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  every: months(6),
  of: mentors,
  while: spellsOf(sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on, p.state = 'approved' as counts
    from mentor_period p where ${recorded('p')}`),
  topics: ['boundaries', 'aims and role', 'view of the service and mentee progress', 'wish to continue'],
  furtherTopics: ['view of the service'],
  done: sql`
    select s.mentor_id as subject_id, s.held_on as done_on, s.record_id as done_ref, array_remove(array[
        case when s.boundaries <> '' then 'boundaries' end,
        case when s.aims_and_role <> '' then 'aims and role' end,
        case when s.view_of_service <> '' and s.mentee_progress <> ''
          then 'view of the service and mentee progress' end,
        case when s.view_of_service <> '' then 'view of the service' end,
        case when s.wish_to_continue is not null then 'wish to continue' end], null) as topics
    from mentor_supervision s where ${standing('s')}`,
  mend: mentor => `/mentors/${mentor}/supervisions/new`,
});

export const mentorContact = recurring({
  key: 'mentor-contact',
  title: 'Staff in contact with the mentor',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  every: months(3),
  // Being on hold is part of being approved here: somebody who rests is not to be forgotten.
  of: mentors,
  while: spellsOf(sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on, true as counts
    from mentor_period p where ${recorded('p')}`),
  stilled: sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on from mentor_period p
    where p.state = 'on-hold' and ${recorded('p')}`,
  done: sql`
    select c.mentor_id as subject_id, c.held_on as done_on, c.record_id as done_ref
    from staff_contact c where c.mentor_id is not null and c.reached and ${standing('c')}
    union all
    select s.mentor_id, s.held_on, s.record_id from mentor_supervision s where ${standing('s')}`,
  mend: mentor => `/mentors/${mentor}/contacts/new`,
});

export const supervisionRules = [mentorSupervision, mentorContact, ...inRoleRules];
