import { type Queryable, Refusal, type Work } from '#kernel';
import { hashOf, newToken } from './token.js';

export type LinkPurpose = 'invitation' | 'password-reset';

const HOURS: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24, 'password-reset': 1 };

export interface LinkHolder {
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation_id: string;
  readonly purpose: LinkPurpose;
}

/** A new link ends the ones before it: of two letters only the last one opens the door. */
export async function makeLink(work: Work, purpose: LinkPurpose, userId: string): Promise<string> {
  const token = newToken();
  await work.em.query('update mailed_link set used_at = $2 where user_id = $1 and used_at is null', [
    userId,
    work.now,
  ]);
  await work.em.query(
    `insert into mailed_link (token_hash, purpose, user_id, made_at, expires_at)
     values ($1, $2, $3, $4, $4::timestamptz + make_interval(hours => $5))`,
    [hashOf(token), purpose, userId, work.now, HOURS[purpose]],
  );
  return token;
}

/** Who holds a link that still opens. Looking uses nothing up: scanners of mail follow every link. */
export async function holderOf(q: Queryable, token: string, now: Date): Promise<LinkHolder | null> {
  const rows = await q.query<LinkHolder[]>(
    `select l.user_id, l.purpose, u.name, u.email, u.organisation_id
     from mailed_link l join user_account u on u.id = l.user_id and u.active
     where l.token_hash = $1 and l.used_at is null and l.expires_at > $2`,
    [hashOf(token), now],
  );
  return rows[0] ?? null;
}

/** Uses it up. Of two people who press at the same moment one is refused. */
export async function useLink(work: Work, token: string): Promise<void> {
  const answer = await work.em.query<[unknown[], number]>(
    'update mailed_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning user_id',
    [hashOf(token), work.now],
  );
  if (answer[1] !== 1)
    throw new Refusal('link-used', 'This link was used already, or has expired. Ask for a new one.');
}
