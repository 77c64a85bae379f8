import { fold } from './letters.js';
import type { Span } from './shown.js';

/** A run of letters of a shown text. */
export interface Word extends Span {
  readonly key: string;
  /** As it shows. */
  readonly as: string;
}

/** A word, or a part of one that changes its letter case inside: Kofi and Review in KofiReview. */
export interface Piece extends Word {
  readonly before: Gap;
  /** Is run into the piece before it. */
  readonly glued: boolean;
}

/** What stands between two pieces: nothing or a mark that words are written over, a space, an end of line, more. */
export type Gap = 'tight' | 'space' | 'line' | 'far';

const LETTERS = /[\p{L}\p{M}]+/gu;
const SEAM = /(?<=\p{Ll}\p{M}*)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(LETTERS)]
    .map(({ 0: as, index }) => ({ key: fold(as), as, start: index, end: index + as.length }))
    .filter(word => word.key !== '');

export function piecesOf(text: string, words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const word of words) {
    let start = word.start;
    for (const as of word.as.split(SEAM)) {
      const glued = start > word.start;
      const before = glued ? 'tight' : gapOf(text.slice(end, start), pieces.at(-1)?.key ?? '');
      const key = as === word.as ? word.key : fold(as);
      pieces.push({ key, as, start, end: start + as.length, before, glued });
      start = end = start + as.length;
    }
  }
  return pieces;
}

const WRITTEN_SHORT = /^(?:.|st|mr|mrs|ms|dr|rev|prof)$/u;

function gapOf(between: string, previous: string): Gap {
  if (between === ' ' || between === '  ' || between === '_') return 'space';
  // The stop of St. John ends no sentence.
  if (between === '. ' && WRITTEN_SHORT.test(previous)) return 'space';
  if (/^(?:['"]|-|- ?\n\s*)?$/.test(between)) return 'tight';
  return /^\s*\n\s*$/.test(between) && !/\n\s*\n/.test(between) ? 'line' : 'far';
}

export const isCapital = ({ as }: Word): boolean => /^\p{Lu}/u.test(as);
export const isAllCapitals = ({ as }: Word): boolean => as.length > 1 && as === as.toUpperCase();
