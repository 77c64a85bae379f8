import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { CampaignReads, Enquiries, RecruitmentDoors } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { WorkerField } from '../people/worker-field.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CampaignField } from './campaigns/campaign-field.js';
import { EnquiryFields } from './enquiry-fields.js';
import { enquiryOf, EnquiryTakenForm } from './enquiry.forms.js';
import { ProgrammeDoor } from './programme-door.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** An enquiry that a worker writes down. */
@Controller('recruitment/enquiries')
export class EnquiryTakePages {
  constructor(
    private readonly enquiries: Enquiries,
    private readonly doors: RecruitmentDoors,
    private readonly campaigns: CampaignReads,
    private readonly clock: Clock,
    private readonly door: ProgrammeDoor,
  ) {}

  @Get('new')
  @Act({ name: 'enquiry.take', allow: WRITERS })
  choose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    return this.door.choose(response, actor, viewer, {
      title: 'Take an enquiry',
      back: { text: 'Enquiries', href: recruitmentPaths.enquiries },
      href: recruitmentPaths.newEnquiryFor,
    });
  }

  @Get('new/:programmeId')
  @Act({ name: 'enquiry.take', allow: WRITERS })
  async takeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.taking(actor, viewer, programmeId));
  }

  @Post('new/:programmeId')
  @Act({ name: 'enquiry.take', allow: WRITERS })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.taking(actor, viewer, programmeId), body);
  }

  private async taking(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
  ): Promise<FormRoute<EnquiryTakenForm>> {
    const workers = await this.door.workers(actor, programmeId);
    const [{ heardFrom }, campaigns] = await Promise.all([
      this.doors.of(programmeId),
      this.campaigns.choices(actor, programmeId),
    ]);
    return {
      viewer,
      title: 'Take an enquiry',
      nav: 'recruitment',
      back: { text: 'Enquiries', href: recruitmentPaths.enquiries },
      action: recruitmentPaths.newEnquiryFor(programmeId),
      button: 'Save the enquiry',
      Form: EnquiryTakenForm,
      typed: typedDay('enquiredOn', this.clock.today()),
      act: async form =>
        recruitmentPaths.enquiry(
          await this.enquiries.take(actor, programmeId, {
            ...enquiryOf(form),
            enquiredOn: form.enquiredOn,
            ownerId: form.ownerId,
            campaignId: form.campaignId,
          }),
        ),
      body: fields => (
        <>
          <DateInput {...fields.day('enquiredOn')} label="When did they ask?" />
          <EnquiryFields fields={fields} heardFrom={heardFrom} />
          <CampaignField fields={fields} campaigns={campaigns} />
          <WorkerField fields={fields} workers={workers} />
        </>
      ),
    };
  }
}
