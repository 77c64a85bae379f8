import { Injectable } from '@nestjs/common';
import { type Actor, LocalDate, NotFound, Refusal, type Work } from '#kernel';
import { Mentees, menteeToRecord, type PersonDetails, requireWorker } from '#people';
import { UnitOfWork } from '#platform';
import { referralToRecord } from './finders.js';
import { tell } from './history.js';
import { personOf, schoolOf } from './known-answers.js';
import type { Referral } from './referral.entity.js';

/** From a referral to the file of a mentee: a new one, or the one that somebody has already. */
@Injectable()
export class ReferralOpenings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mentees: Mentees,
  ) {}

  /** Opens a new file, with whoever referred beside them. @returns the mentee */
  openFile(actor: Actor, referralId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'referral.open-file', async work => {
      const referral = await this.unopened(work, referralId);
      const menteeId = await this.mentees.addWithin(work, {
        programmeId: referral.programmeId,
        person: personOf(referral.answers),
        school: schoolOf(referral.answers)?.slice(0, 200) ?? null,
        ownerId: referral.ownerId,
        referredOn: LocalDate.of(referral.receivedOn),
      });
      await this.connectReferrer(work, referral, menteeId);
      await this.link(work, referral, menteeId, 'referral-opened');
      return menteeId;
    });
  }

  /** The young person has a file here: the referral goes on that one, and they come back if they had left. */
  linkFile(actor: Actor, referralId: string, menteeId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.link-file', async work => {
      const referral = await this.unopened(work, referralId);
      const mentee = await menteeToRecord(work, menteeId, 'referral.link-file');
      if (mentee.programmeId !== referral.programmeId) throw new NotFound();
      await this.mentees.referAgainWithin(work, menteeId, LocalDate.of(referral.receivedOn));
      await this.link(work, referral, menteeId, 'referral-linked');
    });
  }

  assign(actor: Actor, referralId: string, ownerId: string | null): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.assign', async work => {
      const referral = await referralToRecord(work, referralId, 'referral.assign');
      await requireWorker(work, referral.programmeId, ownerId);
      Object.assign(referral, { ownerId, version: referral.version + 1 });
      await work.em.save(referral);
      await tell(work, referral, 'referral-assigned', work.today, { ownerId });
    });
  }

  private async unopened(work: Work, id: string): Promise<Referral> {
    const referral = await referralToRecord(work, id, 'referral.open-file');
    referral.requireOpen();
    if (referral.menteeId) throw new Refusal('referral-opened', 'This referral has its file already');
    return referral;
  }

  private async link(work: Work, referral: Referral, menteeId: string, kind: string): Promise<void> {
    Object.assign(referral, { menteeId, openedOn: work.today.iso, version: referral.version + 1 });
    await work.em.save(referral);
    await tell(work, referral, kind, work.today, { menteeId });
  }

  private async connectReferrer(work: Work, referral: Referral, menteeId: string): Promise<void> {
    if (!referral.referrerName) return;
    const carer = referral.source === 'carer';
    const relation = carer ? (referral.referrerOrganisation ?? 'parent or carer') : 'referrer';
    await this.mentees.connectWithin(work, menteeId, {
      relation: relation.slice(0, 60),
      emergency: false,
      person: referrerOf(referral),
    });
  }
}

const referrerOf = ({ referrerName, referrerEmail, referrerPhone }: Referral): PersonDetails => ({
  firstName: (referrerName ?? '').slice(0, 100),
  lastName: null,
  preferredName: null,
  otherNames: [],
  pronouns: null,
  bornOn: null,
  email: referrerEmail,
  phone: referrerPhone,
  address: null,
  postcode: null,
});
