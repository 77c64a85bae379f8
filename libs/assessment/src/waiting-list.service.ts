import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Invalid, type LocalDate, type Reason, Refusal } from '#kernel';
import { menteeToRecord, refuseClosedMenteeStep, refuseFuture, startWaiting } from '#people';
import { UnitOfWork } from '#platform';
import { type Missing, missing, reasonOf, recordOverrides, refuseLacking } from '#practice';
import { notAccepted } from '#referrals';
import { beforeWaiting } from './gates.js';
import { tellOfMentee } from './told.js';

@Injectable()
export class WaitingList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /**
   * Takes a mentee on to the waiting list, or back to it after a match. A manager may go on without what is missing,
   * for a reason that stays in the evidence; nobody may over a referral that was not accepted, for that is decided first.
   * @throws Refusal naming everything that is missing
   */
  takeOn(actor: Actor, menteeId: string, on: LocalDate, overrideReason: string | null): Promise<void> {
    return this.unitOfWork.run(actor, 'mentee.wait', async work => {
      refuseFuture('on', on, work.today);
      const mentee = await menteeToRecord(work, menteeId, 'mentee.wait');
      if (on.iso < mentee.referredOn)
        throw new Invalid({ on: 'The day on the waiting list cannot be before the referral' });
      await refuseClosedMenteeStep(work.em, menteeId, 'wait');
      const lacking = await missing(work.em, beforeWaiting, menteeId, on);
      refuseReferred(await notAccepted(work.em, menteeId), lacking);
      refuseLacking(actor, mentee.programmeId, 'mentee-not-assessed', lacking, overrideReason);
      const stepId = await startWaiting(work, mentee, on);
      const { before } = beforeWaiting;
      const step = { programmeId: mentee.programmeId, before, stepId, subjectId: menteeId, on };
      await recordOverrides(work, step, lacking, overrideReason);
      if (lacking.length) await tellOfMentee(work, mentee, 'gate-overridden', on, { reason: overrideReason });
    });
  }

  /** Asked before anybody fills in the form; the act asks once more. @throws Refusal */
  async refuseUnready(menteeId: string, on: LocalDate): Promise<void> {
    await refuseClosedMenteeStep(this.source, menteeId, 'wait');
    const lacking = await missing(this.source, beforeWaiting, menteeId, on);
    refuseReferred(await notAccepted(this.source, menteeId), lacking);
    if (lacking.length) throw new Refusal('mentee-not-assessed', lacking.map(reasonOf));
  }
}

function refuseReferred(referrals: readonly Reason[], lacking: readonly Missing[]): void {
  if (referrals.length) throw new Refusal('referral-not-accepted', [...referrals, ...lacking.map(reasonOf)]);
}
