import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, isId, NotFound } from '#kernel';
import { mayRecord } from '#people';
import { CampaignReads, OpenEveningReads, OpenEvenings } from '#recruitment';
import { DayAndReasonForm } from '../../casework/day.form.js';
import { VersionRead } from '../../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../../shell/components.js';
import { typedDay } from '../../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { ProgrammeDoor } from '../programme-door.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { EveningFields } from './evening-fields.js';
import { EveningForm, eveningOf, typedEvening } from './evening.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Planning an open evening, correcting it, calling it off. */
@Controller('recruitment/evenings')
export class EveningFormPages {
  constructor(
    private readonly evenings: OpenEvenings,
    private readonly reads: OpenEveningReads,
    private readonly campaigns: CampaignReads,
    private readonly clock: Clock,
    private readonly door: ProgrammeDoor,
  ) {}

  @Get('new')
  @Act({ name: 'open-evening.plan', allow: WRITERS })
  choose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    return this.door.choose(response, actor, viewer, {
      title: 'Plan an open evening',
      back: { text: 'Open evenings', href: recruitmentPaths.evenings },
      href: recruitmentPaths.newEveningFor,
    });
  }

  @Get('new/:programmeId')
  @Act({ name: 'open-evening.plan', allow: WRITERS })
  async planForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Query('campaign') campaign: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.planning(actor, viewer, programmeId, campaign));
  }

  @Post('new/:programmeId')
  @Act({ name: 'open-evening.plan', allow: WRITERS })
  async plan(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.planning(actor, viewer, programmeId), body);
  }

  @Get(':id/correct')
  @Act({ name: 'open-evening.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correcting(actor, viewer, id));
  }

  @Post(':id/correct')
  @Act({ name: 'open-evening.correct', allow: WRITERS })
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
  @Act({ name: 'open-evening.call-off', allow: WRITERS })
  async callOffForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.callingOff(actor, viewer, id));
  }

  @Post(':id/call-off')
  @Act({ name: 'open-evening.call-off', allow: WRITERS })
  async callOff(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.callingOff(actor, viewer, id), body);
  }

  private async planning(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    campaign: unknown = null,
  ): Promise<FormRoute<EveningForm>> {
    if (!mayRecord(actor, programmeId)) throw new NotFound();
    const campaigns = await this.campaigns.choices(actor, programmeId);
    return {
      viewer,
      title: 'Plan an open evening',
      nav: 'recruitment',
      back: { text: 'Open evenings', href: recruitmentPaths.evenings },
      action: recruitmentPaths.newEveningFor(programmeId),
      button: 'Save the evening',
      Form: EveningForm,
      typed: { from: '18:30', campaignId: isId(campaign) ? campaign : '' },
      act: async form =>
        recruitmentPaths.evening(await this.evenings.plan(actor, programmeId, eveningOf(form))),
      body: fields => <EveningFields fields={fields} campaigns={campaigns} />,
    };
  }

  private async correcting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<EveningForm>> {
    const row = await this.reads.evening(actor, id);
    const campaigns = await this.campaigns.choices(actor, row.programmeId, row.campaignId);
    return {
      viewer,
      title: `Correct “${row.title}”`,
      nav: 'recruitment',
      back: { text: row.title, href: recruitmentPaths.evening(id) },
      action: recruitmentPaths.eveningStep(id, 'correct'),
      button: 'Save the evening',
      Form: EveningForm,
      typed: typedEvening(row),
      act: async form => {
        await this.evenings.correct(actor, id, form.version ?? 0, eveningOf(form));
        return recruitmentPaths.evening(id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <EveningFields fields={fields} campaigns={campaigns} />
        </>
      ),
    };
  }

  private async callingOff(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayAndReasonForm>> {
    const row = await this.reads.evening(actor, id);
    return {
      viewer,
      title: `Call “${row.title}” off`,
      nav: 'recruitment',
      back: { text: row.title, href: recruitmentPaths.evening(id) },
      action: recruitmentPaths.eveningStep(id, 'call-off'),
      button: 'Call the evening off',
      warning: true,
      Form: DayAndReasonForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, reason }) => {
        await this.evenings.callOff(actor, id, on, reason);
        return recruitmentPaths.evening(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="When was that decided?" />
          <Textarea {...fields.text('reason')} label="Why is it not held?" rows={3} limit={2000} />
        </>
      ),
    };
  }
}
