import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { mayRecord } from '#people';
import { type EveningRow, OpenEveningReads, OpenEvenings, RecruitmentDoors, refuseEarly } from '#recruitment';
import { type FormRoute, type OwnFormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import { page, Tag, type Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { EnquiryFields } from '../enquiry-fields.js';
import { EnquiryForm, enquiryOf } from '../enquiry.forms.js';
import { recruitmentPaths } from '../recruitment-paths.js';
import { CameForm } from './evening.forms.js';
import { EveningBody } from './evening.view.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** One open evening, and who came: ticked on a phone at the door. */
@Controller('recruitment/evenings/:id')
export class EveningPages {
  constructor(
    private readonly evenings: OpenEvenings,
    private readonly reads: OpenEveningReads,
    private readonly doors: RecruitmentDoors,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'open-evening.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async evening(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.noting(actor, viewer, id));
  }

  @Post('came')
  @Act({ name: 'open-evening.note-guests', allow: WRITERS })
  async came(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.noting(actor, viewer, id), body);
  }

  @Get('door')
  @Act({ name: 'open-evening.take-name', allow: WRITERS })
  async doorForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.takingNames(actor, viewer, id));
  }

  @Post('door')
  @Act({ name: 'open-evening.take-name', allow: WRITERS })
  async atTheDoor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.takingNames(actor, viewer, id), body);
  }

  private async noting(actor: Actor, viewer: Viewer, id: string): Promise<OwnFormRoute<CameForm>> {
    const evening = await this.reads.evening(actor, id);
    const guests = await this.reads.guests(actor, evening);
    const today = this.clock.today();
    const writes = mayRecord(actor, evening.programmeId) && !evening.calledOffOn;
    return {
      Form: CameForm,
      typed: {
        came: guests.filter(({ came }) => came).map(guest => guest.id),
        version: String(evening.version),
      },
      act: async ({ came, version }) => {
        await this.evenings.came(actor, id, version ?? 0, came);
        return recruitmentPaths.evening(id);
      },
      page: (typed, problems) =>
        page(
          {
            title: evening.title,
            heading: evening.title,
            over: evening.calledOffOn ? <Tag family="wait">Called off</Tag> : undefined,
            lead: `Open evening for ${evening.programme}.`,
            viewer,
            nav: 'recruitment',
            breadcrumbs: [{ text: 'Open evenings', href: recruitmentPaths.evenings }],
            errors: problems,
          },
          <EveningBody {...{ evening, guests, today, writes, typed, problems }} />,
        ),
    };
  }

  private async takingNames(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<EnquiryForm>> {
    const evening = await this.reads.evening(actor, id);
    const { heardFrom } = await this.doors.of(evening.programmeId);
    return {
      ...around(viewer, evening),
      open: async () => refuseEarly(evening, this.clock.today()),
      Form: EnquiryForm,
      typed: { heardFrom: heardFrom.find(each => /evening/i.test(each)) ?? '' },
      act: async form => {
        await this.evenings.atTheDoor(actor, id, enquiryOf(form));
        return recruitmentPaths.evening(id);
      },
      body: fields => <EnquiryFields fields={fields} heardFrom={heardFrom} />,
    };
  }
}

const around = (viewer: Viewer, evening: EveningRow) => ({
  viewer,
  title: 'A name at the door',
  lead: `${evening.title}. They are listed among the enquiries from now on.`,
  nav: 'recruitment',
  back: { text: evening.title, href: recruitmentPaths.evening(evening.id) },
  action: recruitmentPaths.eveningStep(evening.id, 'door'),
  button: 'Save the name',
});
