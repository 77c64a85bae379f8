import type { LocalDate } from '#kernel';
import type { SelectionList } from './selection-settings.js';

/** Before the decision; and once they have been through the training, with feedback given (QiM E15). */
export const INTERVIEW_KINDS = ['selection', 'after-training'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];
export const INTERVIEW_WAYS = ['in-person', 'video'] as const;
export type InterviewWay = (typeof INTERVIEW_WAYS)[number];
export const RECOMMENDATIONS = ['take-on', 'take-on-with-conditions', 'not'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];
/** From 1, nothing of what the role asks for, to 5, all of it. */
export const SCORES = ['1', '2', '3', '4', '5'] as const;
const [LOWEST, HIGHEST] = [1, 5];
export const MOST_ON_PANEL = 6;

export const QUESTIONS_OF = {
  selection: 'interview-questions',
  'after-training': 'after-training-questions',
} as const satisfies Record<InterviewKind, SelectionList>;

export interface Scored {
  readonly score: number;
  readonly note: string;
}

export interface InterviewHeld {
  readonly heldOn: LocalDate;
  readonly how: InterviewWay;
  /** The questions that lay on the table, as they stood. */
  readonly settingId: string;
  /** One for each question, in its order. */
  readonly answers: readonly Scored[];
  /** Accounts of staff. */
  readonly panel: readonly string[];
  readonly recommendation: Recommendation;
  readonly reasons: string;
  /** What the applicant was told; asked for after the training. */
  readonly feedback: string;
  readonly feedbackOn: LocalDate | null;
}

export const isScore = (score: number): boolean =>
  Number.isInteger(score) && score >= LOWEST && score <= HIGHEST;
