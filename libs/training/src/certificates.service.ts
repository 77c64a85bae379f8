import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, newId, NotFound, Refusal, type Work } from '#kernel';
import { caseProgrammes } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { missing, stepGate } from '#practice';
import { type Course, courseToRecord, tellOfMentor } from './finders.js';
import { initialTrainingComplete } from './training.rules.js';
import { topicsInForce } from './topics.js';

export interface CertificateRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly programme: string;
  readonly organisation: string;
  readonly issued_on: string;
  readonly hours: string;
  readonly days: number;
  readonly last_on: string;
  /** In words. */
  readonly topics: readonly string[];
  readonly issued_by: string | null;
}

interface Attended {
  readonly name: string;
  readonly mentor_id: string;
  readonly hours: string | null;
  readonly days: number;
  readonly last_on: string;
  readonly topics: string[];
}

const beforeCertificate = stepGate({
  before: initialTrainingComplete.before,
  needs: [initialTrainingComplete],
});

/** What somebody takes home from a course: kept as it was given, and printed from that. */
@Injectable()
export class Certificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /**
   * Gives the certificate of a course; a second time, the one that was given.
   * @returns its id @throws Refusal naming everything that is missing; NotFound, Forbidden
   */
  issue(actor: Actor, bookingId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'training.certify', async work => {
      const [booking] = await work.em.query<{ course_id: string; mentor_id: string }[]>(
        `select course_id, mentor_id from training_booking where id = $1 and state = 'booked'`,
        [bookingId],
      );
      if (!booking) throw new NotFound();
      const course = await courseToRecord(work, booking.course_id, 'training.certify');
      const given = await standing(work, course.id, booking.mentor_id);
      if (given) return given;
      const attended = await attendedOf(work, course.id, booking.mentor_id);
      await refuseIncomplete(work, course, attended);
      const id = newId();
      const topics = await topicsInForce(work.em, course.programmeId, work.today);
      const covered = topics.filter(({ key }) => attended.topics.includes(key)).map(({ words }) => words);
      await insertRow(work, 'training_certificate', {
        id,
        programme_id: course.programmeId,
        course_id: course.id,
        mentor_id: booking.mentor_id,
        issued_on: work.today.iso,
        name: attended.name,
        title: course.title,
        hours: attended.hours,
        days: attended.days,
        last_on: attended.last_on,
        topics: JSON.stringify(covered),
        recorded_by: actor.userId,
      });
      const mentor = { id: booking.mentor_id, programmeId: course.programmeId };
      await tellOfMentor(work, mentor, 'training-certificate-given', course);
      return id;
    });
  }

  /** For who opens the file, and for the mentor whose it is. @throws NotFound */
  async read(actor: Actor, id: string): Promise<CertificateRow> {
    const [row] = await this.source.query<CertificateRow[]>(
      `select c.id, c.name, c.title, g.name as programme, o.name as organisation, c.issued_on, trim_scale(c.hours)::text as hours, c.days,
         c.last_on, c.topics, u.name as issued_by
       from training_certificate c join programme g on g.id = c.programme_id join organisation o on o.id = g.organisation_id
       join mentor m on m.id = c.mentor_id left join user_account u on u.id = c.recorded_by
       where c.id = $1 and (c.programme_id = any($2) or m.user_id = $3)`,
      [id, caseProgrammes(actor), actor.userId],
    );
    if (!row) throw new NotFound();
    return row;
  }
}

async function standing(work: Work, courseId: string, mentorId: string): Promise<string | undefined> {
  const [row] = await work.em.query<{ id: string }[]>(
    'select id from training_certificate where course_id = $1 and mentor_id = $2',
    [courseId, mentorId],
  );
  return row?.id;
}

async function attendedOf(work: Work, courseId: string, mentorId: string): Promise<Attended> {
  const [row] = await work.em.query<Attended[]>(
    `select concat_ws(' ', p.first_name, p.last_name) as name, m.id as mentor_id, t.hours, t.days, t.last_on, coalesce(t.topics, '{}') as topics
     from mentor m join person p on p.id = m.person_id
     cross join lateral (select sum(a.hours)::text as hours, count(distinct a.held_on)::int as days, max(a.held_on) as last_on,
         (select array_agg(distinct x.key) from training_attendance b join training_session z on z.id = b.session_id
          cross join unnest(b.topics) x(key) where b.mentor_id = m.id and z.course_id = $1 and b.superseded_at is null) as topics
       from training_attendance a join training_session s on s.id = a.session_id
       where a.mentor_id = m.id and s.course_id = $1 and a.superseded_at is null) t
     where m.id = $2`,
    [courseId, mentorId],
  );
  if (!row) throw new NotFound();
  return row;
}

async function refuseIncomplete(work: Work, course: Course, { hours, mentor_id }: Attended): Promise<void> {
  const lacking =
    course.kind === 'initial' ? await missing(work.em, beforeCertificate, mentor_id, work.today) : [];
  const texts = [
    hours ? '' : 'They were at none of its sessions',
    !course.last_on || course.last_on > work.today.iso ? 'The course is not over yet' : '',
    ...lacking.map(({ text }) => text),
  ].filter(Boolean);
  if (texts.length)
    throw new Refusal(
      'no-certificate-yet',
      texts.map(text => ({ code: 'no-certificate-yet', text })),
    );
}
