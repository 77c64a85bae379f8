import { type LocalDate, type Queryable, Refusal } from '#kernel';

/** The check that a role was found eligible for by a day. @throws Refusal where there is none */
export async function eligibilityOn(q: Queryable, subjectId: string, on: LocalDate) {
  const [role] = await q.query<
    {
      eligibility_record_id: string;
      jurisdiction: string;
      level: string;
      barred_lists: string[];
      workforce: string;
    }[]
  >(
    `select record_id as eligibility_record_id, jurisdiction, level, barred_lists, workforce from vetting_eligibility
     where subject_id = $1 and superseded_at is null and decided_on <= $2 order by decided_on desc, recorded_at desc limit 1`,
    [subjectId, on.iso],
  );
  if (!role) {
    throw new Refusal(
      'eligibility-undecided',
      'First decide which check the role may have: to ask for one that it may not have is unlawful.',
    );
  }
  if (role.level === 'none')
    throw new Refusal('not-checkable', 'They are too young for any check, and are always with staff.');
  return role;
}
