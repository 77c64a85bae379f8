import type { Actor, LocalDate } from '#kernel';
import type { CourseDetails, FeedbackGiven, SessionDetails } from '#training';
import type { Charity } from './charity.js';
import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';
import { FIRST_DAY, PARTS, TOPICS } from './trained.js';

const SAID: readonly Omit<FeedbackGiven, 'outcomes'>[] = [
  { satisfaction: 'very', best: 'The role plays, and how honest the trainers were', better: '' },
  { satisfaction: 'mostly', best: '', better: 'A longer lunch: the talk went on there' },
  { satisfaction: 'very', best: 'Hearing from somebody who had a mentor', better: 'More on messages online' },
  { satisfaction: 'partly', best: 'The hand-outs', better: 'The hall was too cold to think' },
];

/** A course last month with its register and what was said of it, one with a waiting list, and one in the new year. */
export class TrainingStory {
  private readonly worker: Actor;

  constructor(
    private readonly services: Services,
    private readonly charity: Charity,
    private readonly story: Story,
  ) {
    this.worker = charity.staff.priya;
  }

  /** Applicants for the course that was and for the one to come; mentors who have been approved for months. */
  tell(
    { course, later }: { readonly course: readonly MentorPart[]; readonly later: readonly MentorPart[] },
    mentors: readonly MentorPart[],
  ): void {
    this.lastMonth(course, mentors[1]);
    this.online(mentors);
    this.newYear(later);
    this.nextMonth(mentors.slice(0, 9));
  }

  /** Initial training over two Saturdays; one missed the second day, and what was missed is still open. */
  private lastMonth(people: readonly MentorPart[], guest: MentorPart | undefined): void {
    const course = this.course(95, {
      kind: 'initial',
      title: 'Becoming a mentor: autumn',
      outline: 'Two Saturdays: the role and its boundaries, then listening, safeguarding and endings.',
      outcomes: ['Say where the boundaries of the role are', 'Act rightly when somebody tells me something'],
      groupMost: 16,
      overbook: 2,
    });
    const saturday = this.saturdayBefore(26);
    const first = this.session(course, 94, saturday.plusDays(-7), TOPICS.slice(0, FIRST_DAY));
    const second = this.session(course, 94, saturday, TOPICS.slice(FIRST_DAY));
    this.book(course, 38, people);
    this.story.on(this.story.ago(37), () => this.services.invitations.sendOutline(this.worker, course.id));
    this.register(first, saturday.plusDays(-7), people, people.length);
    this.register(second, saturday, people, people.length - 1);
    this.hear(course, saturday.plusDays(2), people.slice(0, 2));
    if (guest)
      this.story.on(saturday.plusDays(-3), () =>
        this.services.trainingContributors.name(this.worker, second.id, {
          mentorId: guest.id,
          menteeId: null,
          part: 'Tells of the first months, and what nobody had told them',
        }),
      );
    this.story.on(saturday.plusDays(15), () =>
      this.services.trainingChanges.record(this.worker, course.id, {
        on: saturday.plusDays(15),
        because: 'The talk went on over lunch, and lunch was short',
        change: 'From the winter course on, lunch takes an hour and a mentor sits at each table',
      }),
    );
    const [complete] = people;
    this.story.on(saturday.plusDays(10), async () => {
      const [row] = await this.services.data.query<{ id: string }[]>(
        'select id from training_booking where course_id = $1 and mentor_id = $2',
        [course.id, complete?.id],
      );
      if (row) await this.services.certificates.issue(this.worker, row.id);
    });
  }

  private online(mentors: readonly MentorPart[]): void {
    const course = this.course(70, {
      kind: 'safeguarding',
      title: 'Safeguarding: what is new',
      outline: 'An evening on what has changed, with cases from the year.',
      outcomes: ['Name whom I call, by day and by night'],
      groupMost: 20,
      overbook: 0,
    });
    const evening = this.saturdayBefore(33).plusDays(3);
    const only = this.session(course, 69, evening, ['safeguarding'], { from: '18:00', until: '20:30' });
    this.story.on(this.story.ago(68), () => this.services.invitations.offer(this.worker, course.id));
    this.book(course, 60, mentors);
    this.story.on(this.story.ago(59), () => this.services.invitations.sendOutline(this.worker, course.id));
    this.register(only, evening, mentors, mentors.length - 2);
    this.hear(course, evening.plusDays(1), mentors.slice(0, Math.max(mentors.length - 3, 1)));
  }

