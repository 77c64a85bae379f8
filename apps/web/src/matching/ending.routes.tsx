import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Forbidden, NotFound, Refusal } from '#kernel';
import {
  type AfterEnding,
  type EndingDetails,
  EndingReads,
  Endings,
  EXIT_PARTIES,
  MatchingReads,
  type MatchRow,
  SIDES,
} from '#matching';
import type { FormRoute } from '../casework/form-route.js';
import { paths } from '../paths.js';
import type { Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import {
  CertificateFields,
  EndingFields,
  EndingPlanFields,
  ExitFields,
  OnwardFields,
  SupportFields,
} from './ending.fields.js';
import {
  CertificateForm,
  EndForm,
  EndingForm,
  EndingPlanForm,
  ExitForm,
  OnwardForm,
  SupportForm,
} from './ending.forms.js';
import { typedEnding, typedExit, typedPlan } from './ending.typed.js';
import { PARTY_WORDS } from './ending.words.js';
import { matchingPaths } from './matching-paths.js';

const yes = (answer: 'yes' | 'no' | null): boolean | null => (answer === null ? null : answer === 'yes');

const said = (form: EndingForm): Omit<EndingDetails, 'on'> => ({
  ...form,
  planned: form.planned === 'yes',
  completed: form.completed === 'yes',
});

/** Who may not read what was said does not correct it either: the form would show it. @throws Forbidden */
function refuseUnread({ reads }: AfterEnding, row: object | null): void {
  if (row && !reads) throw new Forbidden('match.end');
}

/** The forms of an ending, each told once for who opens it and who sends it. */
@Injectable()
export class EndingRoutes {
  constructor(
    private readonly matching: MatchingReads,
    private readonly reads: EndingReads,
    private readonly endings: Endings,
    private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<EndingPlanForm>> {
    const { match, standing, usual } = await this.opened(actor, viewer, id);
    refuseUnread(standing, standing.plan);
    return {
      ...usual,
      title: `Plan the ending of ${usual.name}`,
      lead: 'Both hear in good time how long there is still, and choose how to part.',
      action: matchingPaths.endingPlan(id),
      button: 'Save the plan',
      Form: EndingPlanForm,
      typed: typedPlan(standing.plan, match, this.clock.today()),
      open: () => this.matching.refuseClosedStep(match, 'end', this.clock.today()),
      act: async form => {
        await this.endings.plan(actor, id, form, form.version);
        return paths.match(id);
      },
      body: EndingPlanFields(match.mentee, match.mentor),
    };
  }

  async end(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<EndForm>> {
    const { match, standing, usual } = await this.opened(actor, viewer, id);
    const today = this.clock.today();
    return {
      ...usual,
      title: `End the match of ${usual.name}`,
      lead: 'The mentor sees nothing of it from the minute in which you save. Letters and questions follow on the next page.',
      action: matchingPaths.end(id),
      button: 'End the match',
      warning: true,
      Form: EndForm,
      typed: { ...typedDay('on', today), planned: standing.plan ? 'yes' : '' },
      open: () => this.matching.refuseClosedStep(match, 'end', today),
      act: async form => {
        await this.endings.end(actor, id, { ...said(form), on: form.on });
        return matchingPaths.ending(id);
      },
      body: EndingFields(true),
    };
  }

  async correct(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<EndingForm>> {
    const { match, standing, usual } = await this.ended(actor, viewer, id);
    refuseUnread(standing, standing.ending);
    return {
      ...usual,
      title: `The ending of ${usual.name}`,
      action: matchingPaths.correctEnding(id),
      button: 'Save the changes',
      Form: EndingForm,
      typed: typedEnding(standing.ending, match),
      act: async form => {
        await this.endings.correct(actor, id, said(form), form.version);
        return matchingPaths.ending(id);
      },
      body: EndingFields(false),
    };
  }

  async exit(actor: Actor, viewer: Viewer, id: string, word: string): Promise<FormRoute<ExitForm>> {
    const party = EXIT_PARTIES.find(each => each === word);
    if (!party) throw new NotFound();
    const { standing, usual } = await this.ended(actor, viewer, id);
    const row = standing.exits.find(each => each.party === party);
    refuseUnread(standing, row ?? null);
    return {
      ...usual,
      title: `Questions at the end, to ${PARTY_WORDS[party]}`,
      action: matchingPaths.exit(id, party),
      button: 'Save the answers',
      Form: ExitForm,
      typed: typedExit(row, this.clock.today()),
      act: async form => {
        const answer = { ...form, declined: form.declined === 'yes', wouldHelp: yes(form.wouldHelp) };
        await this.endings.exit(actor, id, party, answer, form.version);
        return matchingPaths.ending(id);
      },
      body: ExitFields(PARTY_WORDS[party]),
    };
  }

  async support(actor: Actor, viewer: Viewer, id: string, word: string): Promise<FormRoute<SupportForm>> {
    const side = SIDES.find(each => each === word);
    if (!side) throw new NotFound();
    const { match, usual } = await this.ended(actor, viewer, id);
    return {
      ...usual,
      title: `Support for ${match[side]} after the ending`,
      action: matchingPaths.support(id, side),
      button: 'Save the support',
      Form: SupportForm,
      typed: typedDay('on', this.clock.today()),
      act: async form => {
        await this.endings.support(actor, id, side, form);
        return matchingPaths.ending(id);
      },
      body: SupportFields,
    };
  }

  async onward(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<OnwardForm>> {
    const { match, usual } = await this.ended(actor, viewer, id);
    return {
      ...usual,
      title: `What ${match.mentee} was offered next`,
      action: matchingPaths.onward(id),
      button: 'Save the offer',
      Form: OnwardForm,
      typed: typedDay('on', this.clock.today()),
      act: async form => {
        await this.endings.offerOnward(actor, id, { ...form, takenUp: yes(form.takenUp) });
        return matchingPaths.ending(id);
      },
      body: OnwardFields,
    };
  }

  async certificate(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CertificateForm>> {
    const { match, usual } = await this.ended(actor, viewer, id);
    return {
      ...usual,
      title: `A certificate for ${match.mentee}`,
      action: matchingPaths.certify(id),
      button: 'Make the certificate',
      Form: CertificateForm,
      typed: typedDay('on', this.clock.today()),
      act: async form => {
        await this.endings.certify(actor, id, form.on, form.words);
        return matchingPaths.ending(id);
      },
      body: CertificateFields,
    };
  }

  /** The same of a match that has ended. @throws Refusal while it runs */
  private async ended(actor: Actor, viewer: Viewer, id: string) {
    const opened = await this.opened(actor, viewer, id);
    if (opened.match.status !== 'ended') throw new Refusal('match-runs', 'This match has not ended');
    const { usual } = opened;
    return { ...opened, usual: { ...usual, back: { text: 'The ending', href: matchingPaths.ending(id) } } };
  }

  private async opened(
    actor: Actor,
    viewer: Viewer,
    id: string,
  ): Promise<{
    match: MatchRow;
    standing: AfterEnding;
    usual: Pick<FormRoute<object>, 'viewer' | 'nav' | 'back'> & { name: string };
  }> {
    const match = await this.matching.match(actor, id);
    const standing = await this.reads.of(actor, match);
    const name = `${match.mentee} and ${match.mentor}`;
    return {
      match,
      standing,
      usual: { viewer, nav: 'cases', back: { text: name, href: paths.match(id) }, name },
    };
  }
}
