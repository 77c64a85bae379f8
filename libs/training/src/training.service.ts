import { Injectable } from '@nestjs/common';
import { type Actor, type LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { mentorToRecord, refuseFuture } from '#people';
import { correctRow, insertFact, recordEvent, standingRow, UnitOfWork } from '#platform';
import { refuseUnknownTopics, topicsInForce } from './topics.js';

export const TRAINING_KINDS = ['initial', 'refresher', 'safeguarding', 'catch-up'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

export interface TrainingAttended {
  readonly heldOn: LocalDate;
  /** Hours, up to two decimals. */
  readonly hours: number;
  readonly kind: TrainingKind;
  readonly title: string;
  /** Keys of the topics that it covered. */
  readonly topics: readonly string[];
  /** How they took part and what they understood; may be empty. */
  readonly participation: string;
}

interface Attendance {
  readonly mentor_id: string;
  readonly topics: string[];
  readonly session_id: string | null;
}

/** Training that no register of a course has: held elsewhere, before Cairn, or to catch up on a topic that was missed. */
@Injectable()
export class Training {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records that a mentor was at a training session. @throws Invalid, NotFound, Forbidden */
  attend(actor: Actor, mentorId: string, session: TrainingAttended): Promise<string> {
    return this.unitOfWork.run(actor, 'training.attend', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'training.attend');
      refuseFuture('heldOn', session.heldOn, work.today);
      refuseUnknownTopics(session.topics, await topicsInForce(work.em, mentor.programmeId, work.today));
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
      const standing = await standingRow<Attendance>(work, 'training_attendance', recordId);
      if (!standing) throw new NotFound();
      const mentor = await mentorToRecord(work, standing.mentor_id, 'training.correct');
      refuseOfRegister(standing);
      refuseFuture('heldOn', session.heldOn, work.today);
      const topics = await topicsInForce(work.em, mentor.programmeId, work.today);
      refuseUnknownTopics(session.topics, topics, standing.topics);
      const changes = { ...columns(session), all_topics: false };
      const before = await correctRow(work, 'training_attendance', recordId, readVersion, changes);
      await tell(work, mentor, 'training-corrected', session, before);
    });
  }
}

/** One fact, one place where it is corrected. @throws Refusal */
export function refuseOfRegister({ session_id }: Pick<Attendance, 'session_id'>): void {
  if (session_id)
    throw new Refusal('of-a-register', [
      {
        code: 'of-a-register',
        text: 'This stands on the register of a course: correct it there',
        href: `/training/sessions/${session_id}/register`,
      },
    ]);
}

const columns = ({ heldOn, hours, kind, title, topics, participation }: TrainingAttended) => ({
  held_on: heldOn.iso,
  hours,
  kind,
  title,
  topics,
  participation,
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
