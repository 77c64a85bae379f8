import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { matchToRecord, refuseClosedStep } from '#matching';
import { refuseFuture } from '#people';
import { correctRow, insertFact, recordEvent, standingRow, UnitOfWork } from '#platform';

export const WISHES = ['yes', 'no', 'unsure'] as const;
export const REVIEW_OUTCOMES = ['continue', 'change', 'plan-ending', 'end'] as const;

/** Null in an answer means: not covered this time. Such a review is kept, and counts only for what it covers. */
export interface ReviewDetails {
  readonly heldOn: LocalDate;
  readonly mentorPresent: boolean;
  readonly aimsAndProgress: string | null;
  readonly wishToContinue: (typeof WISHES)[number] | null;
  readonly stillNeeded: (typeof WISHES)[number] | null;
  readonly viewOfService: string | null;
  readonly outcome: (typeof REVIEW_OUTCOMES)[number] | null;
  readonly outcomeNote: string;
  readonly lateReason: string;
}

@Injectable()
export class Reviews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records a mentee review (QiM 44). */
  record(actor: Actor, matchId: string, details: ReviewDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'review.record', async work => {
      const match = await matchToRecord(work, matchId, 'review.record');
      refuseClosedStep(match.status, 'review');
      refuseOutside(details, match.startedOn, work.today);
      const recordId = newId();
      await insertFact(work, 'mentee_review', {
        record_id: recordId,
        programme_id: match.programmeId,
        match_id: matchId,
        held_by: actor.userId,
        ...columns(details),
      });
      await tell(work, match.programmeId, recordId, 'review-recorded', details);
      return recordId;
    });
  }

  correct(actor: Actor, recordId: string, readVersion: number, details: ReviewDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'review.correct', async work => {
      const standing = await standingRow<{ match_id: string }>(work, 'mentee_review', recordId);
      if (!standing) throw new NotFound();
      const match = await matchToRecord(work, standing.match_id, 'review.correct');
      refuseOutside(details, match.startedOn, work.today);
      const before = await correctRow(work, 'mentee_review', recordId, readVersion, columns(details));
      await tell(work, match.programmeId, recordId, 'review-corrected', details, before);
    });
  }
}

function refuseOutside(details: ReviewDetails, startedOn: string | null, today: LocalDate): void {
  refuseFuture('heldOn', details.heldOn, today);
  if (!startedOn || details.heldOn.iso < startedOn)
    throw new Invalid({ heldOn: 'A review cannot be before the match began' });
}

const columns = (details: ReviewDetails) => ({
  held_on: details.heldOn.iso,
  mentor_present: details.mentorPresent,
  aims_and_progress: details.aimsAndProgress || null,
  wish_to_continue: details.wishToContinue,
  still_needed: details.stillNeeded,
  view_of_service: details.viewOfService || null,
  outcome: details.outcome,
  outcome_note: details.outcomeNote,
  late_reason: details.lateReason,
});

const tell = (
  work: Work,
  programmeId: string,
  id: string,
  kind: string,
  details: ReviewDetails,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'mentee-review',
    subjectId: id,
    kind,
    occurredOn: details.heldOn,
    before,
    data: columns(details),
  });
