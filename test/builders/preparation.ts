import {
  AssessmentSettingReads,
  Consents,
  Eligibility,
  INFORMATION_TOPICS,
  type PreparationDetails,
  type PreparationKind,
  Preparations,
  RiskAssessments,
  type RiskDetails,
} from '#assessment';
import { type Actor, LocalDate } from '#kernel';
import type { TestApp } from '../support/app.js';

interface Prepared {
  readonly id: string;
  readonly programmeId: string;
}

export const riskOn = (day: string, more: Partial<RiskDetails> = {}): RiskDetails => ({
  assessedOn: LocalDate.of(day),
  about: '',
  answers: {},
  riskToSelf: 'low',
  riskToOthers: 'low',
  found: 'Nothing that stands in the way',
  decision: 'go-ahead',
  decisionReason: '',
  controls: '',
  mentorMayKnow: 'Carries an inhaler',
  reviewOn: LocalDate.of(day).plusMonths(12),
  actions: [],
  ...more,
});

export const givenOn = (day: string, more: Partial<PreparationDetails> = {}): PreparationDetails => ({
  givenOn: LocalDate.of(day),
  topics: [],
  form: null,
  told: [],
  contactId: null,
  reasonNot: '',
  note: '',
  ...more,
});

/** Everything that the waiting list asks for, on one day. */
export async function assessWhole(app: TestApp, worker: Actor, { id, programmeId }: Prepared, day: string) {
  const on = LocalDate.of(day);
  const { lists } = await app.service(AssessmentSettingReads).inForce(programmeId, on);
  await app.service(Eligibility).check(worker, id, null, {
    checkedOn: on,
    outcomes: Object.fromEntries(lists.eligibility.map(({ key }) => [key, { outcome: 'met', note: '' }])),
  });
  await app.service(RiskAssessments).assess(worker, id, 'mentee', riskOn(day));
  const asked = { how: 'signed', answeredOn: on } as const;
  await app.service(Consents).answer(worker, id, {
    ...asked,
    giver: 'mentee',
    giverName: '',
    answers: { 'third-parties': 'given', 'risk-to-mentor': 'given', 'review-feedback': 'given' },
  });
}

/** Everything that a match asks of a mentee, on one day. */
export async function prepareWhole(app: TestApp, worker: Actor, { id, programmeId }: Prepared, day: string) {
  const on = LocalDate.of(day);
  const { lists } = await app.service(AssessmentSettingReads).inForce(programmeId, on);
  await app.service(Consents).answer(worker, id, {
    how: 'signed',
    answeredOn: on,
    giver: 'carer',
    giverName: 'Ngozi',
    answers: { participation: 'given' },
  });
  const given: readonly (readonly [PreparationKind, Partial<PreparationDetails>])[] = [
    ['information', { topics: INFORMATION_TOPICS, form: 'talked-through' }],
    ['induction', { topics: lists.induction.map(({ key }) => key) }],
    ['safeguarding', { told: ['mentee', 'carer'] }],
    ['key-contact', { contactId: worker.userId }],
  ];
  for (const [kind, details] of given)
    await app.service(Preparations).record(worker, id, kind, givenOn(day, details));
}
