import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, FixedClock, newId } from '#kernel';
import { recordEvent, UnitOfWork, verifyAudit } from '#platform';
import { useDatabase } from '../support/database.js';

describe('the ground that records stand on', () => {
  const db = useDatabase();
  const organisationId = newId();
  const actor: Actor = {
    userId: null,
    name: 'Cairn',
    organisationId,
    administrator: false,
    roles: new Map(),
    mentorId: null,
    from: 'test',
  };
  const clock = FixedClock.on('2026-11-22');
  const fact = (kind: string) => ({
    programmeId: null,
    subjectType: 'organisation',
    subjectId: organisationId,
    kind,
    occurredOn: clock.today(),
    data: { b: 1, a: { d: 2, c: 'ü' } },
  });

  beforeAll(async () => {
    await db.app.query('insert into organisation (id, name, created_at) values ($1, $2, now())', [
      organisationId,
      'Lantern',
    ]);
  });

  it('gives calendar days back as the text that went in', async () => {
    const rows = await db.app.query<{ day: unknown }[]>(`select date '2026-03-29' as day`);
    expect(rows[0]?.day).toBe('2026-03-29');
  });

  it('writes the act, its event and its audit row together, or nothing', async () => {
    const work = new UnitOfWork(db.app, clock);
    await work.run(actor, 'test.act', w => recordEvent(w, fact('happened')));
    await expect(
      work.run(actor, 'test.act', async w => {
        await recordEvent(w, fact('never'));
        throw new Error('fell over');
      }),
    ).rejects.toThrow('fell over');
    const kinds = await db.app.query<{ kind: string }[]>('select kind from case_event');
    const acts = await db.app.query<{ act: string }[]>('select act from audit_entry');
    expect(kinds.map(row => row.kind)).toEqual(['happened']);
    expect(acts).toHaveLength(1);
  });

  it('keeps the chain whole when many acts are recorded at once', async () => {
    const work = new UnitOfWork(db.app, clock);
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        work.run(actor, 'test.race', w => recordEvent(w, fact(`race-${i}`))),
      ),
    );
    expect(await verifyAudit(db.app, organisationId)).toEqual({ entries: 31, brokenAt: null });
  });

  it.each([
    'update case_event set kind = kind',
    'delete from audit_entry',
    'truncate case_event',
    'create table sneaky (id int)',
    'drop table person',
  ])('refuses the application role: %s', statement =>
    expect(db.app.query(statement)).rejects.toMatchObject({ code: '42501' }),
  );

  it('refuses a change of history even to the role that migrates', () =>
    expect(db.owner.query('delete from audit_entry')).rejects.toMatchObject({ code: '42501' }));

  it('names the first broken link once somebody has got past every lock', async () => {
    await db.owner.query('alter table audit_entry disable trigger audit_entry_stays');
    await db.owner.query(`update audit_entry set actor_name = 'Somebody else' where seq = 7`);
    expect(await verifyAudit(db.app, organisationId)).toEqual({ entries: 6, brokenAt: 7 });
  });
});
