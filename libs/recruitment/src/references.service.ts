import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, type Reason, Refusal } from '#kernel';
import { refuseFuture } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { answerOf, referenceToRecord, refuseSettled, type StandingAnswer } from './references.finders.js';
import { applicantToRecord, tellOfApplicant } from './references.policy.js';
import {
  REFUSED_REFEREES,
  type RefereeNamed,
  type ReferenceResult,
  type ReferenceStep,
  type RefusedReferee,
  speaksAgainst,
} from './references.js';
import { endReferenceLinks } from './reference-links.js';
import { ReferencePost } from './reference-post.js';
import { refuseUnfitReferee } from './unfit-referees.js';

type StepKind = 'verified' | 'taken-up';

/** What staff do about the references of an applicant (QiM 47, MQF 2.2, RESET 11). */
@Injectable()
export class References {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: ReferencePost,
  ) {}

  /**
   * Asks a referee, by a mailed link where there is an address.
   * @returns the id of the reference
   * @throws Invalid for a referee who cannot be one
   */
  ask(actor: Actor, mentorId: string, referee: RefereeNamed): Promise<string> {
    return this.unitOfWork.run(actor, 'reference.ask', async work => {
      const applicant = await applicantToRecord(work, mentorId, 'reference.ask');
      if (isRefused(referee.knows)) throw new Invalid({ knows: REFUSED[referee.knows] });
      await refuseUnfitReferee(work, applicant, referee.email);
      const id = newId();
      await insertRow(work, 'mentor_reference', {
        id,
        programme_id: applicant.programmeId,
        mentor_id: mentorId,
        referee_name: referee.name,
        referee_email: referee.email || null,
        organisation: referee.organisation,
        setting: referee.knows,
        asked_on: work.today.iso,
        asked_by: actor.userId,
      });
      await tellOfApplicant(work, applicant, 'reference-asked', work.today, { referenceId: id });
      const { programmeId } = applicant;
      const { name, email } = referee;
      if (email)
        await this.post.send(work, { id, applicantId: mentorId, programmeId, name, email }, 'request');
      return id;
    });
  }

  /** They cannot or will not answer, or were named by mistake: the links end. */
  withdraw(actor: Actor, referenceId: string, on: LocalDate, why: string): Promise<void> {
    return this.unitOfWork.run(actor, 'reference.withdraw', async work => {
      const { applicant, reference } = await referenceToRecord(work, referenceId, 'reference.withdraw');
      refuseSettled(reference);
      refuseFuture('on', on, work.today);
      refuseBefore(on, reference.asked_on, 'They were asked only after that day');
      await work.em.query('update mentor_reference set withdrawn_on = $2, withdrawn_why = $3 where id = $1', [
        referenceId,
        on.iso,
        why,
      ]);
      await endReferenceLinks(work, referenceId);
      await tellOfApplicant(work, applicant, 'reference-withdrawn', on, { referenceId });
    });
  }

  /** That it comes from whom it seems to come from was checked by a way that the applicant did not give. */
  verify(actor: Actor, referenceId: string, step: ReferenceStep): Promise<void> {
    return this.step(actor, referenceId, 'verified', step);
  }

  /** What speaks against the applicant was talked over with the referee. */
  takeUp(actor: Actor, referenceId: string, step: ReferenceStep): Promise<void> {
    return this.step(actor, referenceId, 'taken-up', step);
  }

  /**
   * Says what the reference is worth. The last word stands.
   * @throws Refusal naming everything that keeps it from being satisfactory
   */
  decide(
    actor: Actor,
    referenceId: string,
    { on, result, reasons }: { on: LocalDate; result: ReferenceResult; reasons: string },
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'reference.decide', async work => {
      const { applicant, reference } = await referenceToRecord(work, referenceId, 'reference.decide');
      const answer = await answerOf(work, reference);
      refuseFuture('on', on, work.today);
      refuseBefore(on, answer.answered_on, 'It came in only after that day');
      if (result === 'satisfactory') refuseUnsatisfactory(answer);
      await insertRow(work, 'reference_result', {
        programme_id: applicant.programmeId,
        mentor_id: applicant.id,
        reference_id: referenceId,
        result,
        decided_on: on.iso,
        reasons,
        decided_by: actor.userId,
      });
      await tellOfApplicant(work, applicant, 'reference-decided', on, { referenceId, result });
    });
  }

  private step(actor: Actor, referenceId: string, kind: StepKind, step: ReferenceStep): Promise<void> {
    return this.unitOfWork.run(actor, `reference.${kind}`, async work => {
      const { applicant, reference } = await referenceToRecord(work, referenceId, `reference.${kind}`);
      const answer = await answerOf(work, reference);
      if (kind === 'taken-up' && !speaksAgainst(answer))
        throw new Refusal('nothing-against', 'This reference says nothing that has to be taken up.');
      refuseFuture('on', step.on, work.today);
      refuseBefore(step.on, answer.answered_on, 'It came in only after that day');
      await insertRow(work, 'reference_step', {
        programme_id: applicant.programmeId,
        reference_id: referenceId,
        kind,
        happened_on: step.on.iso,
        how: step.how,
        words: step.words,
        recorded_by: actor.userId,
      });
      await tellOfApplicant(work, applicant, `reference-${kind}`, step.on, { referenceId });
    });
  }
}

const REFUSED: Readonly<Record<RefusedReferee, string>> = {
  relative: 'Relatives cannot be referees. Ask for somebody else.',
  partner: 'A partner cannot be a referee. Ask for somebody else.',
  household: 'Nobody who lives with them can be a referee. Ask for somebody else.',
  applicant: 'Nobody who applies to us as well can be a referee. Ask for somebody else.',
};

const isRefused = (knows: string): knows is RefusedReferee =>
  (REFUSED_REFEREES as readonly string[]).includes(knows);

function refuseBefore(on: LocalDate, earliest: string, words: string): void {
  if (on.iso < earliest) throw new Invalid({ on: words });
}

/** Everything that keeps a reference from counting. */
export function unsatisfactory(answer: StandingAnswer): Reason[] {
  return [
    !answer.verified && {
      code: 'not-verified',
      text: 'Nobody has checked yet that it comes from them: call or write to where they work.',
    },
    speaksAgainst(answer) &&
      !answer.taken_up && {
        code: 'not-taken-up',
        text: 'It speaks against the applicant, and that has not been taken up with the referee.',
      },
    answer.related !== 'no' && {
      code: 'related',
      text: 'The referee says that they are close to the applicant: it cannot count.',
    },
  ].filter(reason => reason !== false);
}

const refuseUnsatisfactory = (answer: StandingAnswer): void => {
  const reasons = unsatisfactory(answer);
  if (reasons.length) throw new Refusal('reference-not-satisfactory', reasons);
};
