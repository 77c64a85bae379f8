import type { LetterKind } from '#letters';
import { referralToRecord } from './finders.js';
import { tell } from './history.js';

type Sent = NonNullable<LetterKind['sent']>;

/** Whoever referred has an answer by this letter, so that nothing more is owed. */
export const acknowledged: Sent = async (work, { id }) => {
  const referral = await referralToRecord(work, id, 'letter.send');
  if (referral.acknowledgedOn) return;
  Object.assign(referral, { acknowledgedOn: work.today.iso, version: referral.version + 1 });
  await work.em.save(referral);
  await tell(work, referral, 'referral-acknowledged', work.today, { how: 'letter' });
};

/** The referrer knows the outcome by this letter, and reads it on the receipt from now on. */
export const referrerTold: Sent = async (work, { id }) => {
  const referral = await referralToRecord(work, id, 'letter.send');
  if (referral.toldOn) return;
  referral.toldOn = work.today.iso;
  await work.em.save(referral);
  await tell(work, referral, 'referrer-told');
};
