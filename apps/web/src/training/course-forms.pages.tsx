import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Invalid } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { CourseReads, Courses, GROUP } from '#training';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CourseFields } from './course-fields.js';
import { CourseForm, courseOf, typedCourse } from './training.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Announcing a course, correcting it, calling it off. */
@Controller('training/courses')
export class CourseFormPages {
  constructor(
    private readonly courses: Courses,
    private readonly reads: CourseReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Act({ name: 'training.announce', allow: WRITERS })
  async newForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.announcing(actor, viewer));
  }

  @Post('new')
  @Act({ name: 'training.announce', allow: WRITERS })
  async announce(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.announcing(actor, viewer), body);
  }

  @Get(':id/correct')
  @Act({ name: 'training.correct-course', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correcting(actor, viewer, id));
  }

  @Post(':id/correct')
  @Act({ name: 'training.correct-course', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correcting(actor, viewer, id), body);
  }

  @Get(':id/call-off')
  @Act({ name: 'training.call-off', allow: WRITERS })
  async callOffForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.callingOff(actor, viewer, id));
  }

  @Post(':id/call-off')
  @Act({ name: 'training.call-off', allow: WRITERS })
  async callOff(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.callingOff(actor, viewer, id), body);
  }

  private async announcing(actor: Actor, viewer: Viewer): Promise<FormRoute<CourseForm>> {
    const programmes = await this.programmes.of(actor, 'coordinator', 'manager');
    const [only] = programmes;
    return {
      viewer,
      title: 'Announce a course',
      lead: 'Its days come next. Dates and outline go out six weeks before the first one.',
      nav: 'mentors',
      back: { text: 'Training', href: paths.courses },
      action: paths.newCourse,
      button: 'Announce the course',
      Form: CourseForm,
      typed: {
        ...(programmes.length === 1 && only ? { programmeId: only.id } : {}),
        kind: 'initial',
        groupMost: String(GROUP.most),
        overbook: String(GROUP.overbook),
        ...typedDay('announcedOn', this.clock.today()),
      },
      act: async form => {
        if (!form.programmeId) throw new Invalid({ programmeId: 'Choose the programme' });
        return paths.courseStep(
          await this.courses.announce(actor, form.programmeId, courseOf(form)),
          'sessions/new',
        );
      },
      body: fields => <CourseFields fields={fields} programmes={programmes} />,
    };
  }

  private async correcting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CourseForm>> {
    const row = await this.reads.course(actor, id);
    return {
      viewer,
      title: `Correct the course “${row.title}”`,
      nav: 'mentors',
      back: { text: row.title, href: paths.course(id) },
      action: paths.courseStep(id, 'correct'),
      button: 'Save the correction',
      Form: CourseForm,
      typed: typedCourse(row),
      act: async form => {
        await this.courses.correct(actor, id, form.version ?? 0, courseOf(form));
        return paths.course(id);
      },
      body: fields => <CourseFields fields={fields} programmes={null} />,
    };
  }

  private async callingOff(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const row = await this.reads.course(actor, id);
    return {
      viewer,
      title: `Call off “${row.title}”`,
      lead: row.booked
        ? `${row.booked} are booked. Cairn writes to nobody about this: call them first.`
        : 'Nobody is booked.',
      nav: 'mentors',
      back: { text: row.title, href: paths.course(id) },
      action: paths.courseStep(id, 'call-off'),
      button: 'Call the course off',
      warning: true,
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on }) => {
        await this.courses.callOff(actor, id, on);
        return paths.course(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="When was it called off?" />,
    };
  }
}
