import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { Mentees, PeopleReads, PeopleSteps } from '#people';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Tickbox, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ConnectionForm } from './mentee.forms.js';
import { detailsOf } from './person.form.js';
import { PersonFields } from './person-fields.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What happens to a mentee beside matching: who is around them, waiting, leaving. */
@Controller('mentees/:id')
export class MenteeStepPages {
  constructor(
    private readonly mentees: Mentees,
    private readonly people: PeopleReads,
    private readonly steps: PeopleSteps,
    private readonly clock: Clock,
  ) {}

  @Get('connections/new')
  @Act({ name: 'mentee.connect', allow: WRITERS })
  async connectForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.connection(actor, viewer, id));
  }

  @Post('connections/new')
  @Act({ name: 'mentee.connect', allow: WRITERS })
  async connect(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.connection(actor, viewer, id), body);
  }

  @Get('wait')
  @Act({ name: 'mentee.wait', allow: WRITERS })
  async waitForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.step(actor, viewer, id, 'wait'));
  }

  @Post('wait')
  @Act({ name: 'mentee.wait', allow: WRITERS })
  async wait(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.step(actor, viewer, id, 'wait'), body);
  }

  @Get('leave')
  @Act({ name: 'mentee.leave', allow: WRITERS })
  async leaveForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.step(actor, viewer, id, 'leave'));
  }

  @Post('leave')
  @Act({ name: 'mentee.leave', allow: WRITERS })
  async leave(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.step(actor, viewer, id, 'leave'), body);
  }

  private async connection(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ConnectionForm>> {
    const { name } = await this.people.mentee(actor, id);
    return {
      viewer,
      title: `Add somebody around ${name}`,
      nav: 'cases',
      back: { text: name, href: paths.mentee(id) },
      action: paths.connect(id),
      button: 'Add the person',
      Form: ConnectionForm,
      act: async form => {
        const { relation, emergency } = form;
        await this.mentees.connect(actor, id, { relation, emergency, person: detailsOf(form) });
        return paths.mentee(id);
      },
      body: fields => (
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
    };
  }

  private async step(
    actor: Actor,
    viewer: Viewer,
    id: string,
    step: 'wait' | 'leave',
  ): Promise<FormRoute<DayForm>> {
    const { name } = await this.people.mentee(actor, id);
    const waits = step === 'wait';
    return {
      viewer,
      title: waits ? `Put ${name} on the waiting list` : `${name} leaves the programme`,
      nav: 'cases',
      back: { text: name, href: paths.mentee(id) },
      action: waits ? paths.menteeWait(id) : paths.menteeLeave(id),
      button: waits ? 'Put on the waiting list' : 'Record that they left',
      warning: !waits,
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      open: () => this.steps.ofMentee(id, step),
      act: async ({ on }) => {
        await this.mentees[step](actor, id, on);
        return paths.mentee(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="From which day?" />,
    };
  }
}
