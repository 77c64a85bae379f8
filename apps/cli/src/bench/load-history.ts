import type { QueryRunner } from 'typeorm';
import type { LocalDate } from '#kernel';
import { connect, OWNER_ROLE, type Place } from '#platform';
import { CASEWORK, TRACES } from './history-casework.js';
import { JOURNEY } from './history-journey.js';
import { CUSTODY_VISITS } from './history-custody.js';
import { STAFF_FILES } from './history-staff.js';
import { TRAINING } from './history-training.js';
import { COURSE, PEOPLE, TOOLS } from './history-people.js';

/** Of these, no page may read the whole. */
export const GROWING = [
  'contact_sheet',
  'case_event',
  'audit_entry',
  'staff_contact',
  'mentee_review',
  'mentor_supervision',
] as const;

export type Sizes = Readonly<Record<string, number>>;

/** Lays down a history of so many mentees as the owner of the tables, and lets the planner know of it. */
export async function loadHistory(place: Place, mentees: number, today: LocalDate): Promise<Sizes> {
  const owner = await connect(place, { user: OWNER_ROLE, pool: 1 });
  const runner = owner.createQueryRunner();
  try {
    await runner.query('set statement_timeout = 0');
    for (const tool of TOOLS) await runner.query(tool);
    await runner.query(COURSE, [mentees, today.iso]);
    for (const step of [
      'analyze course',
      ...PEOPLE,
      ...CASEWORK,
      ...JOURNEY,
      ...STAFF_FILES,
      ...CUSTODY_VISITS,
      ...TRAINING,
      ...TRACES,
    ])
      await runner.query(step);
    await runner.query('vacuum analyze');
    return await sizesOf(runner);
  } finally {
    await runner.release();
    await owner.destroy();
  }
}

/** Rows of each table, as counted. */
async function sizesOf(runner: QueryRunner): Promise<Sizes> {
  const tables = ['mentee', 'mentor', 'match', ...GROWING];
  const counts = tables.map(table => `(select count(*)::int from ${table}) as ${table}`);
  const [sizes] = (await runner.query(`select ${counts.join(', ')}`)) as Sizes[];
  return sizes ?? {};
}
