import type { LocalDate } from '#kernel';
import { FEEDBACK_WAYS, type Feedback } from '#recruitment';
import { DayForm } from '../casework/day.form.js';
import { CleanText, IsDayParts, IsOneOf, IsRecordId } from '../shell/forms/validators.js';

const WHY = 'Say why, in words: it is evidence of how you choose';

export class DecisionForm extends DayForm {
  @CleanText(4000, { required: WHY, like: /.{3}/s, words: WHY }) readonly reasons!: string;
  @IsRecordId() readonly decidedWithId!: string | null;
}

export class ApprovalForm extends DecisionForm {
  @CleanText(2000) readonly conditions!: string;
  @IsDayParts() readonly probationUntil!: LocalDate | null;
  @CleanText(2000) readonly overrideReason!: string;
}

export class FeedbackForm extends DayForm {
  @IsOneOf(FEEDBACK_WAYS, { required: 'Choose how they are told' }) readonly how!: Feedback['how'];
  @CleanText(4000, { required: 'Write what you tell them', like: /.{3}/s, words: 'Write what you tell them' })
  readonly feedback!: string;
  @CleanText(2000, {
    required: 'Write what else they could do',
    like: /.{3}/s,
    words: 'Write what else they could do',
  })
  readonly opportunities!: string;
}
