import { asOf, months, recorded, sql, standing, weeks, within } from '#practice';

const DECLARED_IN = 'libs/supervision/src/in-role.rules.ts';

/** Beyond the routine: a first match is when a mentor needs somebody to talk to (QiM 53). */
export const newMentorExtraContact = within({
  key: 'new-mentor-extra-contact',
  title: 'New mentor given extra support',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select r.id as subject_id, r.programme_id, r.owner_id, f.started_on as happened_on, l.left_on as closed_on
    from mentor r
    cross join lateral (select m.started_on from match m where m.mentor_id = r.id and m.started_on <= ${asOf} and ${recorded('m')}
      order by m.started_on limit 1) f
    left join lateral (select case when bool_and(p.ended_on is not null) then max(p.ended_on) end as left_on
      from mentor_period p where p.mentor_id = r.id and ${recorded('p')}) l on true`,
  done: sql`
    select c.mentor_id as subject_id, c.held_on as done_on, c.record_id as done_ref from staff_contact c
    where c.mentor_id is not null and c.reached and c.purpose in ('support', 'concern') and ${standing('c')}`,
  limit: weeks(6),
  mend: mentor => `/mentors/${mentor}/contacts/new`,
});

/** Somebody who rests is not forgotten: a contact after the day on which the rest began (RESET manual). */
export const onHoldFollowedUp = within({
  key: 'on-hold-followed-up',
  title: 'Mentor on hold followed up',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select p.mentor_id as subject_id, p.programme_id, r.owner_id, p.started_on as happened_on, p.ended_on as closed_on
    from mentor_period p join mentor r on r.id = p.mentor_id where p.state = 'on-hold' and ${recorded('p')}`,
  done: sql`
    select c.mentor_id as subject_id, c.held_on as done_on, c.record_id as done_ref
    from staff_contact c
    where c.mentor_id is not null and c.reached and ${standing('c')} and not exists (
      select from mentor_period p where p.mentor_id = c.mentor_id and p.state = 'on-hold' and p.started_on = c.held_on and ${recorded('p')})`,
  limit: months(6),
  mend: mentor => `/mentors/${mentor}/contacts/new`,
});

export const inRoleRules = [newMentorExtraContact, onHoldFollowedUp];
