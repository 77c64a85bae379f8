import { NotFound, type Work } from '#kernel';
import { requireRecording } from '#people';
import { Referral } from './referral.entity.js';

/** The referral, locked, where the actor may write casework about it. @throws NotFound, Forbidden */
export async function referralToRecord(work: Work, id: string, act: string): Promise<Referral> {
  const referral = await work.em.findOne(Referral, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!referral) throw new NotFound();
  requireRecording(work.actor, referral.programmeId, act);
  return referral;
}
