import { Invalid } from '#kernel';

export const SELECTION_LISTS = ['interview-questions', 'after-training-questions'] as const;
export type SelectionList = (typeof SELECTION_LISTS)[number];
export const SELECTION_MONTHS = ['referee-known-months', 'applicant-retention-months'] as const;
/** A figure in months. */
export type SelectionMonths = (typeof SELECTION_MONTHS)[number];
export const SELECTION_KEYS = [...SELECTION_MONTHS, ...SELECTION_LISTS, 'trial-period'] as const;
export type SelectionKey = (typeof SELECTION_KEYS)[number];

/** As many as one interview has room for. */
export const MOST_QUESTIONS = 12;
const LONGEST_QUESTION = 300;
/** From and to how many: nobody who did not become a mentor is kept for longer than a year. */
export const MONTHS_OF: Readonly<Record<SelectionMonths, readonly [least: number, most: number]>> = {
  'referee-known-months': [0, 120],
  'applicant-retention-months': [1, 12],
};

/** @throws Invalid under `lines` */
export function questionsOf(lines: readonly string[]): string[] {
  if (!lines.length) throw new Invalid({ lines: 'Write at least one question' });
  if (lines.length > MOST_QUESTIONS)
    throw new Invalid({ lines: `Write ${MOST_QUESTIONS} questions at most; you wrote ${lines.length}` });
  if (new Set(lines.map(line => line.toLowerCase())).size < lines.length)
    throw new Invalid({ lines: 'One question stands there twice' });
  const long = lines.find(line => line.length > LONGEST_QUESTION);
  if (long) throw new Invalid({ lines: `Make this question shorter: ${long.slice(0, 60)}…` });
  return [...lines];
}
