import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate } from '#kernel';
import { type AgreementRow, Agreements, MatchingReads } from '#matching';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Textarea, type Viewer } from '../shell/components.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { AgreementForm } from './matching.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

@Controller('matches/:id/agreement')
export class AgreementPages {
  constructor(
    private readonly agreements: Agreements,
    private readonly reads: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'agreement.sign', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.agreement(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'agreement.sign', allow: WRITERS })
  async sign(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.agreement(actor, viewer, id), body);
  }

  private async agreement(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<AgreementForm>> {
    const match = await this.reads.match(actor, id);
    const name = `${match.mentee} and ${match.mentor}`;
    return {
      viewer,
      title: `Mentoring agreement of ${name}`,
      nav: 'cases',
      back: { text: name, href: paths.match(id) },
      action: paths.agreement(id),
      button: 'Save the agreement',
      Form: AgreementForm,
      typed: typedAgreement(await this.reads.agreement(id)),
      open: () => this.reads.refuseClosedStep(match, 'agreement', this.clock.today()),
      act: async form => {
        const places = form.places
          .split('\n')
          .map(place => place.trim())
          .filter(Boolean);
        await this.agreements.sign(actor, id, { ...form, places }, form.version);
        return paths.match(id);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <DateInput {...fields.day('mentorSignedOn')} label={`${match.mentor} signed on`} />
          <DateInput {...fields.day('menteeSignedOn')} label={`${match.mentee} signed on`} />
          <DateInput {...fields.day('serviceSignedOn')} label="The service signed on" />
          <Input
            {...fields.text('meetingEveryDays')}
            label="They meet at least every … days"
            hint="Leave it empty to keep to the programme’s own figure."
            inputmode="numeric"
            width={4}
          />
          <Textarea {...fields.text('places')} label="Places they agreed on" hint="One on a line." rows={3} />
          <Textarea {...fields.text('note')} label="Anything else they agreed" rows={3} />
        </>
      ),
    };
  }
}

function typedAgreement(row: AgreementRow | null): Typed {
  if (!row) return {};
  const day = (iso: string | null) => (iso ? LocalDate.of(iso) : null);
  return {
    ...typedDay('mentorSignedOn', day(row.mentor_signed_on)),
    ...typedDay('menteeSignedOn', day(row.mentee_signed_on)),
    ...typedDay('serviceSignedOn', day(row.service_signed_on)),
    meetingEveryDays: row.meeting_every_days ? String(row.meeting_every_days) : '',
    places: row.places.join('\n'),
    note: row.note,
    version: String(row.version),
  };
}
