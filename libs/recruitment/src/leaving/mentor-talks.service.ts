import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate } from '#kernel';
import { mentorToRecord, refuseFuture } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import type { ExitAgain, ExitSuccess, ExitWay, TrialDecision } from './leaving.js';

export interface Exit {
  readonly heldOn: LocalDate;
  readonly how: ExitWay;
  readonly wentWell: string;
  readonly wasHard: string;
  readonly wouldHelp: string;
  /** Whether the mentee came away with something good, as the mentor sees it. */
  readonly success: ExitSuccess;
  readonly again: ExitAgain;
}

export interface TrialReview {
  readonly heldOn: LocalDate;
  readonly decision: TrialDecision;
  readonly reasons: string;
}

/** What is talked over with mentors about their own part: at the end of a match or of their time, and of a trial. */
@Injectable()
export class MentorTalks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps an ending interview or an answered questionnaire (QiM 37, RESET 29). @throws Invalid, NotFound, Forbidden */
  exit(actor: Actor, mentorId: string, exit: Exit): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.exit', async work => {
      refuseFuture('heldOn', exit.heldOn, work.today);
      const mentor = await mentorToRecord(work, mentorId, 'mentor.exit');
      await insertRow(work, 'mentor_exit', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        held_on: exit.heldOn.iso,
        how: exit.how,
        went_well: exit.wentWell,
        was_hard: exit.wasHard,
        would_help: exit.wouldHelp,
        success: exit.success,
        again: exit.again,
        held_by: actor.userId,
      });
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: mentorId,
        kind: 'mentor-exit-recorded',
        occurredOn: exit.heldOn,
        data: { how: exit.how },
      });
    });
  }

  /** Records what was decided at the end of a trial period (RESET 11). @throws Invalid, NotFound, Forbidden */
  trial(actor: Actor, mentorId: string, { heldOn, decision, reasons }: TrialReview): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.review-trial', async work => {
      refuseFuture('heldOn', heldOn, work.today);
      const mentor = await mentorToRecord(work, mentorId, 'mentor.review-trial');
      const [first] = await work.em.query<{ began: string | null }[]>(
        'select min(started_on) as began from match where mentor_id = $1',
        [mentorId],
      );
      if (!first?.began || heldOn.iso < first.began)
        throw new Invalid({ heldOn: 'A trial period begins with the first match' });
      await insertRow(work, 'mentor_trial_review', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        held_on: heldOn.iso,
        decision,
        reasons,
        decided_by: actor.userId,
      });
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: mentorId,
        kind: `trial-${decision}`,
        occurredOn: heldOn,
        data: { reason: reasons },
      });
    });
  }
}
