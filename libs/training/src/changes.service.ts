import { Injectable } from '@nestjs/common';
import type { Actor, LocalDate } from '#kernel';
import { refuseFuture } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { courseToRecord } from './finders.js';

export interface ChangeMade {
  readonly on: LocalDate;
  /** What was said of the course. */
  readonly because: string;
  readonly change: string;
}

/** What became of feedback: said beside it, for those who come next and for those who said it (QiM 49, MQF 3.5). */
@Injectable()
export class TrainingChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound, Forbidden, Invalid; Refusal where the course was called off */
  record(actor: Actor, courseId: string, { on, because, change }: ChangeMade): Promise<void> {
    return this.unitOfWork.run(actor, 'training.record-change', async work => {
      const course = await courseToRecord(work, courseId, 'training.record-change');
      refuseFuture('on', on, work.today);
      await insertRow(work, 'training_change', {
        programme_id: course.programmeId,
        course_id: courseId,
        changed_on: on.iso,
        because,
        change,
        recorded_by: actor.userId,
      });
      await recordEvent(work, {
        programmeId: course.programmeId,
        subjectType: 'training-course',
        subjectId: courseId,
        kind: 'training-changed',
        occurredOn: on,
        data: { because, change },
      });
    });
  }
}
