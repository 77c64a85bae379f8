import { DECLINED, type EqualityQuestion, type SentEquality } from '#equality';
import { IsOneOf, IsTicked } from '../shell/forms/validators.js';

interface EqualityAnswers {
  readonly declines: boolean;
  readonly [question: string]: unknown;
}

const made = new Map<string, new () => EqualityAnswers>();

/** A choice for each question, none of them required. What is asked of a class is kept, so each is made once. */
export function equalityForm(questions: readonly EqualityQuestion[]): new () => EqualityAnswers {
  const key = JSON.stringify(questions);
  const standing = made.get(key);
  if (standing) return standing;
  class OfVersion {
    readonly declines!: boolean;
    readonly [question: string]: unknown;
  }
  IsTicked()(OfVersion.prototype, 'declines');
  for (const question of questions)
    IsOneOf([...Object.keys(question.answers), DECLINED])(OfVersion.prototype, question.key);
  made.set(key, OfVersion);
  return OfVersion;
}

export const sentEquality = (
  form: EqualityAnswers,
  questions: readonly EqualityQuestion[],
): SentEquality => ({
  declines: form.declines,
  chosen: Object.fromEntries(
    questions.map(({ key }) => [key, typeof form[key] === 'string' ? form[key] : null]),
  ),
});
