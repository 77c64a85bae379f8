import type { LocalDate } from '#kernel';
import { IsDayParts, IsWholeNumber } from '../shell/forms/validators.js';

class FromForm {
  @IsDayParts({ required: 'Enter the day from which it holds' }) readonly from!: LocalDate;
}

export class MatchMaximumForm extends FromForm {
  @IsWholeNumber({
    min: 1,
    max: 5000,
    words: 'Enter a whole number from 1 to 5,000',
    required: 'Enter how many matches',
  })
  readonly count!: number;
}

export class CaseloadLimitForm extends FromForm {
  @IsWholeNumber({
    min: 1,
    max: 20,
    words: 'Enter a whole number from 1 to 20',
    required: 'Enter how many cases',
  })
  readonly count!: number;
}
