import { initialOf, type ShownField } from '#kernel';
import type { KnownPerson } from '#redaction';
import type { Row } from '../sources/relations.js';
import type { SubjectNaming } from '../status/subjects.js';
import { say } from '../wording.js';
import { type PackProfile, sha256 } from './manifest.js';
import { shown } from './shown-value.js';

type PersonField = Extract<ShownField, { as: 'person' }>;

/** How people are named in a pack. */
export interface Naming extends SubjectNaming {
  /** In a record: `Mentee A.`, `Mentee 12`, or the name. */
  readonly inRecord: (field: PersonField, row: Row) => string;
  /** In the place of a name in what somebody wrote; undefined where the redactor's one letter is right. */
  readonly inText: ((person: KnownPerson) => string) | undefined;
}

/** The rule of the Quality in Mentoring Award: one letter, and nothing more leaves the database. */
const byInitial: Naming = {
  reads: initialOf,
  word: (role, letter) => (/^\p{L}$/u.test(letter) ? `${role} ${letter.toLocaleUpperCase('en-GB')}.` : role),
  inRecord: (field, row) => shown(field, row[field.column]),
  inText: undefined,
};

const idsOf = (alias: string): string => `${alias}.id::text`;

/** A number for each person, the same all through the pack, and another one with another seed. */
function byCode(people: readonly KnownPerson[], seed: number): Naming {
  const drawn = people.map(({ key }) => ({ key, at: sha256(`${seed}:${key}`) }));
  drawn.sort((a, b) => (a.at < b.at ? -1 : 1));
  const numbers = new Map(drawn.map(({ key }, nth) => [key, nth + 1]));
  const word = (role: string, key: string) => {
    const number = numbers.get(key);
    return number === undefined ? role : say`${role} ${number}`;
  };
  return {
    reads: idsOf,
    word,
    inRecord: ({ role, of }, row) => word(role, String(of === undefined ? '' : row[of])),
    inText: person => `[${word(person.role, person.key)}]`,
  };
}

/** By name, for use inside the organisation. */
function byName(people: readonly KnownPerson[]): Naming {
  const names = new Map(people.map(person => [person.key, fullName(person)]));
  const word = (role: string, key: string) => names.get(key) ?? role;
  return {
    reads: idsOf,
    word,
    inRecord: ({ role, of }, row) => word(role, String(of === undefined ? '' : row[of])),
    inText: undefined,
  };
}

function fullName({ names }: KnownPerson): string {
  const of = (kind: string) => names.find(name => name.kind === kind)?.text ?? '';
  return of('full') || [of('preferred') || of('first'), of('last')].filter(Boolean).join(' ');
}

export function naming(profile: PackProfile, people: readonly KnownPerson[], seed: number): Naming {
  switch (profile) {
    case 'single-initial':
      return byInitial;
    case 'coded':
      return byCode(people, seed);
    case 'plain':
      return byName(people);
  }
}
