import type { LocalDate } from '#kernel';
import {
  CleanText,
  IsDayParts,
  IsEmailAddress,
  IsOneOf,
  IsRecordId,
  IsWholeNumber,
} from '../../shell/forms/validators.js';

export class GrantForm {
  @CleanText(200, { required: 'Enter the name of the assessor' }) readonly assessorName!: string;
  @IsEmailAddress({ required: 'Enter the e-mail address of the assessor' }) readonly assessorEmail!: string;
  @IsDayParts({ required: 'Enter the last day' }) readonly endsOn!: LocalDate;
}

export class FoundForm {
  @IsDayParts({ required: 'Enter the day on which you learned of it' }) readonly awareOn!: LocalDate;
  @CleanText(5, { required: 'Enter the time, such as 14:30' }) readonly awareTime!: string;
  @CleanText(200, { required: 'Say who found it' }) readonly foundBy!: string;
  @CleanText(500, { required: 'Say in which file or on which page it stands' }) readonly whereFound!: string;
  @CleanText(2000, { required: 'Say what it tells, without repeating the name' })
  readonly whatItTells!: string;
  @IsWholeNumber({ min: 1, max: 100_000, required: 'Enter how many people it concerns' })
  readonly peopleAffected!: number;
  @CleanText(500, { required: 'Name the indicators, such as 44, 52' }) readonly indicators!: string;
}

export class BreachDecisionForm {
  @IsOneOf(['told', 'not-told'], { required: 'Say whether the regulator was told' })
  readonly regulator!: 'told' | 'not-told';
  @IsDayParts() readonly regulatorOn!: LocalDate | null;
  @CleanText(2000, { required: 'Give the reference of the report, or the reason why it was not made' })
  readonly regulatorNote!: string;
  @IsOneOf(['told', 'not-told'], { required: 'Say whether the people were told' })
  readonly people!: 'told' | 'not-told';
  @CleanText(2000, { required: 'Say how they were told, or why not' }) readonly peopleNote!: string;
  @CleanText(2000, { required: 'Say what is done so that it does not happen again' })
  readonly measures!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000, required: 'Open the page again' }) readonly version!: number;
}

export class ResubmitForm {
  @IsRecordId({ required: 'Choose the pack that was sent' }) readonly packId!: string;
  @IsDayParts({ required: 'Enter the day on which it was sent' }) readonly on!: LocalDate;
  @IsWholeNumber({ min: 1, max: 1_000_000, required: 'Open the page again' }) readonly version!: number;
}

export class RequestForm {
  @CleanText(60, { required: 'Choose a framework' }) readonly framework!: string;
  @CleanText(20, { required: 'Name the indicator' }) readonly indicator!: string;
  @IsDayParts({ required: 'Enter the day on which they asked' }) readonly askedOn!: LocalDate;
  @CleanText(2000, { required: 'Say what they ask for' }) readonly askedFor!: string;
}

export class RequestSentForm {
  @IsDayParts({ required: 'Enter the day on which it was sent' }) readonly on!: LocalDate;
  @CleanText(2000, { required: 'Say what was sent' }) readonly what!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000, required: 'Open the page again' }) readonly version!: number;
}
