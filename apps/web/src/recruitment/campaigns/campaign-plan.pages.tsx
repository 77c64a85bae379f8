import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate } from '#kernel';
import { CampaignPlan, CampaignReads, planLines, PlanReads, weeksAsDays } from '#recruitment';
import { VersionRead } from '../../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { WorkerField } from '../../people/worker-field.js';
import { Act } from '../../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { ProgrammeDoor } from '../programme-door.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { PlanForm, StepForm, typedStep } from './campaign.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;
const MANAGERS = ['manager'] as const;

/** A step of a campaign's plan, and the plan that a programme's campaigns start from. */
@Controller()
export class CampaignPlanPages {
  constructor(
    private readonly plan: CampaignPlan,
    private readonly plans: PlanReads,
    private readonly reads: CampaignReads,
    private readonly door: ProgrammeDoor,
    private readonly clock: Clock,
  ) {}

  @Get('recruitment/campaign-steps/:id')
  @Act({ name: 'campaign.tell-step', allow: WRITERS })
  async stepForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.telling(actor, viewer, id));
  }

  @Post('recruitment/campaign-steps/:id')
  @Act({ name: 'campaign.tell-step', allow: WRITERS })
  async step(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.telling(actor, viewer, id), body);
  }

  @Get('settings/recruitment/:id/plan')
  @Act({ name: 'campaign.write-plan', allow: MANAGERS })
  async planForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.planning(actor, viewer, id));
  }

  @Post('settings/recruitment/:id/plan')
  @Act({ name: 'campaign.write-plan', allow: MANAGERS })
  async writePlan(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.planning(actor, viewer, id), body);
  }

  private async telling(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<StepForm>> {
    const row = await this.reads.step(actor, id);
    const workers = await this.door.workers(actor, row.programmeId);
    const { from, to } = weeksAsDays(LocalDate.of(row.startsOn), row);
    const today = this.clock.today();
    return {
      viewer,
      title: row.title,
      lead: `${row.campaign}: from ${from.toString()} to ${to.toString()}.`,
      nav: 'recruitment',
      back: { text: row.campaign, href: recruitmentPaths.campaign(row.campaignId) },
      action: recruitmentPaths.campaignStep(id),
      button: 'Save the step',
      Form: StepForm,
      typed: typedStep(row, from.isAfter(today) ? null : today),
      act: async ({ version, ...told }) =>
        recruitmentPaths.campaign(await this.plan.tell(actor, id, version ?? 0, told)),
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <WorkerField fields={fields} workers={workers} />
          <DateInput
            {...fields.day('doneOn')}
            label="When was it done?"
            hint="Leave it empty while it is open."
          />
          <Textarea {...fields.text('note')} label="Notes" rows={3} limit={2000} />
        </>
      ),
    };
  }

  private async planning(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<PlanForm>> {
    const row = await this.plans.managed(actor, id);
    return {
      viewer,
      title: `Plan of a campaign for ${row.programme}`,
      lead: 'A new campaign starts from it. Campaigns that run keep the steps they began with.',
      nav: 'settings',
      back: { text: 'Finding mentors', href: recruitmentPaths.doors },
      action: recruitmentPaths.plan(id),
      button: 'Save the plan',
      Form: PlanForm,
      typed: { lines: planLines(row.steps), version: String(row.version) },
      act: async ({ lines, version }) => {
        await this.plan.write(actor, id, version ?? 0, lines);
        return recruitmentPaths.doors;
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Textarea
            {...fields.text('lines')}
            label="Its steps, each on a line of its own"
            hint="Begin with the weeks: “3–4: Place the advertisements”. Week 1 begins on the first day of the campaign."
            rows={18}
          />
        </>
      ),
    };
  }
}
