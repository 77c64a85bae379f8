import type { Queryable, Reason } from '#kernel';
import type { ReferralState } from './referral.entity.js';

interface OfMentee {
  readonly id: string;
  readonly reference: string;
  readonly state: ReferralState;
}

const WORDS: Readonly<Record<ReferralState, string>> = {
  received: 'is not decided yet',
  asked: 'still waits for an answer',
  declined: 'was declined',
  withdrawn: 'was withdrawn',
  accepted: 'was accepted',
};

/**
 * What the referrals of a mentee leave in the way of taking them on: every one that nobody has decided, and the newest
 * that was, where it was not accepted. One that was withdrawn does not count beside others. Empty for a mentee whom
 * staff took on by hand: there is no referral to be asked.
 */
export async function notAccepted(q: Queryable, menteeId: string): Promise<Reason[]> {
  const rows = await q.query<OfMentee[]>(
    `select id, reference, state from referral where mentee_id = $1 order by received_on desc, recorded_at desc, id`,
    [menteeId],
  );
  const counted = rows.some(({ state }) => state !== 'withdrawn')
    ? rows.filter(({ state }) => state !== 'withdrawn')
    : rows;
  const open = counted.filter(({ state }) => state === 'received' || state === 'asked');
  const [newest] = counted.filter(row => !open.includes(row));
  const refused = newest && newest.state !== 'accepted' && !open.length ? [newest] : [];
  return [...open, ...refused].map(({ id, reference, state }) => ({
    code: 'referral-not-accepted',
    text: `Referral ${reference} ${WORDS[state]}`,
    href: `/referrals/${id}`,
  }));
}
