import { Injectable } from '@nestjs/common';
import { type Actor, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { mentorToRecord, refuseFuture, wordsProgrammes, wordsReadable } from '#people';
import { correctRow, insertFact, recordEvent, standingRow, UnitOfWork } from '#platform';

export const SUPERVISION_WAYS = ['in-person', 'phone', 'video'] as const;

/** Null in an answer means: not covered this time. */
export interface SupervisionDetails {
  readonly heldOn: LocalDate;
  readonly how: (typeof SUPERVISION_WAYS)[number];
  readonly boundaries: string | null;
  readonly aimsAndRole: string | null;
  readonly viewOfService: string | null;
  readonly menteeProgress: string | null;
  readonly wishToContinue: 'yes' | 'no' | 'unsure' | null;
  readonly actions: string;
}

@Injectable()
export class Supervisions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records one-to-one support and supervision of a mentor (QiM 52). */
  record(actor: Actor, mentorId: string, details: SupervisionDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'supervision.record', async work => {
      refuseFuture('heldOn', details.heldOn, work.today);
      const mentor = await mentorToRecord(work, mentorId, 'supervision.record');
      const recordId = newId();
      await insertFact(work, 'mentor_supervision', {
        record_id: recordId,
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        held_by: actor.userId,
        ...columns(details),
      });
      await tell(work, mentor.programmeId, recordId, 'supervision-recorded', details);
      return recordId;
    });
  }

  correct(actor: Actor, recordId: string, readVersion: number, details: SupervisionDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'supervision.correct', async work => {
      refuseFuture('heldOn', details.heldOn, work.today);
      const standing = await standingRow<{ mentor_id: string }>(work, 'mentor_supervision', recordId);
      if (!standing) throw new NotFound();
      const mentor = await mentorToRecord(work, standing.mentor_id, 'supervision.correct');
      await this.refuseOthersNotes(work, recordId);
      const before = await correctRow(work, 'mentor_supervision', recordId, readVersion, columns(details));
      await tell(work, mentor.programmeId, recordId, 'supervision-corrected', details, before);
    });
  }

  /** To whoever may not read the notes they are not there. */
  private async refuseOthersNotes(work: Work, recordId: string): Promise<void> {
    const read = await work.em.query<unknown[]>(
      `select 1 from mentor_supervision s where s.record_id = $1 and s.superseded_at is null
         and ${wordsReadable('supervision', 's', '$2', '$3')}`,
      [recordId, wordsProgrammes(work.actor, 'supervision'), work.actor.userId],
    );
    if (!read.length) throw new NotFound();
  }
}

const columns = (details: SupervisionDetails) => ({
  held_on: details.heldOn.iso,
  how: details.how,
  boundaries: details.boundaries || null,
  aims_and_role: details.aimsAndRole || null,
  view_of_service: details.viewOfService || null,
  mentee_progress: details.menteeProgress || null,
  wish_to_continue: details.wishToContinue,
  actions: details.actions,
});

const tell = (
  work: Work,
  programmeId: string,
  id: string,
  kind: string,
  details: SupervisionDetails,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'mentor-supervision',
    subjectId: id,
    kind,
    occurredOn: details.heldOn,
    before,
    data: columns(details),
  });
