import type { Span } from '../shown.js';

/** A kind of words or figures that tells who somebody is, whoever it may be. */
export interface Pattern {
  readonly kind: PatternKind;
  readonly find: (text: string) => Span[];
}

export type PatternKind =
  | 'e-mail address'
  | 'phone number'
  | 'postcode'
  | 'address'
  | 'web address'
  | 'social media name'
  | 'date of birth'
  | 'NHS number'
  | 'National Insurance number'
  | 'pupil number'
  | 'prison number'
  | 'certificate number'
  | 'vehicle registration'
  | 'reference';

export const all = (
  text: string,
  pattern: RegExp,
  fits: (found: RegExpExecArray) => boolean = () => true,
): Span[] =>
  [...text.matchAll(pattern)]
    .filter(fits)
    .map(found => ({ start: found.index, end: found.index + found[0].length }));

/** The same, where only the first group of the pattern is meant. */
export const groups = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].flatMap(found => {
    const [start, end] = found.indices?.[1] ?? [];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
