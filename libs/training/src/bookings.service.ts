import { Injectable } from '@nestjs/common';
import { type Actor, newId, NotFound, Refusal, type Work } from '#kernel';
import { mentorToRecord } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { type Course, courseToRecord, lockedCourse, refuseCalledOff, tellOfMentor } from './finders.js';
import { TrainingPost } from './training-post.js';

export type BookingState = 'booked' | 'waiting';

interface Booking {
  readonly id: string;
  readonly course_id: string;
  readonly mentor_id: string;
  readonly state: BookingState;
}

/** Places on a course: given by staff, or taken by mentors for themselves. */
@Injectable()
export class Bookings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: TrainingPost,
  ) {}

  /** Gives a place, or one on the waiting list where the course is full. @throws Refusal, NotFound, Forbidden */
  book(actor: Actor, courseId: string, mentorId: string): Promise<BookingState> {
    return this.unitOfWork.run(actor, 'training.book', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'training.book');
      const course = await courseToRecord(work, courseId, 'training.book');
      if (course.programmeId !== mentor.programmeId) throw new NotFound();
      return this.take(work, course, mentorId);
    });
  }

  /** The same by the mentor, for nobody but themselves. */
  bookOwn(actor: Actor, courseId: string): Promise<BookingState> {
    return this.unitOfWork.run(actor, 'training.book-own', async work => {
      const course = await ownCourse(work, courseId);
      return this.take(work, course, course.mentorId);
    });
  }

  /** Gives a place up; who waits longest moves into it. @throws NotFound, Forbidden; Refusal once they were there */
  cancel(actor: Actor, bookingId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'training.cancel', async work => {
      const [booking] = await work.em.query<Booking[]>(
        `select id, course_id, mentor_id, state from training_booking where id = $1 and state <> 'cancelled'`,
        [bookingId],
      );
      if (!booking) throw new NotFound();
      const course = await courseToRecord(work, booking.course_id, 'training.cancel');
      await this.giveUp(work, course, booking);
      return course.id;
    });
  }

  cancelOwn(actor: Actor, courseId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'training.cancel-own', async work => {
      const course = await ownCourse(work, courseId);
      const booking = await bookingOf(work, courseId, course.mentorId);
      if (!booking) throw new NotFound();
      await this.giveUp(work, course, booking);
    });
  }

  private async take(work: Work, course: Course, mentorId: string): Promise<BookingState> {
    refuseOver(work, course);
    const standing = await bookingOf(work, course.id, mentorId);
    if (standing) return standing.state;
    const [row] = await work.em.query<{ taken: number }[]>(
      `select count(*)::int as taken from training_booking where course_id = $1 and state = 'booked'`,
      [course.id],
    );
    const state = (row?.taken ?? 0) < course.group_most + course.overbook ? 'booked' : 'waiting';
    await insertRow(work, 'training_booking', {
      id: newId(),
      programme_id: course.programmeId,
      course_id: course.id,
      mentor_id: mentorId,
      state,
      booked_on: work.today.iso,
      recorded_by: work.actor.userId,
    });
    await this.told(work, course, mentorId, state);
    return state;
  }

  private async giveUp(work: Work, course: Course, booking: Booking): Promise<void> {
    await refuseAttended(work, course.id, booking.mentor_id);
    await work.em.query(`update training_booking set state = 'cancelled', cancelled_on = $2 where id = $1`, [
      booking.id,
      work.today.iso,
    ]);
    const mentor = { id: booking.mentor_id, programmeId: course.programmeId };
    await tellOfMentor(work, mentor, 'training-place-given-up', course);
    if (booking.state !== 'booked' || isOver(work, course)) return;
    const [next] = await work.em.query<Booking[]>(
      `select id, course_id, mentor_id, state from training_booking where course_id = $1 and state = 'waiting'
       order by recorded_at, id limit 1`,
      [course.id],
    );
    if (!next) return;
    await work.em.query(`update training_booking set state = 'booked' where id = $1`, [next.id]);
    await this.told(work, course, next.mentor_id, 'booked');
  }

  /** Where dates and outline went to the others already, they go to this one at once. */
  private async told(work: Work, course: Course, mentorId: string, state: BookingState): Promise<void> {
    const mentor = { id: mentorId, programmeId: course.programmeId };
    await tellOfMentor(work, mentor, state === 'booked' ? 'training-booked' : 'training-waiting', course);
    if (state === 'booked') await this.post.outlineToNewcomer(work, course, mentorId);
  }
}

const isOver = (work: Work, { last_on }: Course): boolean => last_on !== null && last_on < work.today.iso;

function refuseOver(work: Work, course: Course): void {
  refuseCalledOff(course);
  if (isOver(work, course))
    throw new Refusal('course-over', 'This course is over: nobody can be booked on it');
}

async function refuseAttended(work: Work, courseId: string, mentorId: string): Promise<void> {
  const rows = await work.em.query<unknown[]>(
    `select 1 from training_register_entry r join training_session s on s.id = r.session_id
     where s.course_id = $1 and r.mentor_id = $2 and r.present and r.superseded_at is null limit 1`,
    [courseId, mentorId],
  );
  if (rows.length)
    throw new Refusal('was-there', 'They were at a session of this course: the place stays with them');
}

async function bookingOf(work: Work, courseId: string, mentorId: string): Promise<Booking | undefined> {
  const [row] = await work.em.query<Booking[]>(
    `select id, course_id, mentor_id, state from training_booking where course_id = $1 and mentor_id = $2 and state <> 'cancelled'`,
    [courseId, mentorId],
  );
  return row;
}

/** A course of the mentor's own programme, and who they are. @throws NotFound */
async function ownCourse(work: Work, courseId: string): Promise<Course & { readonly mentorId: string }> {
  const [mentor] = await work.em.query<{ id: string; programme_id: string }[]>(
    'select id, programme_id from mentor where user_id = $1 for update',
    [work.actor.userId],
  );
  const course = await lockedCourse(work, courseId);
  if (!mentor || mentor.programme_id !== course.programmeId) throw new NotFound();
  return { ...course, mentorId: mentor.id };
}
