import type { IdentifyingKind, KnownPerson } from './known.js';
import { sharePerson, type Meant } from './meanings.js';
import type { Span } from './shown.js';

/** One place where a text names a person or a place: Tom Hughes is one mention, and so is T. Hughes. */
export interface Mention extends Span {
  /** All who may be meant. */
  readonly people: readonly KnownPerson[];
  readonly place: IdentifyingKind | null;
}

const INITIALS_BEFORE = /(?<![\p{L}\p{M}\p{N}'])(?:\p{Lu}\. ?|[B-HJ-Z] ){1,3}$/u;
const INITIAL_AFTER = /^ (?:\p{Lu}\.|[B-HJ-Z](?![\p{L}\p{M}\p{N}']))/u;

export function mentionsOf(text: string, meant: readonly Meant[]): Mention[] {
  const mentions: Mention[] = [];
  for (let nth = 0; nth < meant.length; nth++) {
    const first = meant[nth];
    if (!first) continue;
    let people = [...first.entry.people];
    let last = first;
    for (let next = meant[nth + 1]; next && goTogether(text, last, next); next = meant[nth + 1]) {
      const both = people.filter(person => next.entry.people.has(person));
      if (both.length) people = both;
      last = next;
      nth++;
    }
    const span = withInitials(text, first, last, people);
    mentions.push({ ...span, people, place: first.entry.people.size ? null : first.entry.place });
  }
  return mentions;
}

function goTogether(text: string, one: Meant, other: Meant): boolean {
  if (!one.entry.people.size || !other.entry.people.size) return false;
  const between = text.slice(one.end, other.start);
  if (/^, ?$/.test(between)) return one.entry.last && sharePerson(one, other);
  if (!/^(?:[ \n-]| \p{Lu}\.? )$/u.test(between)) return false;
  return sharePerson(one, other) || (one.entry.first && other.entry.last && !other.entry.first);
}

function withInitials(text: string, first: Meant, last: Meant, people: readonly KnownPerson[]): Span {
  const before = first.entry.last
    ? INITIALS_BEFORE.exec(text.slice(Math.max(0, first.start - 12), first.start))
    : null;
  const after = INITIAL_AFTER.exec(text.slice(last.end, last.end + 4));
  const family = after && people.some(person => hasFamilyName(person, after[0].slice(1, 2)));
  return {
    start: first.start - (before?.[0].length ?? 0),
    end: last.end + (family ? after[0].length : 0),
  };
}

const hasFamilyName = ({ names }: KnownPerson, initial: string): boolean =>
  names.some(
    ({ kind, text }) => (kind === 'last' || kind === 'former') && text.toUpperCase().startsWith(initial),
  );
