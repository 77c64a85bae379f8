import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate } from '#kernel';
import { mentorToRecord, refuseFuture } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';

/** What somebody needs to learn, as it was found with them. */
export interface NeedsNoted {
  readonly notedOn: LocalDate;
  /** That they need nothing at the moment was found as well. */
  readonly nothing: boolean;
  readonly needs: string;
  /** What was agreed: which course, who shows them, by when. */
  readonly agreed: string;
}

/** Training needs of mentors, found with each of them once a year (MQF 3.5, QiM E18). */
@Injectable()
export class TrainingNeeds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What was noted before stays. @throws NotFound, Forbidden, Invalid */
  note(actor: Actor, mentorId: string, noted: NeedsNoted): Promise<void> {
    return this.unitOfWork.run(actor, 'training.note-needs', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'training.note-needs');
      const { notedOn, nothing, needs, agreed } = noted;
      refuseFuture('notedOn', notedOn, work.today);
      if (nothing === needs.length >= 3)
        throw new Invalid({ needs: 'Write what they need, or tick that they need nothing' });
      await insertRow(work, 'training_need', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        noted_on: notedOn.iso,
        nothing,
        needs,
        agreed,
        recorded_by: actor.userId,
      });
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: mentorId,
        kind: 'training-needs-noted',
        occurredOn: notedOn,
        data: { nothing },
      });
    });
  }
}
