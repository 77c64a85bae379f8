import type { LocalDate } from '#kernel';
import {
  type BarredList,
  IDENTITY_DOCUMENTS,
  IDENTITY_ROUTES,
  type IdentityRoute,
  JURISDICTIONS,
  type Jurisdiction,
  LEVELS,
  type Level,
  STATUS_RESULTS,
  type StatusResult,
  STAY_OUTCOMES,
  type StayOutcome,
  type Workforce,
} from '#vetting';
import { CleanText, IsDayParts, IsManyOf, IsOneOf, IsTicked } from '../shell/forms/validators.js';

const YES_NO = ['yes', 'no'] as const;
export const BARRED_LISTS = ['children', 'adults'] as const;
export const WORKFORCES = ['child', 'adult', 'child-and-adult', 'other'] as const;

export class AcceptForm {
  @CleanText(200, { required: 'Enter for which body it was made' }) readonly from!: string;
  @IsOneOf(JURISDICTIONS, { required: 'Choose where it was made' }) readonly jurisdiction!: Jurisdiction;
  @IsOneOf(LEVELS, { required: 'Choose the level on the certificate' }) readonly level!: Level;
  @IsManyOf(BARRED_LISTS) readonly barredLists!: readonly BarredList[];
  @IsOneOf(WORKFORCES, { required: 'Choose the workforce on the certificate' })
  readonly workforce!: Workforce;
  @IsOneOf(YES_NO, { required: 'Say whether it was made for a volunteer' }) readonly volunteer!: 'yes' | 'no';
  @CleanText(40, { required: 'Enter the number on the certificate' }) readonly number!: string;
  @IsDayParts({ required: 'Enter the day of issue' }) readonly issuedOn!: LocalDate;
  @IsDayParts({ required: 'Enter the day on which you saw the original' }) readonly seenOn!: LocalDate;
  @IsOneOf(YES_NO, { required: 'Say whether the name is theirs' }) readonly nameMatches!: 'yes' | 'no';
  @IsOneOf(YES_NO, { required: 'Say whether the date of birth is theirs' })
  readonly birthDateMatches!: 'yes' | 'no';
  @IsDayParts({ required: 'Enter the day on which identity was checked' })
  readonly identityCheckedOn!: LocalDate;
  @IsOneOf(IDENTITY_ROUTES, { required: 'Choose how it was checked' }) readonly identityRoute!: IdentityRoute;
  @IsManyOf(IDENTITY_DOCUMENTS, { required: 'Choose the kinds of document that were seen' })
  readonly identityDocuments!: readonly string[];
  @IsDayParts({ required: 'Enter the day on which they agreed' }) readonly consentOn!: LocalDate;
  @IsDayParts({ required: 'Enter the day on which you looked' }) readonly lookedUpOn!: LocalDate;
  @IsOneOf(STATUS_RESULTS, { required: 'Choose what the update service said' })
  readonly result!: StatusResult;
  @CleanText(2000, { required: 'Say why no new one is asked for' }) readonly why!: string;
}

export class StayForm {
  @CleanText(100, { required: 'Enter the country' }) readonly country!: string;
  @IsDayParts({ required: 'Enter the day on which they came' }) readonly from!: LocalDate;
  @IsDayParts({ required: 'Enter the day on which they left' }) readonly until!: LocalDate;
}

export class SettleStayForm {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
  @IsOneOf(STAY_OUTCOMES, { required: 'Choose what came of it' }) readonly outcome!: StayOutcome;
  @IsTicked() readonly translated!: boolean;
  @CleanText(4000) readonly why!: string;
}
