import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsOneOf, IsRecordId, IsWholeNumber } from '../../shell/forms/validators.js';

const READ_AGAIN = { min: 1, max: 1_000_000, required: 'Open the page again' };

export class StartForm {
  @IsOneOf(['mentee', 'mentor'], { required: 'Open the page again' }) readonly kind!: 'mentee' | 'mentor';
  @IsRecordId({ required: 'Open the page again' }) readonly person!: string;
}

/** A draft may be as short as it likes; how many words it has is asked at the sign-off. */
export class StoryForm {
  @CleanText(8000) readonly beginning!: string;
  @CleanText(8000) readonly middle!: string;
  @CleanText(8000) readonly ending!: string;
  @CleanText(8000) readonly quotes!: string;
  @IsWholeNumber(READ_AGAIN) readonly version!: number;
}

export class NameForm {
  @CleanText(40) readonly chosenName!: string;
  @IsWholeNumber(READ_AGAIN) readonly version!: number;
}

export class PartForm {
  @CleanText(2000, { required: 'Say what they did in preparing it' }) readonly part!: string;
  @IsDayParts({ required: 'Enter the day' }) readonly partOn!: LocalDate;
  @IsWholeNumber(READ_AGAIN) readonly version!: number;
}

export class SignOffForm {
  @IsWholeNumber(READ_AGAIN) readonly version!: number;
}
