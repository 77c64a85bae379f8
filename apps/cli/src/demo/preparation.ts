import { INFORMATION_TOPICS, type RiskDetails } from '#assessment';
import { LocalDate } from '#kernel';
import type { Charity } from './charity.js';
import { welcome } from './letters.js';
import type { MenteePart } from './people.js';
import {
  AVAILABLE,
  CONTROLS,
  CRITERIA,
  GOALS,
  INDUCTION,
  INTERESTS,
  LEARNING,
  MAY_KNOW,
  NEEDS,
  type OwnStory,
  PREPARED,
  STRENGTHS,
  TRAVEL,
} from './preparation-cast.js';
import type { Dice } from './random.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** How a mentee comes on to the waiting list and is made ready for a match: asked, assessed, told. */
export class Preparation {
  constructor(
    private readonly services: Services,
    private readonly story: Story,
    private readonly dice: Dice,
    private readonly charity: Charity,
    private readonly mentee: MenteePart,
    private readonly index: number,
  ) {}

  /** @param met the day of the assessment; @param taken the day on the waiting list */
  tell(met: LocalDate, taken: LocalDate, born: string | null): void {
    const own = PREPARED[this.index] ?? {};
    const { worker } = this.mentee;
    const { waitingList } = this.services;
    this.assess(met);
    if (!own.unassessedOn) this.risk(met, own);
    this.consent(met, born, own);
    const boss = own.unassessedOn ? this.charity.staff.samuel : worker;
    this.story.on(taken, () => waitingList.takeOn(boss, this.mentee.id, taken, own.unassessedOn ?? null));
    if (own.unassessedOn) this.risk(taken.plusDays(9), own);
    if (!own.untold) this.told(taken.plusDays(1));
    if (own.withdrawnAgo) this.withdraw(this.story.ago(own.withdrawnAgo));
    if (own.correctedAgo) this.correct(met, this.story.ago(own.correctedAgo));
  }

  private assess(met: LocalDate): void {
    const { dice, mentee, services } = this;
    const outcomes = Object.fromEntries(CRITERIA.map(key => [key, { outcome: 'met' as const, note: '' }]));
    const details = {
      heldOn: met,
      present: mentee.relative,
      interests: [dice.pick(INTERESTS), dice.pick(INTERESTS)],
      otherInterests: '',
      needs: [dice.pick(NEEDS)],
      needsNote: '',
      strengths: dice.pick(STRENGTHS),
      goals: dice.pick(GOALS),
      mentorPreferences: dice.chance(0.4) ? 'Somebody calm, who does not mind silence' : '',
      preferredCharacteristic: this.index === 24 ? ('sex' as const) : null,
      preferenceReason: this.index === 24 ? 'Asked for a woman; she was hurt by a man she knew' : '',
      learningStyle: dice.pick(LEARNING),
      availability: AVAILABLE,
      travel: dice.pick(TRAVEL),
      languages: ['English'],
      accessNeeds: this.index % 13 === 5 ? 'Large print, and steps without stairs' : '',
      skillsTraining: this.index % 17 === 3 ? ('yes' as const) : ('no' as const),
    };
    this.story.on(met, async () => {
      await services.eligibility.check(mentee.worker, mentee.id, null, { checkedOn: met, outcomes });
      await services.assessments.record(mentee.worker, mentee.id, {
        ...details,
        interests: [...new Set(details.interests)],
      });
    });
    if (details.skillsTraining === 'no') return;
    const trained = met.plusDays(40);
    this.story.on(trained, () =>
      services.preparations.record(mentee.worker, mentee.id, 'skills-training', {
        ...given(trained),
        note: 'Three evenings of the group on getting on with people',
      }),
    );
  }

