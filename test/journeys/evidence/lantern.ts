import { LocalDate, newId, type Queryable } from '#kernel';
import type { Asked } from '#evidence';
import { Records } from '../../practice/records.js';

/** Names that a search for names has to be good at. */
const NAMES: readonly (readonly [string, string | null, string | null])[] = [
  ['Will', 'Page', 'Billy'],
  ['Grace', "O'Neill", null],
  ['May', 'van der Berg', null],
  ['Kofi', 'Mensah-Boateng', null],
  ['Nguyễn', null, null],
  ['Zoë', 'Ó Súilleabháin', 'Zo'],
  ['Mark', 'Young', null],
  ['To', 'An', null],
];

export interface Lantern {
  readonly records: Records;
  readonly programmeId: string;
  readonly managerId: string;
  readonly coordinatorId: string;
  readonly matches: readonly { id: string; mentor: string; mentee: string }[];
  readonly asked: Asked;
}

export const TODAY = LocalDate.of('2026-11-22');

/** Four matches of a year, kept but for one late review, with everything that the evidence of them needs. */
export async function lantern(db: Queryable): Promise<Lantern> {
  const records = await Records.of(db);
  const { programmeId, organisationId } = records;
  const [managerId, coordinatorId] = [newId(), newId()];
  for (const [id, name, role] of [
    [managerId, 'Samuel Adeyemi', 'manager'],
    [coordinatorId, 'Priya Raman', 'coordinator'],
  ]) {
    await db.query(
      `insert into user_account (id, organisation_id, email, name, created_at) values ($1, $2, $3, $4, '2020-01-01')`,
      [
        id,
        organisationId,
        `${String(name).split(' ')[0]?.toLowerCase()}-${programmeId.slice(0, 8)}@lantern.example`,
        name,
      ],
    );
    await db.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, $3, '2020-01-01')`,
      [id, programmeId, role],
    );
  }
  const matches = [];
  for (let nth = 0; nth < 4; nth++) matches.push(await aMatch(records, nth));
  await name(db, programmeId);
  const asked = { programmeIds: [programmeId], from: LocalDate.of('2025-11-23'), to: TODAY, asOf: TODAY };
  return { records, programmeId, managerId, coordinatorId, matches, asked };
}

async function aMatch(records: Records, nth: number) {
  const match = await records.match('2026-01-10');
  await records.mentorPeriod(match.mentor, 'approved', '2025-12-01');
  await records.vetting(match.mentor, '2025-11-28', true);
  await records.training(match.mentor, '2025-11-20', 6);
  await records.training(match.mentor, '2025-11-27', 6);
  await records.menteePeriod(match.mentee, 'waiting', '2025-12-01', '2026-01-10');
  await records.menteePeriod(match.mentee, 'matched', '2026-01-10');
  for (const day of ['2026-04-08', nth === 0 ? '2026-07-30' : '2026-07-01', '2026-09-20']) {
    await records.review(match.id, day);
  }
  await records.supervision(match.mentor, '2026-05-20');
  await records.supervision(match.mentor, '2026-11-10');
  for (const day of ['2026-01-20', '2026-03-01', '2026-05-10', '2026-07-20', '2026-10-01']) {
    await records.contact({ mentee: match.mentee }, day, { note: 'Will says Kofi is well' });
    await records.contact({ mentor: match.mentor }, day);
  }
  await records.session(match.id, '2026-01-17', {
    note: 'Went to the library with Grace',
    place: 'Leith Library',
  });
  await records.session(match.id, '2026-11-15');
  await records.agreement(match.id, {
    mentor_signed_on: '2026-01-20',
    mentee_signed_on: '2026-01-20',
    service_signed_on: '2026-01-22',
    meeting_every_days: 14,
  });
  return match;
}

async function name(db: Queryable, programmeId: string): Promise<void> {
  const people = await db.query<{ id: string }[]>(
    'select id from person where programme_id = $1 order by id',
    [programmeId],
  );
  for (const [nth, { id }] of people.entries()) {
    const [first, last, preferred] = NAMES[nth % NAMES.length] ?? ['A', null, null];
    await db.query(
      `update person set first_name = $2, last_name = $3, preferred_name = $4, born_on = '2011-05-03', email = $5, phone = '07700 900123',
         postcode = 'EH6 6QQ', address = '18 Harbour Street' where id = $1`,
      [id, first, last, preferred, `${nth}@family.example`],
    );
  }
}
