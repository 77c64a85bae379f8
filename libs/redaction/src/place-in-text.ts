import { isCapital, type Piece } from './words.js';

/** Where some pieces stand: what is around them, and what their letter case can tell there. */
export interface PlaceInText {
  readonly before: Piece | null;
  readonly beforeThat: Piece | null;
  readonly after: Piece | null;
  readonly capital: boolean;
  readonly startsSentence: boolean;
  /** `'s` follows. */
  readonly possessive: boolean;
  /** Nothing else stands on the line. */
  readonly alone: boolean;
  /** Figures stand directly before or after: 3 May, May 2026. */
  readonly figures: boolean;
}

export function placeOf(text: string, pieces: readonly Piece[], first: number, last: number): PlaceInText {
  const [from, to] = [pieces[first], pieces[last]];
  const start = from?.start ?? 0;
  const end = to?.end ?? 0;
  const next = pieces[last + 1];
  const possessive = next?.key === 's' && next.before === 'tight' && !next.glued;
  const previous = beside(pieces[first - 1], from);
  return {
    before: previous,
    beforeThat: previous ? beside(pieces[first - 2], previous) : null,
    after: possessive ? null : to ? beside(to, next, true) : null,
    capital: from !== undefined && isCapital(from),
    startsSentence: startsSentence(text, start),
    possessive,
    alone:
      /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, start - 40), start)) &&
      /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(text.slice(end, end + 40)),
    figures:
      /\d(?:st|nd|rd|th)?(?: of)?[ -]$/i.test(text.slice(Math.max(0, start - 8), start)) ||
      /^,? (?:the )?'?\d/.test(text.slice(end, end + 6)),
  };
}

/** The one of two pieces that is asked for, where only a space or the end of a line stands between them. */
function beside(one: Piece | undefined, other: Piece | undefined, later = false): Piece | null {
  if (!one || !other || other.before === 'far') return null;
  return later ? other : one;
}

export const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;…•\n|*])[\s"'([{>-]*$/.test(text.slice(Math.max(0, at - 12), at)) || at === 0;

/** Whether the letter case of a text tells anything: it does not where all is small or all is large. */
export function caseTells(text: string): boolean {
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return large > 0 && small > large;
}
