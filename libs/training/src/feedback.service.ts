import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf, newToken } from '#accounts';
import { looksLikeToken } from '#forms';
import { type Actor, Clock, Invalid, LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { recordEvent, UnitOfWork } from '#platform';
import { type Course, courseToRecord } from './finders.js';
import type { Topic } from './topics.js';
import { type Recipient, TrainingPost } from './training-post.js';

export const SATISFACTION = ['very', 'mostly', 'partly', 'not'] as const;
export type Satisfaction = (typeof SATISFACTION)[number];
export const OUTCOME_REACHED = ['yes', 'partly', 'no'] as const;
export type OutcomeReached = (typeof OUTCOME_REACHED)[number];

export interface FeedbackGiven {
  readonly satisfaction: Satisfaction;
  /** By the key of each learning outcome. */
  readonly outcomes: Readonly<Record<string, OutcomeReached>>;
  readonly best: string;
  readonly better: string;
}

/** What a link asks about; nothing of whoever holds it. */
export interface FeedbackAsked {
  readonly title: string;
  readonly programme: string;
  readonly outcomes: readonly Topic[];
}

interface Asked extends Recipient {
  readonly booking_id: string;
}

/** For how many days a link opens. */
const DAYS = 28;
const OPEN = 'link_hash = $1 and answered_on is null and expires_at > $2';

/** How a course was, for whoever was there: asked by letter, answered by its link, once (QiM 49). */
@Injectable()
export class TrainingFeedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly post: TrainingPost,
  ) {}

  /**
   * Asks everybody who was there and has not answered; a link that they had before opens nothing any more.
   * @returns how many letters went @throws Refusal before the course is over; NotFound, Forbidden
   */
  ask(actor: Actor, courseId: string): Promise<number> {
    return this.unitOfWork.run(actor, 'training.ask-feedback', async work => {
      const course = await courseToRecord(work, courseId, 'training.ask-feedback');
      refuseUnfinished(work, course);
      const people = await toAsk(work, courseId);
      if (!people.length)
        throw new Refusal(
          'nobody-to-ask',
          'Everybody who was there has answered, or has no e-mail address on file',
        );
      for (const each of people) await this.send(work, course, each);
      await recordEvent(work, {
        programmeId: course.programmeId,
        subjectType: 'training-course',
        subjectId: courseId,
        kind: 'training-feedback-asked',
        occurredOn: work.today,
        data: { letters: people.length },
      });
      return people.length;
    });
  }

  /** What a link asks. Looking uses nothing up: scanners of mail follow every link. @throws NotFound */
  async asked(token: string): Promise<FeedbackAsked> {
    if (!looksLikeToken(token)) throw new NotFound();
    const [row] = await this.source.query<FeedbackAsked[]>(
      `select c.title, g.name as programme, c.outcomes from training_feedback f join training_course c on c.id = f.course_id
       join programme g on g.id = f.programme_id where ${OPEN}`,
      [hashOf(token), this.clock.now()],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Takes the answers and ends the link. @throws Refusal where it was used already; Invalid where an outcome is open */
  answer(actor: Actor, token: string, given: FeedbackGiven): Promise<void> {
    return this.unitOfWork.run(actor, 'training.answer-feedback', async work => {
      const { outcomes } = await this.asked(token);
      const open = outcomes.filter(({ key }) => !given.outcomes[key]);
      if (open.length)
        throw new Invalid(Object.fromEntries(open.map(({ key }) => [`outcome-${key}`, 'Choose an answer'])));
      const [rows] = await work.em.query<
        [{ mentor_id: string; programme_id: string; course_id: string }[], number]
      >(
        `update training_feedback set link_hash = null, answered_on = $3, satisfaction = $4, outcomes = $5::jsonb, best = $6, better = $7
         where ${OPEN} returning mentor_id, programme_id, course_id`,
        [
          hashOf(token),
          work.now,
          work.today.iso,
          given.satisfaction,
          JSON.stringify(given.outcomes),
          given.best,
          given.better,
        ],
      );
      const [row] = rows;
      if (!row)
        throw new Refusal('link-used', 'This link was used already, or has expired. Thank you all the same.');
      await recordEvent(work, {
        programmeId: row.programme_id,
        subjectType: 'mentor',
        subjectId: row.mentor_id,
        kind: 'training-feedback-given',
        occurredOn: work.today,
        data: { courseId: row.course_id },
      });
    });
  }

  private async send(work: Work, course: Course, to: Asked): Promise<void> {
    const token = newToken();
    await work.em.query(
      `insert into training_feedback (id, programme_id, course_id, mentor_id, booking_id, link_hash, asked_on, expires_at, recorded_by,
         recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz + make_interval(days => ${DAYS}), $9, $8)
       on conflict (booking_id) do update set link_hash = excluded.link_hash, expires_at = excluded.expires_at`,
      [
        newId(),
        course.programmeId,
        course.id,
        to.mentor_id,
        to.booking_id,
        hashOf(token),
        work.today.iso,
        work.now,
        work.actor.userId,
      ],
    );
    const occasion = `training-feedback:${to.booking_id}:${work.now.toISOString()}`;
    await this.post.askFeedback(work, course, to, occasion, token);
  }
}

function refuseUnfinished(work: Work, { last_on }: Course): void {
  if (!last_on || last_on > work.today.iso)
    throw new Refusal(
      'course-not-over',
      last_on
        ? `The last session is on ${LocalDate.of(last_on).toString()}: ask when it is over`
        : 'This course has no session yet',
    );
}

const toAsk = (work: Work, courseId: string): Promise<Asked[]> =>
  work.em.query(
    `select b.id as booking_id, b.mentor_id, p.email, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name
     from training_booking b join mentor m on m.id = b.mentor_id join person p on p.id = m.person_id
     where b.course_id = $1 and b.state = 'booked' and p.email is not null
       and exists (select 1 from training_register_entry r join training_session s on s.id = r.session_id
         where s.course_id = $1 and r.mentor_id = b.mentor_id and r.present and r.superseded_at is null)
       and not exists (select 1 from training_feedback f where f.booking_id = b.id and f.answered_on is not null)
     order by b.recorded_at, b.id`,
    [courseId],
  );
