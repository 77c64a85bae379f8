import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, holds, type Reason, Refusal } from '#kernel';
import { lackingBeforeAssessment, ReferralDecisions, ReferralReads } from '#referrals';
import { DataSource } from 'typeorm';
import { DayAndReasonForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { WorkerField } from '../people/worker-field.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, InsetText, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { AcceptForm } from './referral.forms.js';
import { stepOf } from './step-route.js';
import { toldWords } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A referral is accepted, or withdrawn by whoever sent it. */
@Controller('referrals/:id')
export class ReferralDecisionPages {
  constructor(
    private readonly reads: ReferralReads,
    private readonly decisions: ReferralDecisions,
    private readonly choices: ChoiceReads,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('accept')
  @Act({ name: 'referral.accept', allow: WRITERS })
  async acceptForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.accepting(actor, viewer, id));
  }

  @Post('accept')
  @Act({ name: 'referral.accept', allow: WRITERS })
  async accept(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.accepting(actor, viewer, id), body);
  }

  @Get('withdraw')
  @Act({ name: 'referral.withdraw', allow: WRITERS })
  async withdrawForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.withdrawing(actor, viewer, id));
  }

  @Post('withdraw')
  @Act({ name: 'referral.withdraw', allow: WRITERS })
  async withdraw(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.withdrawing(actor, viewer, id), body);
  }

  private async accepting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AcceptForm>> {
    const today = this.clock.today();
    const row = await this.reads.referral(actor, id, today);
    const lacking = row.menteeId ? await lackingBeforeAssessment(this.source, row.menteeId, today) : [];
    const workers = await this.choices.workers(actor, row.programmeId);
    const overrides = lacking.length > 0 && holds(actor, row.programmeId, 'manager');
    const step = stepOf(viewer, row, 'accept');
    return {
      ...step,
      open: async () => {
        await step.open();
        const reasons = [...(row.menteeId ? [] : [NO_FILE(id)]), ...(overrides ? [] : lacking)];
        if (reasons.length) throw new Refusal('referral-not-ready', reasons);
      },
      title: `Accept ${row.name}`,
      lead: toldWords(row),
      button: 'Accept the referral',
      Form: AcceptForm,
      typed: { ...typedDay('on', today), ownerId: row.ownerId ?? '' },
      act: async form => {
        await this.decisions.accept(actor, id, { ...form, overrideReason: form.overrideReason || null });
        return paths.referral(id);
      },
      body: fields => (
        <>
          {overrides && (
            <InsetText family="late">
              {lacking.map(({ code, text, href }) => (
                <p key={code}>
                  {text}. {href && <a href={href}>Mend it</a>}
                </p>
              ))}
            </InsetText>
          )}
          <DateInput {...fields.day('on')} label="When was it decided?" />
          <WorkerField fields={fields} workers={workers} />
          {overrides && (
            <Textarea
              {...fields.text('overrideReason')}
              label="Why does it go ahead all the same?"
              hint="It stays an exception in the evidence, with your name."
              rows={3}
              limit={2000}
            />
          )}
        </>
      ),
    };
  }

  private async withdrawing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayAndReasonForm>> {
    const today = this.clock.today();
    const row = await this.reads.referral(actor, id, today);
    return {
      ...stepOf(viewer, row, 'withdraw'),
      title: `Withdraw the referral of ${row.name}`,
      lead: 'For a young person or a referrer who no longer wants it.',
      button: 'Record that it was withdrawn',
      warning: true,
      Form: DayAndReasonForm,
      typed: typedDay('on', today),
      act: async ({ on, reason }) => {
        await this.decisions.withdraw(actor, id, on, reason);
        return paths.referral(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="When was it withdrawn?" />
          <Textarea {...fields.text('reason')} label="By whom, and why?" rows={3} limit={2000} />
        </>
      ),
    };
  }
}

const NO_FILE = (id: string): Reason => ({
  code: 'file-not-opened',
  text: 'Needs a file: open one, or link the one that they have',
  href: paths.referral(id),
});
