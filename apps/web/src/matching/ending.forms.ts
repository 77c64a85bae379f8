import type { LocalDate } from '#kernel';
import {
  type Cause,
  CAUSES,
  EXIT_WAYS,
  type ExitWay,
  EXPLAINED_TO,
  type ExplainedTo,
  LATER_CONTACTS,
  type LaterContact,
  type Onward,
  ONWARD,
  type Success,
  SUCCESSES,
  SUPPORT_WAYS,
  type SupportWay,
} from '#matching';
import { DayForm } from '../casework/day.form.js';
import type { Body } from '../shell/forms/field.js';
import { CleanText, IsDayParts, IsManyOf, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';

const VERSION = { min: 1, max: 1_000_000 };
const YES_NO = ['yes', 'no'];
const SCORE = { min: 1, max: 5 };

export class EndingPlanForm {
  @IsDayParts({ required: 'Enter the day of the plan' }) readonly madeOn!: LocalDate;
  @IsDayParts({ required: 'Enter the day on which it ends' }) readonly endsOn!: LocalDate;
  @IsDayParts() readonly menteeNoticedOn!: LocalDate | null;
  @IsDayParts() readonly mentorNoticedOn!: LocalDate | null;
  @CleanText(2000, { required: 'Say what they want to do still' }) readonly lastSteps!: string;
  @CleanText(1000) readonly celebration!: string;
  @IsWholeNumber(VERSION) readonly version!: number | null;
}

/** What is said of an ending, when it comes and when it is put right. */
export class EndingForm {
  @IsOneOf(YES_NO, { required: 'Say whether it ends by plan' }) readonly planned!: 'yes' | 'no';
  @IsOneOf(CAUSES, { required: 'Choose why it ends' }) readonly cause!: Cause;
  @CleanText(2000, { required: 'Say why in words that fit everybody' }) readonly reason!: string;
  @IsOneOf(YES_NO, { required: 'Say whether it came to what it was for' }) readonly completed!: 'yes' | 'no';
  @IsManyOf(EXPLAINED_TO) readonly explainedTo!: ExplainedTo[];
  @IsDayParts({ unless: (body: Body) => !body['explainedTo'] }) readonly explainedOn!: LocalDate | null;
  @IsOneOf(LATER_CONTACTS, { required: 'Say what it means for contact afterwards' })
  readonly laterContact!: LaterContact;
  @CleanText(2000) readonly wentWell!: string;
  @IsDayParts() readonly celebratedOn!: LocalDate | null;
  @CleanText(500) readonly celebratedHow!: string;
  @IsWholeNumber(VERSION) readonly version!: number | null;
}

export class EndForm extends EndingForm {
  @IsDayParts({ required: 'Enter the last day' }) readonly on!: LocalDate;
}

export class ExitForm {
  @IsDayParts({ required: 'Enter the day on which they were asked' }) readonly askedOn!: LocalDate;
  @IsOneOf(EXIT_WAYS, { required: 'Say how they were asked' }) readonly way!: ExitWay;
  @IsDayParts() readonly answeredOn!: LocalDate | null;
  @IsOneOf(YES_NO) readonly declined!: 'yes' | 'no' | null;
  @IsWholeNumber(SCORE) readonly aimsReached!: number | null;
  @IsWholeNumber(SCORE) readonly helped!: number | null;
  @IsWholeNumber(SCORE) readonly endingHandled!: number | null;
  @IsOneOf(SUCCESSES) readonly success!: Success | null;
  @CleanText(2000) readonly best!: string;
  @CleanText(2000) readonly worse!: string;
  @IsOneOf(YES_NO) readonly wouldHelp!: 'yes' | 'no' | null;
  @IsWholeNumber(VERSION) readonly version!: number | null;
}

export class SupportForm extends DayForm {
  @IsOneOf(SUPPORT_WAYS, { required: 'Say how' }) readonly how!: SupportWay;
  @CleanText(2000, { required: 'Say what was said' }) readonly note!: string;
}

export class OnwardForm extends DayForm {
  @IsOneOf(ONWARD, { required: 'Choose what was offered' }) readonly what!: Onward;
  @CleanText(1000) readonly note!: string;
  @IsOneOf(YES_NO) readonly takenUp!: 'yes' | 'no' | null;
}

export class CertificateForm extends DayForm {
  @CleanText(400, { required: 'Write what it is for' }) readonly words!: string;
}
