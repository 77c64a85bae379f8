import { Invalid, type Work } from '#kernel';
import type { Applicant } from './references.policy.js';

interface Likeness {
  readonly own: boolean;
  readonly applicant: boolean;
  readonly asked: boolean;
}

/**
 * Some cannot be referees by their address alone: the applicant, somebody else who applies to the charity, and whoever
 * was asked already.
 * @throws Invalid under `email`
 */
export async function refuseUnfitReferee(work: Work, applicant: Applicant, email: string): Promise<void> {
  if (!email) return;
  const [likeness] = await work.em.query<Likeness[]>(
    `select
       exists (select 1 from mentor m join person p on p.id = m.person_id
         where m.id = $1 and lower(trim(p.email)) = $2) as own,
       exists (select 1 from mentor m join person p on p.id = m.person_id
         join programme g on g.id = m.programme_id and g.organisation_id = $3
         where m.id <> $1 and lower(trim(p.email)) = $2
           and not exists (select 1 from mentor_period d where d.mentor_id = m.id)
           and not exists (select 1 from selection_decision d where d.mentor_id = m.id)) as applicant,
       exists (select 1 from mentor_reference r where r.mentor_id = $1 and r.referee_email = $2 and r.withdrawn_on is null) as asked`,
    [applicant.id, email, work.actor.organisationId],
  );
  if (likeness?.own) throw new Invalid({ email: 'This is the address of the applicant' });
  if (likeness?.asked) throw new Invalid({ email: 'This referee has been asked already' });
  if (likeness?.applicant)
    throw new Invalid({
      email: 'This is the address of somebody who applies to us as well: ask for another',
    });
}
