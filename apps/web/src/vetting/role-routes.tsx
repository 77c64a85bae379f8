import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { Checks, VettingEligibility, type VettedKind, VettingReads } from '#vetting';
import type { FormRoute } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Checkboxes, DateInput, Input, Radios, Tickbox, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { RequestForm, RoleForm } from './vetting.forms.js';
import { ACTIVITY_WORDS, DOCUMENT_WORDS, JURISDICTION_WORDS, ROUTE_WORDS } from './words.js';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** The forms of the check that a role needs, for mentors and for staff. */
@Injectable()
export class RoleRoutes {
  constructor(
    private readonly eligibility: VettingEligibility,
    private readonly checks: Checks,
    private readonly reads: VettingReads,
    private readonly clock: Clock,
  ) {}

  async role(actor: Actor, viewer: Viewer, id: string, kind: VettedKind): Promise<FormRoute<RoleForm>> {
    const { name, jurisdiction } = await this.reads.role(actor, id, kind);
    return {
      viewer,
      title: `The check that ${name} needs`,
      lead: 'From what they will do, Cairn works out the check that the law allows and asks for, and keeps why.',
      nav: 'vetting',
      back: { text: `Vetting of ${name}`, href: paths.vettingFile(id, kind) },
      action: paths.vettingRole(id, kind),
      button: 'Work out the check',
      Form: RoleForm,
      typed: {
        ...typedDay('on', this.clock.today()),
        jurisdiction,
        activity: 'advice',
        withChildren: 'yes',
        daysInThirty: kind === 'mentor' ? '3' : '10',
        ...(kind === 'staff' && { weekly: 'yes', leadsOthers: 'yes' }),
      },
      act: async form => {
        await this.eligibility.decide(actor, id, { ...form, withChildren: form.withChildren === 'yes' });
        return paths.vettingFile(id, kind);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="When is it decided?" hint="The law of that day counts." />
          <Radios
            {...fields.text('jurisdiction')}
            label="Where is it decided that they are suitable?"
            answers={answersOf(JURISDICTION_WORDS)}
          />
          <Radios {...fields.text('activity')} label="What do they do?" answers={answersOf(ACTIVITY_WORDS)} />
          <Radios {...fields.text('withChildren')} label="With anybody under 18?" answers={YES_NO} />
          <Input
            {...fields.text('daysInThirty')}
            label="On how many days in any 30, at most?"
            hint="Count other work with children as well, wherever it is."
            width={2}
          />
          <Tickbox {...fields.tick('weekly')} label="Once a week or more" />
          <Tickbox
            {...fields.tick('overnight')}
            label="Overnight: between 2 and 6 in the morning, face to face"
          />
          <Tickbox
            {...fields.tick('supervised')}
            label="Supervised day to day by somebody who is in regulated activity"
          />
          <Tickbox {...fields.tick('leadsOthers')} label="Leads people in regulated activity day to day" />
          <Tickbox
            {...fields.tick('caresForAdults')}
            label="Also personal care, social work or help with money for adults who need it"
          />
        </>
      ),
    };
  }

  async asking(actor: Actor, viewer: Viewer, id: string, kind: VettedKind): Promise<FormRoute<RequestForm>> {
    const { name } = await this.reads.role(actor, id, kind);
    const today = this.clock.today();
    return {
      viewer,
      title: `Ask for the check of ${name}`,
      lead: 'Kinds of document alone are kept: no number of theirs, and no copy.',
      nav: 'vetting',
      back: { text: `Vetting of ${name}`, href: paths.vettingFile(id, kind) },
      action: paths.vettingRequest(id, kind),
      button: 'Keep that it was asked for',
      Form: RequestForm,
      typed: {
        ...typedDay('requestedOn', today),
        ...typedDay('consentOn', today),
        ...typedDay('identityCheckedOn', today),
        volunteer: kind === 'mentor' ? 'yes' : 'no',
      },
      open: () => this.reads.refuseUnready(id, today),
      act: async form => {
        await this.checks.request(actor, id, { ...form, volunteer: form.volunteer === 'yes' });
        return paths.vettingFile(id, kind);
      },
      body: fields => (
        <>
          <DateInput
            {...fields.day('consentOn')}
            label="When did they agree to the check?"
            hint="The privacy notice was shown before."
          />
          <DateInput {...fields.day('identityCheckedOn')} label="When was their identity checked?" />
          <Radios {...fields.text('identityRoute')} label="How?" answers={answersOf(ROUTE_WORDS)} />
          <Checkboxes
            {...fields.many('identityDocuments')}
            label="What was seen?"
            answers={answersOf(DOCUMENT_WORDS)}
          />
          <DateInput {...fields.day('requestedOn')} label="When is the check asked for?" />
          <Radios
            {...fields.text('volunteer')}
            label="Is the role unpaid, but for expenses, and for nobody’s course or career?"
            answers={YES_NO}
          />
          <Input {...fields.text('umbrellaBody')} label="Who submits it, if not the charity itself?" />
          <Input
            {...fields.text('applicationReference')}
            label="Reference of the application"
            hint="They need it to join the update service within 28 days."
            width={10}
          />
        </>
      ),
    };
  }
}
