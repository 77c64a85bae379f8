import { cleanText } from '#kernel';
import {
  type FeedbackAsked,
  type FeedbackGiven,
  OUTCOME_REACHED,
  type OutcomeReached,
  SATISFACTION,
} from '#training';
import type { Read } from '../shell/forms/read-form.js';
import { typedOf } from '../shell/forms/typed.js';

const LONGEST = 4000;

/** The questions follow from the course, so they are read by hand and not by a class. */
export function readFeedback({ outcomes }: FeedbackAsked, body: unknown): Read<FeedbackGiven> {
  const typed = typedOf(body);
  const errors: Record<string, string> = {};
  const one = (name: string): string => {
    const value = typed[name];
    return typeof value === 'string' ? value : '';
  };
  const prose = (name: string): string => {
    const text = cleanText(one(name));
    if (text === null) errors[name] = 'This text has characters that cannot be kept. Please type it again.';
    else if ([...text].length > LONGEST)
      errors[name] = `Use ${LONGEST.toLocaleString('en-GB')} characters or fewer`;
    return text ?? '';
  };
  const satisfaction = SATISFACTION.find(each => each === one('satisfaction'));
  if (!satisfaction) errors['satisfaction'] = 'Say how satisfied you are';
  const answers = outcomes.flatMap(({ key, words }): [string, OutcomeReached][] => {
    const reached = OUTCOME_REACHED.find(each => each === one(`outcome-${key}`));
    if (!reached) errors[`outcome-${key}`] = `Say whether you can do this now: ${words}`;
    return reached ? [[key, reached]] : [];
  });
  const given = { outcomes: Object.fromEntries(answers), best: prose('best'), better: prose('better') };
  return satisfaction && !Object.keys(errors).length
    ? { ok: true, value: { satisfaction, ...given }, typed }
    : { ok: false, errors, typed };
}
