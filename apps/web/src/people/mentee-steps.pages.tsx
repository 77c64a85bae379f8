import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { Mentees, PeopleReads } from '#people';
import { DayForm } from '../casework/day.form.js';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, noProblems, type Problems, Tickbox, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { ConnectionForm } from './mentee.forms.js';
import { detailsOf } from './person.form.js';
import { PersonFields } from './person-fields.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What happens to a mentee beside matching: who is around them, waiting, leaving. */
@Controller()
export class MenteeStepPages {
  constructor(
    private readonly mentees: Mentees,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/connections/new')
  @Act({ name: 'mentee.connect', allow: WRITERS })
  async connectForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return (await this.connectPage(actor, viewer, id))({}, noProblems);
  }

  @Post('mentees/:id/connections/new')
  @Act({ name: 'mentee.connect', allow: WRITERS })
  async connect(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(ConnectionForm, body),
      await this.connectPage(actor, viewer, id),
      async form => {
        await this.mentees.connect(actor, id, {
          relation: form.relation,
          emergency: form.emergency,
          person: detailsOf(form),
        });
        return paths.mentee(id);
      },
    );
  }

  @Get('mentees/:id/wait')
  @Act({ name: 'mentee.wait', allow: WRITERS })
  async waitForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return (await this.dayPage(actor, viewer, id, 'wait'))(typedDay('on', this.clock.today()), noProblems);
  }

  @Post('mentees/:id/wait')
  @Act({ name: 'mentee.wait', allow: WRITERS })
  async wait(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(DayForm, body),
      await this.dayPage(actor, viewer, id, 'wait'),
      async form => {
        await this.mentees.wait(actor, id, form.on);
        return paths.mentee(id);
      },
    );
  }

  @Get('mentees/:id/leave')
  @Act({ name: 'mentee.leave', allow: WRITERS })
  async leaveForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return (await this.dayPage(actor, viewer, id, 'leave'))(typedDay('on', this.clock.today()), noProblems);
  }

  @Post('mentees/:id/leave')
  @Act({ name: 'mentee.leave', allow: WRITERS })
  async leave(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(DayForm, body),
      await this.dayPage(actor, viewer, id, 'leave'),
      async form => {
        await this.mentees.leave(actor, id, form.on);
        return paths.mentee(id);
      },
    );
  }

  private async connectPage(actor: Actor, viewer: Viewer, id: string) {
    const row = await this.people.mentee(actor, id);
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `Add somebody around ${row.name}`,
          nav: 'cases',
          back: { text: row.name, href: paths.mentee(id) },
          action: paths.connect(id),
          button: 'Add the person',
          typed,
          problems,
        },
        fields => (
          <>
            <Input
              {...fields.text('relation')}
              label="Who are they to the mentee?"
              hint="For example: mother, foster carer, referrer, form tutor"
            />
            <Tickbox {...fields.tick('emergency')} label="To be called in an emergency" />
            <PersonFields fields={fields} />
          </>
        ),
      );
  }

  private async dayPage(actor: Actor, viewer: Viewer, id: string, step: 'wait' | 'leave') {
    const row = await this.people.mentee(actor, id);
    const waits = step === 'wait';
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: waits ? `Put ${row.name} on the waiting list` : `${row.name} leaves the programme`,
          nav: 'cases',
          back: { text: row.name, href: paths.mentee(id) },
          action: waits ? paths.menteeWait(id) : paths.menteeLeave(id),
          button: waits ? 'Put on the waiting list' : 'Record that they left',
          warning: !waits,
          typed,
          problems,
        },
        fields => <DateInput {...fields.day('on')} label="From which day?" />,
      );
  }
}
