import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import {
  type CheckRow,
  Checks,
  refuseClosedCheckStep,
  Vetting,
  VettingContent,
  VettingReads,
} from '#vetting';
import { VersionRead } from '../casework/form-page.js';
import type { FormRoute } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { recordPage } from '../casework/record-page.js';
import { paths, vettingFileOf } from '../paths.js';
import { DateInput, Input, Radios, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { DecisionFields, WeighFields } from './decision-fields.js';
import { ConfirmForm, DecisionForm, OnDayForm, SeenForm, StatusForm, WeighForm } from './vetting.forms.js';
import { Weighed, weighedFacts } from './weighed.view.js';
import { OUTCOME_WORDS, STATUS_WORDS } from './words.js';

export const CHECK_STEPS = ['seen', 'updates', 'status', 'withdraw', 'decide', 'weigh'] as const;
export type CheckStepName = (typeof CHECK_STEPS)[number];

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** The forms of a check, told once for who opens and who sends them. */
@Injectable()
export class CheckSteps {
  constructor(
    private readonly checks: Checks,
    private readonly vetting: Vetting,
    private readonly contents: VettingContent,
    private readonly reads: VettingReads,
    private readonly clock: Clock,
  ) {}

  async seen(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<SeenForm>> {
    const check = await this.reads.check(actor, id);
    return {
      ...this.about(viewer, check, 'seen'),
      open: open(check, 'seen'),
      title: `The certificate of ${check.name}`,
      lead: 'Only what shows that it was seen. What it says is not written down here, and no copy is filed.',
      button: 'Keep that it was seen',
      Form: SeenForm,
      typed: { version: String(check.version), ...typedDay('seenOn', this.clock.today()) },
      act: async ({ version, ...form }) => {
        await this.checks.see(actor, id, version ?? 0, {
          ...form,
          nameMatches: form.nameMatches === 'yes',
          birthDateMatches: form.birthDateMatches === 'yes',
        });
        return vettingFileOf(check);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Input
            {...fields.text('number')}
            label="Number of the certificate or membership"
            {...(check.jurisdiction === 'england-and-wales' ? { hint: '12 digits' } : {})}
            width={10}
          />
          <DateInput {...fields.day('issuedOn')} label="When was it issued?" />
          <DateInput {...fields.day('seenOn')} label="When did you see the original?" />
          <Radios {...fields.text('nameMatches')} label="Is the name theirs?" answers={YES_NO} />
          <Radios
            {...fields.text('birthDateMatches')}
            label="Is the date of birth theirs?"
            answers={YES_NO}
          />
          {check.jurisdiction === 'scotland' && (
            <DateInput
              {...fields.day('memberUntil')}
              label="When does the membership end?"
              hint="Five years, for who joined from 1 April 2026. Leave it empty for a membership without an end."
            />
          )}
        </>
      ),
    };
  }

  async updates(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<OnDayForm>> {
    const check = await this.reads.check(actor, id);
    return {
      ...this.onDay(viewer, check, 'updates'),
      open: open(check, 'updates'),
      title: `${check.name} agreed to be looked up`,
      lead: 'They joined the update service, and agreed in writing that their status may be looked up from now on.',
      button: 'Keep that they agreed',
      act: async ({ version, on }) => {
        await this.checks.agreeToUpdates(actor, id, version ?? 0, on);
        return vettingFileOf(check);
      },
    };
  }

  async status(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<StatusForm>> {
    const check = await this.reads.check(actor, id);
    return {
      ...this.about(viewer, check, 'status'),
      open: open(check, 'status'),
      title: `What the update service says of ${check.name}`,
      lead: 'Look on the site of the update service, then write down what it said. “No longer current” and “no match” end the clearance at once.',
      button: 'Keep what it said',
      Form: StatusForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on, result }) => {
        await this.checks.lookUp(actor, id, on, result);
        return vettingFileOf(check);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="When did you look?" />
          <Radios {...fields.text('result')} label="What did it say?" answers={answersOf(STATUS_WORDS)} />
        </>
      ),
    };
  }

  async withdraw(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<OnDayForm>> {
    const check = await this.reads.check(actor, id);
    return {
      ...this.onDay(viewer, check, 'withdraw'),
      open: open(check, 'withdraw'),
      title: `The application of ${check.name} was withdrawn`,
      button: 'Keep that it was withdrawn',
      warning: true,
      act: async ({ version, on }) => {
        await this.checks.withdraw(actor, id, version ?? 0, on);
        return vettingFileOf(check);
      },
    };
  }

  async decide(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DecisionForm>> {
    const check = await this.reads.check(actor, id);
    return {
      ...this.about(viewer, check, 'decide'),
      open: open(check, 'decide'),
      title: `Decide about ${check.name}`,
      lead: 'For a check that disclosed nothing, or a hit on a barred list. Where it disclosed something, weigh it first: then two people decide.',
      button: 'Record the decision',
      Form: DecisionForm,
      typed: typedDay('decidedOn', this.clock.today()),
      act: async form => {
        await this.vetting.decide(actor, id, form);
        return vettingFileOf(check);
      },
      body: fields => <DecisionFields fields={fields} barred />,
    };
  }

  async weigh(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<WeighForm>> {
    const check = await this.reads.check(actor, id);
    const deciders = await this.reads.secondDeciders(actor, check.programme_id, check.subject_id);
    return {
      ...this.about(viewer, check, 'weigh'),
      open: open(check, 'weigh'),
      title: `Weigh what was disclosed about ${check.name}`,
      lead: 'A record need not stop anybody. What you write is sealed, shown only to who decides, and destroyed six months after the decision.',
      button: 'Put it before the second decider',
      Form: WeighForm,
      typed: typedDay('weighedOn', this.clock.today()),
      act: async form => {
        await this.contents.weigh(actor, id, { ...form, bearing: form.bearing });
        return vettingFileOf(check);
      },
      body: fields => <WeighFields fields={fields} deciders={deciders} />,
    };
  }

  /** @param shown whether what was weighed is to be read now: each reading is kept */
  async confirm(actor: Actor, viewer: Viewer, id: string, shown: boolean): Promise<FormRoute<ConfirmForm>> {
    const check = await this.reads.check(actor, id);
    const proposal = await this.reads.proposal(actor, id);
    const weighed = shown ? await this.contents.read(actor, id) : null;
    return {
      ...this.about(viewer, check, 'confirm'),
      title: `Decide about ${check.name} with ${proposal.by}`,
      lead: `${proposal.by} proposes: ${OUTCOME_WORDS[proposal.proposed]}. If you see it otherwise, leave without saving and talk: it can be weighed anew.`,
      button: `I agree: ${OUTCOME_WORDS[proposal.proposed]}`,
      Form: ConfirmForm,
      typed: typedDay('decidedOn', this.clock.today()),
      above: weighed && <Weighed weighed={weighed} conditions={proposal.conditions} />,
      act: async ({ decidedOn }) => {
        await this.vetting.confirm(actor, id, decidedOn);
        return vettingFileOf(check);
      },
      body: fields => <DateInput {...fields.day('decidedOn')} label="When is it decided?" />,
    };
  }

  async content(actor: Actor, viewer: Viewer, id: string): Promise<string> {
    const check = await this.reads.check(actor, id);
    const weighed = await this.contents.read(actor, id);
    return recordPage({
      viewer,
      title: `What was weighed about ${check.name}`,
      nav: 'vetting',
      back: { text: `Vetting of ${check.name}`, href: vettingFileOf(check) },
      facts: weighedFacts(weighed),
    });
  }

  private onDay(viewer: Viewer, check: CheckRow & { name: string }, step: string) {
    return {
      ...this.about(viewer, check, step),
      Form: OnDayForm,
      typed: { version: String(check.version), ...typedDay('on', this.clock.today()) },
      body: ((fields: Parameters<FormRoute<OnDayForm>['body']>[0]) => (
        <>
          <VersionRead fields={fields} />
          <DateInput {...fields.day('on')} label="When?" />
        </>
      )) as FormRoute<OnDayForm>['body'],
    };
  }

  private about(viewer: Viewer, check: CheckRow & { name: string }, step: string) {
    return {
      viewer,
      nav: 'vetting',
      back: { text: `Vetting of ${check.name}`, href: vettingFileOf(check) },
      action: paths.checkStep(check.record_id, step),
    };
  }
}

const open = (check: CheckRow, step: CheckStepName) => async (): Promise<void> =>
  refuseClosedCheckStep(check, step);
