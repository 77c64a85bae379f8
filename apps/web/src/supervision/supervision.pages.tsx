import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Invalid } from '#kernel';
import { PeopleReads } from '#people';
import { SupervisionReads, Supervisions } from '#supervision';
import { formPage, VersionRead } from '../casework/form-page.js';
import { answersOf, WISHES } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Checkboxes,
  DateInput,
  noProblems,
  type Problems,
  Radios,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import {
  forgottenTopics,
  SUPERVISION_TOPICS,
  SupervisionForm,
  supervisionOf,
  typedSupervision,
} from './supervision.form.js';

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
  ): Promise<string> {
    const { name } = await this.people.mentor(actor, id);
    return supervisionPage(viewer, { id, name }, null)(typedDay('heldOn', this.clock.today()), noProblems);
  }

  @Post('mentors/:id/supervisions/new')
  @Act({ name: 'supervision.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const { name } = await this.people.mentor(actor, id);
    return submit(
      response,
      readForm(SupervisionForm, body),
      supervisionPage(viewer, { id, name }, null),
      async form => {
        refuseForgotten(form);
        await this.supervisions.record(actor, id, supervisionOf(form));
        return paths.mentor(id);
      },
    );
  }

  @Get('supervisions/:id')
  @Act({ name: 'supervision.read', allow: WRITERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.reads.supervision(actor, id);
    const { name } = await this.people.mentor(actor, row.mentor_id);
    return supervisionPage(viewer, { id: row.mentor_id, name }, id)(typedSupervision(row), noProblems);
  }

  @Post('supervisions/:id')
  @Act({ name: 'supervision.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const row = await this.reads.supervision(actor, id);
    const { name } = await this.people.mentor(actor, row.mentor_id);
    return submit(
      response,
      readForm(SupervisionForm, body),
      supervisionPage(viewer, { id: row.mentor_id, name }, id),
      async form => {
        refuseForgotten(form);
        await this.supervisions.correct(actor, id, form.version ?? 0, supervisionOf(form));
        return paths.mentor(row.mentor_id);
      },
    );
  }
}

function refuseForgotten(form: SupervisionForm): void {
  const fields = forgottenTopics(form);
  if (Object.keys(fields).length) throw new Invalid(fields);
}

function supervisionPage(viewer: Viewer, mentor: { id: string; name: string }, recordId: string | null) {
  return (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: recordId ? `Supervision of ${mentor.name}` : `Record supervision of ${mentor.name}`,
        lead: 'Every part is asked for; what you did not come to can be said so.',
        nav: 'mentors',
        back: { text: mentor.name, href: paths.mentor(mentor.id) },
        action: recordId ? paths.supervision(recordId) : paths.supervise(mentor.id),
        button: recordId ? 'Save the corrections' : 'Save the supervision',
        typed,
        problems,
      },
      fields => (
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
    );
}
