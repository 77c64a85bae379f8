import type { LocalDate } from '#kernel';
import { IsDayParts, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';
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
