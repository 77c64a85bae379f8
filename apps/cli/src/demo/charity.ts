import { hash } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import { type Actor, type FixedClock, type LocalDate, newId, type Role } from '#kernel';
import { STAFF } from './cast.js';

export const DEMO_PASSWORD = 'three-stones-at-dusk';
export type ProgrammeKey = 'schools' | 'leaving-care';
export type StaffKey = (typeof STAFF)[number]['key'];

export interface Charity {
  readonly organisationId: string;
  readonly programmes: Readonly<Record<ProgrammeKey, string>>;
  readonly staff: Readonly<Record<StaffKey, Actor>>;
  readonly passwordHash: string;
}

const PROGRAMMES = [
  { key: 'schools', name: 'Schools', lead: 'priya' },
  { key: 'leaving-care', name: 'Leaving care', lead: 'callum' },
] as const;

/** The organisation, its two programmes and its seven staff. Laid down before anybody could act, hence by rows. */
export async function foundCharity(data: DataSource, clock: FixedClock, opened: LocalDate): Promise<Charity> {
  const now = clock.now();
  const organisationId = newId();
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await data.query(
    'insert into organisation (id, name, demonstration, created_at) values ($1, $2, true, $3)',
    [organisationId, 'Lantern Mentoring', now],
  );
  const ids = Object.fromEntries(STAFF.map(({ key }) => [key, newId()])) as Record<StaffKey, string>;
  const programmes = Object.fromEntries(PROGRAMMES.map(({ key }) => [key, newId()])) as Record<
    ProgrammeKey,
    string
  >;
  for (const person of STAFF) {
    await data.query(
      `insert into user_account (id, organisation_id, email, name, password_hash, administrator, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ids[person.key],
        organisationId,
        person.email,
        person.name,
        passwordHash,
        'administrator' in person,
        now,
      ],
    );
  }
  for (const { key, name, lead } of PROGRAMMES) {
    await data.query(
      `insert into programme (id, organisation_id, key, name, nation, lead_id, opened_on, safeguarding_phone) values ($1, $2, $3, $4, 'england-and-wales', $5, $6, '020 7946 0188')`,
      [programmes[key], organisationId, key, name, ids[lead], opened.iso],
    );
  }
  const staff = Object.fromEntries(
    STAFF.map(person => {
      const roles = new Map(
        Object.entries(person.roles).map(([key, held]) => [
          programmes[key as ProgrammeKey],
          held as readonly Role[],
        ]),
      );
      return [
        person.key,
        {
          userId: ids[person.key],
          name: person.name,
          organisationId,
          administrator: 'administrator' in person,
          roles,
          mentorId: null,
          from: 'demo',
        },
      ];
    }),
  ) as unknown as Record<StaffKey, Actor>;
  for (const actor of Object.values(staff)) {
    for (const [programmeId, roles] of actor.roles) {
      await data.query(
        'insert into membership (user_id, programme_id, role, since) select $1, $2, unnest($3::text[]), $4',
        [actor.userId, programmeId, roles, now],
      );
    }
  }
  return { organisationId, programmes, staff, passwordHash };
}
