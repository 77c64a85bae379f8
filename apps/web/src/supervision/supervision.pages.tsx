import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { SupervisionReads, Supervisions } from '#supervision';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, WISHES } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Checkboxes, DateInput, Radios, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { SUPERVISION_TOPICS, SupervisionForm, supervisionOf, typedSupervision } from './supervision.form.js';

const WRITERS = ['coordinator', 'manager'] as const;
const WAYS = { 'in-person': 'In person', phone: 'Phone', video: 'Video' };

@Controller()
export class SupervisionPages {
  constructor(
    private readonly supervisions: Supervisions,
    private readonly reads: SupervisionReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentors/:id/supervisions/new')
  @Act({ name: 'supervision.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.supervision(actor, viewer, id));
  }

  @Post('mentors/:id/supervisions/new')
  @Act({ name: 'supervision.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.supervision(actor, viewer, id), body);
  }

  @Get('supervisions/:id')
  @Act({ name: 'supervision.read', allow: WRITERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('supervisions/:id')
  @Act({ name: 'supervision.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async supervision(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<SupervisionForm>> {
    const { name } = await this.people.mentor(actor, id);
    return {
      ...asked(viewer, { id, name }),
      title: `Record supervision of ${name}`,
      action: paths.supervise(id),
      button: 'Save the supervision',
      typed: typedDay('heldOn', this.clock.today()),
      act: async form => {
        await this.supervisions.record(actor, id, supervisionOf(form));
        return paths.mentor(id);
      },
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<SupervisionForm>> {
    const row = await this.reads.supervision(actor, id);
    const mentor = await this.people.mentor(actor, row.mentor_id);
    return {
      ...asked(viewer, mentor),
      title: `Supervision of ${mentor.name}`,
      action: paths.supervision(id),
      button: 'Save the corrections',
      typed: typedSupervision(row),
      act: async form => {
        await this.supervisions.correct(actor, id, form.version ?? 0, supervisionOf(form));
        return paths.mentor(mentor.id);
      },
    };
  }
}

const asked = (viewer: Viewer, mentor: { id: string; name: string }) => ({
  viewer,
  lead: 'Every part is asked for; what you did not come to can be said so.',
  nav: 'mentors',
  back: { text: mentor.name, href: paths.mentor(mentor.id) },
  Form: SupervisionForm,
  body: (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <DateInput {...fields.day('heldOn')} label="When was it held?" />
      <Radios {...fields.text('how')} label="How?" chips answers={answersOf(WAYS)} />
      {Object.entries(SUPERVISION_TOPICS).map(([topic, label]) => (
        <Textarea key={topic} {...fields.text(topic)} label={label} rows={3} limit={5000} />
      ))}
      <Radios
        {...fields.text('wishToContinue')}
        label="Are they happy, and do they wish to go on?"
        answers={[...answersOf(WISHES), { value: 'not-covered', text: 'Not covered this time' }]}
      />
      <Checkboxes
        {...fields.many('notCovered')}
        label="Not covered this time"
        hint="Leave all open if you came to everything."
        answers={answersOf(SUPERVISION_TOPICS)}
      />
      <Textarea {...fields.text('actions')} label="What follows from it" rows={3} limit={5000} />
    </>
  ),
});
