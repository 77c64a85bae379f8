import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, NotFound, Refusal, type Work } from '#kernel';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { courseToRecord } from './finders.js';

/** Who helps at a session besides the trainers: a mentor, one who was, or a mentee. Exactly one of the two ids. */
export interface Contribution {
  readonly mentorId: string | null;
  readonly menteeId: string | null;
  /** What they do there: tell of their year, play a part. */
  readonly part: string;
}

interface SessionOf {
  readonly id: string;
  readonly courseId: string;
}

/** Mentors and mentees who share their experience at a training session (QiM E14, RESET 30). */
@Injectable()
export class TrainingContributors {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the course @throws NotFound, Forbidden, Invalid; Refusal where they are named already */
  name(actor: Actor, sessionId: string, contribution: Contribution): Promise<string> {
    return this.unitOfWork.run(actor, 'training.name-contributor', async work => {
      const { courseId } = await sessionOf(work, 'where s.id = $1', sessionId);
      const course = await courseToRecord(work, courseId, 'training.name-contributor');
      await refuseStranger(work, course.programmeId, sessionId, contribution);
      await insertRow(work, 'training_contributor', {
        programme_id: course.programmeId,
        session_id: sessionId,
        mentor_id: contribution.mentorId,
        mentee_id: contribution.menteeId,
        part: contribution.part,
        recorded_by: actor.userId,
      });
      await tell(work, course.programmeId, sessionId, 'training-contributor-named');
      return courseId;
    });
  }

  /** They did not come, or were named by mistake. @returns the course @throws NotFound, Forbidden */
  strike(actor: Actor, contributorId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'training.strike-contributor', async work => {
      const found = await sessionOf(
        work,
        'join training_contributor c on c.session_id = s.id where c.id = $1 and c.struck_at is null',
        contributorId,
      );
      const course = await courseToRecord(work, found.courseId, 'training.strike-contributor');
      await work.em.query('update training_contributor set struck_at = $2, struck_by = $3 where id = $1', [
        contributorId,
        work.now,
        actor.userId,
      ]);
      await tell(work, course.programmeId, found.id, 'training-contributor-struck');
      return found.courseId;
    });
  }
}

async function sessionOf(work: Work, which: string, id: string): Promise<SessionOf> {
  const [row] = await work.em.query<SessionOf[]>(
    `select s.id, s.course_id as "courseId" from training_session s ${which}`,
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

async function refuseStranger(
  work: Work,
  programmeId: string,
  sessionId: string,
  { mentorId, menteeId }: Contribution,
): Promise<void> {
  if ((mentorId === null) === (menteeId === null))
    throw new Invalid({ mentorId: 'Choose either a mentor or a mentee' });
  const known = await work.em.query<unknown[]>(
    `select 1 from mentor m where m.programme_id = $1 and m.id = $2 and exists (select from mentor_period p where p.mentor_id = m.id)
     union all select 1 from mentee e where e.programme_id = $1 and e.id = $3`,
    [programmeId, mentorId, menteeId],
  );
  if (!known.length) throw new Invalid({ mentorId: 'Choose somebody of this programme' });
  const named = await work.em.query<unknown[]>(
    `select 1 from training_contributor where session_id = $1 and coalesce(mentor_id, mentee_id) = $2 and struck_at is null`,
    [sessionId, mentorId ?? menteeId],
  );
  if (named.length) throw new Refusal('contributor-named', 'They are named for this session already');
}

const tell = (work: Work, programmeId: string, sessionId: string, kind: string): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'training-session',
    subjectId: sessionId,
    kind,
    occurredOn: work.today,
  });
