import type { LocalDate } from '#kernel';
import { DayForm } from '../casework/day.form.js';
import { SUPPORTER_KINDS, type SupporterKind } from '#people';
import {
  CleanText,
  IsDayParts,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';
import { PersonForm } from './person.form.js';

export class CorrectMenteeForm extends PersonForm {
  @CleanText(200) readonly school!: string;
  @IsRecordId() readonly ownerId!: string | null;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export class NewMenteeForm extends PersonForm {
  @IsRecordId({ required: 'Choose the programme' }) readonly programmeId!: string;
  @IsDayParts({ required: 'Enter the day of the referral' }) readonly referredOn!: LocalDate;
  @CleanText(200) readonly school!: string;
  @IsRecordId() readonly ownerId!: string | null;
}

/** On to the waiting list; only a manager is asked for a reason to go ahead. */
export class WaitForm extends DayForm {
  @CleanText(2000) readonly overrideReason!: string;
}

export class ConnectionForm extends PersonForm {
  @CleanText(60, { required: 'Say who they are to the mentee' }) readonly relation!: string;
  @IsTicked() readonly emergency!: boolean;
  @IsOneOf(SUPPORTER_KINDS, { required: 'Say what their part is' }) readonly kind!: SupporterKind;
  @CleanText(1000) readonly mayKnow!: string;
  @IsTicked() readonly keptInTouch!: boolean;
}

export class CorrectSupporterForm extends ConnectionForm {
  @IsDayParts() readonly involvedUntil!: LocalDate | null;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}
