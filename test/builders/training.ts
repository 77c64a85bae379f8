import { LocalDate } from '#kernel';
import {
  Bookings,
  type CourseDetails,
  Courses,
  type SessionDetails,
  TrainingSessions,
  TrainingTopics,
} from '#training';
import type { TestApp } from '../support/app.js';

export const courseOn = (announced: string, more: Partial<CourseDetails> = {}): CourseDetails => ({
  kind: 'initial',
  title: 'Becoming a mentor',
  outline: 'The role, its boundaries, listening',
  outcomes: ['Say where the boundaries are'],
  groupMost: 16,
  overbook: 2,
  announcedOn: LocalDate.of(announced),
  ...more,
});

export const sessionOn = (day: string, more: Partial<SessionDetails> = {}): SessionDetails => ({
  heldOn: LocalDate.of(day),
  from: '10:00',
  until: '16:00',
  venue: 'St Mary’s Hall',
  access: 'Step-free by the side door',
  trainer: 'Priya Raman',
  topics: [],
  ...more,
});

export interface HeldCourse {
  readonly id: string;
  readonly sessions: readonly string[];
}

/** Courses of the Schools programme, by the acts, each on its own day. */
export class TrainingBuilder {
  constructor(private readonly app: TestApp) {}

  /** With its topics divided over the days that are given. */
  async aCourse(
    announced: string,
    days: readonly string[],
    more: Partial<CourseDetails> = {},
  ): Promise<HeldCourse> {
    const priya = await this.app.actor('priya');
    const schools = this.app.charity.programmes.schools;
    return this.on(announced, async () => {
      const id = await this.app.service(Courses).announce(priya, schools, courseOn(announced, more));
      const topics = (await this.app.service(TrainingTopics).inForce(schools, LocalDate.of(announced))).map(
        ({ key }) => key,
      );
      const sessions: string[] = [];
      for (const [n, day] of days.entries()) {
        const covered = topics.filter((_, at) => at % days.length === n);
        sessions.push(
          await this.app.service(TrainingSessions).add(priya, id, sessionOn(day, { topics: covered })),
        );
      }
      return { id, sessions };
    });
  }

  async book(on: string, courseId: string, mentors: readonly string[]): Promise<void> {
    const priya = await this.app.actor('priya');
    await this.on(on, async () => {
      for (const mentor of mentors) await this.app.service(Bookings).book(priya, courseId, mentor);
    });
  }

  private async on<T>(day: string, act: () => Promise<T>): Promise<T> {
    const back = this.app.clock.now();
    this.app.clock.set(new Date(`${day}T12:00:00Z`));
    try {
      return await act();
    } finally {
      this.app.clock.set(back);
    }
  }
}
