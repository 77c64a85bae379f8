import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { AcceptedChecks, StaysAbroad, type VettedKind, VettingReads } from '#vetting';
import type { FormRoute } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths, vettingFileOf } from '../paths.js';
import { Checkboxes, DateInput, Input, Radios, Textarea, Tickbox, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { AcceptForm, SettleStayForm, StayForm } from './elsewhere.forms.js';
import {
  DOCUMENT_WORDS,
  JURISDICTION_WORDS,
  LEVEL_WORDS,
  LIST_WORDS,
  ROUTE_WORDS,
  STATUS_WORDS,
  STAY_WORDS,
  WORKFORCE_WORDS,
} from './words.js';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** What another body asked for, and what no check here can see. */
@Injectable()
export class ElsewhereRoutes {
  constructor(
    private readonly accepted: AcceptedChecks,
    private readonly stays: StaysAbroad,
    private readonly reads: VettingReads,
    private readonly clock: Clock,
  ) {}

  async accept(actor: Actor, viewer: Viewer, id: string, kind: VettedKind): Promise<FormRoute<AcceptForm>> {
    const { name, jurisdiction } = await this.reads.role(actor, id, kind);
    const today = this.clock.today();
    return {
      ...about(viewer, name, paths.vettingFile(id, kind)),
      title: `A certificate that ${name} has from elsewhere`,
      lead: 'It can be taken over where nation, level, lists, workforce and pay are the same and the update service says that it is current. Otherwise ask for a new one. Taking it over is the charity’s own risk.',
      action: paths.vettingAccept(id, kind),
      button: 'Take it over',
      Form: AcceptForm,
      typed: {
        ...typedDay('seenOn', today),
        ...typedDay('consentOn', today),
        ...typedDay('lookedUpOn', today),
        ...typedDay('identityCheckedOn', today),
        jurisdiction,
        volunteer: kind === 'mentor' ? 'yes' : 'no',
      },
      open: () => this.reads.refuseUnready(id, today),
      act: async form => {
        await this.accepted.accept(actor, id, {
          ...form,
          volunteer: form.volunteer === 'yes',
          nameMatches: form.nameMatches === 'yes',
          birthDateMatches: form.birthDateMatches === 'yes',
        });
        return paths.vettingFile(id, kind);
      },
      body: fields => (
        <>
          <h2>What the certificate is for</h2>
          <Input {...fields.text('from')} label="For which body was it made?" />
          <Radios
            {...fields.text('jurisdiction')}
            label="Where was it made?"
            answers={answersOf(JURISDICTION_WORDS)}
          />
          <Radios {...fields.text('level')} label="Its level" answers={answersOf(LEVEL_WORDS)} />
          <Checkboxes
            {...fields.many('barredLists')}
            label="Which barred lists were checked?"
            answers={answersOf(LIST_WORDS)}
          />
          <Radios {...fields.text('workforce')} label="Its workforce" answers={answersOf(WORKFORCE_WORDS)} />
          <Radios {...fields.text('volunteer')} label="Was it made for a volunteer?" answers={YES_NO} />
          <h2>The original</h2>
          <Input {...fields.text('number')} label="Its number" hint="12 digits" width={10} />
          <DateInput {...fields.day('issuedOn')} label="When was it issued?" />
          <DateInput {...fields.day('seenOn')} label="When did you see the original?" />
          <Radios {...fields.text('nameMatches')} label="Is the name theirs?" answers={YES_NO} />
          <Radios
            {...fields.text('birthDateMatches')}
            label="Is the date of birth theirs?"
            answers={YES_NO}
          />
          <DateInput {...fields.day('identityCheckedOn')} label="When was their identity checked?" />
          <Radios {...fields.text('identityRoute')} label="How?" answers={answersOf(ROUTE_WORDS)} />
          <Checkboxes
            {...fields.many('identityDocuments')}
            label="What was seen?"
            answers={answersOf(DOCUMENT_WORDS)}
          />
          <h2>The update service</h2>
          <DateInput {...fields.day('consentOn')} label="When did they agree in writing to be looked up?" />
          <DateInput {...fields.day('lookedUpOn')} label="When did you look?" />
          <Radios {...fields.text('result')} label="What did it say?" answers={answersOf(STATUS_WORDS)} />
          <Textarea
            {...fields.text('why')}
            label="Why is no new one asked for?"
            hint="Tell nothing of what it says."
            rows={3}
            limit={2000}
          />
        </>
      ),
    };
  }

  async abroad(actor: Actor, viewer: Viewer, id: string, kind: VettedKind): Promise<FormRoute<StayForm>> {
    const { name } = await this.reads.role(actor, id, kind);
    return {
      ...about(viewer, name, paths.vettingFile(id, kind)),
      title: `${name} lived abroad`,
      lead: 'Checks here see little of what happened elsewhere. A longer stay of late, since they were 18, asks for a certificate of good conduct from there.',
      action: paths.vettingAbroad(id, kind),
      button: 'Keep the stay',
      Form: StayForm,
      act: async form => {
        await this.stays.tell(actor, id, form);
        return paths.vettingFile(id, kind);
      },
      body: fields => (
        <>
          <Input {...fields.text('country')} label="In which country?" />
          <DateInput {...fields.day('from')} label="From when?" />
          <DateInput {...fields.day('until')} label="Until when?" hint="Today, if they live there still." />
        </>
      ),
    };
  }

  async settle(actor: Actor, viewer: Viewer, stayId: string): Promise<FormRoute<SettleStayForm>> {
    const stay = await this.reads.stay(actor, stayId);
    return {
      ...about(viewer, stay.name, vettingFileOf(stay)),
      title: `What came of the stay of ${stay.name} in ${stay.country}`,
      lead: 'No copy is filed, and nothing of what it says is written down here.',
      action: paths.settleStay(stayId),
      button: 'Keep it',
      Form: SettleStayForm,
      typed: typedDay('on', this.clock.today()),
      act: async form => {
        await this.stays.settle(actor, stayId, form);
        return vettingFileOf(stay);
      },
      body: fields => (
        <>
          <Radios
            {...fields.text('outcome')}
            label="A certificate of good conduct"
            answers={answersOf(STAY_WORDS)}
          />
          <Tickbox
            {...fields.tick('translated')}
            label="It was read in a language that we read, or in an official translation"
          />
          <Textarea
            {...fields.text('why')}
            label="If none can be had: why, and what was asked for instead?"
            hint="Such as a reference from an employer there."
            rows={3}
            limit={4000}
          />
          <DateInput {...fields.day('on')} label="When?" />
        </>
      ),
    };
  }
}

const about = (viewer: Viewer, name: string, href: string) => ({
  viewer,
  nav: 'vetting',
  back: { text: `Vetting of ${name}`, href },
});
