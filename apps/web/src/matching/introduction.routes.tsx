import { Injectable } from '@nestjs/common';
import { ConsentReads } from '#assessment';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, Forbidden, NotFound } from '#kernel';
import {
  type Introduction,
  IntroductionReads,
  Introductions,
  MatchGuidance,
  MatchingReads,
  type MatchRow,
  Proposals,
  SIDES,
} from '#matching';
import type { FormRoute } from '../casework/form-route.js';
import { paths } from '../paths.js';
import type { Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { BriefingForm, GuidanceForm, MatchRiskForm, MeetingForm, ToldForm } from './introduction.forms.js';
import {
  BriefingFields,
  GuidanceFields,
  MatchRiskFields,
  MeetingFields,
  ToldFields,
  typedBriefing,
  typedMeeting,
  typedRisk,
  typedTold,
} from './introduction.view.js';
import { matchingPaths } from './matching-paths.js';

interface Opened {
  readonly match: MatchRow;
  readonly standing: Introduction;
  readonly usual: Pick<FormRoute<object>, 'viewer' | 'nav' | 'back'> & { name: string };
}

/** The forms between a proposal and the first session. */
@Injectable()
export class IntroductionRoutes {
  constructor(
    private readonly matching: MatchingReads,
    private readonly reads: IntroductionReads,
    private readonly introductions: Introductions,
    private readonly proposals: Proposals,
    private readonly guide: MatchGuidance,
    private readonly consents: ConsentReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  async told(actor: Actor, viewer: Viewer, id: string, word: string): Promise<FormRoute<ToldForm>> {
    const side = SIDES.find(each => each === word);
    if (!side) throw new NotFound();
    const { match, standing, usual } = await this.opened(actor, viewer, id);
    const row = standing.told.find(each => each.side === side);
    return {
      ...usual,
      title: `Ask ${match[side]} about the match`,
      lead: `${match.rationale || 'No reason was written down.'} ${side === 'mentor' ? 'Tell the mentor only what consent allows.' : ''}`,
      action: matchingPaths.told(id, side),
      button: 'Save the answer',
      Form: ToldForm,
      typed: typedTold(row, this.clock.today()),
      open: () => this.matching.refuseClosedStep(match, 'tell', this.clock.today()),
      act: async form => {
        await this.proposals.tell(actor, id, side, form, form.version);
        return paths.match(id);
      },
      body: ToldFields(match[side]),
    };
  }

  async briefing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<BriefingForm>> {
    const { match, standing, usual } = await this.opened(actor, viewer, id);
    const consents = await this.consents.standing(match.mentee_id, this.clock.today());
    return {
      ...usual,
      title: `What ${match.mentor} was told of ${match.mentee}`,
      action: matchingPaths.briefing(id),
      button: 'Save what was told',
      Form: BriefingForm,
      typed: typedBriefing(standing.briefing, this.clock.today()),
      open: () => this.matching.refuseClosedStep(match, 'introduce', this.clock.today()),
      act: async form => {
        await this.introductions.brief(actor, id, form, form.version);
        return paths.match(id);
      },
      body: BriefingFields(match.mentor, consents['risk-to-mentor']),
    };
  }

  async guidance(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<GuidanceForm>> {
    const { match, usual } = await this.opened(actor, viewer, id);
    return {
      ...usual,
      title: `Guide ${match.mentor} on a need of ${match.mentee}`,
      action: matchingPaths.guidance(id),
      button: 'Save the guidance',
      Form: GuidanceForm,
      typed: typedDay('on', this.clock.today()),
      open: () => this.matching.refuseClosedStep(match, 'introduce', this.clock.today()),
      act: async form => {
        await this.guide.give(actor, id, form);
        return paths.match(id);
      },
      body: GuidanceFields,
    };
  }

  async risk(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<MatchRiskForm>> {
    const { match, standing, usual } = await this.opened(actor, viewer, id);
    return {
      ...usual,
      title: `Risk of the match of ${usual.name}`,
      action: matchingPaths.risk(id),
      button: 'Save the assessment',
      Form: MatchRiskForm,
      typed: typedRisk(standing.risk, this.clock.today()),
      open: () => this.matching.refuseClosedStep(match, 'introduce', this.clock.today()),
      act: async form => {
        await this.introductions.assessRisk(actor, id, form, form.version);
        return paths.match(id);
      },
      body: MatchRiskFields,
    };
  }

  async meeting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<MeetingForm>> {
    const { match, standing, usual } = await this.opened(actor, viewer, id);
    const workers = await this.choices.workers(actor, match.programme_id);
    return {
      ...usual,
      title: `Matching meeting of ${usual.name}`,
      lead: 'Mentor, young person and somebody who introduces them meet for the first time.',
      action: matchingPaths.meeting(id),
      button: 'Save the meeting',
      Form: MeetingForm,
      typed: typedMeeting(standing.meeting, this.clock.today(), match.owner_id),
      open: () => this.matching.refuseClosedStep(match, 'introduce', this.clock.today()),
      act: async form => {
        await this.introductions.meet(actor, id, form, form.version);
        return paths.match(id);
      },
      body: MeetingFields(workers.map(worker => ({ value: worker.id, text: worker.name }))),
    };
  }

  /** Who may not read what was said does not correct it either: the form would show it. */
  private async opened(actor: Actor, viewer: Viewer, id: string): Promise<Opened> {
    const match = await this.matching.match(actor, id);
    const standing = await this.reads.of(actor, match);
    const some = standing.told.length > 0 || standing.briefing || standing.risk || standing.meeting;
    if (some && !standing.reads) throw new Forbidden('match.introduce');
    const name = `${match.mentee} and ${match.mentor}`;
    return {
      match,
      standing,
      usual: { viewer, nav: 'cases', back: { text: name, href: paths.match(id) }, name },
    };
  }
}
