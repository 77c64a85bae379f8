import { Injectable } from '@nestjs/common';
import { type Actor, ChangedMeanwhile, LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { type CaseFact, recordEvents, UnitOfWork } from '#platform';
import { type Course, courseToRecord } from './finders.js';

/** One line of the register, as somebody ticked it. */
export interface RegisterLine {
  readonly mentorId: string;
  readonly present: boolean;
  /** How they took part and what they understood (QiM 50). */
  readonly note: string;
  /** The version that was read; null where the line was open. */
  readonly readVersion: number | null;
}

interface StandingLine {
  readonly mentor_id: string;
  readonly id: string | null;
  readonly record_id: string | null;
  readonly version: number | null;
  readonly present: boolean | null;
  readonly note: string | null;
}

interface Held {
  readonly id: string;
  readonly course_id: string;
  readonly held_on: string;
}

interface Changed {
  readonly before: StandingLine;
  readonly line: RegisterLine;
}

/** Who was there: ticked on a page for one session, and the source of everybody's hours. */
@Injectable()
export class TrainingRegister {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Takes the lines that say something new; the same register sent twice changes nothing. Whoever was there gets the
   * hours and the topics of the session as a fact of its own, which goes again where the tick was wrong.
   * @throws NotFound for somebody who is not booked; Refusal before the day; ChangedMeanwhile
   */
  take(actor: Actor, sessionId: string, lines: readonly RegisterLine[]): Promise<void> {
    return this.unitOfWork.run(actor, 'training.take-register', async work => {
      const session = await heldSession(work, sessionId);
      const course = await courseToRecord(work, session.course_id, 'training.take-register');
      refuseEarly(work, session);
      const standing = await standingLines(work, session);
      const changed = changesIn(lines, standing);
      if (!changed.length) return;
      await write(work, session, course, changed);
      await recordEvents(
        work,
        changed.map(change => eventOf(course, session, change)),
      );
    });
  }
}

async function heldSession(work: Work, id: string): Promise<Held> {
  const [session] = await work.em.query<Held[]>(
    'select id, course_id, held_on from training_session where id = $1 for update',
    [id],
  );
  if (!session) throw new NotFound();
  return session;
}

function refuseEarly(work: Work, { held_on }: Held): void {
  if (held_on > work.today.iso)
    throw new Refusal(
      'register-early',
      `The session is on ${LocalDate.of(held_on).toString()}: its register is taken on that day or later`,
    );
}

/** Everybody who has a place, and whoever stands on it already. */
const standingLines = (work: Work, { id, course_id }: Held): Promise<StandingLine[]> =>
  work.em.query(
    `select coalesce(r.mentor_id, b.mentor_id) as mentor_id, r.id, r.record_id, r.version, r.present, r.note
     from (select mentor_id from training_booking where course_id = $2 and state = 'booked') b
     full join (select * from training_register_entry where session_id = $1 and superseded_at is null) r on r.mentor_id = b.mentor_id`,
    [id, course_id],
  );

function changesIn(lines: readonly RegisterLine[], standing: readonly StandingLine[]): Changed[] {
  return lines.flatMap(line => {
    const before = standing.find(({ mentor_id }) => mentor_id === line.mentorId);
    if (!before) throw new NotFound();
    if (before.present === line.present && before.note === line.note) return [];
    if (before.version !== line.readVersion)
      throw new ChangedMeanwhile(
        'Somebody else took this register meanwhile. What you typed is kept below; open it anew to see what stands.',
        before.version ?? 0,
      );
    return [{ before, line }];
  });
}

/** In four statements for any number of people: the entry and its attendance carry the same record and version. */
async function write(work: Work, session: Held, course: Course, changed: readonly Changed[]): Promise<void> {
  const records = changed.flatMap(({ before }) => before.record_id ?? []);
  for (const table of ['training_register_entry', 'training_attendance'] as const)
    await work.em.query(
      `update ${table} set superseded_at = $2 where record_id = any($1) and superseded_at is null`,
      [records, work.now],
    );
  const rows = changed.map(({ before, line }) => ({
    id: newId(),
    attendance_id: newId(),
    record_id: before.record_id ?? newId(),
    version: (before.version ?? 0) + 1,
    mentor_id: line.mentorId,
    present: line.present,
    note: line.note,
  }));
  const from = `from jsonb_to_recordset($1::jsonb) as r(id uuid, attendance_id uuid, record_id uuid, version integer, mentor_id uuid,
      present boolean, note text) join training_session s on s.id = $2`;
  const given = [JSON.stringify(rows), session.id, work.actor.userId, work.now];
  await work.em.query(
    `insert into training_register_entry (id, record_id, version, programme_id, session_id, mentor_id, present, note, recorded_by, recorded_at)
     select r.id, r.record_id, r.version, s.programme_id, s.id, r.mentor_id, r.present, r.note, $3, $4 ${from}`,
    given,
  );
  await work.em.query(
    `insert into training_attendance (id, record_id, version, programme_id, mentor_id, held_on, hours, kind, title, topics, participation,
       session_id, recorded_by, recorded_at)
     select r.attendance_id, r.record_id, r.version, s.programme_id, r.mentor_id, s.held_on,
       round((extract(epoch from s.until_time - s.from_time) / 3600)::numeric, 2), $5, $6, s.topics, r.note, s.id, $3, $4
     ${from} where r.present`,
    [...given, course.kind, course.title],
  );
}

const eventOf = (course: Course, session: Held, { before, line }: Changed): CaseFact => ({
  programmeId: course.programmeId,
  subjectType: 'mentor',
  subjectId: line.mentorId,
  kind: before.version
    ? 'training-register-corrected'
    : line.present
      ? 'training-attended'
      : 'training-missed',
  occurredOn: LocalDate.of(session.held_on),
  before: before.version ? { present: before.present, note: before.note } : undefined,
  data: { title: course.title, sessionId: session.id, present: line.present, note: line.note },
});
