import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';

/** What a worker says besides the answers. */
export class TakeForm {
  @IsDayParts({ required: 'Enter the day of the referral' }) readonly receivedOn!: LocalDate;
  @IsRecordId() readonly ownerId!: string | null;
  @CleanText(2000) readonly overrideReason!: string;
}

export class CompleteForm {
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}
