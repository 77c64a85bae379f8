import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Invalid, type LocalDate } from '#kernel';
import { MatchingReads, type MatchRow } from '#matching';
import { type ContactAbout, type ContactDetails, Contacts } from '#people';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, noProblems, type Problems, Radios, Textarea, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { CheckInForm } from './matching.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A call with both sides of a match, recorded in one sitting; either side may follow later. */
@Controller('matches/:id/check-in')
export class CheckInPages {
  constructor(
    private readonly contacts: Contacts,
    private readonly reads: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'check-in.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const today = this.clock.today();
    const typed = { ...typedDay('menteeOn', today), ...typedDay('mentorOn', today) };
    return this.checkInPage(viewer, await this.reads.match(actor, id))(typed, noProblems);
  }

  @Post()
  @Act({ name: 'check-in.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const match = await this.reads.match(actor, id);
    return submit(response, readForm(CheckInForm, body), this.checkInPage(viewer, match), async form => {
      await this.contacts.logAll(actor, contactsOf(form, match));
      return paths.match(id);
    });
  }

  private checkInPage(viewer: Viewer, match: MatchRow) {
    const name = `${match.mentee} and ${match.mentor}`;
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `Check-in with ${name}`,
          lead: 'Both sides count. Leave out the side that you have not called yet.',
          nav: 'cases',
          back: { text: name, href: paths.match(match.id) },
          action: paths.checkIn(match.id),
          button: 'Save the check-in',
          typed,
          problems,
        },
        fields => (
          <>
            <Side fields={fields} side="mentee" name={match.mentee} />
            <Side fields={fields} side="mentor" name={match.mentor} />
          </>
        ),
      );
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

function contactsOf(form: CheckInForm, match: MatchRow): { about: ContactAbout; contact: ContactDetails }[] {
  const sides = [
    {
      about: { menteeId: match.mentee_id },
      reached: form.menteeReached,
      on: form.menteeOn,
      note: form.menteeNote,
      field: 'menteeOn',
    },
    {
      about: { mentorId: match.mentor_id },
      reached: form.mentorReached,
      on: form.mentorOn,
      note: form.mentorNote,
      field: 'mentorOn',
    },
  ].filter(side => side.reached !== null);
  if (!sides.length) throw new Invalid({ menteeReached: 'Say for at least one of them whether you spoke' });
  return sides.map(({ about, reached, on, note, field }) => {
    if (!on) throw new Invalid({ [field]: 'Enter the day of the call' });
    return { about, contact: contact(on, reached === 'yes', note) };
  });
}

const contact = (heldOn: LocalDate, reached: boolean, note: string): ContactDetails => ({
  heldOn,
  how: 'phone',
  reached,
  purpose: 'check-in',
  note,
});
