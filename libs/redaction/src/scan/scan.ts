import { MONTHS } from '../english/months.js';
import { seenIn } from '../examination.js';
import { factsIn, knownPhonesIn } from '../known-facts.js';
import type { Lexicon } from '../lexicon.js';
import type { Meant } from '../meanings.js';
import { shown } from '../shown.js';
import { type FindingKind, kindOf } from '../survivors.js';
import { FixedWords } from './fixed-words.js';

/** Something in a file that names a person. Which name it is stays out: this is kept, and may be logged. */
export interface FileFinding {
  readonly file: string;
  readonly kind: FindingKind;
}

/** A text to be searched, and whether the order of its words can be relied upon. */
export interface Layer {
  readonly file: string;
  readonly text: string;
  /** Pieces run together for the sake of broken names: ordinary words cannot be told from names in it. */
  readonly joined?: boolean;
}

const DIGEST = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b[0-9a-f]{32,64}\b/g;

/**
 * Searches what was really produced. Every finding is one too many.
 * @param phrases the only wording in which an ordinary word may stand that is a name too
 */
export function scan(layers: readonly Layer[], known: Lexicon, phrases: Iterable<string>): FileFinding[] {
  const fixed = new FixedWords(phrases);
  const all = layers.flatMap(layer => kindsIn(layer, known, fixed).map(kind => ({ file: layer.file, kind })));
  return [...new Map(all.map(one => [`${one.file} ${one.kind}`, one])).values()];
}

function kindsIn(layer: Layer, known: Lexicon, fixed: FixedWords): FindingKind[] {
  const { text } = shown(layer.text.replace(DIGEST, ' '));
  const { identifiers, names } = seenIn(text, known);
  if (layer.joined) {
    return [
      ...names.filter(name => holdsInPieces(name, fixed)).map(kindOf),
      ...factsIn(text, known).map(fact => fact.kind),
      ...knownPhonesIn(text, known).map(() => 'phone number' as const),
    ];
  }
  const coverage = fixed.in(text);
  return [
    ...identifiers.map(one => one.kind),
    ...names.filter(name => counts(name) && (isPlace(name) || !coverage.covers(name))).map(kindOf),
  ];
}

/** A school is no word of ours, whatever it is called. */
const isPlace = (name: Meant): boolean => name.entry.place !== null && name.meaning === 'name';

/** Two words of two lines that make a name together, and the plural of a word, are ordinary unless more says otherwise. */
const counts = (name: Meant): boolean => !name.halves && !(name.plural && name.meaning === 'ordinary');

/** Words that were put together have no place of their own: only what is never ours counts there. */
const holdsInPieces = (name: Meant, fixed: FixedWords): boolean =>
  name.last === name.first && !name.plural && !fixed.has(name.entry.key) && !MONTHS.has(name.entry.key);
