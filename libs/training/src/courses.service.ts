import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, Refusal, type Work } from '#kernel';
import { refuseFuture, requireRecording } from '#people';
import { insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';
import { type Course, courseToRecord, type CourseKind } from './finders.js';
import { type Topic, topicsOf } from './topics.js';

/** A group has 12 to 16 people, and two more are booked because one or two stay away (RESET 12). */
export const GROUP = { least: 12, most: 16, overbook: 2 } as const;

export interface CourseDetails {
  readonly kind: CourseKind;
  readonly title: string;
  /** What it is about, as it is sent ahead. */
  readonly outline: string;
  /** What somebody can do afterwards, one to a line; feedback asks for each. */
  readonly outcomes: readonly string[];
  readonly groupMost: number;
  readonly overbook: number;
  readonly announcedOn: LocalDate;
}

/** Courses of a programme, from the day on which they are announced. */
@Injectable()
export class Courses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns its id @throws NotFound, Forbidden, Invalid */
  announce(actor: Actor, programmeId: string, details: CourseDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'training.announce', async work => {
      requireRecording(actor, programmeId, 'training.announce');
      refuseFuture('announcedOn', details.announcedOn, work.today);
      const id = newId();
      await insertRow(work, 'training_course', {
        id,
        programme_id: programmeId,
        recorded_by: actor.userId,
        ...columns(details, []),
      });
      await tell(work, { id, programmeId }, 'training-course-announced', details.announcedOn, details);
      return id;
    });
  }

  /** @throws NotFound, Forbidden, Invalid, ChangedMeanwhile; Refusal once people have said what they think of its outcomes */
  correct(actor: Actor, id: string, readVersion: number, details: CourseDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'training.correct-course', async work => {
      const course = await courseToRecord(work, id, 'training.correct-course');
      await refuseStale(work, id, readVersion, course.version);
      refuseFuture('announcedOn', details.announcedOn, work.today);
      const changes = columns(details, course.outcomes);
      await refuseAskedOutcomes(work, course, changes.outcomes);
      await work.em.query(
        `update training_course set version = version + 1, kind = $2, title = $3, outline = $4, outcomes = $5::jsonb, group_most = $6,
           overbook = $7, announced_on = $8 where id = $1`,
        [id, ...Object.values(changes)],
      );
      await tell(work, course, 'training-course-corrected', work.today, details, course);
    });
  }

  /** It is not held after all. Who was booked is told by a person. @throws Refusal once somebody was at a session */
  callOff(actor: Actor, id: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'training.call-off', async work => {
      const course = await courseToRecord(work, id, 'training.call-off');
      refuseFuture('on', on, work.today);
      if (on.iso < course.announced_on)
        throw new Invalid({ on: 'It cannot be called off before it was announced' });
      const held = await work.em.query<unknown[]>(
        `select 1 from training_register_entry r join training_session s on s.id = r.session_id
         where s.course_id = $1 and r.present and r.superseded_at is null limit 1`,
        [id],
      );
      if (held.length)
        throw new Refusal('course-began', 'People were at this course: it cannot be called off');
      await work.em.query(
        'update training_course set called_off_on = $2, version = version + 1 where id = $1',
        [id, on.iso],
      );
      await tell(work, course, 'training-course-called-off', on, {});
    });
  }
}

/** In the order of the statement that writes them. */
const columns = (details: CourseDetails, standing: readonly Topic[]) => ({
  kind: details.kind,
  title: details.title,
  outline: details.outline,
  outcomes: JSON.stringify(details.outcomes.length ? outcomesOf(details.outcomes, standing) : []),
  group_most: details.groupMost,
  overbook: details.overbook,
  announced_on: details.announcedOn.iso,
});

function outcomesOf(lines: readonly string[], standing: readonly Topic[]): Topic[] {
  try {
    return topicsOf(lines, standing);
  } catch (error) {
    if (error instanceof Invalid) throw new Invalid({ outcomes: error.fields['lines'] ?? '' });
    throw error;
  }
}

async function refuseAskedOutcomes(work: Work, course: Course, outcomes: string): Promise<void> {
  if (outcomes === JSON.stringify(course.outcomes)) return;
  const asked = await work.em.query<unknown[]>(
    'select 1 from training_feedback where course_id = $1 limit 1',
    [course.id],
  );
  if (asked.length)
    throw new Refusal(
      'outcomes-asked',
      'People were asked about these outcomes already: leave them as they are',
    );
}

const tell = (
  work: Work,
  course: Pick<Course, 'id' | 'programmeId'>,
  kind: string,
  on: LocalDate,
  data: object,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: course.programmeId,
    subjectType: 'training-course',
    subjectId: course.id,
    kind,
    occurredOn: on,
    before,
    data,
  });
