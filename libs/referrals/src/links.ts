import { hashOf, newToken } from '#accounts';
import { looksLikeToken } from '#forms';
import { type Queryable, Refusal, type Work } from '#kernel';
import type { Referral } from './referral.entity.js';

export type LinkUse = 'receipt' | 'answer';
/** A receipt is read again and again and shows nothing of a case; an answer is given once. */
const DAYS: Readonly<Record<LinkUse, number>> = { receipt: 180, answer: 14 };

export async function makeLink(
  work: Work,
  { id, programmeId }: Pick<Referral, 'id' | 'programmeId'>,
  use: LinkUse,
): Promise<string> {
  const token = newToken();
  await work.em.query(
    `insert into referral_link (token_hash, programme_id, referral_id, purpose, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(days => $6))`,
    [hashOf(token), programmeId, id, use, work.now, DAYS[use]],
  );
  return token;
}

/** The referral that a link leads to, while it opens. Looking uses nothing up: scanners of mail follow every link. */
export async function referralBehind(
  q: Queryable,
  token: string,
  use: LinkUse,
  now: Date,
): Promise<string | null> {
  if (!looksLikeToken(token)) return null;
  const [row] = await q.query<{ referral_id: string }[]>(
    'select referral_id from referral_link where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3',
    [hashOf(token), use, now],
  );
  return row?.referral_id ?? null;
}

/** Uses it up; of two who press at the same moment one is refused. */
export async function useLink(work: Work, token: string, use: LinkUse): Promise<string> {
  const [rows] = await work.em.query<[{ referral_id: string }[], number]>(
    `update referral_link set used_at = $3 where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
     returning referral_id`,
    [hashOf(token), use, work.now],
  );
  if (!rows[0])
    throw new Refusal('link-used', 'This link was used already, or has expired. Please call us instead.');
  return rows[0].referral_id;
}

/** What was asked is settled another way, so that its letter opens nothing any more. */
export const endLinks = (work: Work, referralId: string, use: LinkUse): Promise<unknown> =>
  work.em.query(
    'update referral_link set used_at = $3 where referral_id = $1 and purpose = $2 and used_at is null',
    [referralId, use, work.now],
  );
