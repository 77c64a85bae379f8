import { EXPENSES_WAYS, type ExpensesWay } from '#recruitment';
import { CleanText, IsOneOf, IsTicked, IsWholeNumber } from '../shell/forms/validators.js';

export class ParticularsForm {
  @CleanText(200, { required: 'Enter a name' }) readonly emergencyName!: string;
  @CleanText(100, { required: 'Say who that is' }) readonly emergencyRelation!: string;
  @CleanText(40, { required: 'Enter a phone number' }) readonly emergencyPhone!: string;
  @IsOneOf(EXPENSES_WAYS, { required: 'Choose how expenses are paid' }) readonly expenses!: ExpensesWay;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export class PhotoForm {
  @IsTicked({ required: 'The photo is kept only if they agree' }) readonly agreed!: boolean;
}
