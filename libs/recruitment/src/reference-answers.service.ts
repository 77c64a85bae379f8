import { Injectable } from '@nestjs/common';
import { type Attached, Attachments } from '#forms';
import { type Actor, Invalid, type LocalDate, NotFound, type Work } from '#kernel';
import { refuseFuture } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { endReferenceLinks, useReferenceLink } from './reference-links.js';
import {
  lockedReference,
  referenceToRecord,
  refuseSettled,
  type StandingReference,
} from './references.finders.js';
import { tellOfApplicant } from './references.policy.js';
import type { ReferenceAnswer } from './references.js';

/** What a referee says comes in by the form behind their link, or as a letter that staff read into the same answers. */
@Injectable()
export class ReferenceAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: Attachments,
  ) {}

  /** By the link, which works once. @throws NotFound for a link that opens nothing; Invalid */
  answerByLink(actor: Actor, token: string, answer: ReferenceAnswer): Promise<void> {
    return this.unitOfWork.run(actor, 'reference.answer', async work => {
      refuseUnsaid(answer);
      const reference = await lockedReference(work, await useReferenceLink(work, token));
      if (reference.received_on ?? reference.withdrawn_on) throw new NotFound();
      await this.take(work, reference, answer, 'form', work.today);
    });
  }

  /** As a letter to the charity, from the referee and not by way of the applicant. @throws Refusal, Invalid */
  fileLetter(
    actor: Actor,
    referenceId: string,
    answer: ReferenceAnswer,
    receivedOn: LocalDate,
    files: readonly Attached[],
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'reference.file-letter', async work => {
      const { reference } = await referenceToRecord(work, referenceId, 'reference.file-letter');
      refuseSettled(reference);
      refuseUnsaid(answer);
      refuseFuture('receivedOn', receivedOn, work.today);
      if (receivedOn.iso < reference.asked_on)
        throw new Invalid({
          receivedOn: 'They were asked only after that day: a letter from before is not to us',
        });
      if (!files.length) throw new Invalid({ files: 'Attach the letter' });
      await this.attachments.keep(work, reference.programme_id, referenceId, 'files', files);
      await this.take(work, reference, answer, 'letter', receivedOn);
    });
  }

  private async take(
    work: Work,
    { id, programme_id: programmeId, mentor_id: mentorId }: StandingReference,
    answer: ReferenceAnswer,
    way: 'form' | 'letter',
    on: LocalDate,
  ): Promise<void> {
    await insertRow(work, 'reference_answer', {
      programme_id: programmeId,
      mentor_id: mentorId,
      reference_id: id,
      way,
      name: answer.name,
      position: answer.position,
      setting: answer.setting,
      related: answer.related,
      capacity: answer.capacity,
      known_months: answer.knownMonths,
      seen_with_children: answer.seenWithChildren,
      suitability: answer.suitability,
      concern: answer.concern,
      concern_words: answer.concernWords,
      reengage: answer.reengage,
      reengage_words: answer.reengageWords,
      confidential: answer.confidential,
      answered_on: on.iso,
      recorded_by: work.actor.userId,
    });
    await work.em.query('update mentor_reference set received_on = $2 where id = $1', [id, on.iso]);
    await endReferenceLinks(work, id);
    await tellOfApplicant(work, { id: mentorId, programmeId }, 'reference-received', on, { referenceId: id });
  }
}

function refuseUnsaid(answer: ReferenceAnswer): void {
  const unsaid = {
    ...(answer.concern && !answer.concernWords ? { concernWords: 'Say what the concern or matter was' } : {}),
    ...(answer.reengage === 'no' && !answer.reengageWords ? { reengageWords: 'Say why not' } : {}),
  };
  if (Object.keys(unsaid).length) throw new Invalid(unsaid);
}
