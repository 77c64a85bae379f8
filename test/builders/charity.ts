import { randomUUID } from 'node:crypto';
import { hashPassword } from '#accounts';
import type { Queryable, Role } from '#kernel';

/** What every builder signs in with, where a test goes through the sign-in page. */
export const PASSWORD = 'three quiet stones';
const hashed: { value?: Promise<string> } = {};

export interface Charity {
  readonly organisationId: string;
  /** By key: `schools`, `leaving-care`. */
  readonly programmes: Readonly<Record<'schools' | 'leaving-care', string>>;
  /** Account ids by first name. */
  readonly people: Readonly<Record<keyof typeof PEOPLE, string>>;
}

interface Person {
  readonly name: string;
  readonly administrator?: boolean;
  readonly roles: readonly (readonly ['schools' | 'leaving-care', Role])[];
}

/** The staff of the tests; everybody's address is `<first name>@lantern.example`. */
export const PEOPLE = {
  ada: { name: 'Ada Brennan', administrator: true, roles: [] },
  priya: { name: 'Priya Raman', roles: [['schools', 'coordinator']] },
  callum: { name: 'Callum Reid', roles: [['leaving-care', 'coordinator']] },
  samuel: {
    name: 'Samuel Adeyemi',
    roles: [
      ['schools', 'manager'],
      ['leaving-care', 'manager'],
    ],
  },
  helen: {
    name: 'Helen Marsh',
    roles: [
      ['schools', 'safeguarding-lead'],
      ['leaving-care', 'safeguarding-lead'],
    ],
  },
  tom: { name: 'Tom Hughes', roles: [['schools', 'mentor']] },
} as const satisfies Record<string, Person>;

export const addressOf = (person: keyof typeof PEOPLE): string => `${person}@lantern.example`;

/** Lantern Mentoring with two programmes and its staff, as after a year of use. */
export async function aCharity(q: Queryable): Promise<Charity> {
  hashed.value ??= hashPassword(PASSWORD);
  const hash = await hashed.value;
  const organisationId = randomUUID();
  const programmes = { schools: randomUUID(), 'leaving-care': randomUUID() };
  const since = '2025-01-06T09:00:00Z';
  await q.query('insert into organisation (id, name, created_at) values ($1, $2, $3)', [
    organisationId,
    'Lantern Mentoring',
    since,
  ]);
  const people = Object.entries(PEOPLE).map(([first, person]: [string, Person]) => ({
    id: randomUUID(),
    first,
    person,
  }));
  for (const { id, first, person } of people) {
    await q.query(
      `insert into user_account (id, organisation_id, email, name, password_hash, administrator, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        organisationId,
        `${first}@lantern.example`,
        person.name,
        hash,
        person.administrator ?? false,
        since,
      ],
    );
  }
  const ids = Object.fromEntries(people.map(({ id, first }) => [first, id])) as Record<
    keyof typeof PEOPLE,
    string
  >;
  for (const [key, name] of [
    ['schools', 'Schools'],
    ['leaving-care', 'Leaving care'],
  ] as const) {
    await q.query(
      `insert into programme (id, organisation_id, key, name, nation, lead_id, opened_on) values ($1, $2, $3, $4, 'england-and-wales', $5, '2024-09-02')`,
      [programmes[key], organisationId, key, name, ids.samuel],
    );
  }
  for (const { id, person } of people) {
    for (const [key, role] of person.roles) {
      await q.query('insert into membership (user_id, programme_id, role, since) values ($1, $2, $3, $4)', [
        id,
        programmes[key],
        role,
        since,
      ]);
    }
  }
  return { organisationId, programmes, people: ids };
}
