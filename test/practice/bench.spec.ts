import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { ruleBook } from '#evidence';
import { FixedClock, newId } from '#kernel';
import { kept, readConfig } from '#platform';
import { command as bench } from '../../apps/cli/src/bench.js';
import { wholeTablesOf } from '../../apps/cli/src/bench/plans.js';
import { useDatabase } from '../support/database.js';

async function run(args: readonly string[], databaseUrl: string | null = null): Promise<string[]> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  await bench.standsAlone?.(args, {
    config: { ...readConfig({}), databaseUrl },
    clock: FixedClock.on('2026-11-22'),
    print,
  });
  return lines;
}
const ownFolders = () => readdirSync(tmpdir()).filter(name => name.startsWith('cairn-bench-'));

describe('the bench', () => {
  it('measures every rule and the busy pages, and leaves nothing behind', async () => {
    const before = ownFolders();
    const lines = await run(['--scale', '0.02', '--seconds', '0.2']);

    const row = (name: string) => lines.find(line => line.startsWith(`| ${name} `)) ?? '';
    const figures = (name: string) =>
      row(name)
        .split('|')
        .slice(2, -1)
        .map(cell => Number(cell.replaceAll(',', '')));
    for (const { key } of ruleBook.rules) {
      const [occurrences, , rowsRead] = figures(key);
      expect({ key, occurrences, rowsRead }).toEqual({
        key,
        occurrences: expect.any(Number),
        rowsRead: expect.any(Number),
      });
      expect(occurrences).toBeGreaterThan(0);
      expect(rowsRead).toBeGreaterThan(0);
    }
    for (const page of [
      'A case file',
      'Today of one worker',
      'Saving a contact sheet',
      'Today of everybody',
    ]) {
      const [, requests = 0, perSecond = 0, p50 = 0, p99 = 0, statements = 0] = figures(page);
      expect(Math.min(requests, perSecond, p50, statements)).toBeGreaterThan(0);
      expect(p99).toBeGreaterThanOrEqual(p50);
    }
    expect(lines.at(-1)).toContain('No statement of these pages reads a whole large table');
    expect(ownFolders()).toEqual(before);
  });

  it('never touches a database of one’s own', async () => {
    await expect(run([], 'postgres://somewhere/real')).rejects.toThrow('unset DATABASE_URL');
  });

  it.each([
    [['--scale', '0'], '--scale must be a number above 0'],
    [['--seconds', 'long'], '--seconds must be a number above 0'],
    [['everything'], '“everything” is not understood here'],
  ])('says what is wrong with %j', async (args, sentence) => {
    await expect(run(args)).rejects.toThrow(sentence);
  });
});

describe('the plan of a page', () => {
  const database = useDatabase();
  const ROWS = 12_000;
  const sizes = { case_event: ROWS };
  const tables = (text: string, values: unknown[] = []) =>
    wholeTablesOf(database.owner, { text, values }, sizes);

  it('names a large table that is read from end to end, by itself or along an index', async () => {
    await database.owner.query(
      `insert into case_event (subject_type, subject_id, kind, occurred_on, recorded_at, actor_name)
       select 'match', gen_random_uuid(), 'match-began', '2026-01-01', now(), 'Priya' from generate_series(1, $1::int)`,
      [ROWS],
    );
    await database.owner.query('vacuum analyze case_event');

    expect(await tables('select count(*) from case_event where actor_name = $1', ['Priya'])).toEqual([
      'case_event',
    ]);
    expect(await tables('select max(kind) from case_event where id in (select id from case_event)')).toEqual([
      'case_event',
    ]);
    expect(
      await tables('select count(subject_id) from (select subject_id from case_event order by id) e'),
    ).toEqual(['case_event']);
    const bySubject = 'select kind from case_event where subject_type = $1 and subject_id = $2';
    expect(await tables(bySubject, ['match', newId()])).toEqual([]);
    expect(await tables('select key from programme')).toEqual([]);
  });

  it('is judged for any values where it is kept', async () => {
    const some = `select count(*) from case_event where subject_type = 'match' and ($1::uuid is null or subject_id = $1)`;
    const one = `select count(*) from case_event where subject_type = 'match' and subject_id = $1::uuid`;

    expect(await tables(some, [newId()])).toEqual([]);
    expect(await tables(kept(some), [newId()])).toEqual(['case_event']);
    expect(await tables(kept(one), [newId()])).toEqual([]);
  });
});
