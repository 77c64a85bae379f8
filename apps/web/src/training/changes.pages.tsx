import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { CourseReads, TrainingChanges } from '#training';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CleanText } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const WRITERS = ['coordinator', 'manager'] as const;
const enough = (required: string) =>
  CleanText(2000, { required, like: /^.{3}/su, words: 'Write at least 3 letters' });

class ChangeForm extends DayForm {
  @enough('Say what people said') readonly because!: string;
  @enough('Say what changed') readonly change!: string;
}

/** What became of the feedback on a course. */
@Controller('training/courses/:id/changes')
export class TrainingChangePages {
  constructor(
    private readonly changes: TrainingChanges,
    private readonly courses: CourseReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'training.record-change', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.recording(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'training.record-change', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.recording(actor, viewer, id), body);
  }

  private async recording(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ChangeForm>> {
    const course = await this.courses.course(actor, id);
    return {
      viewer,
      title: 'What changed because of feedback?',
      lead: `${course.title}. Name nobody who said something.`,
      nav: 'mentors',
      back: { text: course.title, href: paths.course(id) },
      action: paths.courseChanges(id),
      button: 'Record the change',
      Form: ChangeForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, because, change }) => {
        await this.changes.record(actor, id, { on, because, change });
        return paths.course(id);
      },
      body: fields => (
        <>
          <Textarea {...fields.text('because')} label="What did people say?" rows={3} limit={2000} />
          <Textarea {...fields.text('change')} label="What changed?" rows={3} limit={2000} />
          <DateInput {...fields.day('on')} label="From when?" />
        </>
      ),
    };
  }
}
