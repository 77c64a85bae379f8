import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ConsentReads, Consents } from '#assessment';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { DecidesAloneForm, WithdrawForm } from './consent.form.js';
import { PURPOSE_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A consent that is taken back, and the decision that no carer is asked. */
@Controller()
export class ConsentStepPages {
  constructor(
    private readonly consents: Consents,
    private readonly reads: ConsentReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('consents/:id/withdraw')
  @Act({ name: 'consent.withdraw', allow: WRITERS })
  async withdrawForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.withdrawal(actor, viewer, id));
  }

  @Post('consents/:id/withdraw')
  @Act({ name: 'consent.withdraw', allow: WRITERS })
  async withdraw(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.withdrawal(actor, viewer, id), body);
  }

  @Get('mentees/:id/decides-alone')
  @Act({ name: 'consent.decide-alone', allow: WRITERS })
  async aloneForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.alone(actor, viewer, id));
  }

  @Post('mentees/:id/decides-alone')
  @Act({ name: 'consent.decide-alone', allow: WRITERS })
  async decideAlone(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.alone(actor, viewer, id), body);
  }

  private async withdrawal(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<WithdrawForm>> {
    const consent = await this.reads.consent(actor, id);
    const mentee = await this.people.mentee(actor, consent.mentee_id);
    return {
      viewer,
      title: `Take back: ${PURPOSE_WORDS[consent.purpose]}`,
      lead: `${mentee.name}, agreed on ${dayWords(consent.answered_on)}. From the day on, nothing is shared on it any more.`,
      nav: 'cases',
      back: { text: `Consents about ${mentee.name}`, href: paths.consents(mentee.id) },
      action: paths.withdrawConsent(id),
      button: 'Take it back',
      warning: true,
      Form: WithdrawForm,
      typed: { ...typedDay('on', this.clock.today()), version: String(consent.version) },
      act: async ({ on, note, version }) => {
        await this.consents.withdraw(actor, id, version ?? 0, on, note);
        return paths.consents(mentee.id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <DateInput {...fields.day('on')} label="From which day?" />
          <Textarea {...fields.text('note')} label="What they said, if anything" rows={2} limit={1000} />
        </>
      ),
    };
  }

  private async alone(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DecidesAloneForm>> {
    const mentee = await this.people.mentee(actor, id);
    const today = this.clock.today();
    return {
      viewer,
      title: `${mentee.name} decides without a carer`,
      lead: 'A young person who understands what they agree to may do so alone (Gillick). It never covers outings and travel.',
      nav: 'cases',
      back: { text: `Consents about ${mentee.name}`, href: paths.consents(id) },
      action: paths.decidesAlone(id),
      button: 'Record the decision',
      Form: DecidesAloneForm,
      typed: { ...typedDay('decidedOn', today), ...typedDay('reviewOn', today.plusMonths(6)) },
      act: async form => {
        await this.consents.decideAlone(actor, id, form);
        return paths.consents(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('decidedOn')} label="When was it decided?" />
          <Textarea
            {...fields.text('understanding')}
            label="How do you know that they understand what they agree to?"
            rows={3}
            limit={2000}
          />
          <Textarea {...fields.text('carerNotAsked')} label="Why is no carer asked?" rows={3} limit={2000} />
          <Textarea
            {...fields.text('risk')}
            label="What could go wrong, and what is done about it?"
            rows={3}
            limit={2000}
          />
          <DateInput {...fields.day('leadSeenOn')} label="When did the safeguarding lead see it?" />
          <DateInput {...fields.day('reviewOn')} label="When is it looked at again?" />
        </>
      ),
    };
  }
}
