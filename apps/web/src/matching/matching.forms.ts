import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsOneOf, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';
import { DayForm } from '../casework/day.form.js';

export class ProposeForm extends DayForm {
  @IsRecordId({ required: 'Choose a mentor' }) readonly mentorId!: string;
  @CleanText(5000, { required: 'Say why this match' }) readonly rationale!: string;
  @IsRecordId() readonly ownerId!: string | null;
  @CleanText(2000) readonly overrideReason!: string;
}

export class BeginForm extends DayForm {
  @IsDayParts() readonly plannedEnd!: LocalDate | null;
}

export class PauseForm extends DayForm {
  @CleanText(2000) readonly reason!: string;
}

export class AgreementForm {
  @IsDayParts() readonly mentorSignedOn!: LocalDate | null;
  @IsDayParts() readonly menteeSignedOn!: LocalDate | null;
  @IsDayParts() readonly serviceSignedOn!: LocalDate | null;
  @IsWholeNumber({ min: 1, max: 92 }) readonly meetingEveryDays!: number | null;
  @CleanText(1000) readonly places!: string;
  @CleanText(2000) readonly note!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

const REACHED = ['yes', 'no'];

/** One check-in with both sides; a side may be left for later. */
export class CheckInForm {
  @IsDayParts() readonly menteeOn!: LocalDate | null;
  @IsOneOf(REACHED) readonly menteeReached!: string | null;
  @CleanText(5000) readonly menteeNote!: string;
  @IsDayParts() readonly mentorOn!: LocalDate | null;
  @IsOneOf(REACHED) readonly mentorReached!: string | null;
  @CleanText(5000) readonly mentorNote!: string;
}
