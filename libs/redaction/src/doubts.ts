import { isEnglish, isOrdinary } from './dictionary.js';
import { ABBREVIATIONS } from './english/capital-words.js';
import { FUNCTION_WORDS } from './english/function-words.js';
import { setOf } from './english/list.js';
import {
  BEFORE_PERSON,
  HAPPENED,
  KINSHIP,
  NAMES_TOO,
  SPOKE,
  SURE_TITLES,
  TITLES,
} from './english/person-words.js';
import type { Doubt } from './highlights.js';
import type { Lexicon } from './lexicon.js';
import { meaningOf } from './is-a-person.js';
import { caseTells, placeOf, startsSentence } from './place-in-text.js';
import type { Span } from './shown.js';
import { isAllCapitals, isCapital, type Piece, type Word } from './words.js';

export type Doubtful = Span & { readonly why: Doubt };

/** What may be a name that nobody knows of, or a known one misspelt. */
export function doubtsIn(
  text: string,
  words: readonly Word[],
  pieces: readonly Piece[],
  known: Lexicon,
): Doubtful[] {
  const tells = caseTells(text);
  const small = text === text.toLowerCase();
  return words.flatMap((word, nth): Doubtful[] => {
    const before = besides(text, words[nth - 1], word);
    const after = besides(text, word, words[nth + 1], true);
    const doubt = (why: Doubt, end = word.end) => [{ start: word.start, end, why }];
    if (isInitials(text, word, before, after, known)) return doubt('initials-of-somebody');
    if (word.key.length < 2 || isPartOfWord(text, words, nth)) return [];
    if (before && followsPerson(word, before, tells))
      return doubt('near-kinship-word', endOfName(text, words, nth));
    if (
      isEnglish(word.key) ||
      isEnglish(singular(word.key)) ||
      TITLES.has(word.key) ||
      KINSHIP.has(word.key)
    ) {
      return tells && mayBeName(text, word, pieces) ? doubt('ordinary-word-and-name') : [];
    }
    if (isAllCapitals(word) && ABBREVIATIONS.has(word.key)) return [];
    if (known.near.has(word.key)) return doubt('close-to-known-name');
    if (isCapital(word)) return doubt('unknown-capitalised', endOfName(text, words, nth));
    return small && !ABBREVIATIONS.has(word.key) ? doubt('unknown-word') : [];
  });
}

/** An ordinary word that parents give to children, with a capital inside a sentence. */
function mayBeName(text: string, word: Word, pieces: readonly Piece[]): boolean {
  if (!NAMES_TOO.has(word.key) || !isCapital(word) || startsSentence(text, word.start)) return false;
  const nth = pieces.findIndex(piece => piece.start === word.start);
  return meaningOf({ key: word.key, first: true }, placeOf(text, pieces, nth, nth), true) !== 'ordinary';
}

const singular = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key);

/** The one of two words that is asked for, where nothing but a space, an end of line or a comma is between them. */
function besides(text: string, one: Word | undefined, other: Word | undefined, later = false): Word | null {
  if (!one || !other) return null;
  const between = text.slice(one.end, other.start);
  const stop = between === '. ' && SURE_TITLES.has(one.key);
  return stop || /^(?:,? |\n)$/.test(between) ? (later ? other : one) : null;
}

const COMPOUND = setOf('well co re self non ex anti pre post semi multi');

/** The rest of a contraction, or of a word of several parts that begins in the dictionary: didn't, co-produced. */
function isPartOfWord(text: string, words: readonly Word[], nth: number): boolean {
  const [word, before] = [words[nth], words[nth - 1]];
  if (!word || !before || isCapital(word)) return false;
  const between = text.slice(before.end, word.start);
  return (between === "'" && word.key.length < 3) || (between === '-' && COMPOUND.has(before.key));
}

/** Her nan Jean, uncle pete, Mrs Green. */
function followsPerson(word: Word, before: Word, tells: boolean): boolean {
  if (FUNCTION_WORDS.has(word.key) || TITLES.has(word.key) || KINSHIP.has(word.key)) return false;
  const title = SURE_TITLES.has(before.key) || (TITLES.has(before.key) && isCapital(before) && tells);
  if (!title && !TITLES.has(before.key) && !KINSHIP.has(before.key)) return false;
  if (isCapital(word) && tells) return true;
  if (SPOKE.has(word.key) || HAPPENED.has(word.key)) return false;
  return SURE_TITLES.has(before.key)
    ? !tells || before.key.length < 4 || !isOrdinary(word.key) || NAMES_TOO.has(word.key)
    : !isOrdinary(word.key) || (NAMES_TOO.has(word.key) && !MOSTLY_VERBS.has(word.key));
}

const MOSTLY_VERBS = setOf('will may hope mark');

/** Jean Smith is decided as one. */
function endOfName(text: string, words: readonly Word[], nth: number): number {
  const [word, next] = [words[nth], words[nth + 1]];
  if (!word) return 0;
  const goesOn = next && isCapital(word) && isCapital(next) && !FUNCTION_WORDS.has(next.key);
  return goesOn && /^[ '-]$/.test(text.slice(word.end, next.start))
    ? endOfName(text, words, nth + 1)
    : word.end;
}

function isInitials(
  text: string,
  word: Word,
  before: Word | null,
  after: Word | null,
  known: Lexicon,
): boolean {
  if (!/^\p{Lu}{2}$/u.test(word.as) || ABBREVIATIONS.has(word.key) || !known.initials.has(word.key))
    return false;
  if (!caseTells(text)) return false;
  const around = [before, after].some(each => each && (SPOKE.has(each.key) || KINSHIP.has(each.key)));
  return (
    around ||
    BEFORE_PERSON.has(before?.key ?? '') ||
    HAPPENED.has(after?.key ?? '') ||
    /^'s\b/.test(text.slice(word.end))
  );
}
