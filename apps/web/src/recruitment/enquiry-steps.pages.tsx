import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import {
  CampaignReads,
  Enquiries,
  EnquiryReads,
  type EnquiryRow,
  refuseClosedEnquiryStep,
} from '#recruitment';
import { DayAndReasonForm, DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CampaignField } from './campaigns/campaign-field.js';
import { TieForm } from './campaigns/campaign.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** How an enquiry is answered, tied to a campaign, or closed. */
@Controller('recruitment/enquiries')
export class EnquiryStepPages {
  constructor(
    private readonly enquiries: Enquiries,
    private readonly reads: EnquiryReads,
    private readonly campaigns: CampaignReads,
    private readonly clock: Clock,
  ) {}

  @Get(':id/answer')
  @Act({ name: 'enquiry.answer', allow: WRITERS })
  async answerForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.answering(actor, viewer, id));
  }

  @Post(':id/answer')
  @Act({ name: 'enquiry.answer', allow: WRITERS })
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.answering(actor, viewer, id), body);
  }

  @Get(':id/tie')
  @Act({ name: 'enquiry.tie', allow: WRITERS })
  async tieForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.tying(actor, viewer, id));
  }

  @Post(':id/tie')
  @Act({ name: 'enquiry.tie', allow: WRITERS })
  async tie(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.tying(actor, viewer, id), body);
  }

  @Get(':id/close')
  @Act({ name: 'enquiry.close', allow: WRITERS })
  async closeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.closing(actor, viewer, id));
  }

  @Post(':id/close')
  @Act({ name: 'enquiry.close', allow: WRITERS })
  async close(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.closing(actor, viewer, id), body);
  }

  private async tying(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<TieForm>> {
    const row = await this.reads.enquiry(actor, id);
    const campaigns = await this.campaigns.choices(actor, row.programmeId, row.campaignId);
    return {
      viewer,
      nav: 'recruitment',
      title: `By which campaign did ${row.name} come?`,
      back: { text: row.name, href: recruitmentPaths.enquiry(id) },
      action: recruitmentPaths.enquiryTie(id),
      button: 'Save the campaign',
      Form: TieForm,
      typed: { campaignId: row.campaignId ?? '' },
      act: async ({ campaignId }) => {
        await this.enquiries.tie(actor, id, campaignId);
        return recruitmentPaths.enquiry(id);
      },
      body: fields => <CampaignField fields={fields} campaigns={campaigns} />,
    };
  }

  private async answering(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const row = await this.reads.enquiry(actor, id);
    return {
      ...around(viewer, row, 'answer'),
      title: `${row.name} was answered`,
      lead: 'For an answer by phone, in person or on paper. They know what mentoring is and how to apply.',
      button: 'Record the answer',
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on }) => {
        await this.enquiries.answeredOtherwise(actor, id, on);
        return recruitmentPaths.enquiry(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="When were they answered?" />,
    };
  }

  private async closing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayAndReasonForm>> {
    const row = await this.reads.enquiry(actor, id);
    return {
      ...around(viewer, row, 'close'),
      title: `Close the enquiry of ${row.name}`,
      button: 'Close the enquiry',
      Form: DayAndReasonForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, reason }) => {
        await this.enquiries.close(actor, id, on, reason);
        return recruitmentPaths.enquiry(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From which day?" />
          <Textarea {...fields.text('reason')} label="Why does it go no further?" rows={3} limit={2000} />
        </>
      ),
    };
  }
}

const around = (viewer: Viewer, row: EnquiryRow, step: 'answer' | 'close') => ({
  viewer,
  nav: 'recruitment',
  back: { text: row.name, href: recruitmentPaths.enquiry(row.id) },
  action: recruitmentPaths.enquiryStep(row.id, step),
  open: async () => refuseClosedEnquiryStep(row, step),
});
