import {
  RISK_ANSWERS,
  RISK_DECISIONS,
  RISK_LEVELS,
  RISK_QUESTIONS,
  type RiskAnswer,
  type RiskDetails,
  type RiskRow,
} from '#assessment';
import { LocalDate } from '#kernel';
import type { Body } from '../shell/forms/field.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsOneOf, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';

const noAction = (body: Body): boolean => !body['action'];

/** An assessment of risk. What only one subject is asked is left open by the others; the act says what is missing. */
export class RiskForm {
  @IsDayParts({ required: 'Enter the day of the assessment' }) readonly assessedOn!: LocalDate;
  @CleanText(500) readonly about!: string;
  @IsOneOf(RISK_LEVELS) readonly riskToSelf!: RiskDetails['riskToSelf'];
  @IsOneOf(RISK_LEVELS) readonly riskToOthers!: RiskDetails['riskToOthers'];
  @CleanText(5000) readonly found!: string;
  @IsOneOf(RISK_DECISIONS, { required: 'Say what was decided' }) readonly decision!: RiskDetails['decision'];
  @CleanText(2000) readonly decisionReason!: string;
  @CleanText(2000) readonly controls!: string;
  @CleanText(500) readonly mentorMayKnow!: string;
  @IsDayParts({ required: 'Enter the day of the review' }) readonly reviewOn!: LocalDate;
  @CleanText(500) readonly action!: string;
  @IsRecordId() readonly actionOwnerId!: string | null;
  @IsDayParts({ required: 'Enter by which day it has to be done', unless: noAction })
  readonly actionDueOn!: LocalDate | null;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
  readonly [question: `risk-${string}`]: RiskAnswer | null;
}
for (const question of RISK_QUESTIONS) IsOneOf(RISK_ANSWERS)(RiskForm.prototype, `risk-${question}`);

export const riskOf = (form: RiskForm): RiskDetails => ({
  assessedOn: form.assessedOn,
  about: form.about,
  answers: Object.fromEntries(
    RISK_QUESTIONS.flatMap(question => {
      const answer = form[`risk-${question}`];
      return answer ? [[question, answer]] : [];
    }),
  ),
  riskToSelf: form.riskToSelf,
  riskToOthers: form.riskToOthers,
  found: form.found,
  decision: form.decision,
  decisionReason: form.decisionReason,
  controls: form.controls,
  mentorMayKnow: form.mentorMayKnow,
  reviewOn: form.reviewOn,
  actions:
    form.action && form.actionDueOn
      ? [{ what: form.action, ownerId: form.actionOwnerId, dueOn: form.actionDueOn }]
      : [],
});

export const typedRisk = (row: RiskRow): Typed => ({
  ...typedDay('assessedOn', LocalDate.of(row.assessed_on)),
  about: row.about,
  ...Object.fromEntries(
    Object.entries(row.answers).map(([question, answer]) => [`risk-${question}`, answer]),
  ),
  riskToSelf: row.risk_to_self ?? '',
  riskToOthers: row.risk_to_others ?? '',
  found: row.found,
  decision: row.decision,
  decisionReason: row.decision_reason,
  controls: row.controls,
  mentorMayKnow: row.mentor_may_know,
  ...typedDay('reviewOn', LocalDate.of(row.review_on)),
  version: String(row.version),
});

/** A review comes after a year, unless somebody sets an earlier day. */
export const freshRisk = (today: LocalDate): Typed => ({
  ...typedDay('assessedOn', today),
  ...typedDay('reviewOn', today.plusMonths(12)),
});
