import { LocalDate, type Queryable } from '#kernel';
import { fold, furtherWords, visible, wordsOf } from './words.js';

export type Identifier =
  | 'name'
  | 'e-mail address'
  | 'phone number'
  | 'postcode'
  | 'address'
  | 'reference'
  | 'school'
  | 'date of birth';

/** Everything that could tell an outsider who somebody is. */
export interface KnownPeople {
  /** Folded names and parts of names. */
  readonly names: ReadonlySet<string>;
  /** Folded texts of letters and digits, with what each is. */
  readonly phrases: ReadonlyMap<string, Identifier>;
  /** The last nine digits of phone numbers. */
  readonly phones: ReadonlySet<string>;
}

interface PersonFacts {
  readonly names: readonly (string | null)[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly born_on: string | null;
  readonly reference: string | null;
  readonly school: string | null;
}

/** Mentees, mentors, carers, referrers, emergency contacts and staff: everybody whom the programmes know. */
export async function knownPeople(
  q: Queryable,
  programmeIds: readonly string[],
  openly: readonly string[],
): Promise<KnownPeople> {
  const rows = await q.query<PersonFacts[]>(
    `select array[p.first_name, p.last_name, p.preferred_name] || p.other_names as names, p.email, p.phone, p.address, p.postcode,
       p.born_on, e.reference, e.school
     from person p left join mentee e on e.person_id = p.id where p.programme_id = any($1)
     union all
     select array[u.name], u.email, null, null, null, null, null, null
     from user_account u where u.organisation_id in (select organisation_id from programme where id = any($1))`,
    [programmeIds],
  );
  return peopleKnown(rows, openly);
}

/** @param openly names of the organisation and its programmes: a school named in one of them is no secret */
export function peopleKnown(rows: readonly PersonFacts[], openly: readonly string[] = []): KnownPeople {
  const names = new Set<string>();
  const phrases = new Map<string, Identifier>();
  const phones = new Set<string>();
  const add = (text: string | null, what: Identifier, least: number) => {
    const phrase = text === null ? '' : alnum(text);
    if (phrase.length < least || openly.some(name => alnum(name).includes(phrase))) return;
    phrases.set(phrase, what).set(phrase.replaceAll(' ', ''), what);
  };
  for (const row of rows) {
    for (const name of row.names) for (const part of partsOf(name)) names.add(part);
    add(row.email, 'e-mail address', 3);
    add(row.postcode, 'postcode', 5);
    add(row.reference, 'reference', /\p{L}/u.test(row.reference ?? '') ? 3 : 6);
    add(row.school, 'school', 3);
    for (const line of (row.address ?? '').split(/[\n,]/)) add(/\d/.test(line) ? line : null, 'address', 6);
    for (const day of datesOfBirth(row.born_on)) add(day, 'date of birth', 6);
    const digits = (row.phone ?? '').replace(/\D/g, '');
    if (digits.length >= 7) phones.add(digits.slice(-9));
  }
  return { names, phrases, phones };
}

/** A single letter is what a name is reduced to, so it is no name to search for. */
function partsOf(name: string | null): string[] {
  const text = visible(name ?? '');
  const parts = [...wordsOf(text).map(one => one.word), ...furtherWords(text.replace(/\s+/g, ' '))];
  return parts.filter(part => part.length > 1);
}

/** A text as its letters and digits, one space between the groups of them: `HM 0123`, `18 harbour street`. */
export const alnum = (text: string): string =>
  fold(visible(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function datesOfBirth(iso: string | null): string[] {
  const day = iso === null ? null : LocalDate.parse(iso);
  if (!day) return [];
  const [, year, month, date] = /^(\d+)-(\d+)-(\d+)$/.exec(day.iso) ?? [];
  return [day.iso, day.toString(), `${date}/${month}/${year}`, `${day.day}/${day.month}/${year}`];
}
