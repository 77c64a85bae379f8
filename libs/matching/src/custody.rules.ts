import { custodyToRelease } from '#assessment';
import { asOf, months, recorded, sql, within } from '#practice';

/** See docs/adr/0027: the day ahead is the release, and the matching meeting is what has to come half a year before it. */
export const earlyMatchReviewInCustody = within({
  key: 'early-match-review-in-custody',
  title: 'Matched six months before release',
  subject: 'match',
  declaredIn: 'libs/matching/src/custody.rules.ts',
  trigger: sql`
    select distinct on (m.id) m.id as subject_id, m.programme_id, m.owner_id, c.release_on as happened_on, m.proposed_on as known_on,
      m.ended_on as closed_on
    from match m join (${custodyToRelease}) c on c.mentee_id = m.mentee_id
      and c.from_on <= m.proposed_on and coalesce(c.until_on >= m.proposed_on, true)
      and coalesce(c.sentence_started_on <= m.proposed_on, true) and coalesce(c.released_on > m.proposed_on, true)
    where ${recorded('m')} and m.proposed_on <= ${asOf} and (m.started_on is not null or coalesce(m.ended_on > ${asOf}, true))
    order by m.id, c.sentence_started_on desc nulls last`,
  // Both meet for the first time with the worker when the match begins.
  done: sql`
    select m.id as subject_id, m.started_on as done_on, m.id as done_ref
    from match m where m.started_on is not null and ${recorded('m')}`,
  limit: months(6),
  countsBack: true,
  mend: match => `/matches/${match}`,
});
