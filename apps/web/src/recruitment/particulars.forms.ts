import type { LocalDate } from '#kernel';
import { ACCREDITATION_STEPS, type AccreditationStep, EXPENSES_WAYS, type ExpensesWay } from '#recruitment';
import { CleanText, IsDayParts, IsOneOf, IsTicked, IsWholeNumber } from '../shell/forms/validators.js';

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

export class AccreditationForm {
  @CleanText(200, { required: 'Name the award' }) readonly award!: string;
  @IsOneOf(ACCREDITATION_STEPS, { required: 'Say how far they are' }) readonly step!: AccreditationStep;
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
  @CleanText(500) readonly support!: string;
}
