import { hashOf, newToken } from '#accounts';
import { looksLikeToken } from '#forms';
import { NotFound, type Queryable, type Work } from '#kernel';

/** Long enough for a holiday; each reminder carries a link of its own. */
export const LINK_DAYS = 28;

export async function makeReferenceLink(work: Work, id: string, programmeId: string): Promise<string> {
  const token = newToken();
  await work.em.query(
    `insert into reference_link (token_hash, programme_id, reference_id, made_at, expires_at)
     values ($1, $2, $3, $4, $4::timestamptz + make_interval(days => $5))`,
    [hashOf(token), programmeId, id, work.now, LINK_DAYS],
  );
  return token;
}

/** The reference that a link leads to, while it opens. Looking uses nothing up: scanners of mail follow every link. */
export async function referenceBehind(q: Queryable, token: string, now: Date): Promise<string | null> {
  if (!looksLikeToken(token)) return null;
  const [row] = await q.query<{ reference_id: string }[]>(
    'select reference_id from reference_link where token_hash = $1 and used_at is null and expires_at > $2',
    [hashOf(token), now],
  );
  return row?.reference_id ?? null;
}

/** Uses it up. Of two who press at the same moment one is answered as if there were no such link. */
export async function useReferenceLink(work: Work, token: string): Promise<string> {
  const [rows] = await work.em.query<[{ reference_id: string }[], number]>(
    `update reference_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
     returning reference_id`,
    [hashOf(token), work.now],
  );
  if (!rows[0]) throw new NotFound();
  return rows[0].reference_id;
}

/** What was asked is settled, so that no letter opens anything any more. */
export const endReferenceLinks = (work: Work, referenceId: string): Promise<unknown> =>
  work.em.query('update reference_link set used_at = $2 where reference_id = $1 and used_at is null', [
    referenceId,
    work.now,
  ]);
