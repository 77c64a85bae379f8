import { Invalid } from '#kernel';
import { BLANK, DECLINED, type EqualityQuestion, UNASKED } from './questions.js';
import type { EqualityVersion } from './versions.js';

/** What was chosen, by question; and whether they would rather answer none. */
export interface SentEquality {
  readonly declines: boolean;
  readonly chosen: Readonly<Record<string, string | null>>;
}

export type EqualityOutcome = 'answered' | 'declined';

/** Whether a question is put to somebody. Age that is not known counts as below sixteen. */
export const isAsked = (question: EqualityQuestion, is16: boolean): boolean => is16 || !question.from16;

/**
 * A code for every question of the version: an answer, declined, blank or unasked.
 * @throws Invalid where nothing was chosen and nothing declined, where both were, or by question for a code it has not
 */
export function readEquality(
  { questions }: EqualityVersion,
  is16: boolean,
  { declines, chosen }: SentEquality,
): Readonly<Record<string, string>> | null {
  const faults: Record<string, string> = {};
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const code = (isAsked(question, is16) && chosen[question.key]) || null;
    if (code && code !== DECLINED && !Object.hasOwn(question.answers, code))
      faults[question.key] = `Choose one of the answers to “${question.label}”`;
    answers[question.key] = isAsked(question, is16) ? (code ?? BLANK) : UNASKED;
  }
  const any = Object.values(answers).some(code => code !== BLANK && code !== UNASKED);
  if (declines && any) faults['declines'] = 'Either answer, or tick that none is answered';
  if (!declines && !any) faults['declines'] = 'Answer at least one question, or tick that none is answered';
  if (Object.keys(faults).length) throw new Invalid(faults);
  return declines ? null : answers;
}
