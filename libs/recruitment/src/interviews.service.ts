import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { refuseFuture } from '#people';
import { correctRow, insertFact, standingRow, UnitOfWork } from '#platform';
import { missing, recordOverrides, refuseLacking } from '#practice';
import { beforeInterview } from './application.rules.js';
import {
  type InterviewHeld,
  type InterviewKind,
  isScore,
  MOST_ON_PANEL,
  QUESTIONS_OF,
} from './interviews.js';
import { type Applicant, applicantToRecord, tellOfApplicant } from './references.policy.js';
import { questionsBehind } from './selection-settings.reads.js';

interface StandingInterview {
  readonly mentor_id: string;
  readonly kind: InterviewKind;
}

/** Interviews with applicants, scored against the role description (QiM 47, MQF 2.2, RESET 11). */
@Injectable()
export class ApplicantInterviews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records an interview as it was held, also where nobody on the panel was trained: then it does not count. One before the
   * selection comes after a whole application, unless a manager answers for it.
   * @param overrideReason why it was held although something was missing on that day; null without one
   * @returns the id of the record
   * @throws Invalid; Refusal naming everything that was missing
   */
  record(
    actor: Actor,
    mentorId: string,
    kind: InterviewKind,
    held: InterviewHeld,
    overrideReason: string | null = null,
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'interview.record', async work => {
      const applicant = await applicantToRecord(work, mentorId, 'interview.record');
      const columns = await columnsOf(work, applicant, kind, held);
      const recordId = newId();
      await insertFact(work, 'mentor_interview', {
        record_id: recordId,
        programme_id: applicant.programmeId,
        mentor_id: mentorId,
        kind,
        ...columns,
      });
      if (kind === 'selection')
        await askWhatComesBefore(work, applicant, { recordId, on: held.heldOn, overrideReason });
      await tellOfApplicant(work, applicant, `interviewed-${kind}`, held.heldOn, { recordId });
      return recordId;
    });
  }

  /** Corrects what was written down wrongly; the questions stay those that were asked. @throws ChangedMeanwhile */
  correct(actor: Actor, recordId: string, readVersion: number, held: InterviewHeld): Promise<void> {
    return this.unitOfWork.run(actor, 'interview.correct', async work => {
      const standing = await standingRow<StandingInterview>(work, 'mentor_interview', recordId);
      if (!standing) throw new NotFound();
      const applicant = await applicantToRecord(work, standing.mentor_id, 'interview.correct');
      const columns = await columnsOf(work, applicant, standing.kind, held);
      await correctRow(work, 'mentor_interview', recordId, readVersion, columns);
      await tellOfApplicant(work, applicant, 'interview-corrected', held.heldOn, { recordId });
    });
  }
}

/** QiM 46: nobody is interviewed before their application is whole and they agreed that it is kept. */
async function askWhatComesBefore(
  work: Work,
  { id, programmeId }: Applicant,
  { recordId, on, overrideReason }: { recordId: string; on: LocalDate; overrideReason: string | null },
): Promise<void> {
  const lacking = await missing(work.em, beforeInterview, id, on);
  refuseLacking(work.actor, programmeId, 'application-not-whole', lacking, overrideReason);
  const step = { programmeId, before: beforeInterview.before, stepId: recordId, subjectId: id, on };
  await recordOverrides(work, step, lacking, overrideReason);
}

async function columnsOf(work: Work, applicant: Applicant, kind: InterviewKind, held: InterviewHeld) {
  const { settingId, answers, feedback, feedbackOn } = held;
  refuseFuture('heldOn', held.heldOn, work.today);
  if (feedbackOn) refuseFuture('feedbackOn', feedbackOn, work.today);
  const asked = await questionsBehind(work.em, applicant.programmeId, settingId, QUESTIONS_OF[kind]);
  if (!asked)
    throw new Invalid({ settingId: 'These questions are not of this programme: open the form anew' });
  if (answers.length !== asked.length || !answers.every(({ score }) => isScore(score)))
    throw new Invalid({ score1: `Score each of the ${asked.length} questions from 1 to 5` });
  if (kind === 'after-training' && !feedback) throw new Invalid({ feedback: 'Write what you told them' });
  if (feedback && !feedbackOn) throw new Invalid({ feedbackOn: 'Enter when you told them' });
  if (feedbackOn?.isBefore(held.heldOn))
    throw new Invalid({ feedbackOn: 'Feedback comes with the interview or after it' });
  await refuseStrangers(work, applicant.programmeId, held.panel);
  return {
    held_on: held.heldOn.iso,
    how: held.how,
    setting_id: settingId,
    answers: JSON.stringify(asked.map((question, nth) => ({ question, ...answers[nth] }))),
    panel: [...new Set(held.panel)],
    recommendation: held.recommendation,
    reasons: held.reasons,
    feedback,
    feedback_on: feedback && feedbackOn ? feedbackOn.iso : null,
  };
}

/** @throws Invalid for somebody who does not work in the programme */
async function refuseStrangers(work: Work, programmeId: string, panel: readonly string[]): Promise<void> {
  if (!panel.length) throw new Invalid({ panel: 'Choose who was on the panel' });
  if (panel.length > MOST_ON_PANEL) throw new Invalid({ panel: `Choose ${MOST_ON_PANEL} people at most` });
  const rows = await work.em.query<{ id: string }[]>(
    `select distinct m.user_id as id from membership m where m.programme_id = $1 and m.user_id = any($2) and m.role <> 'mentor'`,
    [programmeId, panel],
  );
  if (rows.length < new Set(panel).size)
    throw new Invalid({ panel: 'Choose from the staff of this programme' });
}
