import { Injectable } from '@nestjs/common';
import { type Answers, formVersion, readAnswers, type Sent, standingForm } from '#forms';
import { type Actor, holds, Invalid, LocalDate, Refusal, type Work } from '#kernel';
import { Mentees, type NewMentee, readsWords, refuseFuture, requireRecording, requireWorker } from '#people';
import { refuseStale, UnitOfWork } from '#platform';
import { arrive, isComplete, type SentForm } from './arrivals.service.js';
import { closedWords, closureOn } from './closures.service.js';
import { referralToRecord } from './finders.js';
import { tell } from './history.js';
import { knownAnswers } from './known-answers.js';
import { ReferralPost } from './post.service.js';
import { purposeOf } from './standard-forms.js';

export interface TakenDown extends Pick<SentForm, 'form' | 'sent'> {
  readonly receivedOn: LocalDate;
  readonly ownerId: string | null;
  /** A manager's reason for taking one while the programme is closed. */
  readonly overrideReason: string | null;
}

/** Referrals that staff write down: on the phone, across a desk, or with the file at once. */
@Injectable()
export class ReferralDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mentees: Mentees,
    private readonly post: ReferralPost,
  ) {}

  /** Takes down what is known so far; what is still open is named on the referral and asked before an assessment. */
  take(actor: Actor, taken: TakenDown): Promise<string> {
    return this.unitOfWork.run(actor, 'referral.take', async work => {
      const { form, sent, receivedOn, ownerId, overrideReason } = taken;
      requireRecording(actor, form.programmeId, 'referral.take');
      refuseFuture('receivedOn', receivedOn, work.today);
      await requireWorker(work, form.programmeId, ownerId);
      await this.refuseClosed(work, form.programmeId, overrideReason);
      const answers = read(form.fields, sent);
      const referral = await arrive(work, {
        programmeId: form.programmeId,
        source: 'staff',
        formVersionId: form.id,
        answers,
        complete: isComplete(form, answers),
        receivedOn: receivedOn.iso,
        ownerId,
      });
      if (overrideReason)
        await tell(work, referral, 'closure-overridden', work.today, { reason: overrideReason });
      // Whoever called was told there and then; an e-mail address gets the same receipt besides.
      if (referral.referrerEmail) await this.post.send(work, referral, 'received');
      referral.acknowledgedOn = receivedOn.iso;
      await work.em.save(referral);
      await tell(work, referral, 'referral-acknowledged', receivedOn, { how: 'in person' });
      return referral.id;
    });
  }

  /** Opens a file straight away. Every mentee of today has a referral, so this writes one too. @returns the mentee */
  addMentee(actor: Actor, input: NewMentee): Promise<string> {
    return this.unitOfWork.run(actor, 'mentee.add', async work => {
      const menteeId = await this.mentees.addWithin(work, input);
      const form = await standingForm(work.em, input.programmeId, purposeOf('agency'), work.today);
      const answers = answersOf(input);
      const referral = await arrive(work, {
        programmeId: input.programmeId,
        source: 'staff',
        formVersionId: form?.id ?? null,
        answers,
        // Where a programme has no form yet there is nothing to be asked.
        complete: !form || isComplete(form, answers),
        receivedOn: input.referredOn.iso,
        ownerId: input.ownerId,
      });
      Object.assign(referral, { menteeId, openedOn: work.today.iso, acknowledgedOn: input.referredOn.iso });
      await work.em.save(referral);
      return menteeId;
    });
  }

  /** Answers more of the form, by the version it was made on, for whoever reads the words of a case. */
  complete(actor: Actor, referralId: string, readVersion: number, sent: Sent): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.complete', async work => {
      const referral = await referralToRecord(work, referralId, 'referral.complete');
      if (!readsWords(actor, referral.programmeId))
        throw new Refusal('words-unread', 'The coordinator of the programme completes the form');
      await refuseStale(work, referralId, readVersion, referral.version);
      const form = referral.formVersionId ? await formVersion(work.em, referral.formVersionId) : null;
      if (!form) throw new Refusal('no-form', 'This referral was made without a form');
      const before = referral.answers;
      const answers = read(form.fields, sent);
      const completedOn = isComplete(form, answers) ? (referral.completedOn ?? work.today.iso) : null;
      Object.assign(referral, knownAnswers(referral.source, answers, work.today), {
        answers,
        completedOn,
        version: referral.version + 1,
      });
      await work.em.save(referral);
      await tell(work, referral, 'referral-form-corrected', work.today, { before, answers });
    });
  }

  private async refuseClosed(work: Work, programmeId: string, reason: string | null): Promise<void> {
    const closure = await closureOn(work.em, programmeId, work.today);
    if (!closure || (reason && holds(work.actor, programmeId, 'manager'))) return;
    throw new Refusal(
      'referrals-closed',
      `${closedWords(closure)} A manager can take one all the same, with a reason.`,
    );
  }
}

function read(fields: Parameters<typeof readAnswers>[0], sent: Sent): Answers {
  const { answers, errors } = readAnswers(fields, sent, false);
  if (Object.keys(errors).length) throw new Invalid(errors);
  return answers;
}

function answersOf({ person, school }: NewMentee): Answers {
  const known = {
    firstName: person.firstName,
    lastName: person.lastName,
    knownAs: person.preferredName,
    bornOn: person.bornOn,
    subjectPhone: person.phone,
    subjectEmail: person.email,
    school,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, answer]) => (answer ? [[key, answer]] : [])),
  );
}
