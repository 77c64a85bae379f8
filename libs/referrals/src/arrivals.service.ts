import { Injectable } from '@nestjs/common';
import { Attempts } from '#accounts';
import {
  type Answers,
  type Attached,
  Attachments,
  forgetSaved,
  type FormVersion,
  readAnswers,
  type Sent,
  tooMany,
  unanswered,
} from '#forms';
import { type Actor, Invalid, Refusal, type Work } from '#kernel';
import { UnitOfWork } from '#platform';
import { closedWords, closureOn } from './closures.service.js';
import { tell } from './history.js';
import { knownAnswers } from './known-answers.js';
import { ReferralPost } from './post.service.js';
import { nextReference } from './references.js';
import { Referral, type Source } from './referral.entity.js';
import type { Audience } from './standard-forms.js';

export interface SentForm {
  readonly form: FormVersion;
  readonly sent: Sent;
  readonly files: readonly Attached[];
}

/** What makes a row of what was read from a form. */
export interface Arrival {
  readonly programmeId: string;
  readonly source: Source;
  readonly formVersionId: string | null;
  readonly answers: Answers;
  readonly complete: boolean;
  readonly receivedOn: string;
  readonly ownerId: string | null;
}

/** Referrals that come from outside, by the public forms. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly attachments: Attachments,
    private readonly post: ReferralPost,
  ) {}

  /**
   * Takes in what somebody outside sent. Whether the young person is known here makes no difference to the answer or
   * to the work; that is looked up when staff open the referral.
   * @returns the token of the receipt
   * @throws Invalid by question; Refusal while the programme is closed or after too many
   */
  async receive(
    actor: Actor,
    audience: Audience,
    { form, sent, files }: SentForm,
    pageToken: unknown,
  ): Promise<string> {
    const { answers, errors } = readAnswers(form.fields, sent);
    if (Object.keys(errors).length) throw new Invalid(errors);
    const who = [
      answers['referrerEmail'],
      answers['subjectEmail'],
      answers['subjectPhone'],
      answers['referrerPhone'],
    ];
    const attempt = await this.attempts.begin('refer', String(who.find(Boolean) ?? ''), actor.from);
    if (!attempt.allowed) throw tooMany();
    try {
      return await this.unitOfWork.run(actor, 'referral.receive', async work => {
        const closure = await closureOn(work.em, form.programmeId, work.today);
        if (closure) throw new Refusal('referrals-closed', closedWords(closure));
        const referral = await arrive(work, {
          programmeId: form.programmeId,
          source: audience,
          formVersionId: form.id,
          answers,
          complete: true,
          receivedOn: work.today.iso,
          ownerId: null,
        });
        await this.attachments.keep(work, form.programmeId, referral.id, 'files', files);
        await forgetSaved(work, pageToken);
        const token = await this.post.send(work, referral, 'received');
        // Without an address nobody has been written to: a worker calls, and the work list says so.
        if (referral.referrerEmail) {
          referral.acknowledgedOn = work.today.iso;
          await work.em.save(referral);
          await tell(work, referral, 'referral-acknowledged', work.today, { how: 'e-mail' });
        }
        return token;
      });
    } catch (error) {
      // What was refused made no referral, so that it does not count against the next try.
      await attempt.forgive();
      throw error;
    }
  }
}

/** Writes the referral and the beginning of its history. @throws Invalid */
export async function arrive(work: Work, arrival: Arrival): Promise<Referral> {
  const { complete, ...columns } = arrival;
  const known = knownAnswers(arrival.source, arrival.answers, work.today);
  const referral = Object.assign(new Referral(), columns, known, {
    takenBy: work.actor.userId,
    reference: await nextReference(work, arrival.programmeId),
    completedOn: complete ? work.today.iso : null,
    recordedAt: work.now,
  });
  await work.em.insert(Referral, referral);
  await tell(work, referral, 'referral-received', arrival.receivedOn, { source: arrival.source });
  return referral;
}

/** Whether every required question of a version is answered. */
export const isComplete = (form: Pick<FormVersion, 'fields'>, answers: Answers): boolean =>
  unanswered(form.fields, answers).length === 0;
