import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsOneOf, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';
import { PersonForm } from './person.form.js';

export class NewMentorForm extends PersonForm {
  @IsRecordId({ required: 'Choose the programme' }) readonly programmeId!: string;
  @IsDayParts({ required: 'Enter the day of the application' }) readonly appliedOn!: LocalDate;
  @IsRecordId() readonly ownerId!: string | null;
}

export class CorrectMentorForm extends PersonForm {
  @IsRecordId() readonly ownerId!: string | null;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export class VettingForm {
  @IsDayParts({ required: 'Enter the day of the decision' }) readonly decidedOn!: LocalDate;
  @IsOneOf(['clear', 'not-clear'], { required: 'Say whether they are clear to work' })
  readonly decision!: string;
  @IsDayParts() readonly validUntil!: LocalDate | null;
}

export class TrainingForm {
  @IsDayParts({ required: 'Enter the day of the session' }) readonly heldOn!: LocalDate;
  @IsWholeNumber({ min: 1, max: 1440, required: 'Enter how long it was, in minutes' })
  readonly minutes!: number;
  @IsOneOf(['initial', 'refresher'], { required: 'Choose the kind of training' }) readonly kind!:
    'initial' | 'refresher';
  @CleanText(200, { required: 'Say what it was about' }) readonly title!: string;
}
