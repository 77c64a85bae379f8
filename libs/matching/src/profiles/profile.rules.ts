import type { Missing } from '#practice';
import type { LocalDate, Queryable } from '#kernel';
import { gate, recorded, sql } from '#practice';

/** A profile is kept only where it is complete, so the first version of either side is the day on which it was met. */
export const matchingProfilesComplete = gate({
  key: 'matching-profiles-complete',
  title: 'Matching profiles of both before a proposal',
  subject: 'match',
  declaredIn: 'libs/matching/src/profiles/profile.rules.ts',
  before: 'match-proposed',
  needs: 'a matching profile of the mentee and one of the mentor',
  steps: sql`
    select m.id as step_id, m.id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
      m.ended_on as closed_on
    from match m where ${recorded('m')}`,
  met: sql`
    select m.id as subject_id, greatest(e.taken_on, r.taken_on) as met_on, null::date as met_until, e.record_id as met_ref
    from match m join match_profile e on e.mentee_id = m.mentee_id and e.version = 1
      join match_profile r on r.mentor_id = m.mentor_id and r.version = 1
    where ${recorded('e')} and ${recorded('r')}`,
  mend: match => `/matches/${match}/profiles`,
});

/** What the gate lacks on a day for two people who are no match yet, each with the form that supplies it. */
export async function lackingProfiles(
  q: Queryable,
  menteeId: string,
  mentorId: string,
  on: LocalDate,
): Promise<Missing[]> {
  const [have] = await q.query<{ mentee: boolean; mentor: boolean }[]>(
    `select exists (select 1 from match_profile where mentee_id = $1 and version = 1 and taken_on <= $3) as mentee,
       exists (select 1 from match_profile where mentor_id = $2 and version = 1 and taken_on <= $3) as mentor`,
    [menteeId, mentorId, on.iso],
  );
  const lack = (text: string, href: string): Missing => ({
    rule: matchingProfilesComplete.key,
    text,
    href,
    overridable: true,
  });
  return [
    ...(have?.mentee ? [] : [lack('Needs a matching profile of the mentee', `/mentees/${menteeId}/profile`)]),
    ...(have?.mentor ? [] : [lack('Needs a matching profile of the mentor', `/mentors/${mentorId}/profile`)]),
  ];
}
