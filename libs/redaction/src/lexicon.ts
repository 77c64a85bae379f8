import { isEnglish } from './dictionary.js';
import { addFact } from './known-facts.js';
import {
  type IdentifyingWords,
  type KnownFact,
  type KnownName,
  type KnownPerson,
  placeKind,
  type PlaceKind,
} from './known.js';
import { alnum } from './letters.js';
import { skeleton } from './look-alikes.js';
import type { NameEntry } from './name-entry.js';
import { NearSpellings } from './near-spellings.js';
import { placeNames } from './place-names.js';
import { shown } from './shown.js';
import { piecesOf, wordsOf } from './words.js';

/** Everything that could tell an outsider who somebody is, ready to be looked up. Made once for a pack. */
export interface Lexicon {
  readonly names: ReadonlyMap<string, NameEntry>;
  /** The same names, with letters and digits that look alike made one. */
  readonly skeletons: ReadonlyMap<string, NameEntry>;
  readonly near: NearSpellings;
  /** From two initials to those who have them. */
  readonly initials: ReadonlyMap<string, ReadonlySet<KnownPerson>>;
  /** Letters and digits of facts without what stands between, with what each is. */
  readonly facts: ReadonlyMap<string, KnownFact['kind'] | PlaceKind>;
  /** The last nine digits of phone numbers. */
  readonly phones: ReadonlySet<string>;
  /** Birth dates, `2011-05-03`. */
  readonly births: ReadonlySet<string>;
  /** Letters of the longest name. */
  readonly longest: number;
}

/** Parts of names that are not a name by themselves. */
const PARTICLES = new Set(
  'van der de la le du da di von den ter bin ibn bint al el abu ap ab mac mc o d st san dos das del of the and y e ni nic ui'.split(
    ' ',
  ),
);

/** @param openly names that are no secret, such as the organisation's own: a place named in one of them is passed over */
export function lexicon(
  people: readonly KnownPerson[],
  places: readonly IdentifyingWords[] = [],
  openly: readonly string[] = [],
): Lexicon {
  const made = new Entries();
  const facts = new Map<string, KnownFact['kind'] | PlaceKind>();
  const [phones, births] = [new Set<string>(), new Set<string>()];
  const initials = new Map<string, Set<KnownPerson>>();
  for (const person of people) {
    addPerson(made, person, initials);
    for (const fact of person.facts ?? []) addFact(fact, { facts, phones, births });
  }
  const open = openly.map(alnum);
  for (const place of places) {
    if (open.some(name => name.includes(alnum(place.text)))) continue;
    // Words are letters alone; a name with a figure in it is looked up whole.
    if (/\d/.test(place.text)) facts.set(alnum(place.text).replaceAll(' ', ''), placeKind(place.kind));
    for (const words of placeNames(place.text)) made.add(words, null).place = place.kind;
  }
  return { names: made.byKey, initials, facts, phones, births, ...made.lookups() };
}

class Entries {
  readonly byKey = new Map<string, NameEntry>();

  add(words: readonly string[], person: KnownPerson | null): NameEntry {
    const key = words.join('');
    const entry = this.byKey.get(key) ?? {
      key,
      cuts: new Set<number>(),
      people: new Set<KnownPerson>(),
      first: false,
      last: false,
      ordinary: isEnglish(key) || words.every(isEnglish),
      place: null,
    };
    if (person) entry.people.add(person);
    words.slice(0, -1).forEach((_, nth) => entry.cuts.add(words.slice(0, nth + 1).join('').length));
    this.byKey.set(key, entry);
    return entry;
  }

  lookups() {
    const near = new NearSpellings();
    const skeletons = new Map<string, NameEntry>();
    let longest = 0;
    for (const entry of this.byKey.values()) {
      if (entry.key.length > longest) longest = entry.key.length;
      if (entry.key.length > 2) skeletons.set(skeleton(entry.key), entry);
      if (entry.people.size && !entry.cuts.size) near.add(entry.key);
    }
    return { near, skeletons, longest };
  }
}

const wordsIn = (text: string): string[] => wordsOf(shown(text).text).map(word => word.key);

/** MacDonald is written Mac Donald by some. */
function partsIn(text: string): string[] {
  const view = shown(text).text;
  return piecesOf(view, wordsOf(view)).map(piece => piece.key);
}

function addPerson(made: Entries, person: KnownPerson, initials: Map<string, Set<KnownPerson>>): void {
  const called: string[][] = [];
  const family: string[][] = [];
  for (const { text, kind } of person.names) {
    const words = kind === 'mail' ? mailNames(text) : wordsIn(text);
    if (kind === 'first' || kind === 'preferred' || kind === 'nickname') called.push(words);
    if (kind === 'last') family.push(words);
    if (kind !== 'mail' && words.join('').length > 1) mark(made.add(words, person), kind, words.length > 1);
    if (kind !== 'mail' && words.join('').length > 1) made.add(partsIn(text), person);
    if (words.length === 1 && kind !== 'mail') continue;
    for (const word of words) {
      if (word.length < 2 || PARTICLES.has(word)) continue;
      mark(made.add([word], person), kind === 'full' || kind === 'former' ? 'full' : kind, false);
    }
  }
  for (const first of called) {
    for (const last of family) {
      made.add([...first, ...last], person);
      made.add([...last, ...first], person);
      addInitials(initials, `${first[0]?.[0] ?? ''}${last[0]?.[0] ?? ''}`, person);
    }
  }
}

function mark(entry: NameEntry, kind: KnownName['kind'], several: boolean): void {
  if (kind !== 'last') entry.first ||= !(several && kind === 'full');
  if (kind === 'last' || kind === 'full' || kind === 'former') entry.last = true;
}

function addInitials(all: Map<string, Set<KnownPerson>>, key: string, person: KnownPerson): void {
  if (key.length === 2) all.set(key, (all.get(key) ?? new Set()).add(person));
}

/** What stands before the @ holds names and much else: words of the dictionary are not taken for names. */
function mailNames(text: string): string[] {
  const words = wordsIn(text.split('@')[0] ?? '');
  return [...new Set([...words, words.join('')])].filter(word => word.length > 2 && !isEnglish(word));
}
