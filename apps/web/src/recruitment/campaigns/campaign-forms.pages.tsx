import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, NotFound } from '#kernel';
import { mayRecord } from '#people';
import { CampaignReads, Campaigns } from '#recruitment';
import { DayAndReasonForm } from '../../casework/day.form.js';
import { VersionRead } from '../../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../../shell/components.js';
import { typedDay } from '../../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { ProgrammeDoor } from '../programme-door.js';
import { CampaignFields } from './campaign-fields.js';
import { CampaignForm, campaignOf, typedCampaign } from './campaign.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Beginning a campaign, correcting it, calling it off. */
@Controller('recruitment/campaigns')
export class CampaignFormPages {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly reads: CampaignReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
    private readonly door: ProgrammeDoor,
  ) {}

  @Get('new')
  @Act({ name: 'campaign.begin', allow: WRITERS })
  choose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    return this.door.choose(response, actor, viewer, {
      title: 'Begin a campaign',
      back: { text: 'Campaigns', href: recruitmentPaths.campaigns },
      href: recruitmentPaths.newCampaignFor,
    });
  }

  @Get('new/:programmeId')
  @Act({ name: 'campaign.begin', allow: WRITERS })
  async beginForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.beginning(actor, viewer, programmeId));
  }

  @Post('new/:programmeId')
  @Act({ name: 'campaign.begin', allow: WRITERS })
  async begin(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.beginning(actor, viewer, programmeId), body);
  }

  @Get(':id/correct')
  @Act({ name: 'campaign.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correcting(actor, viewer, id));
  }

  @Post(':id/correct')
  @Act({ name: 'campaign.correct', allow: WRITERS })
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
  @Act({ name: 'campaign.call-off', allow: WRITERS })
  async callOffForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.callingOff(actor, viewer, id));
  }

  @Post(':id/call-off')
  @Act({ name: 'campaign.call-off', allow: WRITERS })
  async callOff(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.callingOff(actor, viewer, id), body);
  }

  private async beginning(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
  ): Promise<FormRoute<CampaignForm>> {
    if (!mayRecord(actor, programmeId)) throw new NotFound();
    const workers = await this.choices.workers(actor, programmeId);
    return {
      viewer,
      title: 'Begin a campaign',
      nav: 'recruitment',
      back: { text: 'Campaigns', href: recruitmentPaths.campaigns },
      action: recruitmentPaths.newCampaignFor(programmeId),
      button: 'Begin the campaign',
      Form: CampaignForm,
      typed: { ...typedDay('startsOn', this.clock.today()), withPlan: 'yes' },
      act: async form =>
        recruitmentPaths.campaign(
          await this.campaigns.begin(actor, programmeId, campaignOf(form), { withPlan: form.withPlan }),
        ),
      body: fields => <CampaignFields fields={fields} workers={workers} begins />,
    };
  }

  private async correcting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CampaignForm>> {
    const row = await this.reads.campaign(actor, id);
    const workers = await this.choices.workers(actor, row.programmeId);
    return {
      viewer,
      title: `Correct “${row.name}”`,
      nav: 'recruitment',
      back: { text: row.name, href: recruitmentPaths.campaign(id) },
      action: recruitmentPaths.correctCampaign(id),
      button: 'Save the campaign',
      Form: CampaignForm,
      typed: typedCampaign(row),
      act: async form => {
        await this.campaigns.correct(actor, id, form.version ?? 0, campaignOf(form));
        return recruitmentPaths.campaign(id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <CampaignFields fields={fields} workers={workers} begins={false} />
        </>
      ),
    };
  }

  private async callingOff(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayAndReasonForm>> {
    const row = await this.reads.campaign(actor, id);
    return {
      viewer,
      title: `Call “${row.name}” off`,
      lead: 'Whoever came by it stays tied to it.',
      nav: 'recruitment',
      back: { text: row.name, href: recruitmentPaths.campaign(id) },
      action: recruitmentPaths.callOffCampaign(id),
      button: 'Call the campaign off',
      warning: true,
      Form: DayAndReasonForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, reason }) => {
        await this.campaigns.callOff(actor, id, on, reason);
        return recruitmentPaths.campaign(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From which day?" />
          <Textarea {...fields.text('reason')} label="Why does it not go on?" rows={3} limit={2000} />
        </>
      ),
    };
  }
}
