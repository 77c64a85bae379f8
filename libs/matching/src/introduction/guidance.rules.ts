import { months, recorded, sql, standing, weeks, within } from '#practice';

/** Asked of a match whose mentee said at the assessment what they need so that they can take part. */
export const specificNeedsSupport = within({
  key: 'specific-needs-support',
  title: 'Mentor guided on what the mentee needs',
  subject: 'match',
  declaredIn: 'libs/matching/src/introduction/guidance.rules.ts',
  trigger: sql`
    select m.id as subject_id, m.programme_id, m.owner_id, m.started_on as happened_on, m.ended_on as closed_on
    from match m where m.started_on is not null and ${recorded('m')} and exists (select from mentee_assessment a
      where a.mentee_id = m.mentee_id and a.access_needs <> '' and a.held_on <= m.started_on and ${standing('a')})`,
  done: sql`
    select g.match_id as subject_id, g.given_on as done_on, g.id as done_ref from match_guidance g where ${recorded('g')}`,
  limit: weeks(4),
  // It is often given with the briefing, before they meet.
  lead: months(2),
  mend: match => `/matches/${match}/guidance`,
});
