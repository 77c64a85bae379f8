import { visible, type Word, wordsOf } from './words.js';

const DATE =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g;
/** After one of these stands a person: a lone word of ours in that place is taken for a name. */
const ROLES = new Set(['mentee', 'mentor', 'staff', 'manager', 'coordinator', 'carer', 'referrer', 'lead']);

/**
 * The wording that is ours or the framework's. A name that is also an ordinary word (Will, May, Grace) is not searched
 * for in it; anywhere else it is a name.
 */
export class FixedWords {
  private readonly byWord = new Map<string, { readonly phrase: readonly Word[]; readonly nth: number }[]>();

  /** @param names only phrases that hold one of these are worth keeping */
  constructor(phrases: Iterable<string>, names: ReadonlySet<string>) {
    for (const text of new Set(phrases)) {
      const phrase = wordsOf(visible(text));
      phrase.forEach(({ word }, nth) => {
        if (!names.has(word)) return;
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), { phrase, nth }]);
      });
    }
  }

  has(word: string): boolean {
    return this.byWord.has(word);
  }

  /** Whether the nth word of a text stands in a phrase of ours, whole, or is the month of a date. */
  covers(
    text: string,
    words: readonly Word[],
    nth: number,
    dates: readonly (readonly [number, number])[],
  ): boolean {
    const found = words[nth];
    if (!found) return false;
    if (dates.some(([from, to]) => found.at >= from && found.at < to)) return true;
    return (this.byWord.get(found.word) ?? []).some(({ phrase, nth: inside }) => {
      const [lone] = phrase;
      // A lone word is told from a name by its letter case alone, and never where a person may stand.
      if (phrase.length === 1)
        return lone?.written === found.written && !afterRole(text, words[nth - 1], found);
      return phrase.every((one, offset) => words[nth - inside + offset]?.word === one.word);
    });
  }
}

function afterRole(text: string, before: Word | undefined, found: Word): boolean {
  if (!before || !ROLES.has(before.word)) return false;
  return /^[ \u00a0]+$/.test(text.slice(before.at + before.written.length, found.at));
}

export const datesIn = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(DATE)].map(found => [found.index, found.index + found[0].length] as const);
