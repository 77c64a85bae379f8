import { CleanText, IsOneOf, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';

const VERSION = { min: 0, max: 100_000 };

/** A letter as it shall go. */
export class SendLetterForm {
  @CleanText(200, { required: 'Write a subject' }) readonly subject!: string;
  @CleanText(12_000, { required: 'Write the letter' }) readonly body!: string;
  @IsOneOf(['email', 'print'], { required: 'Say how it goes' }) readonly channel!: 'email' | 'print';
  @IsRecordId({ required: 'Open this page again' }) readonly occasion!: string;
  @IsWholeNumber({ ...VERSION, required: 'Open this page again' }) readonly version!: number;
}

/** What a programme says in a kind of letter; `then` looks at it first, on a case or on samples. */
export class LetterWordsForm {
  @CleanText(200, { required: 'Write a subject' }) readonly subject!: string;
  @CleanText(8_000, { required: 'Write the letter' }) readonly body!: string;
  @IsRecordId() readonly caseId!: string | null;
  @IsOneOf(['save', 'look']) readonly then!: 'save' | 'look' | null;
  @IsWholeNumber({ ...VERSION, required: 'Open this page again' }) readonly version!: number;
}
