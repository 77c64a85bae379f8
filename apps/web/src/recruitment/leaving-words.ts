import type { BadgeLeft, ExitAgain, ExitSuccess, ExitWay, LeavingReason, TrialDecision } from '#recruitment';

export const LEAVING_WORDS: Readonly<Record<LeavingReason, string>> = {
  'moved-away': 'They moved away',
  'work-or-study': 'Work or study',
  health: 'Their health',
  family: 'Their family',
  'too-little-time': 'Too little time',
  'done-what-they-came-for': 'They did what they came for',
  'not-what-they-hoped': 'It was not what they had hoped for',
  'asked-to-leave': 'We asked them to leave',
  other: 'Something else',
};

export const BADGE_WORDS: Readonly<Record<Exclude<BadgeLeft, 'none'>, string>> = {
  returned: 'They gave it back',
  lost: 'It is lost',
  'not-returned': 'They kept it',
};

export const EXIT_WAY_WORDS: Readonly<Record<ExitWay, string>> = {
  'in-person': 'We met',
  phone: 'By phone',
  video: 'By video',
  questionnaire: 'They answered a questionnaire',
};

export const SUCCESS_WORDS: Readonly<Record<ExitSuccess, string>> = {
  yes: 'Yes',
  partly: 'In part',
  no: 'No',
  'not-said': 'They did not say',
};

export const AGAIN_WORDS: Readonly<Record<ExitAgain, string>> = {
  yes: 'Yes',
  perhaps: 'Perhaps, later',
  no: 'No',
  'not-said': 'They did not say',
};

export const TRIAL_WORDS: Readonly<Record<TrialDecision, string>> = {
  confirm: 'They go on as a mentor',
  extend: 'The trial goes on for three months more',
  end: 'They do not go on',
};
