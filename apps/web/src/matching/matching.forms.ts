import { CHARACTERISTICS } from '#assessment';
import type { LocalDate } from '#kernel';
import type { CheckIn } from '#matching';
import type { Body } from '../shell/forms/field.js';
import { CleanText, IsDayParts, IsOneOf, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';
import { DayForm } from '../casework/day.form.js';

export class ProposeForm extends DayForm {
  @IsRecordId({ required: 'Choose a mentor' }) readonly mentorId!: string;
  @CleanText(5000, { required: 'Say why this match' }) readonly rationale!: string;
  @IsRecordId() readonly ownerId!: string | null;
  @IsOneOf(CHARACTERISTICS) readonly characteristic!: (typeof CHARACTERISTICS)[number] | null;
  @CleanText(1000) readonly justification!: string;
  @CleanText(2000) readonly overrideReason!: string;
}

export class BeginForm extends DayForm {
  @CleanText(2000) readonly overrideReason!: string;
  @IsDayParts() readonly plannedEnd!: LocalDate | null;
}

export class PauseForm extends DayForm {
  @CleanText(2000) readonly reason!: string;
}

export class AgreementForm {
  @IsDayParts() readonly mentorSignedOn!: LocalDate | null;
  @IsDayParts() readonly menteeSignedOn!: LocalDate | null;
  @IsDayParts() readonly serviceSignedOn!: LocalDate | null;
  @IsWholeNumber({ min: 1, max: 92 }) readonly meetingEveryDays!: number | null;
  @CleanText(1000) readonly places!: string;
  @CleanText(2000) readonly note!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

const REACHED = ['yes', 'no'];
const NOT_CALLED = (side: 'mentee' | 'mentor') => (body: Body) => !body[`${side}Reached`];

/** One check-in with both sides; a side may be left for later. */
export class CheckInForm {
  @IsOneOf(REACHED, {
    required: 'Say for at least one of them whether you spoke',
    unless: body => Boolean(body['mentorReached']),
  })
  readonly menteeReached!: string | null;
  @IsDayParts({ required: 'Enter the day of the call', unless: NOT_CALLED('mentee') })
  readonly menteeOn!: LocalDate | null;
  @CleanText(5000) readonly menteeNote!: string;
  @IsOneOf(REACHED) readonly mentorReached!: string | null;
  @IsDayParts({ required: 'Enter the day of the call', unless: NOT_CALLED('mentor') })
  readonly mentorOn!: LocalDate | null;
  @CleanText(5000) readonly mentorNote!: string;
}

export const checkInOf = (form: CheckInForm): CheckIn => ({
  mentee: side(form.menteeOn, form.menteeReached, form.menteeNote),
  mentor: side(form.mentorOn, form.mentorReached, form.mentorNote),
});

const side = (on: LocalDate | null, reached: string | null, note: string) =>
  on && reached ? { on, reached: reached === 'yes', note } : null;
