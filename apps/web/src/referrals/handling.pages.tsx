import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { ReferralDecisions, ReferralOpenings, ReferralQuestions, ReferralReads } from '#referrals';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { WorkerField } from '../people/worker-field.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { AnswerForForm, AskForm, AssignForm, LinkForm } from './referral.forms.js';
import { stepOf } from './step-route.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What happens to a referral before it is decided. */
@Controller('referrals/:id')
export class ReferralHandlingPages {
  constructor(
    private readonly reads: ReferralReads,
    private readonly openings: ReferralOpenings,
    private readonly questions: ReferralQuestions,
    private readonly decisions: ReferralDecisions,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Post('open')
  @Act({ name: 'referral.open-file', allow: WRITERS })
  async open(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    response.redirect(303, paths.mentee(await this.openings.openFile(actor, id)));
  }

  @Post('link')
  @Act({ name: 'referral.link-file', allow: WRITERS })
  async link(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.openings.linkFile(actor, id, orInvalid(readForm(LinkForm, body)).menteeId);
    response.redirect(303, paths.referral(id));
  }

  @Get('acknowledge')
  @Act({ name: 'referral.acknowledge', allow: WRITERS })
  async acknowledgeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.acknowledging(actor, viewer, id));
  }

  @Post('acknowledge')
  @Act({ name: 'referral.acknowledge', allow: WRITERS })
  async acknowledge(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.acknowledging(actor, viewer, id), body);
  }

  @Get('assign')
  @Act({ name: 'referral.assign', allow: WRITERS })
  async assignForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.assigning(actor, viewer, id));
  }

  @Post('assign')
  @Act({ name: 'referral.assign', allow: WRITERS })
  async assign(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.assigning(actor, viewer, id), body);
  }

  @Get('ask')
  @Act({ name: 'referral.ask', allow: WRITERS })
  async askForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.asking(actor, viewer, id));
  }

  @Post('ask')
  @Act({ name: 'referral.ask', allow: WRITERS })
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.asking(actor, viewer, id), body);
  }

  @Get('answer')
  @Act({ name: 'referral.answer', allow: WRITERS })
  async answerForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.answering(actor, viewer, id));
  }

  @Post('answer')
  @Act({ name: 'referral.answer', allow: WRITERS })
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.answering(actor, viewer, id), body);
  }

  private async acknowledging(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const today = this.clock.today();
    const row = await this.reads.referral(actor, id, today);
    return {
      ...stepOf(viewer, row, 'acknowledge'),
      title: `Answered ${row.reference}`,
      lead: 'No letter could be sent. Say when you told them that it arrived, its number, and what comes next.',
      button: 'Record the answer',
      Form: DayForm,
      typed: typedDay('on', today),
      act: async ({ on }) => {
        await this.decisions.acknowledge(actor, id, on);
        return paths.referral(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="When did you tell them?" />,
    };
  }

  private async assigning(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AssignForm>> {
    const row = await this.reads.referral(actor, id, this.clock.today());
    const workers = await this.choices.workers(actor, row.programmeId);
    return {
      ...stepOf(viewer, row, 'assign'),
      title: `Who sees to ${row.reference}?`,
      button: 'Give it to them',
      Form: AssignForm,
      typed: { ownerId: row.ownerId ?? '' },
      act: async ({ ownerId }) => {
        await this.openings.assign(actor, id, ownerId);
        return paths.referral(id);
      },
      body: fields => <WorkerField fields={fields} workers={workers} />,
    };
  }

  private async asking(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AskForm>> {
    const row = await this.reads.referral(actor, id, this.clock.today());
    return {
      ...stepOf(viewer, row, 'ask'),
      title: `Ask for more about ${row.reference}`,
      lead: row.referrerEmail
        ? 'They get a letter with a link that opens once. The letter itself says nothing of this.'
        : 'There is no address to write to: call them, and record what they answer.',
      button: 'Ask',
      Form: AskForm,
      act: async ({ question }) => {
        await this.questions.ask(actor, id, question);
        return paths.referral(id);
      },
      body: fields => (
        <Textarea
          {...fields.text('question')}
          label="What do you need to know?"
          hint="Whoever opens the link reads it. Do not name the young person."
          rows={4}
          limit={2000}
        />
      ),
    };
  }

  private async answering(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AnswerForForm>> {
    const row = await this.reads.referral(actor, id, this.clock.today());
    return {
      ...stepOf(viewer, row, 'answer'),
      title: `The answer about ${row.reference}`,
      lead: 'For an answer that came by phone or another way. The link of the letter stops working.',
      button: 'Record the answer',
      Form: AnswerForForm,
      act: async ({ answer }) => {
        await this.questions.answerFor(actor, id, answer);
        return paths.referral(id);
      },
      body: fields => (
        <Textarea {...fields.text('answer')} label="What did they answer?" rows={6} limit={4000} />
      ),
    };
  }
}
