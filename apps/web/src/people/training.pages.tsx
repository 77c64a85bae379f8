import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { Training, TrainingReads, type TrainingRow } from '#training';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { counted, DateInput, Input, Radios, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { sessionOf, TrainingForm, typedSession } from './mentor-fact.forms.js';
import { Recorded } from './recorded.view.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** The training that the gate before a match adds up. */
@Controller()
export class TrainingPages {
  constructor(
    private readonly training: Training,
    private readonly reads: TrainingReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentors/:id/training/new')
  @Act({ name: 'training.attend', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.session(actor, viewer, id));
  }

  @Post('mentors/:id/training/new')
  @Act({ name: 'training.attend', allow: WRITERS })
  async attend(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.session(actor, viewer, id), body);
  }

  @Get('training/:id')
  @Act({ name: 'training.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('training/:id')
  @Act({ name: 'training.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async session(actor: Actor, viewer: Viewer, mentorId: string): Promise<FormRoute<TrainingForm>> {
    const mentor = await this.people.mentor(actor, mentorId);
    const sessions = await this.reads.ofMentor(actor, mentorId);
    return {
      ...asked(viewer, mentor),
      title: `Training that ${mentor.name} attended`,
      action: paths.training(mentorId),
      button: 'Record the session',
      typed: { kind: 'initial', ...typedDay('heldOn', this.clock.today()) },
      above: <Recorded title="Sessions so far" facts={sessions.map(recorded)} />,
      act: async form => {
        await this.training.attend(actor, mentorId, sessionOf(form));
        return paths.mentor(mentorId);
      },
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<TrainingForm>> {
    const row = await this.reads.session(actor, id);
    const mentor = await this.people.mentor(actor, row.mentor_id);
    return {
      ...asked(viewer, mentor),
      title: `Correct the training that ${mentor.name} attended`,
      action: paths.correctTraining(id),
      button: 'Save the correction',
      typed: typedSession(row),
      act: async form => {
        await this.training.correct(actor, id, form.version ?? 0, sessionOf(form));
        return paths.mentor(mentor.id);
      },
    };
  }
}

const recorded = (row: TrainingRow) => ({
  on: row.held_on,
  what: `${row.title}, ${counted(row.minutes, 'minute')}, ${row.kind} training`,
  correct: paths.correctTraining(row.record_id),
});

const asked = (viewer: Viewer, { id, name }: { id: string; name: string }) => ({
  viewer,
  nav: 'mentors',
  back: { text: name, href: paths.mentor(id) },
  Form: TrainingForm,
  body: (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <DateInput {...fields.day('heldOn')} label="When was it?" />
      <Radios
        {...fields.text('kind')}
        label="Kind"
        answers={[
          {
            value: 'initial',
            text: 'Initial training',
            hint: 'At least 12 hours over 2 days before a match.',
          },
          { value: 'refresher', text: 'Refresher' },
        ]}
      />
      <Input {...fields.text('minutes')} label="How long, in minutes?" inputmode="numeric" width={4} />
      <Input {...fields.text('title')} label="What was it about?" />
    </>
  ),
});
