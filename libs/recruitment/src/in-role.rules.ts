import { gate, recorded, sql, standing, weeks, within } from '#practice';

const DECLARED_IN = 'libs/recruitment/src/in-role.rules.ts';

export const mentorHandbookGiven = gate({
  key: 'mentor-handbook-given',
  title: 'Handbook given and code of conduct accepted before a match',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  before: 'match-proposed',
  needs: 'the handbook and the role description given, and the code of conduct accepted',
  steps: sql`
    select m.id as step_id, m.mentor_id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
      m.ended_on as closed_on
    from match m where ${recorded('m')}`,
  met: sql`
    select g.mentor_id as subject_id, max(g.given_on) as met_on, null::date as met_until, max(g.record_id::text)::uuid as met_ref
    from mentor_given g where ${standing('g')} group by g.mentor_id having count(distinct g.kind) = 3`,
  soFar: sql`
    select g.mentor_id as subject_id, 'so far ' || count(distinct g.kind) || ' of 3' as so_far from mentor_given g
    where ${standing('g')} group by g.mentor_id`,
  mend: mentor => `/mentors/${mentor}/given`,
});

/** A replaced badge was issued in its time: each approval asks for the first one after it. */
export const badgeIssued = within({
  key: 'badge-issued',
  title: 'Badge issued after approval',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select r.id as subject_id, r.programme_id, r.owner_id, f.started_on as happened_on, f.left_on as closed_on
    from mentor r join (
      select p.mentor_id, min(p.started_on) as started_on,
        case when bool_and(p.ended_on is not null) then max(p.ended_on) end as left_on
      from mentor_period p where ${recorded('p')} group by p.mentor_id) f on f.mentor_id = r.id`,
  done: sql`
    select b.mentor_id as subject_id, b.issued_on as done_on, b.id as done_ref from mentor_badge b where ${recorded('b')}`,
  limit: weeks(4),
  mend: mentor => `/mentors/${mentor}/badge`,
  harm: 3,
});

export const inRoleRules = [mentorHandbookGiven, badgeIssued];
