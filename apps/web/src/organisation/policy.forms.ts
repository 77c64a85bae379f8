import type { LocalDate } from '#kernel';
import { IsDayParts, IsManyOfIds } from '../shell/forms/validators.js';

/** What one mentor signed on paper. */
export class PaperForm {
  @IsManyOfIds({ required: 'Tick what they signed' }) readonly versions!: readonly string[];
  @IsDayParts({ required: 'Enter the day on which they signed' }) readonly on!: LocalDate;
}

/** Which mentors signed one document on paper. */
export class SignedForm {
  @IsManyOfIds({ required: 'Tick who signed' }) readonly mentors!: readonly string[];
  @IsDayParts({ required: 'Enter the day on which they signed' }) readonly on!: LocalDate;
}
