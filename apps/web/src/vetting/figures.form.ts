import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts } from '../shell/forms/validators.js';

export class FigureForm {
  @CleanText(20, { required: 'Enter the figure' }) readonly value!: string;
  @IsDayParts({ required: 'Enter the day from which it holds' }) readonly from!: LocalDate;
}
