import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { menteeToRecord, refuseFuture, requireWorker } from '#people';
import { correctRow, insertFact, insertRow, standingRow, UnitOfWork } from '#platform';
import type { RISK_DECISIONS, RISK_LEVELS, RiskAnswer, RiskQuestion, RiskSubject } from './risk.js';
import { type AboutMentee, menteeOfRecord, tellOfMentee } from './told.js';

export interface RiskDetails {
  readonly assessedOn: LocalDate;
  /** Of an activity: what they do. Of a home: who lives there. */
  readonly about: string;
  /** Of a mentee alone. */
  readonly answers: Readonly<Partial<Record<RiskQuestion, RiskAnswer>>>;
  readonly riskToSelf: (typeof RISK_LEVELS)[number] | null;
  readonly riskToOthers: (typeof RISK_LEVELS)[number] | null;
  readonly found: string;
  readonly decision: (typeof RISK_DECISIONS)[number];
  readonly decisionReason: string;
  readonly controls: string;
  /** Shown to the mentor, and only while there is consent to share it. */
  readonly mentorMayKnow: string;
  readonly reviewOn: LocalDate;
  readonly actions: readonly RiskActionAgreed[];
}

export interface RiskActionAgreed {
  readonly what: string;
  readonly ownerId: string | null;
  readonly dueOn: LocalDate;
}

@Injectable()
export class RiskAssessments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Assesses the risk about a mentee, an activity with them or their home (QiM 40, 43). A review is the next assessment. */
  assess(actor: Actor, menteeId: string, subject: RiskSubject, details: RiskDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'risk.assess', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'risk.assess');
      refuseIncomplete(work, subject, details);
      const recordId = newId();
      await insertFact(work, 'risk_assessment', {
        record_id: recordId,
        programme_id: mentee.programmeId,
        mentee_id: menteeId,
        subject_type: subject,
        assessed_by: actor.userId,
        ...columns(subject, details),
      });
      await agree(work, mentee, recordId, details);
      await tellOfMentee(work, mentee, `${subject}-risk-assessed`, details.assessedOn, {
        recordId,
        decision: details.decision,
      });
      return recordId;
    });
  }

  correct(actor: Actor, recordId: string, readVersion: number, details: RiskDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'risk.correct', async work => {
      const mentee = await menteeOfRecord(work, 'risk_assessment', recordId, 'risk.correct');
      const standing = await standingRow<{ subject_type: RiskSubject }>(work, 'risk_assessment', recordId);
      if (!standing) throw new NotFound();
      refuseIncomplete(work, standing.subject_type, details);
      const changed = columns(standing.subject_type, details);
      const before = await correctRow(work, 'risk_assessment', recordId, readVersion, changed);
      await agree(work, mentee, recordId, details);
      await tellOfMentee(work, mentee, 'risk-assessment-corrected', details.assessedOn, changed, before);
    });
  }
}

async function agree(
  work: Work,
  mentee: AboutMentee,
  recordId: string,
  { actions, assessedOn }: RiskDetails,
): Promise<void> {
  for (const { what, ownerId, dueOn } of actions) {
    await requireWorker(work, mentee.programmeId, ownerId);
    await insertRow(work, 'risk_action', {
      programme_id: mentee.programmeId,
      mentee_id: mentee.id,
      risk_record_id: recordId,
      what,
      owner_id: ownerId ?? work.actor.userId,
      agreed_on: assessedOn.iso,
      due_on: dueOn.iso,
    });
  }
}

/** Everything at once, by field. */
function refuseIncomplete(work: Work, subject: RiskSubject, details: RiskDetails): void {
  refuseFuture('assessedOn', details.assessedOn, work.today);
  const { riskToSelf, riskToOthers, decision, decisionReason, controls, about } = details;
  const faults = {
    ...(subject === 'mentee' && !riskToSelf && { riskToSelf: 'Say how high the risk to themselves is' }),
    ...(subject === 'mentee' && !riskToOthers && { riskToOthers: 'Say how high the risk to others is' }),
    ...(subject === 'activity' && !about && { about: 'Say what the activity is' }),
    ...(subject === 'home' && !about && { about: 'Say who lives there' }),
    ...(decision === 'with-controls' && !controls && { controls: 'Say what makes it safe enough' }),
    ...(decision === 'not-now' && !decisionReason && { decisionReason: 'Say why it does not go ahead' }),
    ...(!details.reviewOn.isAfter(details.assessedOn) && {
      reviewOn: 'The review comes after the assessment',
    }),
    ...(details.actions.some(({ dueOn }) => dueOn.isBefore(details.assessedOn)) && {
      actionDueOn: 'An action cannot be due before it was agreed',
    }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

const columns = (subject: RiskSubject, details: RiskDetails) => ({
  assessed_on: details.assessedOn.iso,
  about: details.about,
  answers: JSON.stringify(subject === 'mentee' ? details.answers : {}),
  risk_to_self: subject === 'mentee' ? details.riskToSelf : null,
  risk_to_others: subject === 'mentee' ? details.riskToOthers : null,
  found: details.found,
  decision: details.decision,
  decision_reason: details.decisionReason,
  controls: details.controls,
  mentor_may_know: details.mentorMayKnow,
  review_on: details.reviewOn.iso,
});
