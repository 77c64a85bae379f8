import { type Actor, Forbidden, NotFound, type Work } from '#kernel';

export function requireAdministrator(actor: Actor, act: string): void {
  if (!actor.administrator) throw new Forbidden(act);
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly active: boolean;
  readonly version: number;
}

/** An account of the actor's own charity, held until the act is over. @throws NotFound */
export async function accountOf(work: Work, userId: string): Promise<Account> {
  const rows = await work.em.query<Account[]>(
    'select id, name, email, administrator, active, version from user_account where id = $1 and organisation_id = $2 for update',
    [userId, work.actor.organisationId],
  );
  if (!rows[0]) throw new NotFound();
  return rows[0];
}

/** @throws NotFound */
export async function programmeOf(work: Work, programmeId: string): Promise<void> {
  const rows = await work.em.query<unknown[]>(
    'select 1 from programme where id = $1 and organisation_id = $2',
    [programmeId, work.actor.organisationId],
  );
  if (!rows.length) throw new NotFound();
}
