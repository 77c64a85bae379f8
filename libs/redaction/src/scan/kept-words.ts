import { seenIn } from '../examination.js';
import type { Lexicon } from '../lexicon.js';
import { overlaps, shown } from '../shown.js';
import { wordsOf } from '../words.js';

/**
 * The ordinary words of a redacted text that are somebody's name too, each between its neighbours: the wording in which
 * the last search may pass them over. A certain name is never among them, so that a slip of the redactor is found.
 */
export function keptWords(redacted: string, known: Lexicon): string[] {
  const { text } = shown(redacted);
  const words = wordsOf(text);
  const names = seenIn(text, known).names.filter(name => name.meaning !== 'name');
  return names.flatMap(name => {
    const inside = words.flatMap((word, nth) => (overlaps(word, name) ? [nth] : []));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return [];
    const [from, to] = [words[Math.max(0, first - 1)], words[Math.min(words.length - 1, last + 1)]];
    return from && to ? [text.slice(from.start, to.end)] : [];
  });
}
