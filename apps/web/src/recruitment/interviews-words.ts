import type { InterviewKind, InterviewWay, Recommendation, StaffTrainingKind } from '#recruitment';

export const INTERVIEW_WORDS: Readonly<Record<InterviewKind, string>> = {
  selection: 'Interview',
  'after-training': 'Interview after the training',
};
export const WAY_OF_INTERVIEW: Readonly<Record<InterviewWay, string>> = {
  'in-person': 'In person',
  video: 'By video',
};
export const RECOMMENDATION_WORDS: Readonly<Record<Recommendation, string>> = {
  'take-on': 'Take them on',
  'take-on-with-conditions': 'Take them on, with conditions',
  not: 'Do not take them on',
};
export const SCORE_WORDS = { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' } as const;
export const STAFF_TRAINING_WORDS: Readonly<Record<StaffTrainingKind, string>> = {
  'safer-recruitment': 'Safer recruitment',
  safeguarding: 'Safeguarding',
  'managing-risk': 'Managing risk',
  'managing-volunteers': 'Managing volunteers',
};
