import { isEnglish, isOrdinary } from './dictionary.js';
import { setOf } from './english/list.js';
import type { Lexicon } from './lexicon.js';
import type { NameEntry } from './name-entry.js';
import type { Sighting } from './sighting.js';
import { signedIn, spacedOutIn } from './signed-and-spaced.js';
import { overlaps } from './shown.js';
import { isCapital, type Piece } from './words.js';

/** Every known name of a text, the longest reading first, in order. */
export function sightingsIn(text: string, pieces: readonly Piece[], known: Lexicon): Sighting[] {
  const found: Sighting[] = [];
  for (let nth = 0; nth < pieces.length; nth++) {
    const sighting = longestFrom(nth, pieces, known);
    if (!sighting) continue;
    found.push(sighting);
    nth = sighting.last;
  }
  const further = [...signedIn(text, pieces, known), ...spacedOutIn(text, pieces, known)];
  for (const each of further) if (!found.some(other => overlaps(each, other))) found.push(each);
  return found.sort((one, other) => one.start - other.start);
}

interface Seam {
  readonly at: number;
  readonly gap: Piece['before'];
}

const MOST_PIECES = 12;

function longestFrom(first: number, pieces: readonly Piece[], known: Lexicon): Sighting | null {
  if (insideLongerName(pieces, first)) return null;
  let best: Sighting | null = null;
  let key = '';
  const seams: Seam[] = [];
  for (let last = first; last < Math.min(pieces.length, first + MOST_PIECES); last++) {
    const piece = pieces[last];
    if (!piece || (last > first && piece.before === 'far')) break;
    // St Brigid's Academy is looked up without its s, and so is a name that only has one behind it.
    if (last > first && isPossessive(piece)) continue;
    if (last > first) seams.push({ at: key.length, gap: piece.before });
    key += piece.key;
    if (key.length > known.longest + 2) break;
    const entry = known.names.get(key) ?? singular(key, known);
    if (!entry) continue;
    const taken = pieces.slice(first, last + 1);
    if (!leavesItsCase(taken, known)) best = sighted(entry, key, taken, seams, first) ?? best;
  }
  return best;
}

const isPossessive = (piece: Piece): boolean => piece.key === 's' && piece.before === 'tight' && !piece.glued;

/** The O'Neills, the Hugheses. */
function singular(key: string, known: Lexicon): NameEntry | undefined {
  if (key.length < 4 || !key.endsWith('s')) return undefined;
  const entry =
    known.names.get(key.slice(0, -1)) ?? (key.endsWith('es') ? known.names.get(key.slice(0, -2)) : undefined);
  return entry && entry.key.length > 2 ? entry : undefined;
}

function sighted(
  entry: NameEntry,
  key: string,
  pieces: readonly Piece[],
  seams: readonly Seam[],
  first: number,
): Sighting | null {
  const odd = seams.filter(seam => !entry.cuts.has(seam.at));
  if (odd.some(seam => seam.gap === 'space')) return null;
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  return {
    entry,
    start,
    end,
    first,
    last: first + pieces.length - 1,
    disguised:
      pieces.length > 1 && pieces.every((piece, nth) => nth === 0 || piece.glued) && !entry.cuts.size,
    halves: odd.some(seam => seam.gap === 'line') && pieces.every(piece => isEnglish(piece.key)),
    plural: key !== entry.key && isOrdinary(key),
  };
}

/** "Callum may come" is not Callum May: a small ordinary word after a capital goes its own way. */
function leavesItsCase([first, ...rest]: readonly Piece[], known: Lexicon): boolean {
  if (!first || !isCapital(first)) return false;
  return rest.some(
    piece =>
      piece.before === 'space' && !isCapital(piece) && known.names.has(piece.key) && isEnglish(piece.key),
  );
}

const BEGINNINGS = setOf('Mc Mac Fitz De Di Du La Le Van');

/** Donald in McDonald is no name of its own. */
function insideLongerName(pieces: readonly Piece[], nth: number): boolean {
  return (pieces[nth]?.glued ?? false) && BEGINNINGS.has(pieces[nth - 1]?.as ?? '');
}
