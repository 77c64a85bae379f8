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
  private readonly byWord = new Map<string, { readonly phrase: readonly string[]; readonly nth: number }[]>();

  /** @param names only phrases that hold one of these are worth keeping */
  constructor(phrases: Iterable<string>, names: ReadonlySet<string>) {
    for (const text of new Set(phrases)) {
      const phrase = wordsOf(visible(text)).map(one => one.word);
      phrase.forEach((word, nth) => {
        if (!names.has(word)) return;
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), { phrase, nth }]);
      });
    }
  }

  has(word: string): boolean {
    return this.byWord.has(word);
  }

  /** Whether the nth word of a text stands in a phrase of ours, whole, or is the month of a date. */
  covers(words: readonly Word[], nth: number, dates: readonly (readonly [number, number])[]): boolean {
    const { word, at } = words[nth] ?? { word: '', at: -1 };
    if (dates.some(([from, to]) => at >= from && at < to)) return true;
    return (this.byWord.get(word) ?? []).some(({ phrase, nth: inside }) => {
      if (phrase.length === 1 && ROLES.has(words[nth - 1]?.word ?? '')) return false;
      return phrase.every((one, offset) => words[nth - inside + offset]?.word === one);
    });
  }
}

export const datesIn = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(DATE)].map(found => [found.index, found.index + found[0].length] as const);
