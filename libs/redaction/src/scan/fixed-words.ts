import { datesIn } from '../patterns/calendar.js';
import { overlaps, shown, type Span } from '../shown.js';
import { type Word, wordsOf } from '../words.js';

/** After one of these stands a person: a lone word of ours in that place is taken for a name. */
const ROLES = new Set(['mentee', 'mentor', 'staff', 'manager', 'coordinator', 'carer', 'referrer', 'lead']);

/**
 * The wording that is ours or the framework's. A name that is also an ordinary word (Will, May, Grace) is not searched
 * for in it; anywhere else it is a name.
 */
export class FixedWords {
  private readonly byWord = new Map<string, { readonly phrase: readonly Word[]; readonly nth: number }[]>();

  constructor(phrases: Iterable<string>) {
    for (const text of new Set(phrases)) {
      const phrase = wordsOf(shown(text).text);
      phrase.forEach(({ key }, nth) => {
        const places = this.byWord.get(key);
        if (places) places.push({ phrase, nth });
        else this.byWord.set(key, [{ phrase, nth }]);
      });
    }
  }

  has(key: string): boolean {
    return this.byWord.has(key);
  }

  /** The words of a shown text that stand in a phrase of ours, whole, or in a date. */
  in(text: string): Coverage {
    return new Coverage(text, this.byWord);
  }
}

type Phrases = ReadonlyMap<string, readonly { readonly phrase: readonly Word[]; readonly nth: number }[]>;

export class Coverage {
  readonly words: readonly Word[];
  private readonly dates: readonly Span[];

  constructor(
    private readonly text: string,
    private readonly phrases: Phrases,
  ) {
    this.words = wordsOf(text);
    this.dates = datesIn(text);
  }

  covers(span: Span): boolean {
    const inside = this.words.flatMap((word, nth) => (overlaps(word, span) ? [nth] : []));
    return inside.length > 0 && inside.every(nth => this.coversWord(nth));
  }

  coversWord(nth: number): boolean {
    const found = this.words[nth];
    if (!found) return false;
    if (this.dates.some(date => overlaps(date, found))) return true;
    return (this.phrases.get(found.key) ?? []).some(({ phrase, nth: inside }) => {
      const [lone] = phrase;
      // A lone word is told from a name by its letter case alone, and never where a person may stand.
      if (phrase.length === 1) return lone?.as === found.as && !this.followsRole(nth);
      return phrase.every((one, offset) => this.words[nth - inside + offset]?.key === one.key);
    });
  }

  private followsRole(nth: number): boolean {
    const [before, found] = [this.words[nth - 1], this.words[nth]];
    return (
      before !== undefined &&
      found !== undefined &&
      ROLES.has(before.key) &&
      /^ +$/.test(this.text.slice(before.end, found.start))
    );
  }
}
