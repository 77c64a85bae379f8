import { Injectable } from '@nestjs/common';
import type { Actor, LocalDate } from '#kernel';
import { mentorToRecord, refuseFuture } from '#people';
import { insertFact, recordEvent, UnitOfWork } from '#platform';

export interface TrainingAttended {
  readonly heldOn: LocalDate;
  /** Hours, up to two decimals. */
  readonly hours: number;
  readonly kind: 'initial' | 'refresher';
  readonly title: string;
}

@Injectable()
export class Training {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records that a mentor was at a training session. */
  attend(actor: Actor, mentorId: string, session: TrainingAttended): Promise<string> {
    return this.unitOfWork.run(actor, 'training.attend', async work => {
      refuseFuture('heldOn', session.heldOn, work.today);
      const mentor = await mentorToRecord(work, mentorId, 'training.attend');
      const facts = {
        held_on: session.heldOn.iso,
        hours: session.hours,
        kind: session.kind,
        title: session.title,
      };
      const id = await insertFact(work, 'training_attendance', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        ...facts,
      });
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: mentorId,
        kind: 'training-attended',
        occurredOn: session.heldOn,
        data: facts,
      });
      return id;
    });
  }
}
