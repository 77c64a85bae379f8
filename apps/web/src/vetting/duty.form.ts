import type { LocalDate } from '#kernel';
import {
  CONDUCT,
  type Conduct,
  REFERRAL_OUTCOMES,
  type ReferralOutcome,
  REMOVALS,
  type Removal,
} from '#vetting';
import { CleanText, IsDayParts, IsManyOf, IsOneOf } from '../shell/forms/validators.js';

export class DutyForm {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
  @IsOneOf(REMOVALS, { required: 'Say how they stopped working with young people' })
  readonly removed!: Removal;
  @IsManyOf(CONDUCT) readonly conduct!: readonly Conduct[];
  @IsOneOf(REFERRAL_OUTCOMES, { required: 'Choose the decision' }) readonly outcome!: ReferralOutcome;
  @CleanText(4000) readonly reasons!: string;
}
