import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';
import { courseToRecord } from './finders.js';
import { refuseUnknownTopics, topicsInForce } from './topics.js';

export interface SessionDetails {
  readonly heldOn: LocalDate;
  /** `10:00`, on the clock of the place. */
  readonly from: string;
  readonly until: string;
  readonly venue: string;
  /** How to get in: steps, a lift, a loop. */
  readonly access: string;
  readonly trainer: string;
  /** Keys. */
  readonly topics: readonly string[];
}

interface StandingSession {
  readonly course_id: string;
  readonly version: number;
  readonly held_on: string;
  readonly from_time: string;
  readonly until_time: string;
  readonly topics: string[];
}

/** The days of a course. */
@Injectable()
export class TrainingSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns its id @throws NotFound, Forbidden, Invalid; Refusal where the course was called off */
  add(actor: Actor, courseId: string, session: SessionDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'training.add-session', async work => {
      const course = await courseToRecord(work, courseId, 'training.add-session');
      refuseUnknownTopics(session.topics, await topicsInForce(work.em, course.programmeId, work.today));
      refuseBackwards(session);
      const id = newId();
      await insertRow(work, 'training_session', {
        id,
        programme_id: course.programmeId,
        course_id: courseId,
        recorded_by: actor.userId,
        ...columns(session),
      });
      await tell(work, id, course.programmeId, 'training-session-added', session);
      return id;
    });
  }

  /** @throws Refusal where its day, times or topics change after its register was taken: hours hang on them */
  correct(actor: Actor, id: string, readVersion: number, session: SessionDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'training.correct-session', async work => {
      const standing = await sessionStanding(work, id);
      const course = await courseToRecord(work, standing.course_id, 'training.correct-session');
      await refuseStale(work, id, readVersion, standing.version);
      const topics = await topicsInForce(work.em, course.programmeId, work.today);
      refuseUnknownTopics(session.topics, topics, standing.topics);
      refuseBackwards(session);
      await refuseTaken(work, id, standing, session);
      await work.em.query(
        `update training_session set version = version + 1, held_on = $2, from_time = $3, until_time = $4, venue = $5, access = $6,
           trainer = $7, topics = $8 where id = $1`,
        [id, ...Object.values(columns(session))],
      );
      await tell(work, id, course.programmeId, 'training-session-corrected', session, standing);
      return standing.course_id;
    });
  }
}

async function sessionStanding(work: Work, id: string): Promise<StandingSession> {
  const [row] = await work.em.query<StandingSession[]>(
    `select course_id, version, held_on, to_char(from_time, 'HH24:MI') as from_time, to_char(until_time, 'HH24:MI') as until_time, topics
     from training_session where id = $1`,
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

function refuseBackwards({ from, until }: SessionDetails): void {
  if (until <= from) throw new Invalid({ until: `It ends after it begins, at ${from}` });
}

async function refuseTaken(
  work: Work,
  id: string,
  standing: StandingSession,
  { heldOn, from, until, topics }: SessionDetails,
): Promise<void> {
  const same =
    standing.held_on === heldOn.iso &&
    standing.from_time === from &&
    standing.until_time === until &&
    [...standing.topics].sort().join() === [...topics].sort().join();
  if (same) return;
  const taken = await work.em.query<unknown[]>(
    'select 1 from training_register_entry where session_id = $1 and superseded_at is null limit 1',
    [id],
  );
  if (taken.length)
    throw new Refusal(
      'register-taken',
      'The register of this session is taken: its day, times and topics stay. The venue, the access and the trainer can be corrected',
    );
}

/** In the order of the statement that writes them. */
const columns = ({ heldOn, from, until, venue, access, trainer, topics }: SessionDetails) => ({
  held_on: heldOn.iso,
  from_time: from,
  until_time: until,
  venue,
  access,
  trainer,
  topics,
});

const tell = (
  work: Work,
  id: string,
  programmeId: string,
  kind: string,
  session: SessionDetails,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'training-session',
    subjectId: id,
    kind,
    occurredOn: work.today,
    before,
    data: columns(session),
  });
