import { isEnglish } from './dictionary.js';
import type { Lexicon } from './lexicon.js';
import { fold } from './letters.js';
import { skeleton } from './look-alikes.js';
import type { Sighting } from './sighting.js';
import type { Span } from './shown.js';
import type { Piece } from './words.js';

const SIGNED = /[\p{L}\p{M}\d@$€!|]+/gu;
const SEVERAL = /[\p{L}\p{M}\d@$€!|]+(?:['-][\p{L}\p{M}\d@$€!|]+)+/gu;

/** Names with signs for letters: C4llum, J0rd@n, CaIlum with a capital I. */
export function signedIn(text: string, pieces: readonly Piece[], known: Lexicon): Sighting[] {
  const runs = [...text.matchAll(SEVERAL), ...text.matchAll(SIGNED)];
  return runs.flatMap(({ 0: run, index }) => {
    const word = [run, run.replace(/[\d!|]+$/, '')].find(each => signedName(each, known));
    const entry = word === undefined ? undefined : signedName(word, known);
    return word !== undefined && entry
      ? [within(pieces, { start: index, end: index + word.length }, entry)]
      : [];
  });
}

function signedName(word: string, known: Lexicon): Sighting['entry'] | undefined {
  const key = fold(word).replace(/['-]/g, '');
  const letters = key.replace(/[^\p{L}]/gu, '').length;
  // 5am is not Sam.
  if (letters < 2 || isEnglish(key) || (/^\d/.test(word) && letters < 3)) return undefined;
  return known.skeletons.get(skeleton(key));
}

const SPACED =
  /(?<![\p{L}\p{M}])\p{L}\p{M}*([\s._*·•/-]{1,2})\p{L}\p{M}*(?:\1\p{L}\p{M}*)+(?![\p{L}\p{M}])/gu;

/** Names whose letters stand apart: C a l l u m, C.a.l.l.u.m. */
export function spacedOutIn(text: string, pieces: readonly Piece[], known: Lexicon): Sighting[] {
  return [...text.matchAll(SPACED)].flatMap(({ 0: run, 1: gap = '', index }) => {
    const letters = [...run.matchAll(/\p{L}\p{M}*/gu)];
    // Three initials with their stops are three people.
    const least = gap.includes('.') ? 4 : 3;
    for (const [from, till] of [
      [0, 0],
      [1, 0],
      [0, 1],
    ] as const) {
      const kept = letters.slice(from, letters.length - till);
      const entry = known.names.get(fold(kept.map(letter => letter[0]).join('')));
      const [first, last] = [kept[0], kept.at(-1)];
      if (!entry || kept.length < least || !first || !last) continue;
      return [
        within(pieces, { start: index + first.index, end: index + last.index + last[0].length }, entry),
      ];
    }
    return [];
  });
}

function within(pieces: readonly Piece[], span: Span, entry: Sighting['entry']): Sighting {
  const first = pieces.findIndex(piece => piece.end > span.start);
  const after = pieces.findIndex(piece => piece.start >= span.end);
  return { ...span, entry, first, last: (after < 0 ? pieces.length : after) - 1, disguised: true };
}
