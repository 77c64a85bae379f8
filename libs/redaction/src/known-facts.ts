import type { KnownFact, PlaceKind } from './known.js';
import { alnum } from './letters.js';
import type { Span } from './shown.js';
import type { Lexicon } from './lexicon.js';

type Facts = {
  readonly facts: Map<string, KnownFact['kind'] | PlaceKind>;
  readonly phones: Set<string>;
  readonly births: Set<string>;
};

/** Shorter texts than these are too common to be searched for. */
const LEAST: Readonly<Record<KnownFact['kind'], number>> = {
  'e-mail address': 3,
  postcode: 5,
  address: 6,
  reference: 3,
  'phone number': 7,
  'date of birth': 8,
};

export function addFact({ kind, text }: KnownFact, into: Facts): void {
  const plain = alnum(text).replaceAll(' ', '');
  const least = kind === 'reference' && !/\p{L}/u.test(plain) ? 6 : LEAST[kind];
  if (kind === 'phone number') {
    const digits = text.replace(/\D/g, '');
    if (digits.length >= least) into.phones.add(digits.slice(-9));
  } else if (kind === 'date of birth') {
    into.births.add(text);
  } else if (kind === 'address') {
    for (const line of text.split(/[\n,]/)) {
      const words = alnum(line).replaceAll(' ', '');
      if (/\d/.test(words) && words.length >= least) into.facts.set(words, kind);
    }
  } else if (plain.length >= least) into.facts.set(plain, kind);
}

const GROUP = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST = 8;

/** Facts of known people, however their letters and digits are grouped: HM-0123, hm 0123. */
export function factsIn(
  text: string,
  { facts }: Lexicon,
): (Span & { readonly kind: KnownFact['kind'] | PlaceKind })[] {
  if (!facts.size) return [];
  const groups = [...text.matchAll(GROUP)].map(found => ({
    plain: alnum(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
  return groups.flatMap((group, from) => {
    let plain = '';
    for (const [nth, next] of groups.slice(from, from + LONGEST).entries()) {
      if (nth && next.start - (groups[from + nth - 1]?.end ?? 0) > 3) break;
      plain += next.plain;
      const kind = facts.get(plain);
      if (kind) return [{ start: group.start, end: next.end, kind }];
    }
    return [];
  });
}

const DIGITS = /\d(?:[ ().-]{0,3}\d){6,}/g;

/** Phone numbers of known people, inside any run of digits. */
export function knownPhonesIn(text: string, { phones }: Lexicon): Span[] {
  return [...text.matchAll(DIGITS)]
    .filter(([run]) => {
      const digits = run.replace(/\D/g, '');
      if (digits.length < 9) return phones.has(digits);
      return Array.from({ length: digits.length - 8 }, (_, at) => digits.slice(at, at + 9)).some(nine =>
        phones.has(nine),
      );
    })
    .map(found => ({ start: found.index, end: found.index + found[0].length }));
}
