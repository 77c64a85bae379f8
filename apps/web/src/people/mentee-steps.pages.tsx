import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { WaitingList } from '#assessment';
import { type Actor, Clock, holds } from '#kernel';
import { Mentees, PeopleReads, PeopleSteps } from '#people';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ConnectionForm, WaitForm } from './mentee.forms.js';
import { detailsOf } from './person.form.js';
import { SupporterFields } from './supporter-fields.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What happens to a mentee beside matching: who is around them, waiting, leaving. */
@Controller('mentees/:id')
export class MenteeStepPages {
  constructor(
    private readonly mentees: Mentees,
    private readonly people: PeopleReads,
    private readonly steps: PeopleSteps,
    private readonly waitingList: WaitingList,
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
    return showForm(response, await this.waiting(actor, viewer, id));
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
    return sendForm(response, await this.waiting(actor, viewer, id), body);
  }

  @Get('leave')
  @Act({ name: 'mentee.leave', allow: WRITERS })
  async leaveForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.leaving(actor, viewer, id));
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
    return sendForm(response, await this.leaving(actor, viewer, id), body);
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
        await this.mentees.connect(actor, id, { ...form, person: detailsOf(form) });
        return paths.mentee(id);
      },
      body: fields => <SupporterFields fields={fields} />,
    };
  }

  private async waiting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<WaitForm>> {
    const mentee = await this.people.mentee(actor, id);
    const today = this.clock.today();
    const manages = holds(actor, mentee.programme_id, 'manager');
    return {
      viewer,
      title: `Put ${mentee.name} on the waiting list`,
      nav: 'cases',
      back: { text: mentee.name, href: paths.mentee(id) },
      action: paths.menteeWait(id),
      button: 'Put on the waiting list',
      Form: WaitForm,
      typed: typedDay('on', today),
      open: () => this.waitingList.refuseUnready(id, today),
      act: async ({ on, overrideReason }) => {
        await this.waitingList.takeOn(actor, id, on, overrideReason || null);
        return paths.mentee(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From which day?" />
          {manages && (
            <Textarea
              {...fields.text('overrideReason')}
              label="Go ahead although something is missing"
              hint="Only where you answer for it. The reason stays in the evidence as an exception."
              rows={2}
              limit={2000}
            />
          )}
        </>
      ),
    };
  }

  private async leaving(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const { name } = await this.people.mentee(actor, id);
    return {
      viewer,
      title: `${name} leaves the programme`,
      nav: 'cases',
      back: { text: name, href: paths.mentee(id) },
      action: paths.menteeLeave(id),
      button: 'Record that they left',
      warning: true,
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      open: () => this.steps.ofMentee(id, 'leave'),
      act: async ({ on }) => {
        await this.mentees.leave(actor, id, on);
        return paths.mentee(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="From which day?" />,
    };
  }
}