  private risk(on: LocalDate, own: OwnStory): void {
    const { dice, mentee, services } = this;
    const raised = dice.chance(0.25);
    const action = own.overdueAction
      ? [
          {
            what: own.overdueAction,
            ownerId: mentee.worker.userId,
            dueOn: this.story.ago(8),
          },
        ]
      : raised
        ? [
            {
              what: 'Agree meeting places with the family',
              ownerId: mentee.worker.userId,
              dueOn: on.plusDays(21),
            },
          ]
        : [];
    const details: RiskDetails = {
      assessedOn: on,
      about: '',
      answers: { allergies: 'no', violence: 'no', 'travelling-alone': raised ? 'some' : 'no' },
      riskToSelf: raised ? 'medium' : 'low',
      riskToOthers: 'low',
      found: raised ? 'Nervous on the bus after dark' : 'Nothing that stands in the way',
      decision: raised ? 'with-controls' : 'go-ahead',
      decisionReason: '',
      controls: raised ? dice.pick(CONTROLS) : '',
      mentorMayKnow: dice.pick(MAY_KNOW),
      reviewOn: on.plusMonths(12),
      actions: action,
    };
    this.story.on(on, () => services.risks.assess(mentee.worker, mentee.id, 'mentee', details));
    if (!own.overdueAction && action.length) this.done(on.plusDays(14));
  }

  /** Whatever was agreed against a risk and is open. */
  private done(on: LocalDate): void {
    const { mentee, services } = this;
    this.story.on(on, async () => {
      const open = await services.data.query<{ id: string }[]>(
        'select id from risk_action where mentee_id = $1 and done_on is null order by due_on, id',
        [mentee.id],
      );
      for (const { id } of open) await services.riskActions.tick(mentee.worker, id, on);
    });
  }

  private consent(on: LocalDate, born: string | null, own: OwnStory): void {
    const { dice, mentee, services } = this;
    const adult = born !== null && LocalDate.of(born).yearsUntil(on) >= 18;
    const photos = dice.chance(0.7) || own.correctedAgo ? ('given' as const) : ('refused' as const);
    this.story.on(on, async () => {
      await services.consents.answer(mentee.worker, mentee.id, {
        giver: 'mentee',
        giverName: '',
        how: 'signed',
        answeredOn: on,
        answers: {
          participation: 'given',
          'third-parties': 'given',
          'risk-to-mentor': own.refuses === 'risk-to-mentor' ? 'refused' : 'given',
          'review-feedback': own.refuses === 'review-feedback' ? 'refused' : 'given',
          photos,
        },
      });
      if (adult) return;
      await services.consents.answer(mentee.worker, mentee.id, {
        giver: 'carer',
        giverName: mentee.relative,
        how: 'signed',
        answeredOn: on,
        answers: {
          participation: 'given',
          'risk-to-mentor': 'given',
          'emergency-medical': 'given',
          outings: 'given',
        },
      });
    });
  }

  private told(on: LocalDate): void {
    const { mentee, services, dice } = this;
    const form = dice.pick(['text', 'easy-read', 'talked-through'] as const);
    this.story.on(on, async () => {
      const record = (kind: Parameters<typeof services.preparations.record>[2], details: object) =>
        services.preparations.record(mentee.worker, mentee.id, kind, { ...given(on), ...details });
      await record('information', { topics: INFORMATION_TOPICS, form });
      await record('induction', { topics: INDUCTION });
      await record('safeguarding', { told: ['mentee', 'carer'] });
      await record('key-contact', { contactId: mentee.worker.userId });
      await welcome(services, mentee);
    });
  }

  private correct(met: LocalDate, on: LocalDate): void {
    const { mentee, services } = this;
    this.story.on(on, async () => {
      const given = await this.answerOf('photos');
      if (given)
        await services.consents.correct(mentee.worker, given.record_id, given.version, {
          giver: 'mentee',
          giverName: '',
          how: 'signed',
          answeredOn: met,
          answer: 'refused',
          withdrawnOn: null,
          correction: 'The signed form says no; the line above it was read',
        });
    });
  }

  private async answerOf(purpose: string): Promise<{ record_id: string; version: number } | undefined> {
    const [row] = await this.services.data.query<{ record_id: string; version: number }[]>(
      `select record_id, version from consent where mentee_id = $1 and purpose = $2 and giver = 'mentee' and superseded_at is null`,
      [this.mentee.id, purpose],
    );
    return row;
  }

  private withdraw(on: LocalDate): void {
    const { mentee, services } = this;
    this.story.on(on, async () => {
      const given = await this.answerOf('risk-to-mentor');
      if (given)
        await services.consents.withdraw(
          mentee.worker,
          given.record_id,
          given.version,
          on,
          'Would rather tell the mentor in their own time',
        );
    });
  }
}

const given = (on: LocalDate) => ({
  givenOn: on,
  topics: [],
  form: null,
  told: [],
  contactId: null,
  reasonNot: '',
  note: '',
});
