import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { mayRecord } from '#people';
import { CampaignPlan, CampaignReads, EnquiryReads, OpenEveningReads } from '#recruitment';
import { CaseGrid } from '../../casefile/case-grid.js';
import { Act } from '../../shell/acts/act.js';
import { page, Tag, type Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { AboutCard, BroughtCard, EveningsCard, PlanCard } from './campaign.view.js';
import { stageWords } from './campaign-words.js';

/** One campaign: its plan in weeks, its evenings, and who came by it. */
@Controller('recruitment')
export class CampaignPages {
  constructor(
    private readonly reads: CampaignReads,
    private readonly enquiries: EnquiryReads,
    private readonly evenings: OpenEveningReads,
    private readonly plan: CampaignPlan,
    private readonly clock: Clock,
  ) {}

  @Get('campaigns/:id')
  @Act({ name: 'campaign.read', allow: ['coordinator', 'manager', 'safeguarding-lead'] })
  async campaign(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const campaign = await this.reads.campaign(actor, id);
    const [steps, evenings, enquiries] = await Promise.all([
      this.reads.steps(actor, id),
      this.evenings.ofCampaign(actor, id),
      this.enquiries.ofCampaign(actor, id),
    ]);
    const today = this.clock.today();
    const writes = mayRecord(actor, campaign.programmeId) && !campaign.calledOffOn;
    const shown = { campaign, steps, evenings, enquiries, writes, today, link: this.reads.link(campaign) };
    return page(
      {
        title: campaign.name,
        heading: campaign.name,
        over: campaign.calledOffOn ? <Tag family="wait">Called off</Tag> : undefined,
        lead: `Campaign for ${campaign.programme}, ${stageWords(campaign, today)}.`,
        viewer,
        nav: 'recruitment',
        breadcrumbs: [{ text: 'Campaigns', href: recruitmentPaths.campaigns }],
      },
      <CaseGrid
        first={null}
        then={
          <>
            <BroughtCard {...shown} />
            <EveningsCard {...shown} />
          </>
        }
      >
        <div class="stack stack--loose">
          <PlanCard {...shown} />
          <AboutCard {...shown} />
        </div>
      </CaseGrid>,
    );
  }

  @Post('campaign-steps/:id/done')
  @Act({ name: 'campaign.tick-step', allow: ['coordinator', 'manager'] })
  async tick(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() _: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const campaignId = await this.plan.tick(actor, id);
    response.redirect(303, `${recruitmentPaths.campaign(campaignId)}#plan`);
  }
}
