import type { Work } from '#kernel';

/** `SC-R0012`: the programme's letters and a number that is never used twice. It says nothing about anybody. */
export async function nextReference(work: Work, programmeId: string): Promise<string> {
  await work.em.query(`select pg_advisory_xact_lock(hashtext('referral'), hashtext($1))`, [programmeId]);
  const [row] = await work.em.query<{ reference: string }[]>(
    `select upper(left(p.key, 2)) || '-R' || lpad((coalesce((
       select max(substring(r.reference from '[0-9]+$')::int) from referral r where r.programme_id = p.id), 0) + 1)::text, 4, '0') as reference
     from programme p where p.id = $1`,
    [programmeId],
  );
  return row?.reference ?? '';
}
