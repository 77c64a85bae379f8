import { FixedWords, datesIn } from './fixed-words.js';
import { alnum, type Identifier, type KnownPeople } from './known-people.js';
import { furtherWords, visible, wordsOf } from './words.js';

/** Something in a pack that names a person. Which name it is stays out: this is kept, and may be logged. */
export interface Finding {
  readonly file: string;
  readonly kind: Identifier | 'web address' | 'national insurance number';
}

/** A text to be searched, and whether the order of its words can be relied upon. */
export interface Layer {
  readonly file: string;
  readonly text: string;
  /** Pieces run together for the sake of broken names: ordinary words cannot be told from names in it. */
  readonly joined?: boolean;
}

const DIGEST = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b[0-9a-f]{32,64}\b/g;
const PATTERNS: readonly (readonly [RegExp, Finding['kind']])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/u, 'e-mail address'],
  [/(?:\+44[ -]?|\b00 ?44[ -]?|\b0)\d(?:[ -]?\d){8,9}\b/, 'phone number'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-BD-HJLNP-UW-Z]{2}\b/, 'postcode'],
  [/https?:\/\/|\bwww\./i, 'web address'],
  [/\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/, 'national insurance number'],
];
const DIGITS = /\d(?:[ ().-]{0,2}\d){6,}/g;

/** Searches what was really produced. Every finding is one too many. */
export function scan(layers: readonly Layer[], known: KnownPeople, phrases: Iterable<string>): Finding[] {
  const fixed = new FixedWords(phrases, known.names);
  const found = layers.flatMap(layer =>
    [...kindsIn(layer, known, fixed)].map(kind => ({ file: layer.file, kind })),
  );
  return [...new Map(found.map(one => [`${one.file} ${one.kind}`, one])).values()];
}

function kindsIn(layer: Layer, known: KnownPeople, fixed: FixedWords): Set<Finding['kind']> {
  const text = visible(layer.text).replace(DIGEST, ' ');
  const kinds = new Set<Finding['kind']>();
  if (holdsName(text, layer.joined ?? false, known, fixed)) kinds.add('name');
  for (const [pattern, kind] of PATTERNS) if (!layer.joined && pattern.test(text)) kinds.add(kind);
  for (const [run] of text.matchAll(DIGITS)) {
    const digits = run.replace(/\D/g, '');
    if ([...known.phones].some(phone => digits.includes(phone))) kinds.add('phone number');
  }
  const plain = ` ${alnum(text)} `;
  for (const [phrase, kind] of known.phrases) if (plain.includes(` ${phrase} `)) kinds.add(kind);
  return kinds;
}

function holdsName(text: string, joined: boolean, known: KnownPeople, fixed: FixedWords): boolean {
  const words = wordsOf(text);
  const dates = datesIn(text);
  const inOrder = words.some(({ word }, nth) => {
    if (!known.names.has(word)) return false;
    return joined ? !fixed.has(word) && !MONTHS.has(word) : !fixed.covers(text, words, nth, dates);
  });
  // Words that were put together or taken apart have no place of their own: only what is never ours counts there.
  return (
    inOrder || furtherWords(text).some(word => known.names.has(word) && !fixed.has(word) && !MONTHS.has(word))
  );
}

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
