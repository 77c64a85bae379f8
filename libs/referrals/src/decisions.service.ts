import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, type Reason, Refusal, type Work } from '#kernel';
import { RecordedConsents } from '#letters';
import { refuseFuture, requireWorker } from '#people';
import { UnitOfWork } from '#platform';
import { referralToRecord } from './finders.js';
import { tell } from './history.js';
import { endLinks } from './links.js';
import { ReferralPost } from './post.service.js';
import { lackingBeforeAssessment, refuseOrOverride } from './readiness.js';
import type { DeclineKind, Referral } from './referral.entity.js';
import { refuseClosedStep } from './steps.js';
import { type Tellable, tellableOf } from './tellable.js';
import { requireService } from './services-directory.service.js';

export interface Acceptance {
  readonly on: LocalDate;
  readonly ownerId: string | null;
  /** A manager's reason for going on although something is missing. */
  readonly overrideReason: string | null;
}

/** Where somebody is sent instead, or why nowhere. Both null: still to be done. */
export interface Signpost {
  readonly signpostedTo: string | null;
  readonly noSignpostReason: string | null;
}

export interface Decline extends Signpost {
  readonly on: LocalDate;
  readonly kind: DeclineKind;
  readonly reason: string;
}

/** How a referral ends: accepted, declined with a way on, or withdrawn. */
@Injectable()
export class ReferralDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: ReferralPost,
    private readonly consents: RecordedConsents,
  ) {}

  /** Where nobody could be written to: a worker has told them that it arrived, and what comes next. */
  acknowledge(actor: Actor, referralId: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.acknowledge', async work => {
      refuseFuture('on', on, work.today);
      const referral = await referralToRecord(work, referralId, 'referral.acknowledge');
      refuseClosedStep(referral, 'acknowledge');
      refuseBeforeReceipt(referral, on);
      Object.assign(referral, { acknowledgedOn: on.iso, version: referral.version + 1 });
      await work.em.save(referral);
      await tell(work, referral, 'referral-acknowledged', on, { how: 'in person' });
    });
  }

  /** @throws Refusal naming everything that is missing */
  accept(actor: Actor, referralId: string, { on, ownerId, overrideReason }: Acceptance): Promise<void> {
    return this.decide(actor, 'referral.accept', referralId, on, async (work, referral) => {
      await requireWorker(work, referral.programmeId, ownerId);
      const menteeId = referral.menteeId;
      const lacking = menteeId ? await lackingBeforeAssessment(work.em, menteeId, on) : [];
      if (!menteeId) throw new Refusal('referral-not-ready', [...notOpened(referral), ...lacking]);
      const over = { programmeId: referral.programmeId, referralId, menteeId, on, reason: overrideReason };
      const overridden = await refuseOrOverride(work, lacking, over);
      referral.decide('accepted', on, actor.userId, null);
      if (ownerId) referral.ownerId = ownerId;
      if (overridden) await tell(work, referral, 'gate-overridden', on, { reason: overrideReason });
      await tell(work, referral, 'referral-accepted', on);
    });
  }

  decline(actor: Actor, referralId: string, decline: Decline): Promise<void> {
    return this.decide(actor, 'referral.decline', referralId, decline.on, async (work, referral) => {
      referral.decide('declined', decline.on, actor.userId, decline.reason);
      referral.declineKind = decline.kind;
      await this.point(work, referral, decline);
      await tell(work, referral, 'referral-declined', decline.on, {
        kind: decline.kind,
        reason: decline.reason,
      });
    });
  }

  /** Another service is suggested after all, or the reason why none is written down. */
  signpost(actor: Actor, referralId: string, signpost: Signpost): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.signpost', async work => {
      const referral = await referralToRecord(work, referralId, 'referral.signpost');
      refuseClosedStep(referral, 'signpost');
      if (!signpost.signpostedTo && !signpost.noSignpostReason)
        throw new Invalid({ signpostedTo: 'Choose a service, or write why none is suggested' });
      referral.version++;
      await this.point(work, referral, signpost);
      await work.em.save(referral);
      await this.tellReferrer(work, referral, ['outcome']);
    });
  }

  withdraw(actor: Actor, referralId: string, on: LocalDate, reason: string): Promise<void> {
    return this.decide(actor, 'referral.withdraw', referralId, on, async (work, referral) => {
      referral.decide('withdrawn', on, actor.userId, reason);
      await tell(work, referral, 'referral-withdrawn', on, { reason });
    });
  }

  private decide(
    actor: Actor,
    act: string,
    referralId: string,
    on: LocalDate,
    body: (work: Work, referral: Referral) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(actor, act, async work => {
      refuseFuture('on', on, work.today);
      const referral = await referralToRecord(work, referralId, act);
      referral.requireOpen();
      refuseBeforeReceipt(referral, on);
      await body(work, referral);
      await endLinks(work, referralId, 'answer');
      await work.em.save(referral);
      await this.tellReferrer(work, referral);
    });
  }

  private async point(work: Work, referral: Referral, signpost: Signpost): Promise<void> {
    const { signpostedTo, noSignpostReason } = signpost;
    if (signpostedTo && noSignpostReason)
      throw new Invalid({ noSignpostReason: 'Choose a service or say why none, not both' });
    if (!signpostedTo && !noSignpostReason) return;
    if (signpostedTo) await requireService(work, referral.programmeId, signpostedTo);
    Object.assign(referral, { signpostedTo, noSignpostReason, signpostedOn: work.today.iso });
    await tell(work, referral, 'referral-signposted', work.today, { signpostedTo, reason: noSignpostReason });
  }

  /** As far as the young person agrees; without an address a worker calls. */
  private async tellReferrer(
    work: Work,
    referral: Referral,
    worth: readonly Tellable[] = ['outcome', 'closed'],
  ): Promise<void> {
    if (!referral.referrerEmail || referral.state === 'withdrawn') return;
    const tellable = await tellableOf(work.em, this.consents, referral, work.today);
    if (!worth.includes(tellable)) return;
    await this.post.send(work, referral, tellable === 'outcome' ? 'decided' : 'closed');
    if (tellable === 'closed') return;
    referral.toldOn = work.today.iso;
    await work.em.save(referral);
    await tell(work, referral, 'referrer-told');
  }
}

const notOpened = ({ id, completedOn }: Referral): Reason[] => [
  {
    code: 'file-not-opened',
    text: 'Needs a file: open one, or link the one that they have',
    href: `/referrals/${id}`,
  },
  ...(completedOn
    ? []
    : [
        {
          code: 'referral-form-complete',
          text: 'Needs every required question of the referral form answered',
          href: `/referrals/${id}/complete`,
        },
      ]),
];

function refuseBeforeReceipt({ receivedOn }: Referral, on: LocalDate): void {
  if (on.iso < receivedOn) throw new Invalid({ on: 'The day cannot be before the referral was received' });
}
