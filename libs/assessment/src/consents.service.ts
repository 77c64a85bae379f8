import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { menteeToRecord, refuseFuture } from '#people';
import { correctRow, insertFact, standingRow, UnitOfWork } from '#platform';
import {
  answersForThemselves,
  CONSENT_PURPOSES,
  type ConsentGiver,
  type ConsentPurpose,
  type ConsentWay,
} from './consent.js';
import { wordingsOn } from './settings.reads.js';
import { tellOfMentee } from './told.js';

/** What one person answered on a day; a purpose that is not named was not asked. */
export interface ConsentAnswers {
  readonly giver: ConsentGiver;
  /** Who it was, where it was not the mentee. */
  readonly giverName: string;
  readonly how: ConsentWay;
  readonly answeredOn: LocalDate;
  readonly answers: Readonly<Partial<Record<ConsentPurpose, 'given' | 'refused'>>>;
}

/** What should have been recorded of one answer. */
export interface CorrectedAnswer extends Omit<ConsentAnswers, 'answers'> {
  readonly answer: 'given' | 'refused';
  /** The day from which it was taken back; null where it was not, or was recorded so by mistake. */
  readonly withdrawnOn: LocalDate | null;
  /** Why it is recorded anew: it stays beside the answer. */
  readonly correction: string;
}

export interface GillickDetails {
  readonly decidedOn: LocalDate;
  readonly understanding: string;
  readonly carerNotAsked: string;
  readonly risk: string;
  readonly leadSeenOn: LocalDate | null;
  readonly reviewOn: LocalDate;
}

