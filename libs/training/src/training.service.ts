import { Injectable } from '@nestjs/common';
import { type Actor, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { mentorToRecord, refuseFuture } from '#people';
import { correctRow, insertFact, recordEvent, standingRow, UnitOfWork } from '#platform';

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
      const mentor = await mentorToRecord(work, mentorId, 'training.attend');
      refuseFuture('heldOn', session.heldOn, work.today);
      const recordId = newId();
      await insertFact(work, 'training_attendance', {
        record_id: recordId,
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        ...columns(session),
      });
      await tell(work, mentor, 'training-attended', session);
      return recordId;
    });
  }

  correct(actor: Actor, recordId: string, readVersion: number, session: TrainingAttended): Promise<void> {
    return this.unitOfWork.run(actor, 'training.correct', async work => {
      const standing = await standingRow<{ mentor_id: string }>(work, 'training_attendance', recordId);
      if (!standing) throw new NotFound();
      const mentor = await mentorToRecord(work, standing.mentor_id, 'training.correct');
      refuseFuture('heldOn', session.heldOn, work.today);
      const before = await correctRow(work, 'training_attendance', recordId, readVersion, columns(session));
      await tell(work, mentor, 'training-corrected', session, before);
    });
  }
}

const columns = ({ heldOn, hours, kind, title }: TrainingAttended) => ({
  held_on: heldOn.iso,
  hours,
  kind,
  title,
});

const tell = (
  work: Work,
  mentor: { id: string; programmeId: string },
  kind: string,
  session: TrainingAttended,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: mentor.programmeId,
    subjectType: 'mentor',
    subjectId: mentor.id,
    kind,
    occurredOn: session.heldOn,
    before,
    data: columns(session),
  });
