import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';

class FromForm {
  @IsDayParts({ required: 'Enter the day from which it holds' }) readonly from!: LocalDate;
}

export class MonthsForm extends FromForm {
  @IsWholeNumber({ min: 0, max: 1000, required: 'Enter the number of months' })
  readonly months!: number;
}

export class QuestionsForm extends FromForm {
  @CleanText(5000, { required: 'Write at least one question' }) readonly lines!: string;
}

export class TrialForm extends FromForm {
  @IsOneOf(['yes', 'no'], { required: 'Say whether there is a trial period' }) readonly uses!: 'yes' | 'no';
}
