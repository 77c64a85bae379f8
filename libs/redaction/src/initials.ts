import type { KnownPerson, PersonRole } from './known.js';
import { fold } from './letters.js';
import type { Mention } from './mentions.js';
import { startsSentence } from './place-in-text.js';

/** The words that stand for each mention of a text: one letter, with the role where two people share the letter. */
export function initialsFor(text: string, mentions: readonly Mention[], near: ReadonlySet<string>): string[] {
  const who = mentions.map(mention => likeliest(mention.people, near));
  const letters = mentions.map((mention, nth) => letterOf(text, mention, who[nth] ?? []));
  const groups = sameness(who);
  return mentions.map((mention, nth) => {
    const letter = letters[nth] ?? '';
    const shared = groups.some((group, other) => letters[other] === letter && group !== groups[nth]);
    const role = shared ? roleOf(who[nth] ?? []) : null;
    return role ? `${asWritten(text, mention.start, role)}${letter}` : letter;
  });
}

/** Those on the record itself are meant rather than somebody of the same name elsewhere. */
export function likeliest(people: readonly KnownPerson[], near: ReadonlySet<string>): readonly KnownPerson[] {
  const here = people.filter(person => near.has(person.key));
  return here.length ? here : people;
}

function letterOf(text: string, mention: Mention, people: readonly KnownPerson[]): string {
  const all = new Set(people.map(calledBy));
  const [letter] = all;
  return all.size === 1 && letter ? letter : capitalOf(text.slice(mention.start, mention.end));
}

/** Records show the letter of the preferred name, or of the first: the same person has the same letter everywhere. */
function calledBy({ names }: KnownPerson): string {
  const name =
    names.find(one => one.kind === 'preferred') ??
    names.find(one => one.kind === 'first') ??
    names.find(one => one.kind === 'full') ??
    names[0];
  return capitalOf(name?.text ?? '');
}

export const capitalOf = (written: string): string =>
  fold(/\p{L}/u.exec(written)?.[0] ?? '')
    .slice(0, 1)
    .toUpperCase();

/** A number for each mention; equal where the same person may be meant. */
function sameness(who: readonly (readonly KnownPerson[])[]): number[] {
  const groups: { people: Set<KnownPerson>; nth: number }[] = [];
  return who.map((people, nth) => {
    const group = groups.find(one => people.some(person => one.people.has(person)));
    if (group) {
      people.forEach(person => group.people.add(person));
      return group.nth;
    }
    groups.push({ people: new Set(people), nth });
    return nth;
  });
}

function roleOf(people: readonly KnownPerson[]): PersonRole | null {
  const roles = new Set(people.map(person => person.role));
  const [role] = roles;
  return roles.size === 1 ? (role ?? null) : null;
}

/** With a capital at the start of a sentence, and nothing where the text says the role already. */
function asWritten(text: string, at: number, role: PersonRole): string {
  if (text.slice(0, at).toLowerCase().endsWith(`${role} `)) return '';
  return `${startsSentence(text, at) ? role.charAt(0).toUpperCase() + role.slice(1) : role} `;
}
