import {
  CONSENT_GIVERS,
  CONSENT_PURPOSES,
  CONSENT_WAYS,
  type ConsentAnswers,
  type ConsentRow,
  type CorrectedAnswer,
  type GillickDetails,
} from '#assessment';
import { LocalDate } from '#kernel';
import { DayForm } from '../casework/day.form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';

const ANSWERS = ['given', 'refused'] as const;
const byMentee = (body: Readonly<Record<string, unknown>>): boolean =>
  body['giver'] === undefined || body['giver'] === 'mentee';

/** What one person answered; each purpose by itself, and none of them is ticked beforehand. */
export class ConsentForm {
  @IsOneOf(CONSENT_GIVERS, { required: 'Say who answered' }) readonly giver!: ConsentAnswers['giver'];
  @CleanText(120, { required: 'Say who it was', unless: byMentee }) readonly giverName!: string;
  @IsOneOf(CONSENT_WAYS, { required: 'Say how they answered' }) readonly how!: ConsentAnswers['how'];
  @IsDayParts({ required: 'Enter the day of the answer' }) readonly answeredOn!: LocalDate;
  readonly [purpose: `consent-${string}`]: 'given' | 'refused' | null;
}
for (const purpose of CONSENT_PURPOSES) IsOneOf(ANSWERS)(ConsentForm.prototype, `consent-${purpose}`);

export const answersOf = ({ giver, giverName, how, answeredOn, ...form }: ConsentForm): ConsentAnswers => ({
  giver,
  giverName: giver === 'mentee' ? '' : giverName,
  how,
  answeredOn,
  answers: Object.fromEntries(
    CONSENT_PURPOSES.flatMap(purpose => {
      const answer = form[`consent-${purpose}`];
      return answer ? [[purpose, answer]] : [];
    }),
  ),
});

export class WithdrawForm extends DayForm {
  @CleanText(1000) readonly note!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

/** One answer as it should have been recorded. */
export class CorrectConsentForm {
  @IsOneOf(ANSWERS, { required: 'Say what they answered' }) readonly answer!: CorrectedAnswer['answer'];
  @IsOneOf(CONSENT_GIVERS, { required: 'Say who answered' }) readonly giver!: ConsentAnswers['giver'];
  @CleanText(120, { required: 'Say who it was', unless: byMentee }) readonly giverName!: string;
  @IsOneOf(CONSENT_WAYS, { required: 'Say how they answered' }) readonly how!: ConsentAnswers['how'];
  @IsDayParts({ required: 'Enter the day of the answer' }) readonly answeredOn!: LocalDate;
  @IsDayParts() readonly withdrawnOn!: LocalDate | null;
  @CleanText(1000, { required: 'Say what was recorded wrongly' }) readonly correction!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const correctedOf = ({ version: _, ...form }: CorrectConsentForm): CorrectedAnswer => ({
  ...form,
  giverName: form.giver === 'mentee' ? '' : form.giverName,
});

export const typedConsent = (row: ConsentRow): Typed => ({
  answer: row.answer,
  giver: row.giver,
  giverName: row.giver_name,
  how: row.how,
  ...typedDay('answeredOn', LocalDate.of(row.answered_on)),
  ...typedDay('withdrawnOn', row.withdrawn_on ? LocalDate.of(row.withdrawn_on) : null),
  version: String(row.version),
});

/** Gillick: five things that have to be on record. */
export class DecidesAloneForm implements GillickDetails {
  @IsDayParts({ required: 'Enter the day of the decision' }) readonly decidedOn!: LocalDate;
  @CleanText(2000, { required: 'Say how you know that they understand' }) readonly understanding!: string;
  @CleanText(2000, { required: 'Say why no carer is asked' }) readonly carerNotAsked!: string;
  @CleanText(2000, { required: 'Say what could go wrong, and what is done about it' }) readonly risk!: string;
  @IsDayParts() readonly leadSeenOn!: LocalDate | null;
  @IsDayParts({ required: 'Enter when it is looked at again' }) readonly reviewOn!: LocalDate;
}
