import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import {
  DECLINE_KINDS,
  ReferralDecisions,
  ReferralReads,
  type ReferralRow,
  ServicesDirectory,
} from '#referrals';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { type Choice, DateInput, Radios, Select, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { DeclineForm, SignpostForm } from './referral.forms.js';
import { stepOf } from './step-route.js';
import { DECLINE_WORDS, toldWords } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A referral is declined, and whoever it is about is sent on. */
@Controller('referrals/:id')
export class ReferralDeclinePages {
  constructor(
    private readonly reads: ReferralReads,
    private readonly decisions: ReferralDecisions,
    private readonly directory: ServicesDirectory,
    private readonly clock: Clock,
  ) {}

  @Get('decline')
  @Act({ name: 'referral.decline', allow: WRITERS })
  async declineForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.declining(actor, viewer, id));
  }

  @Post('decline')
  @Act({ name: 'referral.decline', allow: WRITERS })
  async decline(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.declining(actor, viewer, id), body);
  }

  @Get('signpost')
  @Act({ name: 'referral.signpost', allow: WRITERS })
  async signpostForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.signposting(actor, viewer, id));
  }

  @Post('signpost')
  @Act({ name: 'referral.signpost', allow: WRITERS })
  async signpost(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.signposting(actor, viewer, id), body);
  }

  private async declining(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DeclineForm>> {
    const today = this.clock.today();
    const row = await this.reads.referral(actor, id, today);
    const services = await this.servicesFor(actor, row);
    return {
      ...stepOf(viewer, row, 'decline'),
      title: `Decline ${row.name}`,
      lead: toldWords(row),
      button: 'Decline the referral',
      warning: true,
      Form: DeclineForm,
      typed: typedDay('on', today),
      act: async form => {
        await this.decisions.decline(actor, id, { ...form, noSignpostReason: form.noSignpostReason || null });
        return paths.referral(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="When was it decided?" />
          <Radios
            {...fields.text('kind')}
            label="What kind of reason?"
            answers={DECLINE_KINDS.map(value => ({ value, text: DECLINE_WORDS[value] }))}
          />
          <Textarea
            {...fields.text('reason')}
            label="Why, in words"
            hint="For the file."
            rows={3}
            limit={2000}
          />
          <SignpostFields fields={fields} services={services} later />
        </>
      ),
    };
  }

  private async signposting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<SignpostForm>> {
    const row = await this.reads.referral(actor, id, this.clock.today());
    const services = await this.servicesFor(actor, row);
    return {
      ...stepOf(viewer, row, 'signpost'),
      title: `Another way for ${row.name}`,
      lead: toldWords(row),
      button: 'Save what is suggested',
      Form: SignpostForm,
      act: async form => {
        await this.decisions.signpost(actor, id, {
          ...form,
          noSignpostReason: form.noSignpostReason || null,
        });
        return paths.referral(id);
      },
      body: fields => <SignpostFields fields={fields} services={services} />,
    };
  }

  private async servicesFor(actor: Actor, row: ReferralRow): Promise<Choice[]> {
    const services = await this.directory.list(actor);
    return services
      .filter(({ programmeId }) => programmeId === row.programmeId)
      .map(({ id, name }) => ({ value: id, text: name }));
  }
}

const SignpostFields = ({
  fields,
  services,
  later = false,
}: {
  fields: Fields;
  services: readonly { value: string; text: string }[];
  later?: boolean;
}) => (
  <>
    <Select
      {...fields.text('signpostedTo')}
      label="Which other service do you suggest?"
      hint={
        later
          ? 'From the directory of the programme. You can do this later, within 10 working days.'
          : 'From the directory of the programme.'
      }
      prompt="None of them"
      choices={services}
    />
    <Textarea {...fields.text('noSignpostReason')} label="Or why none is suggested" rows={2} limit={2000} />
  </>
);
