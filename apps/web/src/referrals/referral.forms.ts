import type { LocalDate } from '#kernel';
import { DECLINE_KINDS, type DeclineKind } from '#referrals';
import { DayForm } from '../casework/day.form.js';
import { CleanText, IsDayParts, IsOneOf, IsRecordId } from '../shell/forms/validators.js';

export class LinkForm {
  @IsRecordId({ required: 'Choose a file' }) readonly menteeId!: string;
}

export class AssignForm {
  @IsRecordId() readonly ownerId!: string | null;
}

export class AskForm {
  @CleanText(2000, { required: 'Write what you need to know' }) readonly question!: string;
}

export class AnswerForForm {
  @CleanText(4000, { required: 'Write down what they answered' }) readonly answer!: string;
}

export class AcceptForm extends DayForm {
  @IsRecordId() readonly ownerId!: string | null;
  @CleanText(2000) readonly overrideReason!: string;
}

export class SignpostForm {
  @IsRecordId() readonly signpostedTo!: string | null;
  @CleanText(2000) readonly noSignpostReason!: string;
}

export class DeclineForm extends SignpostForm {
  @IsDayParts({ required: 'Enter the date' }) readonly on!: LocalDate;
  @IsOneOf(DECLINE_KINDS, { required: 'Choose the kind of reason' }) readonly kind!: DeclineKind;
  @CleanText(2000, { required: 'Say why, in words' }) readonly reason!: string;
}
