import { Controller, Get } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { mayRecord } from '#people';
import { ContributorReads, CourseReads, TrainingFeedbackReads, TrainingTopics } from '#training';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { LinkButton, page, Tag, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ContributorsCard } from './contributors.pages.js';
import { FeedbackCard } from './course-feedback.view.js';
import { BookingsCard, CourseFacts, SessionsCard } from './course.view.js';
import { COURSE_KIND_WORDS, spanWords } from './words.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** One course: its sessions, who is booked, how it was. */
@Controller('training/courses')
export class CoursePages {
  constructor(
    private readonly reads: CourseReads,
    private readonly feedback: TrainingFeedbackReads,
    private readonly topics: TrainingTopics,
    private readonly clock: Clock,
    private readonly helpers: ContributorReads,
  ) {}

  @Get(':id')
  @Act({ name: 'training.read-course', allow: READERS, audit: 'read' })
  async course(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const course = await this.reads.course(actor, id);
    const today = this.clock.today();
    const [sessions, bookings, topics, feedback, contributors] = await Promise.all([
      this.reads.sessions(actor, id),
      this.reads.bookings(actor, id),
      this.topics.inForce(course.programme_id, today),
      this.feedback.ofCourse(actor, id),
      this.helpers.ofCourse(actor, id),
    ]);
    const writes = mayRecord(actor, course.programme_id) && !course.called_off_on;
    const over = course.last_on !== null && course.last_on < today.iso;
    const shown = { course, sessions, bookings, topics, feedback, contributors, writes, over, today };
    return page(
      {
        title: course.title,
        heading: course.title,
        over: course.called_off_on ? <Tag family="wait">Called off</Tag> : undefined,
        lead: `${COURSE_KIND_WORDS[course.kind]}, ${spanWords(course)}. ${course.programme} programme.`,
        viewer,
        nav: 'mentors',
        back: { text: 'Training', href: paths.courses },
        ...(writes &&
          !over && { actions: <LinkButton href={paths.courseStep(id, 'book')}>Book a mentor</LinkButton> }),
      },
      <div class="stack stack--loose">
        <SessionsCard {...shown} />
        <BookingsCard {...shown} />
        <FeedbackCard {...shown} />
        <ContributorsCard {...shown} />
        <CourseFacts {...shown} />
      </div>,
    );
  }
}
