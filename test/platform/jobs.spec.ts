import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, FixedClock } from '#kernel';
import { cancelJob, type JobHandler, jobState, JobWorker, Log, queueJob, type UnitOfWork } from '#platform';
import { useDatabase } from '../support/database.js';
import { anOrganisation } from '../support/organisation.js';

const SECOND = 1_000;

describe('long work', () => {
  const db = useDatabase();
  const clock = FixedClock.on('2026-11-22');
  let actor: Actor;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    ({ actor, unitOfWork } = await anOrganisation(db, clock));
  });
  beforeEach(() => db.app.query('delete from job'));

  const worker = (handler: JobHandler) =>
    new JobWorker(db.app, clock, new Log('silent'), new Map([['pack', handler]]));
  const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * SECOND));
  const queue = (key: string, payload: unknown = {}) =>
    unitOfWork.run(actor, 'test.ask', work => queueJob(work, { kind: 'pack', key, payload }));
  /** A worker takes something up and is never heard of again. */
  const dies = () =>
    new Promise<void>(resolve => {
      const handler = () => new Promise<void>(() => resolve());
      void worker(handler).runNext();
    });
  const state = async (id: string) => (await jobState(db.app, id))?.state;

  it('is done once, with what it was asked for', async () => {
    const id = await queue('once', { seed: 7 });
    const seen: unknown[] = [];
    const each = worker(async ({ payload }) => void seen.push(payload));
    expect(await state(id)).toBe('waiting');
    expect([await each.runNext(), await each.runNext()]).toEqual([true, false]);
    expect(seen).toEqual([{ seed: 7 }]);
    expect(await state(id)).toBe('finished');
  });

  it('is one piece of work for one occasion, however often it is asked for', async () => {
    expect(await queue('same')).toBe(await queue('same'));
  });

  it('is claimed by one of several workers', async () => {
    for (let i = 0; i < 12; i++) await queue(`shared-${i}`);
    const seen: string[] = [];
    const workers = Array.from({ length: 4 }, () => worker(async ({ id }) => void seen.push(id)));
    await Promise.all(
      workers.map(async each => {
        while (await each.runNext());
      }),
    );
    expect([seen.length, new Set(seen).size]).toEqual([12, 12]);
  });

  it('that another worker is just taking up is left to it', async () => {
    await queue('taken');
    const other = db.app.createQueryRunner();
    await other.startTransaction();
    await other.query('select id from job for update');
    const each = worker(async () => undefined);
    expect(await each.runNext()).toBe(false);
    await other.rollbackTransaction();
    await other.release();
    expect(await each.runNext()).toBe(true);
  });

  it('tells how far it is', async () => {
    const id = await queue('progress');
    let told: unknown;
    await worker(async (_job, progress) => {
      await progress.report(3, 44);
      told = await jobState(db.app, id);
    }).runNext();
    expect(told).toMatchObject({ state: 'running', done: 3, total: 44 });
  });

  it('stops at its next step once somebody cancels it, and is not taken up again', async () => {
    const id = await queue('cancelled');
    const steps: number[] = [];
    const each = worker(async (_job, progress) => {
      for (let step = 1; step <= 5; step++) {
        await progress.report(step, 5);
        steps.push(step);
        if (step === 2) await unitOfWork.run(actor, 'test.cancel', work => cancelJob(work, id));
      }
    });
    await each.runNext();
    expect(steps).toEqual([1, 2]);
    expect(await state(id)).toBe('cancelled');
    later(3_600);
    expect(await each.runNext()).toBe(false);
  });

  it('that was finished is past cancelling', async () => {
    const id = await queue('finished');
    await worker(async () => undefined).runNext();
    await unitOfWork.run(actor, 'test.cancel', work => cancelJob(work, id));
    expect(await state(id)).toBe('finished');
  });

  it('whose worker died is taken up again, from the start, when its lease has run out', async () => {
    const id = await queue('lost');
    await dies();
    const second = worker(async () => undefined);
    later(44);
    expect(await second.runNext()).toBe(false);
    later(2);
    expect(await second.runNext()).toBe(true);
    expect(await state(id)).toBe('finished');
  });

  it('that takes its worker down three times is not taken up a fourth time', async () => {
    const id = await queue('deadly');
    for (let tries = 0; tries < 3; tries++) {
      await dies();
      later(60);
    }
    expect(await worker(async () => undefined).runNext()).toBe(false);
    expect(await jobState(db.app, id)).toMatchObject({ state: 'failed', error: 'Lost' });
  });

  it('that reports keeps its lease', async () => {
    const id = await queue('slow');
    let others = true;
    await worker(async (_job, progress) => {
      later(40);
      await progress.report(1, 2);
      later(40);
      others = await worker(async () => undefined).runNext();
    }).runNext();
    expect(others).toBe(false);
    expect(await state(id)).toBe('finished');
  });

  it('is tried three times, each later than the one before, and then failed for good', async () => {
    const id = await queue('faulty');
    let tries = 0;
    const each = worker(async () => {
      tries++;
      throw new RangeError('it does not add up: Amara Okafor');
    });
    await each.runNext();
    expect(await each.runNext()).toBe(false);
    later(10);
    await each.runNext();
    later(20);
    await each.runNext();
    later(86_400);
    expect(await each.runNext()).toBe(false);
    expect(tries).toBe(3);
    // The kind of fault only: its words may hold a name.
    expect(await jobState(db.app, id)).toMatchObject({ state: 'failed', error: 'RangeError' });
  });

  it('of a kind that nobody does ends as failed, and holds up nothing else', async () => {
    const id = await unitOfWork.run(actor, 'test.ask', work =>
      queueJob(work, { kind: 'unknown', key: 'unknown', payload: {} }),
    );
    later(1);
    const other = await queue('other');
    const each = worker(async () => undefined);
    for (let tries = 0; tries < 5; tries++) {
      while (await each.runNext());
      later(60);
    }
    expect([await state(id), await state(other)]).toEqual(['failed', 'finished']);
  });
});
