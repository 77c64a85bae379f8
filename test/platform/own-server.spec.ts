import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FixedClock, type Queryable } from '#kernel';
import { readConfig, readyDatabase, recordEvent, UnitOfWork, verifyAudit } from '#platform';
import { Child, dataFolder } from '../support/child.js';
import type { TestDatabase } from '../support/database.js';
import { anOrganisation } from '../support/organisation.js';
import { useOwnServer } from '../support/own-server.js';

const DENIED = { code: '42501' };

describe('a PostgreSQL server of one’s own', () => {
  const server = useOwnServer();
  const folder = dataFolder();
  afterAll(async () => {
    await Child.endAll();
    folder.remove();
  });
  const env = (user: string, owner?: string) => ({
    DATABASE_URL: server.url(user, 'charity'),
    ...(owner ? { DATABASE_OWNER_URL: server.url(owner, 'charity') } : {}),
    CAIRN_DATA: folder.path,
    CAIRN_LOG: 'silent',
    PORT: '0',
  });

  beforeAll(async () => {
    await server.role('charity', 'createrole');
    await server.role('web', '');
    await server.ask('create database charity owner charity');
  });

  async function asApplication(body: (data: DataSource) => Promise<void>, owner?: string): Promise<void> {
    const ready = await readyDatabase(readConfig(env(owner ? 'web' : 'charity', owner)));
    const data = await new DataSource(ready.appOptions).initialize();
    try {
      await body(data);
    } finally {
      await data.destroy();
      await ready.stop();
    }
  }

  // Once with one login for both, once with a login of its own for each: the second finds a migrated database.
  describe.each([
    ['one login for everything', undefined],
    ['a login that migrates and one that serves', 'charity'],
  ])('with %s', (_words, owner) => {
    it('is migrated, and served by the role that owns nothing', () =>
      asApplication(async data => {
        const [row] = await data.query<{ role: string; owned: number; version: number }[]>(
          `select current_user as role, (select count(*)::int from pg_tables where tableowner = current_user) as owned,
             current_setting('server_version_num')::int as version`,
        );
        expect(row).toMatchObject({ role: 'cairn_app', owned: 0 });
        expect(row?.version).toBeGreaterThanOrEqual(150_000);
      }, owner));

    it('takes acts and keeps the chain of the audit', () =>
      asApplication(async data => {
        const clock = FixedClock.on('2026-11-22');
        const { actor } = await anOrganisation({ app: data } as unknown as TestDatabase, clock);
        await new UnitOfWork(data, clock).run(actor, 'test.act', work =>
          recordEvent(work, {
            programmeId: null,
            subjectType: 'organisation',
            subjectId: actor.organisationId,
            kind: 'happened',
            occurredOn: clock.today(),
          }),
        );
        expect(await verifyAudit(data, actor.organisationId)).toEqual({ entries: 1, brokenAt: null });
      }, owner));

    it.each([
      'drop table person',
      'alter table person add column sneaky text',
      'create table sneaky (id int)',
      'update case_event set kind = kind',
      'delete from audit_entry',
      'truncate audit_entry',
      'alter table audit_entry disable trigger audit_entry_stays',
    ])('refuses that role: %s', statement =>
      asApplication(
        data => expect((data as Queryable).query(statement)).rejects.toMatchObject(DENIED),
        owner,
      ),
    );
  });

  it('keeps a login that may only serve from putting on the role that migrates', () =>
    asApplication(
      data => expect((data as Queryable).query('set role charity')).rejects.toMatchObject(DENIED),
      'charity',
    ));

  it('serves pages, and starts no embedded server beside it', async () => {
    const cairn = Child.cairn(['serve'], env('web', 'charity'));
    const [, url = ''] = await cairn.says(/Cairn is at (\S+)/);
    expect((await fetch(new URL('/sign-in', url))).status).toBe(200);
    expect(folder.postgres()).toEqual([]);
    expect(await cairn.kill('SIGTERM')).toBe(0);
  });

  it.each([
    [
      'cannot be reached',
      '127.0.0.1:9',
      /The database at 127\.0\.0\.1:9\/charity cannot be reached: .+ECONNREFUSED/,
    ],
    ['knows nobody of that name', null, /The database at .+ does not accept this name and password/],
  ])('that %s is named in a sentence, without the password', async (_words, place, sentence) => {
    const own = new URL(server.url('nobody-here', 'charity'));
    const cairn = Child.cairn(['audit', 'verify'], {
      ...env('web'),
      DATABASE_URL: `postgres://nobody-here:top-secret@${place ?? own.host}/charity`,
    });
    expect(await cairn.ended).toBe(1);
    expect(cairn.out).toBe('');
    expect(cairn.err).toMatch(sentence);
    expect(cairn.err).not.toContain('top-secret');
  });
});
