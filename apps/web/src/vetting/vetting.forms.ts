import type { LocalDate } from '#kernel';
import {
  ACTIVITIES,
  type Activity,
  FACTORS,
  type Factor,
  IDENTITY_DOCUMENTS,
  IDENTITY_ROUTES,
  type IdentityRoute,
  JURISDICTIONS,
  type Jurisdiction,
  OPENNESS,
  type Outcome,
  STATUS_RESULTS,
  type StatusResult,
} from '#vetting';
import {
  CleanText,
  IsDayParts,
  IsManyOf,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';

const YES_NO = ['yes', 'no'] as const;

export class RoleForm {
  @IsDayParts({ required: 'Enter the day of the decision' }) readonly on!: LocalDate;
  @IsOneOf(JURISDICTIONS, { required: 'Choose where it is decided' }) readonly jurisdiction!: Jurisdiction;
  @IsOneOf(ACTIVITIES, { required: 'Choose what they do' }) readonly activity!: Activity;
  @IsOneOf(YES_NO, { required: 'Say whether anybody is under 18' }) readonly withChildren!: 'yes' | 'no';
  @IsTicked() readonly caresForAdults!: boolean;
  @IsTicked() readonly weekly!: boolean;
  @IsWholeNumber({ min: 0, max: 30, required: 'Enter on how many days in 30 at most' })
  readonly daysInThirty!: number;
  @IsTicked() readonly overnight!: boolean;
  @IsTicked() readonly supervised!: boolean;
  @IsTicked() readonly leadsOthers!: boolean;
}

export class RequestForm {
  @IsDayParts({ required: 'Enter the day on which it is asked for' }) readonly requestedOn!: LocalDate;
  @IsDayParts({ required: 'Enter the day on which they agreed' }) readonly consentOn!: LocalDate;
  @IsOneOf(YES_NO, { required: 'Say whether the role is unpaid' }) readonly volunteer!: 'yes' | 'no';
  @CleanText(200) readonly umbrellaBody!: string;
  @CleanText(60) readonly applicationReference!: string;
  @IsDayParts({ required: 'Enter the day on which identity was checked' })
  readonly identityCheckedOn!: LocalDate;
  @IsOneOf(IDENTITY_ROUTES, { required: 'Choose how it was checked' }) readonly identityRoute!: IdentityRoute;
  @IsManyOf(IDENTITY_DOCUMENTS, { required: 'Choose the kinds of document that were seen' })
  readonly identityDocuments!: readonly string[];
}

class OfVersion {
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export class SeenForm extends OfVersion {
  @CleanText(40, { required: 'Enter the number on the certificate' }) readonly number!: string;
  @IsDayParts({ required: 'Enter the day of issue' }) readonly issuedOn!: LocalDate;
  @IsDayParts({ required: 'Enter the day on which you saw the original' }) readonly seenOn!: LocalDate;
  @IsOneOf(YES_NO, { required: 'Say whether the name is theirs' }) readonly nameMatches!: 'yes' | 'no';
  @IsOneOf(YES_NO, { required: 'Say whether the date of birth is theirs' })
  readonly birthDateMatches!: 'yes' | 'no';
  @IsDayParts() readonly memberUntil!: LocalDate | null;
}

export class OnDayForm extends OfVersion {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
}

export class StatusForm {
  @IsDayParts({ required: 'Enter the day on which you looked' }) readonly on!: LocalDate;
  @IsOneOf(STATUS_RESULTS, { required: 'Choose what it said' }) readonly result!: StatusResult;
}

export class DecisionForm extends OfVersion {
  @IsDayParts({ required: 'Enter the day of the decision' }) readonly decidedOn!: LocalDate;
  @IsOneOf(['approved', 'approved-with-conditions', 'refused', 'barred'], { required: 'Choose the decision' })
  readonly outcome!: Outcome;
  @CleanText(2000) readonly conditions!: string;
}

export class WeighForm {
  @IsDayParts({ required: 'Enter the day' }) readonly weighedOn!: LocalDate;
  @CleanText(4000, { required: 'Say what was disclosed, as far as it matters for the decision' })
  readonly content!: string;
  @IsManyOf(FACTORS) readonly bearing!: readonly Factor[];
  @IsOneOf(OPENNESS, { required: 'Say whether they had told you' }) readonly open!: (typeof OPENNESS)[number];
  @CleanText(4000) readonly comments!: string;
  @CleanText(2000) readonly advice!: string;
  @IsOneOf(['approved', 'approved-with-conditions', 'refused'], { required: 'Choose what you propose' })
  readonly proposed!: Exclude<Outcome, 'barred'>;
  @CleanText(2000) readonly conditions!: string;
  @IsRecordId({ required: 'Choose who decides with you' }) readonly secondDeciderId!: string;
}

export class ConfirmForm {
  @IsDayParts({ required: 'Enter the day of the decision' }) readonly decidedOn!: LocalDate;
}
