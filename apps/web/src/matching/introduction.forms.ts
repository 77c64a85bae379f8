import type { LocalDate } from '#kernel';
import {
  COVERED,
  GUIDANCE_WAYS,
  type GuidanceWay,
  type Covered,
  PRESENT,
  type Present,
  RISK_DECISIONS,
  type RiskDecision,
  SHARED,
  type Shared,
  TOLD_ANSWERS,
  type ToldAnswer,
} from '#matching';
import { DayForm } from '../casework/day.form.js';
import {
  CleanText,
  IsDayParts,
  IsManyOf,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';

const VERSION = { min: 1, max: 1_000_000 };
const A_FEW_WORDS = 'Write a few words; “none known” is an answer';

export class ToldForm extends DayForm {
  @IsTicked() readonly reasonsExplained!: boolean;
  @IsTicked() readonly chanceToDecline!: boolean;
  @IsOneOf(TOLD_ANSWERS, { required: 'Say what they answered' }) readonly answer!: ToldAnswer;
  @CleanText(1000) readonly reason!: string;
  @CleanText(2000) readonly note!: string;
  @IsWholeNumber(VERSION) readonly version!: number | null;
}

export class BriefingForm extends DayForm {
  @IsManyOf(SHARED, { required: 'Say what the mentor was told' }) readonly shared!: Shared[];
  @CleanText(2000) readonly note!: string;
  @IsWholeNumber(VERSION) readonly version!: number | null;
}

export class GuidanceForm extends DayForm {
  @IsOneOf(GUIDANCE_WAYS, { required: 'Say how' }) readonly how!: GuidanceWay;
  @CleanText(300, { required: 'Say which need' }) readonly need!: string;
  @CleanText(2000) readonly note!: string;
}

export class MatchRiskForm extends DayForm {
  @CleanText(2000, { required: A_FEW_WORDS }) readonly activities!: string;
  @CleanText(2000, { required: A_FEW_WORDS }) readonly toMentee!: string;
  @CleanText(2000, { required: A_FEW_WORDS }) readonly toMentor!: string;
  @CleanText(2000, { required: A_FEW_WORDS }) readonly measures!: string;
  @IsTicked() readonly insured!: boolean;
  @CleanText(500, { required: A_FEW_WORDS }) readonly whoToCall!: string;
  @IsOneOf(RISK_DECISIONS, { required: 'Say whether it goes ahead' }) readonly decision!: RiskDecision;
  @IsDayParts({ required: 'Enter the day of the next look' }) readonly reviewOn!: LocalDate;
  @IsWholeNumber(VERSION) readonly version!: number | null;
}

export class MeetingForm {
  @IsDayParts({ required: 'Enter the day of the meeting' }) readonly heldOn!: LocalDate;
  @CleanText(200, { required: 'Say where they met' }) readonly place!: string;
  @IsManyOf(PRESENT, { required: 'Say who was there' }) readonly present!: Present[];
  @IsRecordId() readonly ledById!: string | null;
  @CleanText(200) readonly ledByOther!: string;
  @IsManyOf(COVERED) readonly covered!: Covered[];
  @IsRecordId({ required: 'Name the worker who answers for the mentee' }) readonly caseManagerId!:
    string | null;
  @IsDayParts({ required: 'Fix the day of the next meeting before you part' })
  readonly nextOn!: LocalDate | null;
  @CleanText(200) readonly nextPlace!: string;
  @CleanText(2000) readonly note!: string;
  @IsWholeNumber(VERSION) readonly version!: number | null;
}
