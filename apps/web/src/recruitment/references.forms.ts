import type { LocalDate } from '#kernel';
import {
  REENGAGE,
  REFEREE_SETTINGS,
  REFERENCE_RESULTS,
  REFERENCE_WAYS,
  type RefereeNamed,
  type RefereeSetting,
  type ReferenceAnswer,
  type ReferenceResult,
  type ReferenceWay,
  REFUSED_REFEREES,
  type Related,
} from '#recruitment';
import {
  CleanText,
  IsDayParts,
  IsEmailAddress,
  IsOneOf,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';

const YES_NO = ['yes', 'no'] as const;
type YesNo = (typeof YES_NO)[number];

export class AskForm {
  @CleanText(200, { required: 'Enter the name of the referee' }) readonly name!: string;
  @IsEmailAddress() readonly email!: string;
  @CleanText(200) readonly organisation!: string;
  @IsOneOf([...REFEREE_SETTINGS, ...REFUSED_REFEREES], { required: 'Choose how they know each other' })
  readonly knows!: RefereeNamed['knows'];
}

/** What a referee says; the same for the form and for a letter that is read into it. */
class AnswerFields {
  @CleanText(200, { required: 'Enter the name of the referee' }) readonly name!: string;
  @CleanText(200, { required: 'Enter the position or job' }) readonly position!: string;
  @IsOneOf(REFEREE_SETTINGS, { required: 'Choose from where they know each other' })
  readonly setting!: RefereeSetting;
  @IsOneOf(['no', ...REFUSED_REFEREES], { required: 'Say whether they are close' })
  readonly related!: Related;
  @CleanText(2000, { required: 'Say in which capacity', like: /^.{3}/su, words: 'Say it in a few words' })
  readonly capacity!: string;
  @IsWholeNumber({ min: 0, max: 80, required: 'Enter for how many years, or 0' }) readonly years!: number;
  @IsWholeNumber({ min: 0, max: 11 }) readonly months!: number | null;
  @IsOneOf(YES_NO, { required: 'Say whether they were seen with children or young people' })
  readonly seen!: YesNo;
  @CleanText(6000, { required: 'Say how suitable they are', like: /^.{3}/su, words: 'Say it in a few words' })
  readonly suitability!: string;
  @IsOneOf(YES_NO, { required: 'Say whether there is a concern' }) readonly concern!: YesNo;
  @CleanText(6000) readonly concernWords!: string;
  @IsOneOf(REENGAGE, { required: 'Say whether you would take them on again' })
  readonly reengage!: ReferenceAnswer['reengage'];
  @CleanText(2000) readonly reengageWords!: string;
  @IsOneOf(YES_NO, { required: 'Say whether they may see it' }) readonly shown!: YesNo;
}

export class RefereeForm extends AnswerFields {
  @IsTicked({ required: 'Tick that what you wrote is true' }) readonly declared!: boolean;
}

export class LetterForm extends AnswerFields {
  @IsDayParts({ required: 'Enter the day on which it came' }) readonly receivedOn!: LocalDate;
  @IsTicked({ required: 'Only a letter that came from the referee, written to us, counts' })
  readonly direct!: boolean;
}

export class WithdrawForm {
  @IsDayParts({ required: 'Enter the date' }) readonly on!: LocalDate;
  @CleanText(2000, { required: 'Say why', like: /^.{3}/su, words: 'Say why in words' }) readonly why!: string;
}

export class StepForm {
  @IsDayParts({ required: 'Enter the date' }) readonly on!: LocalDate;
  @IsOneOf(REFERENCE_WAYS, { required: 'Choose how' }) readonly how!: ReferenceWay;
  @CleanText(4000, { required: 'Write what was said', like: /^.{3}/su, words: 'Write it in a few words' })
  readonly words!: string;
}

export class ResultForm {
  @IsDayParts({ required: 'Enter the date' }) readonly on!: LocalDate;
  @IsOneOf(REFERENCE_RESULTS, { required: 'Choose the result' }) readonly result!: ReferenceResult;
  @CleanText(4000, { required: 'Say why', like: /^.{3}/su, words: 'Say why in words' })
  readonly reasons!: string;
}

export const answerOfForm = (form: AnswerFields): ReferenceAnswer => ({
  name: form.name,
  position: form.position,
  setting: form.setting,
  related: form.related,
  capacity: form.capacity,
  knownMonths: form.years * 12 + (form.months ?? 0),
  seenWithChildren: form.seen === 'yes',
  suitability: form.suitability,
  concern: form.concern === 'yes',
  concernWords: form.concernWords,
  reengage: form.reengage,
  reengageWords: form.reengageWords,
  confidential: form.shown === 'no',
});
