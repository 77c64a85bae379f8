import { LocalDate } from '#kernel';
import { REVIEW_OUTCOMES, type ReviewDetails, type ReviewRow, WISHES } from '#mentoring';
import {
  CleanText,
  IsDayParts,
  IsOneOf,
  IsTicked,
  isTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';

const NOT_COVERED = 'not-covered';
const ANSWERED = [...WISHES, NOT_COVERED];

/** Every part is asked for; “not covered this time” is an answer, and is told apart from an answer that was forgotten. */
export class ReviewForm {
  @IsDayParts({ required: 'Enter the day of the review' }) readonly heldOn!: LocalDate;
  @IsTicked() readonly mentorPresent!: boolean;
  @CleanText(5000, {
    required: 'Write something about aims and progress, or tick that it was not covered',
    unless: body => isTicked(body, 'aimsNotCovered'),
  })
  readonly aimsAndProgress!: string;
  @IsTicked() readonly aimsNotCovered!: boolean;
  @IsOneOf(ANSWERED, { required: 'Say whether they wish to continue' }) readonly wishToContinue!: string;
  @IsOneOf(ANSWERED, { required: 'Say whether mentoring is still needed' }) readonly stillNeeded!: string;
  @CleanText(5000, {
    required: 'Write how they see the service, or tick that it was not covered',
    unless: body => isTicked(body, 'viewNotCovered'),
  })
  readonly viewOfService!: string;
  @IsTicked() readonly viewNotCovered!: boolean;
  @IsOneOf([...REVIEW_OUTCOMES, NOT_COVERED], { required: 'Choose the outcome of the review' })
  readonly outcome!: string;
  @CleanText(5000) readonly outcomeNote!: string;
  @CleanText(500) readonly lateReason!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

const covered = (value: string): boolean => value !== NOT_COVERED;

export const reviewOf = (form: ReviewForm): ReviewDetails => ({
  heldOn: form.heldOn,
  mentorPresent: form.mentorPresent,
  aimsAndProgress: form.aimsAndProgress || null,
  wishToContinue: covered(form.wishToContinue)
    ? (form.wishToContinue as ReviewDetails['wishToContinue'])
    : null,
  stillNeeded: covered(form.stillNeeded) ? (form.stillNeeded as ReviewDetails['stillNeeded']) : null,
  viewOfService: form.viewOfService || null,
  outcome: covered(form.outcome) ? (form.outcome as ReviewDetails['outcome']) : null,
  outcomeNote: form.outcomeNote,
  lateReason: form.lateReason,
});

export const typedReview = (row: ReviewRow): Typed => ({
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  mentorPresent: row.mentor_present ? 'yes' : '',
  aimsAndProgress: row.aims_and_progress ?? '',
  aimsNotCovered: row.aims_and_progress === null ? 'yes' : '',
  wishToContinue: row.wish_to_continue ?? NOT_COVERED,
  stillNeeded: row.still_needed ?? NOT_COVERED,
  viewOfService: row.view_of_service ?? '',
  viewNotCovered: row.view_of_service === null ? 'yes' : '',
  outcome: row.outcome ?? NOT_COVERED,
  outcomeNote: row.outcome_note,
  lateReason: row.late_reason,
  version: String(row.version),
});
