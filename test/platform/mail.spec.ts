import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, FixedClock, type Queryable } from '#kernel';
import { type Letter, Log, MailWorker, queueMail, type UnitOfWork } from '#platform';
import { useDatabase } from '../support/database.js';
import { useMailServer } from '../support/mail-server.js';
import { anOrganisation, aUser } from '../support/organisation.js';

const MINUTE = 60_000;

describe('letters', () => {
  const db = useDatabase();
  const server = useMailServer();
  const clock = FixedClock.on('2026-11-22');
  let actor: Actor;
  let unitOfWork: UnitOfWork;
  let key = 0;

  beforeAll(async () => {
    ({ actor, unitOfWork } = await anOrganisation(db, clock));
  });
  beforeEach(() => db.app.query('delete from outbox_mail'));

  const worker = (q: Queryable = db.app) => new MailWorker(q, clock, server.config, new Log('silent'));
  const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * MINUTE));
  const queue = (letter: Partial<Letter> = {}) =>
    unitOfWork.run(actor, 'test.write', work =>
      queueMail(work, {
        key: `letter-${++key}`,
        recipientId: null,
        to: 'priya@lantern.example',
        subject: 'A review is due',
        body: 'Siân and Tomos: https://cairn.example/matches/1',
        ...letter,
      }),
    );
  const waiting = async () => {
    const rows = await db.app.query<{ count: string }[]>(
      'select count(*) from outbox_mail where sent_at is null and kept_at is null and dropped_at is null',
    );
    return Number(rows[0]?.count);
  };

  it('go out over SMTP, from the charity to the person, as they were written', async () => {
    await queue();
    await worker().sendDue();
    const [row] = await db.app.query<{ id: string }[]>('select id from outbox_mail');
    expect(server.received).toEqual([
      expect.objectContaining({
        from: 'cairn@lantern.example',
        to: ['priya@lantern.example'],
        messageId: `<${row?.id}@cairn>`,
      }),
    ]);
    expect(server.received[0]?.raw).toContain('Subject: A review is due');
    expect(server.received[0]?.raw).toContain('Si=C3=A2n and Tomos: https://cairn.example/matches/1');
    expect(await waiting()).toBe(0);
  });

  it('carry no second recipient that a subject or an address tries to bring in', async () => {
    await queue({ subject: 'Due\r\nBcc: all@elsewhere.example' });
    await worker().sendDue();
    expect(server.received[0]?.to).toEqual(['priya@lantern.example']);
    expect(server.received[0]?.raw).not.toMatch(/^Bcc:/im);
  });

  it('are not sent twice for one occasion', async () => {
    await queue({ key: 'review-due:1' });
    await queue({ key: 'review-due:1' });
    await worker().sendDue();
    await worker().sendDue();
    expect(server.received).toHaveLength(1);
  });

  it('stay in the act that failed', async () => {
    const act = unitOfWork.run(actor, 'test.write', async work => {
      await queueMail(work, { key: 'never', recipientId: null, to: 'a@b.example', subject: 's', body: 'b' });
      throw new Error('fell over');
    });
    await expect(act).rejects.toThrow('fell over');
    await worker().sendDue();
    expect(server.received).toEqual([]);
  });

  it('do not go to somebody who has left since the act', async () => {
    const gone = await aUser(db, actor, 'gone@lantern.example', false);
    const here = await aUser(db, actor, 'here@lantern.example');
    await queue({ recipientId: gone, to: 'gone@lantern.example' });
    await queue({ recipientId: here, to: 'here@lantern.example' });
    await worker().sendDue();
    expect(server.received.flatMap(({ to }) => to)).toEqual(['here@lantern.example']);
    expect(await waiting()).toBe(0);
  });

  it('that the server refuses wait and then go out, with the same Message-ID', async () => {
    await queue();
    server.refuseNext = 1;
    await worker().sendDue();
    expect([server.received.length, await waiting()]).toEqual([0, 1]);
    await worker().sendDue();
    expect(server.received).toHaveLength(0);
    later(3);
    await worker().sendDue();
    const [row] = await db.app.query<{ id: string; attempts: number; last_error: string }[]>(
      'select id, attempts, last_error from outbox_mail',
    );
    expect(row).toMatchObject({ attempts: 2, last_error: 'EMESSAGE' });
    expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${row?.id}@cairn>`]);
  });

  it('go out once each while several workers send at the same time', async () => {
    await unitOfWork.run(actor, 'test.write', async work => {
      for (let i = 0; i < 120; i++)
        await queueMail(work, {
          key: `race-${i}`,
          recipientId: null,
          to: `p${i}@a.example`,
          subject: 's',
          body: 'b',
        });
    });
    const workers = Array.from({ length: 6 }, () => worker());
    for (let round = 0; round < 4; round++) await Promise.all(workers.map(each => each.sendDue()));
    const addresses = server.received.flatMap(({ to }) => to);
    expect([addresses.length, new Set(addresses).size]).toEqual([120, 120]);
  });

  it('that another worker is just taking up are left to it', async () => {
    await queue();
    const other = db.app.createQueryRunner();
    await other.startTransaction();
    await other.query('select id from outbox_mail for update');
    expect(await worker().sendDue()).toBe(0);
    await other.rollbackTransaction();
    await other.release();
    expect(await worker().sendDue()).toBe(1);
  });

  it('whose worker died before it could note them go out once more, with the same Message-ID', async () => {
    await queue();
    // The connection is lost at the moment at which the sending would be noted.
    const cut: Queryable = {
      query: (text, values) =>
        text.startsWith('update outbox_mail set')
          ? Promise.reject(new Error('lost'))
          : db.app.query(text, values),
    };
    await expect(worker(cut).sendDue()).rejects.toThrow('lost');
    await worker().sendDue();
    expect(server.received).toHaveLength(1); // its lease still runs
    later(3);
    await worker().sendDue();
    const ids = server.received.map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size, await waiting()]).toEqual([2, 1, 0]);
  });

  it('are kept to be read where no mail server is set', async () => {
    await queue();
    await new MailWorker(db.app, clock, null, new Log('silent')).sendDue();
    const rows = await db.app.query<{ kept_at: Date | null }[]>('select kept_at from outbox_mail');
    expect(rows[0]?.kept_at).toEqual(clock.now());
  });
});
