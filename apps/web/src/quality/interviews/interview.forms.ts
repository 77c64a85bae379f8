import { type Answer, ANSWERED_HOW, ANSWERS, GIVERS, INTERVIEW_KINDS, type InterviewKind } from '#evidence';
import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsOneOf, IsRecordId, IsWholeNumber } from '../../shell/forms/validators.js';

const READ_AGAIN = { min: 1, max: 1_000_000, required: 'Open the page again' };

export class InviteForm {
  @CleanText(60, { required: 'Open the page again' }) readonly framework!: string;
  @IsOneOf(INTERVIEW_KINDS, { required: 'Open the page again' }) readonly kind!: InterviewKind;
  @IsRecordId({ required: 'Open the page again' }) readonly person!: string;
  @IsDayParts({ required: 'Enter the day on which they were invited' }) readonly invitedOn!: LocalDate;
}

/** What somebody answered: to an invitation, or to their story being shared. */
export class AnswerForm {
  @IsOneOf(ANSWERS, { required: 'Say what they answered' }) readonly answer!: Answer['answer'];
  @IsOneOf(GIVERS, { required: 'Say who answered' }) readonly givenBy!: Answer['givenBy'];
  @CleanText(200) readonly givenByName!: string;
  @IsOneOf(ANSWERED_HOW, { required: 'Say how they answered' }) readonly how!: Answer['how'];
  @IsDayParts({ required: 'Enter the day of the answer' }) readonly answeredOn!: LocalDate;
}

export class PlanForm {
  @IsOneOf(['alone', 'group'], { required: 'Say whether alone or in a group' })
  readonly sitting!: 'alone' | 'group';
  @IsDayParts() readonly takesPlaceOn!: LocalDate | null;
  @CleanText(5, { like: /^([01]\d|2[0-3]):[0-5]\d$/, words: 'Enter a time such as 14:30' })
  readonly takesPlaceAt!: string;
  @CleanText(200) readonly supporterName!: string;
  @CleanText(60) readonly supporterRelation!: string;
  @IsWholeNumber(READ_AGAIN) readonly version!: number;
}

export class CloseForm {
  @IsOneOf(['yes', 'no'], { required: 'Say whether it took place' }) readonly held!: 'yes' | 'no';
  @IsDayParts() readonly heldOn!: LocalDate | null;
  @IsWholeNumber(READ_AGAIN) readonly version!: number;
}

export class AlternativeForm {
  @CleanText(60, { required: 'Open the page again' }) readonly framework!: string;
  @IsOneOf(INTERVIEW_KINDS, { required: 'Open the page again' }) readonly kind!: InterviewKind;
  @IsRecordId({ required: 'Choose a programme' }) readonly programmeId!: string;
  @CleanText(2000, { required: 'Say why nobody can be offered' }) readonly why!: string;
}
