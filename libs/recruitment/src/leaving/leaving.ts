export const LEAVING_REASONS = [
  'moved-away',
  'work-or-study',
  'health',
  'family',
  'too-little-time',
  'done-what-they-came-for',
  'not-what-they-hoped',
  'asked-to-leave',
  'other',
] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** What became of the badge of somebody who left; `none` where they held none. */
export const BADGES_LEFT = ['none', 'returned', 'lost', 'not-returned'] as const;
export type BadgeLeft = (typeof BADGES_LEFT)[number];

export const EXIT_WAYS = ['in-person', 'phone', 'video', 'questionnaire'] as const;
export type ExitWay = (typeof EXIT_WAYS)[number];
export const EXIT_SUCCESSES = ['yes', 'partly', 'no', 'not-said'] as const;
export type ExitSuccess = (typeof EXIT_SUCCESSES)[number];
export const EXIT_AGAIN = ['yes', 'perhaps', 'no', 'not-said'] as const;
export type ExitAgain = (typeof EXIT_AGAIN)[number];

export const TRIAL_DECISIONS = ['confirm', 'extend', 'end'] as const;
export type TrialDecision = (typeof TRIAL_DECISIONS)[number];
