import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, Refusal } from '#kernel';
import { AutomaticLetters } from '#letters';
import { Mentors, mentorToRecord, PeopleReads, refuseFuture } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { missing, recordOverrides, refuseLacking } from '#practice';
import { beforeApproval } from './approval.gate.js';
import { tellApplicant } from './history.js';
import {
  type Decided,
  keepDecision,
  lastDecision,
  refuseNoFeedback,
  refuseTurnedDown,
  refuseWithdrawn,
} from './selection.js';

export interface Approval extends Decided {
  readonly conditions: string;
  /** The last day of probation, after the day of the decision. */
  readonly probationUntil: LocalDate | null;
  /** A manager's reason for going on although something is missing; vetting is never let pass. */
  readonly overrideReason: string | null;
}

export const FEEDBACK_WAYS = ['letter', 'phone', 'in-person'] as const;

export interface Feedback {
  readonly on: LocalDate;
  readonly how: (typeof FEEDBACK_WAYS)[number];
  /** What would have made a difference, said so that it helps. */
  readonly feedback: string;
  /** Other ways to volunteer that were suggested. */
  readonly opportunities: string;
}

/** Who becomes a mentor, who does not, and what they are told (QiM 50, 51; RESET 8). */
@Injectable()
export class Selection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mentors: Mentors,
    private readonly people: PeopleReads,
    private readonly letters: AutomaticLetters,
  ) {}

  /** Makes an applicant a mentor. @throws Refusal naming everything that is missing; Invalid by field; NotFound, Forbidden */
  approve(actor: Actor, mentorId: string, approval: Approval): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.approve', async work => {
      const { on, overrideReason } = approval;
      refuseFuture('on', on, work.today);
      const mentor = await this.mentors.refuseApprovedWithin(work, mentorId);
      const stepId = await keepDecision(work, mentor, { ...approval, outcome: 'approved' });
      const lacking = await missing(work.em, beforeApproval, mentorId, on);
      refuseLacking(actor, mentor.programmeId, 'mentor-not-ready', lacking, overrideReason);
      await this.mentors.approveWithin(work, mentorId, on);
      const step = {
        programmeId: mentor.programmeId,
        before: beforeApproval.before,
        stepId,
        subjectId: mentorId,
        on,
      };
      await recordOverrides(work, step, lacking, overrideReason);
      if (lacking.length)
        await tellApplicant(work, mentor, 'gate-overridden', on, { reason: overrideReason });
    });
  }

  /** Turns an applicant down; they are told why within ten working days. @throws Refusal, Invalid, NotFound, Forbidden */
  reject(actor: Actor, mentorId: string, decided: Decided): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.reject', async work => {
      refuseFuture('on', decided.on, work.today);
      const mentor = await this.mentors.refuseApprovedWithin(work, mentorId);
      refuseTurnedDown(await lastDecision(work.em, mentorId));
      await keepDecision(work, mentor, { ...decided, outcome: 'rejected' });
      await tellApplicant(work, mentor, 'applicant-rejected', decided.on);
    });
  }

  /** An applicant does not go on, in their own words. They can come back while they are kept. @throws Refusal, Invalid, NotFound, Forbidden */
  withdraw(actor: Actor, mentorId: string, on: LocalDate, said: string): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.withdraw', async work => {
      refuseFuture('on', on, work.today);
      const mentor = await this.mentors.refuseApprovedWithin(work, mentorId);
      refuseWithdrawn(await lastDecision(work.em, mentorId));
      const decided = { on, reasons: said, decidedWithId: null, outcome: 'withdrawn' as const };
      await keepDecision(work, mentor, decided);
      await tellApplicant(work, mentor, 'applicant-withdrew', on);
    });
  }

  /** Tells an applicant who was turned down what they can take from it; a letter goes by mail and stands on the file. */
  feedBack(actor: Actor, mentorId: string, given: Feedback): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.feed-back', async work => {
      const { on, how, feedback, opportunities } = given;
      refuseFuture('on', on, work.today);
      const mentor = await mentorToRecord(work, mentorId, 'mentor.feed-back');
      const last = await lastDecision(work.em, mentorId);
      refuseNoFeedback(last);
      if (on.iso < last.decidedOn) throw new Invalid({ on: 'Feedback follows the decision' });
      await insertRow(work, 'selection_feedback', {
        programme_id: mentor.programmeId,
        decision_id: last.id,
        mentor_id: mentorId,
        given_on: on.iso,
        how,
        feedback,
        opportunities,
        given_by: actor.userId,
      });
      if (how === 'letter') {
        const { name, email, programme } = await this.people.mentor(actor, mentorId);
        if (!email)
          throw new Refusal(
            'mentor-without-address',
            'No e-mail address stands on the file: tell them another way',
          );
        if (!on.equals(work.today)) throw new Invalid({ on: 'The letter goes today: record today' });
        await this.letters.post(work, {
          occasion: `selection-feedback:${last.id}`,
          kind: 'unsuccessful-applicant',
          about: { type: 'mentor', id: mentorId, programmeId: mentor.programmeId, menteeId: null },
          to: { name, part: 'mentor', email },
          values: { programme, feedback, 'other opportunities': opportunities },
        });
      }
      await tellApplicant(work, mentor, 'applicant-fed-back', on, { how });
    });
  }
}
