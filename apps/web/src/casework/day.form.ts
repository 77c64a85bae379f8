import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts } from '../shell/forms/validators.js';

/** A step that happens on a day. */
export class DayForm {
  @IsDayParts({ required: 'Enter the date' }) readonly on!: LocalDate;
}

/** A step that happens on a day for a reason. */
export class DayAndReasonForm extends DayForm {
  @CleanText(2000, { required: 'Say why' }) readonly reason!: string;
}
