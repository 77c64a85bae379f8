import type { LocalDate } from '#kernel';
import {
  INTERVIEW_WAYS,
  type InterviewHeld,
  type InterviewWay,
  MOST_QUESTIONS,
  RECOMMENDATIONS,
  type Recommendation,
  SCORES,
  STAFF_TRAININGS,
  type StaffTrainingKind,
} from '#recruitment';
import {
  CleanText,
  IsDayParts,
  IsManyOfIds,
  IsOneOf,
  IsRecordId,
  IsWholeNumber,
} from '../shell/forms/validators.js';

/** A programme asks as many questions as it has; the form knows places for the most that there can be. */
export class InterviewForm {
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
  @IsRecordId({ required: 'Open the form anew' }) readonly settingId!: string;
  @IsWholeNumber({ min: 1, max: MOST_QUESTIONS, required: 'Open the form anew' }) readonly asked!: number;
  @IsDayParts({ required: 'Enter the day of the interview' }) readonly heldOn!: LocalDate;
  @IsOneOf(INTERVIEW_WAYS, { required: 'Choose how it was held' }) readonly how!: InterviewWay;
  @IsManyOfIds({ required: 'Choose who was on the panel' }) readonly panel!: readonly string[];
  @IsOneOf(RECOMMENDATIONS, { required: 'Choose what the panel recommends' })
  readonly recommendation!: Recommendation;
  @CleanText(4000, { required: 'Say why', like: /^.{3}/su, words: 'Say why in words' })
  readonly reasons!: string;
  @CleanText(4000) readonly feedback!: string;
  @IsDayParts() readonly feedbackOn!: LocalDate | null;
  @CleanText(2000) readonly overrideReason!: string;
}

const places = Array.from({ length: MOST_QUESTIONS }, (_, nth) => nth + 1);
const unasked = (nth: number) => (body: Readonly<Record<string, unknown>>) => nth > Number(body['asked']);

for (const nth of places) {
  IsOneOf(SCORES, { required: `Score question ${nth}`, unless: unasked(nth) })(
    InterviewForm.prototype,
    `score${nth}`,
  );
  CleanText(3000, { required: `Note what was said to question ${nth}`, unless: unasked(nth) })(
    InterviewForm.prototype,
    `note${nth}`,
  );
}

export function heldOf(form: InterviewForm): InterviewHeld {
  const said = new Map<string, unknown>(Object.entries(form));
  const answers = places.slice(0, form.asked).map(nth => ({
    score: Number(said.get(`score${nth}`)),
    note: said.get(`note${nth}`) as string,
  }));
  const { settingId, heldOn, how, panel, recommendation, reasons, feedback, feedbackOn } = form;
  return { settingId, heldOn, how, panel, recommendation, reasons, feedback, feedbackOn, answers };
}

export class StaffTrainingForm {
  @IsRecordId({ required: 'Choose who was trained' }) readonly userId!: string;
  @IsOneOf(STAFF_TRAININGS, { required: 'Choose what it was' }) readonly kind!: StaffTrainingKind;
  @IsDayParts({ required: 'Enter the day on which it was done' }) readonly doneOn!: LocalDate;
  @IsDayParts() readonly validUntil!: LocalDate | null;
  @CleanText(200) readonly provider!: string;
}
