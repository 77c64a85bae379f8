import { beforeAll, describe, expect, it } from '@jest/globals';
import { CONFIG, type Config, UnitOfWork } from '#platform';
import { Reminders } from '../../../apps/web/src/rounds/reminders.js';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

describe('the letters of a working morning', () => {
  const app = useTestApp({ today: '2026-10-13' });
  const casework = new Casework(app);
  const morning = () =>
    new Reminders(
      app.source,
      app.clock,
      app.service(UnitOfWork),
      app.app.get<Config>(CONFIG, { strict: false }),
    );
  const sent = () =>
    app.source.query<{ to_address: string; subject: string; body: string }[]>(
      `select to_address, subject, body from outbox_mail where key like 'reminder:%' order by to_address`,
    );

  beforeAll(async () => {
    await casework.aMentee('Kofi Mensah', '2026-07-01');
    await casework.aMatch('2026-07-05', { mentee: 'Amara Okafor', mentor: 'Dev Patel' });
    await casework.aMentee('Yusuf Ali', '2026-07-02', 'leaving-care');
  });

  it('tell each worker how much is on their list, as Today counts it, and no name', async () => {
    await morning().sendTodays();
    const letters = await sent();

    expect(letters.map(letter => letter.to_address)).toEqual([
      'callum@lantern.example',
      'priya@lantern.example',
    ]);
    for (const who of ['callum', 'priya'] as const) {
      const today = await (await app.signedInAs(who)).get('/today');
      const pills = today.root.first(element => element.hasClass('cairn-counts'))?.text() ?? '';
      const [, overdue, soon] = /Overdue (\d+) Due soon (\d+)/.exec(pills) ?? [];
      const letter = letters.find(({ to_address }) => to_address.startsWith(who));
      expect(letter?.subject).toBe(`Today: ${overdue ?? ''} overdue, ${soon ?? ''} due soon`);
    }
    expect(letters.map(({ subject, body }) => subject + body).join()).not.toMatch(/Amara|Kofi|Yusuf|Dev/);
  });

  it('are one for a person and a day, whichever instance sends them', async () => {
    await morning().sendTodays();
    expect(await sent()).toHaveLength(2);
  });

  it('leave in batches, to everybody', async () => {
    await app.database.owner.query(
      `insert into user_account (id, organisation_id, email, name, created_at)
       select gen_random_uuid(), $1, 'worker-' || n || '@lantern.example', 'Worker ' || n, now() from generate_series(1, 130) n`,
      [app.charity.organisationId],
    );
    const waiting: string[] = [];
    for (let n = 1; n <= 105; n++) waiting.push(await casework.aMentee(`Mentee ${n}`, '2026-07-01'));
    await app.database.owner.query(
      `update mentee set owner_id = w.id from (select id, row_number() over (order by id) as n from user_account where name like 'Worker %') w
       where mentee.id = ($1::uuid[])[w.n]`,
      [waiting],
    );
    app.clock.set(new Date('2026-10-14T12:00:00Z'));
    await morning().sendTodays();
    const runs = await app.source.query<{ letters: number }[]>(
      `select (after ->> 'letters')::int as letters from audit_entry
       where act = 'reminders.send' and after ->> 'day' = '2026-10-14' order by seq`,
    );
    expect(runs.map(run => run.letters)).toEqual([100, 7]);
    expect(await sent()).toHaveLength(2 + 107);
  });

  it('are not written at night, nor at the weekend', async () => {
    const before = (await sent()).length;
    for (const at of ['2026-10-15T05:30:00Z', '2026-10-17T12:00:00Z']) {
      app.clock.set(new Date(at));
      await morning().sendTodays();
    }
    expect(await sent()).toHaveLength(before);
  });
});
