import { doubtsIn, type Doubtful } from './doubts.js';
import type { Lexicon } from './lexicon.js';
import { type Meant, meanings } from './meanings.js';
import { type Identifier, identifiersIn } from './patterns/patterns.js';
import { type Shown, shown, type Span, touched } from './shown.js';
import { sightingsIn } from './sightings.js';
import { type Piece, piecesOf, type Word, wordsOf } from './words.js';

/** What tells who somebody is. Places are those of the shown text. */
export interface Seen {
  readonly identifiers: readonly Identifier[];
  /** Known names that do not stand inside an identifier, each with what it means there. */
  readonly names: readonly Meant[];
  readonly words: readonly Word[];
  readonly pieces: readonly Piece[];
}

/** The one notion of what tells who somebody is: the redactor and the last search both stand on it. */
export function seenIn(text: string, known: Lexicon): Seen {
  const words = wordsOf(text);
  const pieces = piecesOf(text, words);
  const identifiers = identifiersIn(text, known);
  const sightings = sightingsIn(text, pieces, known).filter(each => !touched(each, identifiers));
  return { identifiers, names: meanings(text, pieces, sightings), words, pieces };
}

export interface Examination extends Seen {
  readonly shown: Shown;
  readonly doubts: readonly Doubtful[];
}

/** All that is to be known of a text before anything is done to it. */
export function examine(written: string, known: Lexicon): Examination {
  const view = shown(written);
  const seen = seenIn(view.text, known);
  const taken = [...seen.identifiers, ...seen.names];
  const doubts = doubtsIn(view.text, seen.words, seen.pieces, known)
    .map(doubt => upTo(view.text, doubt, taken))
    .filter(doubt => !touched(doubt, taken));
  return { ...seen, shown: view, doubts };
}

/** A doubt about two words ends where a known name begins. */
function upTo(text: string, doubt: Doubtful, taken: readonly Span[]): Doubtful {
  const next = taken.find(one => one.start > doubt.start && one.start < doubt.end);
  return next ? { ...doubt, end: doubt.start + text.slice(doubt.start, next.start).trimEnd().length } : doubt;
}
