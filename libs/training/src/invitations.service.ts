import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound, type Queryable, Refusal, type Work } from '#kernel';
import { recordEvent, UnitOfWork } from '#platform';
import { type Course, courseToRecord, tellOfMentor } from './finders.js';
import { type InvitationKind, keepInvitation, type Recipient, TrainingPost } from './training-post.js';

const NAME = `concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, p.email`;
const NOT_YET = (kind: InvitationKind, mentor: string) =>
  `not exists (select 1 from training_invitation i where i.course_id = $1 and i.kind = '${kind}' and i.mentor_id = ${mentor})`;

/** Dates and outline for who is booked; an offer for who could come. Each reaches somebody once. */
@Injectable()
export class TrainingInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
    private readonly post: TrainingPost,
  ) {}

  /**
   * Sends dates and outline to everybody who is booked and has not had them (QiM 48, RESET 12).
   * @returns how many letters went @throws Refusal naming everything that is missing; NotFound, Forbidden
   */
  sendOutline(actor: Actor, courseId: string): Promise<number> {
    return this.unitOfWork.run(actor, 'training.send-outline', async work => {
      const course = await courseToRecord(work, courseId, 'training.send-outline');
      const people = await waitingForOutline(work.em, courseId);
      refuseUnready(course, people);
      const went = await this.post.invite(work, course, 'outline', people);
      await tell(work, course, 'training-outline-sent', went);
      return went;
    });
  }

  /** Offers it to every approved mentor of the programme who is not booked and was not asked (QiM 54). */
  offer(actor: Actor, courseId: string): Promise<number> {
    return this.unitOfWork.run(actor, 'training.offer', async work => {
      const course = await courseToRecord(work, courseId, 'training.offer');
      if (course.kind === 'initial')
        throw new Refusal('for-applicants', 'Initial training is for applicants: book each of them');
      const people = await toOffer(work.em, course.id);
      refuseUnready({ ...course, outline: course.outline || course.title }, people);
      const went = await this.post.invite(work, course, 'offer', people);
      await tell(work, course, 'training-offered', went);
      return went;
    });
  }

  /** Dates and outline were given on paper or by word of mouth. @throws NotFound, Refusal */
  tell(actor: Actor, courseId: string, mentorId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'training.tell-outline', async work => {
      const course = await courseToRecord(work, courseId, 'training.tell-outline');
      const people = await waitingForOutline(work.em, courseId);
      const one = people.find(({ mentor_id }) => mentor_id === mentorId);
      if (!one) throw new NotFound();
      refuseUnready(course, [{ ...one, email: 'told' }]);
      await keepInvitation(work, course, mentorId, 'outline', 'told');
      await tellOfMentor(
        work,
        { id: mentorId, programmeId: course.programmeId },
        'training-outline-told',
        course,
      );
    });
  }

  /** Who would get it now. The caller has asked whether the actor may see the course. */
  recipients(courseId: string, kind: InvitationKind): Promise<Recipient[]> {
    return kind === 'outline' ? waitingForOutline(this.source, courseId) : toOffer(this.source, courseId);
  }
}

const waitingForOutline = (q: Queryable, courseId: string): Promise<Recipient[]> =>
  q.query(
    `select b.mentor_id, ${NAME} from training_booking b join mentor m on m.id = b.mentor_id join person p on p.id = m.person_id
     where b.course_id = $1 and b.state = 'booked' and ${NOT_YET('outline', 'b.mentor_id')} order by b.recorded_at, b.id`,
    [courseId],
  );

const toOffer = (q: Queryable, courseId: string): Promise<Recipient[]> =>
  q.query(
    `select m.id as mentor_id, ${NAME} from training_course c join mentor m on m.programme_id = c.programme_id
       join mentor_period d on d.mentor_id = m.id and d.state = 'approved' and d.ended_on is null join person p on p.id = m.person_id
     where c.id = $1 and ${NOT_YET('offer', 'm.id')}
       and not exists (select 1 from training_booking b where b.course_id = $1 and b.mentor_id = m.id and b.state <> 'cancelled')
     order by p.last_name, p.first_name, m.id`,
    [courseId],
  );

function refuseUnready(
  { first_on, outline }: Pick<Course, 'first_on' | 'outline'>,
  people: readonly Recipient[],
): void {
  const texts = [
    first_on ? '' : 'The first session is missing: its day belongs in the letter',
    outline ? '' : 'The outline is missing: say what the course is about',
    people.length ? '' : 'Nobody waits for it: everybody has had it, or nobody is booked',
    people.length && !people.some(({ email }) => email) ? 'None of them has an e-mail address on file' : '',
  ].filter(Boolean);
  if (texts.length)
    throw new Refusal(
      'nothing-to-send',
      texts.map(text => ({ code: 'nothing-to-send', text })),
    );
}

const tell = (work: Work, { id, programmeId }: Course, kind: string, letters: number): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'training-course',
    subjectId: id,
    kind,
    occurredOn: work.today,
    data: { letters },
  });
