import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import {
  refuseOfRegister,
  type Topic,
  Training,
  TrainingReads,
  type TrainingRow,
  TrainingTopics,
} from '#training';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Recorded } from '../people/recorded.view.js';
import { Act } from '../shell/acts/act.js';
import { Checkboxes, DateInput, Input, Radios, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { attendedOf, TrainingForm, typedAttended } from './training.forms.js';
import { KIND_WORDS, lengthWords, topicAnswers } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Training that no register has: held elsewhere, before Cairn, or to catch up on a topic. */
@Controller()
export class TrainingFactPages {
  constructor(
    private readonly training: Training,
    private readonly reads: TrainingReads,
    private readonly topics: TrainingTopics,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentors/:id/training/new')
  @Act({ name: 'training.attend', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Query('kind') kind: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.session(actor, viewer, id, kind === 'catch-up' ? kind : 'initial'));
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
    return sendForm(response, await this.session(actor, viewer, id, 'initial'), body);
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

  private async session(
    actor: Actor,
    viewer: Viewer,
    mentorId: string,
    kind: string,
  ): Promise<FormRoute<TrainingForm>> {
    const mentor = await this.people.mentor(actor, mentorId);
    const today = this.clock.today();
    const [sessions, topics] = await Promise.all([
      this.reads.ofMentor(actor, mentorId),
      this.topics.inForce(mentor.programme_id, today),
    ]);
    return {
      ...asked(viewer, mentor, topics),
      title: `Training that ${mentor.name} attended`,
      lead: 'For training elsewhere, before Cairn, or to catch up. A course of the programme has its own register.',
      action: paths.training(mentorId),
      button: 'Record the session',
      typed: { kind, ...typedDay('heldOn', today) },
      above: <Recorded title="Sessions so far" facts={sessions.map(recorded)} />,
      act: async form => {
        await this.training.attend(actor, mentorId, attendedOf(form));
        return paths.mentorTraining(mentorId);
      },
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<TrainingForm>> {
    const row = await this.reads.session(actor, id);
    const mentor = await this.people.mentor(actor, row.mentor_id);
    const topics = await this.topics.inForce(row.programme_id, this.clock.today());
    return {
      ...asked(viewer, mentor, topics),
      title: `Correct the training that ${mentor.name} attended`,
      action: paths.correctTraining(id),
      button: 'Save the correction',
      typed: typedAttended(row, topics),
      open: async () => refuseOfRegister(row),
      act: async form => {
        await this.training.correct(actor, id, form.version ?? 0, attendedOf(form));
        return paths.mentorTraining(mentor.id);
      },
    };
  }
}

const recorded = (row: TrainingRow) => ({
  on: row.held_on,
  what: `${row.title}, ${lengthWords(row.minutes)}, ${KIND_WORDS[row.kind].toLowerCase()}`,
  correct: row.session_id ? paths.register(row.session_id) : paths.correctTraining(row.record_id),
});

const asked = (viewer: Viewer, { id, name }: { id: string; name: string }, topics: readonly Topic[]) => ({
  viewer,
  nav: 'mentors',
  back: { text: `Training of ${name}`, href: paths.mentorTraining(id) },
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
            text: KIND_WORDS.initial,
            hint: 'At least 12 hours over 2 days, with every topic, before a match.',
          },
          {
            value: 'catch-up',
            text: KIND_WORDS['catch-up'],
            hint: 'Covers a topic that was missed; its hours are not counted.',
          },
          { value: 'refresher', text: KIND_WORDS.refresher },
          { value: 'safeguarding', text: KIND_WORDS.safeguarding },
        ]}
      />
      <Input {...fields.text('minutes')} label="How long, in minutes?" inputmode="numeric" width={4} />
      <Input {...fields.text('title')} label="What was it about?" />
      <Checkboxes
        {...fields.many('topics')}
        label="Which topics did it cover?"
        hint="Those that count towards the initial training."
        answers={topicAnswers(topics)}
      />
      <Textarea
        {...fields.text('participation')}
        label="How did they take part, and what did they understand? (if you know)"
        hint="Those who decide about them read it."
        rows={3}
        limit={2000}
      />
    </>
  ),
});
