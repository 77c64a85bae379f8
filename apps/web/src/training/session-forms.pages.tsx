import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { CourseReads, TrainingSessions, TrainingTopics } from '#training';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { SessionFields } from './course-fields.js';
import { SessionForm, sessionOf, typedSession } from './training.forms.js';
import { whenWords } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** The days of a course. */
@Controller('training')
export class SessionFormPages {
  constructor(
    private readonly sessions: TrainingSessions,
    private readonly reads: CourseReads,
    private readonly topics: TrainingTopics,
    private readonly clock: Clock,
  ) {}

  @Get('courses/:id/sessions/new')
  @Act({ name: 'training.add-session', allow: WRITERS })
  async newForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.adding(actor, viewer, id));
  }

  @Post('courses/:id/sessions/new')
  @Act({ name: 'training.add-session', allow: WRITERS })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.adding(actor, viewer, id), body);
  }

  @Get('sessions/:id')
  @Act({ name: 'training.correct-session', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correcting(actor, viewer, id));
  }

  @Post('sessions/:id')
  @Act({ name: 'training.correct-session', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correcting(actor, viewer, id), body);
  }

  private async adding(actor: Actor, viewer: Viewer, courseId: string): Promise<FormRoute<SessionForm>> {
    const course = await this.reads.course(actor, courseId);
    const [sessions, topics] = await Promise.all([
      this.reads.sessions(actor, courseId),
      this.topics.inForce(course.programme_id, this.clock.today()),
    ]);
    const last = sessions.at(-1);
    return {
      viewer,
      title: `Add a session to “${course.title}”`,
      nav: 'mentors',
      back: { text: course.title, href: paths.course(courseId) },
      action: paths.courseStep(courseId, 'sessions/new'),
      button: 'Add the session',
      Form: SessionForm,
      // The next one is mostly held where the last one was.
      typed: last
        ? {
            from: last.from,
            until: last.until,
            venue: last.venue,
            access: last.access,
            trainer: last.trainer,
          }
        : {},
      act: async form => {
        await this.sessions.add(actor, courseId, sessionOf(form));
        return paths.course(courseId);
      },
      body: fields => <SessionFields fields={fields} topics={topics} />,
    };
  }

  private async correcting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<SessionForm>> {
    const session = await this.reads.session(actor, id);
    const course = await this.reads.course(actor, session.course_id);
    const topics = await this.topics.inForce(course.programme_id, this.clock.today());
    return {
      viewer,
      title: `Correct the session of ${whenWords(session)}`,
      nav: 'mentors',
      back: { text: course.title, href: paths.course(course.id) },
      action: paths.trainingSession(id),
      button: 'Save the correction',
      Form: SessionForm,
      typed: typedSession(session),
      act: async form =>
        paths.course(await this.sessions.correct(actor, id, form.version ?? 0, sessionOf(form))),
      body: fields => <SessionFields fields={fields} topics={topics} />,
    };
  }
}
