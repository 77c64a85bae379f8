import type { LocalDate } from '#kernel';
import {
  BADGES_LEFT,
  type BadgeLeft,
  EXIT_AGAIN,
  EXIT_SUCCESSES,
  EXIT_WAYS,
  type ExitAgain,
  type ExitSuccess,
  type ExitWay,
  LEAVING_REASONS,
  type LeavingReason,
  TRIAL_DECISIONS,
  type TrialDecision,
} from '#recruitment';
import { DayAndReasonForm, DayForm } from '../casework/day.form.js';
import { CleanText, IsDayParts, IsOneOf, IsRecordId } from '../shell/forms/validators.js';

export class LeaveForm {
  @IsDayParts({ required: 'Enter the date' }) readonly on!: LocalDate;
  @IsOneOf(LEAVING_REASONS, { required: 'Choose the main reason' }) readonly why!: LeavingReason;
  @CleanText(2000, { required: 'Say why' }) readonly reason!: string;
  @IsOneOf(BADGES_LEFT.filter(badge => badge !== 'none')) readonly badge!: Exclude<BadgeLeft, 'none'> | null;
  @CleanText(500) readonly badgeWords!: string;
}

export class ExitForm {
  @IsDayParts({ required: 'Enter the day' }) readonly heldOn!: LocalDate;
  @IsOneOf(EXIT_WAYS, { required: 'Choose how you heard from them' }) readonly how!: ExitWay;
  @CleanText(4000, { required: 'Write down what went well' }) readonly wentWell!: string;
  @CleanText(4000) readonly wasHard!: string;
  @CleanText(4000) readonly wouldHelp!: string;
  @IsOneOf(EXIT_SUCCESSES, { required: 'Say how they see it' }) readonly success!: ExitSuccess;
  @IsOneOf(EXIT_AGAIN, { required: 'Say whether they would mentor again' }) readonly again!: ExitAgain;
}

export class TrialReviewForm {
  @IsDayParts({ required: 'Enter the day' }) readonly heldOn!: LocalDate;
  @IsOneOf(TRIAL_DECISIONS, { required: 'Choose the decision' }) readonly decision!: TrialDecision;
  @CleanText(4000, { required: 'Say why' }) readonly reasons!: string;
}

export class CoverForm extends DayForm {
  @IsRecordId({ required: 'Choose who looks after them' }) readonly userId!: string;
  @CleanText(500) readonly how!: string;
}

/** Asks for somebody for each match that runs. */
export const holdForm = (matchIds: readonly string[]) => {
  class HoldForm extends DayAndReasonForm {}
  for (const id of matchIds) {
    IsRecordId()(HoldForm.prototype, `cover-${id}`);
    CleanText(500)(HoldForm.prototype, `how-${id}`);
  }
  return HoldForm;
};