  private newYear(people: readonly MentorPart[]): void {
    const course = this.course(12, {
      kind: 'initial',
      title: 'Becoming a mentor: winter',
      outline: 'Two Saturdays: the role and its boundaries, then listening, safeguarding and endings.',
      outcomes: ['Say where the boundaries of the role are', 'Act rightly when somebody tells me something'],
      groupMost: 16,
      overbook: 2,
    });
    const saturday = this.saturdayBefore(-54);
    this.session(course, 12, saturday, TOPICS.slice(0, FIRST_DAY));
    this.session(course, 12, saturday.plusDays(7), TOPICS.slice(FIRST_DAY));
    this.book(course, 9, people);
    this.story.on(this.story.ago(8), () => this.services.invitations.sendOutline(this.worker, course.id));
  }

  /** Six places, and more who want one; mentors booked themselves. */
  private nextMonth(mentors: readonly MentorPart[]): void {
    const course = this.course(24, {
      kind: 'refresher',
      title: 'Talking about life online',
      outline: 'Games, group chats and pictures: what young people meet there, and how to talk about it.',
      outcomes: ['Begin a talk about life online without a lecture'],
      groupMost: 6,
      overbook: 0,
    });
    this.session(course, 24, this.saturdayBefore(-21), [], { from: '10:00', until: '13:00' });
    this.story.on(this.story.ago(22), () => this.services.invitations.offer(this.worker, course.id));
    for (const [n, mentor] of mentors.slice(0, 8).entries())
      this.story.on(this.story.ago(20 - n), () =>
        this.services.bookings.bookOwn(mentor.actor ?? this.worker, course.id),
      );
    this.story.on(this.story.ago(10), () => this.services.invitations.sendOutline(this.worker, course.id));
  }

  private course(ago: number, details: Omit<CourseDetails, 'announcedOn'>): { id: string } {
    const course = { id: '' };
    const announcedOn = this.story.ago(ago);
    const programmeId = this.charity.programmes.schools;
    this.story.on(announcedOn, async () => {
      course.id = await this.services.courses.announce(this.worker, programmeId, { ...details, announcedOn });
    });
    return course;
  }

  private session(
    course: { id: string },
    ago: number,
    heldOn: LocalDate,
    topics: readonly string[],
    more: Partial<SessionDetails> = {},
  ): { id: string } {
    const session = { id: '' };
    const details = {
      heldOn,
      from: '10:00',
      until: '16:30',
      venue: 'St Mary’s Hall, Holloway Road',
      access: 'Step-free by the side door; hearing loop',
      trainer: 'Priya Raman, Samuel Adeyemi',
      topics,
      ...more,
    };
    this.story.on(
      this.story.ago(ago),
      async () => {
        session.id = await this.services.trainingSessions.add(this.worker, course.id, details);
      },
      11 * 60,
    );
    return session;
  }

  private book(course: { id: string }, ago: number, people: readonly MentorPart[]): void {
    for (const part of people)
      this.story.on(this.story.ago(ago), () => this.services.bookings.book(this.worker, course.id, part.id));
  }

  private register(
    session: { id: string },
    heldOn: LocalDate,
    people: readonly MentorPart[],
    present: number,
  ): void {
    const lines = () =>
      people.map((part, n) => ({
        mentorId: part.id,
        present: n < present,
        note: n < present ? (PARTS[n % PARTS.length] ?? '') : 'Rang in the morning: ill',
        readVersion: null,
      }));
    this.story.on(heldOn, () => this.services.register.take(this.worker, session.id, lines()), 17 * 60);
  }

  /** Asks all who came, and hears from some by the links of their letters. */
  private hear(course: { id: string }, asked: LocalDate, people: readonly MentorPart[]): void {
    this.story.on(asked, () => this.services.trainingFeedback.ask(this.worker, course.id));
    for (const [n, part] of people.entries())
      this.story.on(asked.plusDays(1 + (n % 6)), () => this.answer(course.id, part.id, n), 19 * 60);
  }

  private async answer(courseId: string, mentorId: string, n: number): Promise<void> {
    const [mail] = await this.services.data.query<{ body: string }[]>(
      `select o.body from outbox_mail o join training_feedback f on o.key like 'training-feedback:' || f.booking_id || ':%'
       where f.course_id = $1 and f.mentor_id = $2`,
      [courseId, mentorId],
    );
    const [, token] = /feedback\/training\/([\w-]{43})/.exec(mail?.body ?? '') ?? [];
    const said = SAID[n % SAID.length];
    if (!token || !said) return;
    const { outcomes } = await this.services.trainingFeedback.asked(token);
    await this.services.trainingFeedback.answer({ ...this.worker, userId: null, roles: new Map() }, token, {
      ...said,
      outcomes: Object.fromEntries(outcomes.map(({ key }) => [key, n % 4 === 3 ? 'partly' : 'yes'])),
    });
  }

  private saturdayBefore(ago: number): LocalDate {
    const day = this.story.ago(ago);
    return day.plusDays(-((day.weekday + 1) % 7));
  }
}
