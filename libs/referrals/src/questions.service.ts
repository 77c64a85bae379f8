import { Injectable } from '@nestjs/common';
import { type Attached, Attachments } from '#forms';
import { type Actor, newId, Refusal, type Work } from '#kernel';
import { insertRow, UnitOfWork } from '#platform';
import { referralToRecord } from './finders.js';
import { tell } from './history.js';
import { endLinks, useLink } from './links.js';
import { ReferralPost } from './post.service.js';
import { Referral } from './referral.entity.js';

/** More is needed before a decision: asked by letter, answered by its link or on the phone. */
@Injectable()
export class ReferralQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: Attachments,
    private readonly post: ReferralPost,
  ) {}

  ask(actor: Actor, referralId: string, question: string): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.ask', async work => {
      const referral = await referralToRecord(work, referralId, 'referral.ask');
      referral.ask();
      await insertRow(work, 'referral_question', {
        id: newId(),
        programme_id: referral.programmeId,
        referral_id: referral.id,
        question,
        asked_on: work.today.iso,
        asked_by: actor.userId,
      });
      await work.em.save(referral);
      await tell(work, referral, 'referral-asked', work.today, { question });
      if (referral.referrerEmail) await this.post.send(work, referral, 'question');
    });
  }

  /** The answer came on the phone, or another way. */
  answerFor(actor: Actor, referralId: string, answer: string): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.answer', async work => {
      const referral = await referralToRecord(work, referralId, 'referral.answer');
      await endLinks(work, referralId, 'answer');
      await this.close(work, referral, answer);
    });
  }

  /** The answer of whoever referred, by the link of the letter, which opens once. @throws Refusal, Invalid */
  answerByLink(actor: Actor, token: string, answer: string, files: readonly Attached[]): Promise<void> {
    return this.unitOfWork.run(actor, 'referral.answer-by-link', async work => {
      const id = await useLink(work, token, 'answer');
      const referral = await work.em.findOneOrFail(Referral, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      await this.attachments.keep(work, referral.programmeId, id, 'files', files);
      await this.close(work, referral, answer);
    });
  }

  private async close(work: Work, referral: Referral, answer: string): Promise<void> {
    referral.answered();
    const [, closed] = await work.em.query<[unknown[], number]>(
      `update referral_question set answer = $2, answered_on = $3, answered_by = $4 where referral_id = $1 and answer is null`,
      [referral.id, answer, work.today.iso, work.actor.userId],
    );
    if (!closed) throw new Refusal('nothing-asked', 'Nothing is being asked about this referral');
    await work.em.save(referral);
    await tell(work, referral, 'referral-answered', work.today, { answer });
  }
}
