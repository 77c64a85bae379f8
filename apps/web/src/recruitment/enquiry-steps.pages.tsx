import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, NotFound } from '#kernel';
import { mayRecord } from '#people';
import {
  Enquiries,
  EnquiryReads,
  type EnquiryRow,
  RecruitmentDoors,
  refuseClosedEnquiryStep,
} from '#recruitment';
import { DayAndReasonForm, DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { choicesOf, WorkerField } from '../people/worker-field.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, page, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { EnquiryFields } from './enquiry-fields.js';
import { enquiryOf, EnquiryTakenForm } from './enquiry.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** An enquiry that a worker writes down, and how it is answered or closed. */
@Controller('recruitment/enquiries')
export class EnquiryStepPages {
  constructor(
    private readonly enquiries: Enquiries,
    private readonly reads: EnquiryReads,
    private readonly doors: RecruitmentDoors,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Act({ name: 'enquiry.take', allow: WRITERS })
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const programmes = (await this.choices.programmes(actor)).filter(({ id }) => mayRecord(actor, id));
    const [only, ...more] = programmes;
    if (only && !more.length) return response.redirect(303, recruitmentPaths.newEnquiryFor(only.id));
    response.type('html').send(
      page(
        {
          title: 'Take an enquiry',
          heading: 'Which programme is it for?',
          viewer,
          nav: 'recruitment',
          back: { text: 'Enquiries', href: recruitmentPaths.enquiries },
          narrow: true,
        },
        <ul class="cairn-doors">
          {choicesOf(programmes).map(({ value, text }) => (
            <li key={value}>
              <a href={recruitmentPaths.newEnquiryFor(value)}>{text}</a>
            </li>
          ))}
        </ul>,
      ),
    );
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

  private async taking(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
  ): Promise<FormRoute<EnquiryTakenForm>> {
    if (!mayRecord(actor, programmeId)) throw new NotFound();
    const [{ heardFrom }, workers] = await Promise.all([
      this.doors.of(programmeId),
      this.choices.workers(actor, programmeId),
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
          }),
        ),
      body: fields => (
        <>
          <DateInput {...fields.day('enquiredOn')} label="When did they ask?" />
          <EnquiryFields fields={fields} heardFrom={heardFrom} />
          <WorkerField fields={fields} workers={workers} />
        </>
      ),
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
