import { WAITING_ORDERS, type WaitingOrder } from '#assessment';
import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';

class FromForm {
  @IsDayParts({ required: 'Enter the day from which it holds' }) readonly from!: LocalDate;
}

export class ListForm extends FromForm {
  @CleanText(8000, { required: 'Write at least one line' }) readonly lines!: string;
}

export class AgeForm extends FromForm {
  @IsWholeNumber({ min: 10, max: 18, words: 'Enter an age from 10 to 18', required: 'Enter the age' })
  readonly age!: number;
}

export class VisitsForm extends FromForm {
  @IsOneOf(['yes', 'no'], { required: 'Say whether homes are visited' }) readonly visits!: string;
}

export class CustodySettingForm extends FromForm {
  @IsOneOf(['yes', 'no'], { required: 'Say whether it works with them' }) readonly custody!: string;
}

export class WaitingOrderForm extends FromForm {
  @IsOneOf(WAITING_ORDERS, { required: 'Say what orders the list' }) readonly order!: WaitingOrder;
}

export class WordingForm extends FromForm {
  @CleanText(2000, { required: 'Write what somebody agrees to' }) readonly words!: string;
}

export const linesOf = ({ lines }: ListForm): string[] =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