@Injectable()
export class Consents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records what somebody agreed to and what they refused, each by itself, on the words in force that day (QiM 41).
   * @throws Invalid where this person cannot answer
   */
  answer(actor: Actor, menteeId: string, given: ConsentAnswers): Promise<void> {
    return this.unitOfWork.run(actor, 'consent.answer', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'consent.answer');
      refuseFuture('answeredOn', given.answeredOn, work.today);
      const asked = CONSENT_PURPOSES.filter(purpose => given.answers[purpose]);
      if (!asked.length)
        throw new Invalid({ 'consent-participation': 'Record at least one answer: agreed or refused' });
      await refuseGiver(work, menteeId, given);
      const wordings = await wordingsOn(work.em, mentee.programmeId, given.answeredOn);
      for (const purpose of asked) {
        await insertFact(work, 'consent', {
          record_id: newId(),
          programme_id: mentee.programmeId,
          mentee_id: menteeId,
          purpose,
          answer: given.answers[purpose],
          giver: given.giver,
          giver_name: given.giverName,
          how: given.how,
          answered_on: given.answeredOn.iso,
          wording_id: wordings.find(wording => wording.purpose === purpose)?.id,
        });
      }
      await tellOfMentee(work, mentee, 'consents-answered', given.answeredOn, {
        answers: given.answers,
        giver: given.giver,
        how: given.how,
      });
    });
  }

  /**
   * Records an answer as it was truly given, where it was written down wrongly. What stood before stays in the history,
   * and what is shared follows the correction at once. Somebody who changes their mind takes it back or answers again.
   * @throws Invalid naming all that cannot be, ChangedMeanwhile
   */
  correct(actor: Actor, recordId: string, readVersion: number, corrected: CorrectedAnswer): Promise<void> {
    return this.unitOfWork.run(actor, 'consent.correct', async work => {
      const standing = await standingRow<StandingConsent>(work, 'consent', recordId);
      if (!standing) throw new NotFound();
      const mentee = await menteeToRecord(work, standing.mentee_id, 'consent.correct');
      const { answer, answeredOn, withdrawnOn, correction } = corrected;
      refuseFuture('answeredOn', answeredOn, work.today);
      refuseWithdrawal(corrected, work.today);
      await refuseGiver(work, standing.mentee_id, corrected);
      const wordings = await wordingsOn(work.em, mentee.programmeId, answeredOn);
      const columns = {
        answer,
        giver: corrected.giver,
        giver_name: corrected.giverName,
        how: corrected.how,
        answered_on: answeredOn.iso,
        wording_id: wordings.find(wording => wording.purpose === standing.purpose)?.id,
        withdrawn_on: withdrawnOn?.iso ?? null,
        correction,
        ...(withdrawnOn ? {} : { withdrawal_note: '' }),
      };
      const before = await correctRow(work, 'consent', recordId, readVersion, columns);
      const { purpose } = standing;
      const data = { purpose, answer, giver: corrected.giver, reason: correction };
      await tellOfMentee(work, mentee, 'consent-corrected', work.today, data, before);
    });
  }

  /** Takes a consent back from a day on. From then nothing is shared on it. @throws Refusal, ChangedMeanwhile */
  withdraw(actor: Actor, recordId: string, readVersion: number, on: LocalDate, note: string): Promise<void> {
    return this.unitOfWork.run(actor, 'consent.withdraw', async work => {
      const standing = await standingRow<StandingConsent>(work, 'consent', recordId);
      if (!standing) throw new NotFound();
      const mentee = await menteeToRecord(work, standing.mentee_id, 'consent.withdraw');
      refuseFuture('on', on, work.today);
      if (standing.answer !== 'given')
        throw new Refusal('consent-not-given', 'This was refused, so there is nothing to take back');
      if (standing.withdrawn_on)
        throw new Refusal(
          'consent-withdrawn-already',
          `This was taken back on ${LocalDate.of(standing.withdrawn_on).toString()} already`,
        );
      if (on.iso < standing.answered_on)
        throw new Invalid({ on: 'It cannot be taken back before it was given' });
      const before = await correctRow(work, 'consent', recordId, readVersion, {
        withdrawn_on: on.iso,
        withdrawal_note: note,
      });
      await tellOfMentee(work, mentee, 'consent-withdrawn', on, { purpose: standing.purpose }, before);
    });
  }

  /**
   * Records the decision that a young person understands enough to agree alone (Gillick), and why no carer is asked.
   * It never stands for outings and travel, which a carer's insurance form goes with.
   */
  decideAlone(actor: Actor, menteeId: string, details: GillickDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'consent.decide-alone', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'consent.decide-alone');
      refuseFuture('decidedOn', details.decidedOn, work.today);
      if (details.leadSeenOn) refuseFuture('leadSeenOn', details.leadSeenOn, work.today);
      if (!details.reviewOn.isAfter(details.decidedOn))
        throw new Invalid({ reviewOn: 'It is looked at again after the day it was decided' });
      const recordId = newId();
      const columns = {
        decided_on: details.decidedOn.iso,
        understanding: details.understanding,
        carer_not_asked: details.carerNotAsked,
        risk: details.risk,
        lead_seen_on: details.leadSeenOn?.iso ?? null,
        review_on: details.reviewOn.iso,
      };
      await insertFact(work, 'gillick_record', {
        record_id: recordId,
        programme_id: mentee.programmeId,
        mentee_id: menteeId,
        assessed_by: actor.userId,
        ...columns,
      });
      await tellOfMentee(work, mentee, 'decides-alone', details.decidedOn, columns);
      return recordId;
    });
  }
}

interface StandingConsent {
  readonly mentee_id: string;
  readonly purpose: ConsentPurpose;
  readonly answer: 'given' | 'refused';
  readonly answered_on: string;
  readonly withdrawn_on: string | null;
}

function refuseWithdrawal({ answer, answeredOn, withdrawnOn }: CorrectedAnswer, today: LocalDate): void {
  if (!withdrawnOn) return;
  refuseFuture('withdrawnOn', withdrawnOn, today);
  if (answer === 'refused')
    throw new Invalid({ withdrawnOn: 'What was refused was not taken back: leave this empty' });
  if (withdrawnOn.isBefore(answeredOn))
    throw new Invalid({ withdrawnOn: 'It cannot be taken back before it was given' });
}

async function refuseGiver(
  work: Work,
  menteeId: string,
  given: Pick<ConsentAnswers, 'giver' | 'giverName' | 'answeredOn'>,
): Promise<void> {
  if (given.giver === 'mentee') return;
  if (!given.giverName) throw new Invalid({ giverName: 'Say who answered' });
  const [row] = await work.em.query<{ born_on: string | null }[]>(
    'select p.born_on from mentee e join person p on p.id = e.person_id where e.id = $1',
    [menteeId],
  );
  const bornOn = row?.born_on ? LocalDate.of(row.born_on) : null;
  if (answersForThemselves(bornOn, given.answeredOn))
    throw new Invalid({ giver: 'From 18 on nobody else can answer for them' });
}
