import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { CheckIns, MatchingReads } from '#matching';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Radios, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CheckInForm, checkInOf } from './matching.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A call with both sides of a match, recorded in one sitting; either side may follow later. */
@Controller('matches/:id/check-in')
export class CheckInPages {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly reads: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'check-in.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.checkIn(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'check-in.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.checkIn(actor, viewer, id), body);
  }

  private async checkIn(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CheckInForm>> {
    const match = await this.reads.match(actor, id);
    const name = `${match.mentee} and ${match.mentor}`;
    const today = this.clock.today();
    return {
      viewer,
      title: `Check-in with ${name}`,
      lead: 'Both sides count. Leave out the side that you have not called yet.',
      nav: 'cases',
      back: { text: name, href: paths.match(id) },
      action: paths.checkIn(id),
      button: 'Save the check-in',
      Form: CheckInForm,
      typed: { ...typedDay('menteeOn', today), ...typedDay('mentorOn', today) },
      open: () => this.reads.refuseClosedStep(match, 'check-in', today),
      act: async form => {
        await this.checkIns.record(actor, id, checkInOf(form));
        return paths.match(id);
      },
      body: fields => (
        <>
          <Side fields={fields} side="mentee" name={match.mentee} />
          <Side fields={fields} side="mentor" name={match.mentor} />
        </>
      ),
    };
  }
}

const Side = ({ fields, side, name }: { fields: Fields; side: 'mentee' | 'mentor'; name: string }) => (
  <section aria-labelledby={side}>
    <h2 id={side}>{name}</h2>
    <Radios
      {...fields.text(`${side}Reached`)}
      label={`Did you speak to ${name}?`}
      chips
      answers={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'Tried, no answer' },
      ]}
    />
    <DateInput {...fields.day(`${side}On`)} label="When?" />
    <Textarea {...fields.text(`${side}Note`)} label="What was said?" rows={3} limit={5000} />
  </section>
);
