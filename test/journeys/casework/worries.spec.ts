import { beforeAll, describe, expect, it } from '@jest/globals';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const MET = {
  outcome: 'met',
  minutes: '60',
  how: 'in-person',
  note: 'Practised interview questions',
  worry: 'no',
  next: 'none',
};

describe('a sheet after it was sent', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '' };
  const form = () => `/matches/${match.id}/sheets/new`;

  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
  });

  it('is unread again, and told to everybody, when a worry comes to light after it was read', async () => {
    const tom = await app.signedInAs('tom');
    const priya = await app.signedInAs('priya');
    const sheet = (await tom.post(form(), { ...MET, worry: 'call' })).location ?? '';
    await priya.fill(await priya.get(sheet), {}, `${sheet}/read`);
    expect((await priya.get(sheet)).text()).toContain('by Priya Raman');

    expect((await tom.post(`${sheet}/correct`, { worry: 'urgent' })).status).toBe(303);
    const letters = (await app.letters()).filter(
      ({ subject, body }) => subject.startsWith('Urgent') && body.includes(sheet),
    );
    expect(letters.map(letter => letter.to_address).sort()).toEqual([
      'helen@lantern.example',
      'priya@lantern.example',
    ]);
    expect((await priya.get('/today')).body).toContain(sheet);

    await priya.fill(await priya.get(sheet), {}, `${sheet}/read`);
    await tom.post(`${sheet}/correct`, { note: 'In other words' });
    expect((await priya.get('/today')).body).not.toContain(sheet);
  });

  it('shows a worry on the list of the lead where a match has no worker', async () => {
    const tom = await app.signedInAs('tom');
    const sheet = (await tom.post(form(), { ...MET, worry: 'call' })).location ?? '';
    await app.database.owner.query('update match set owner_id = null where id = $1', [match.id]);
    const lead = await app.source.query<{ lead_id: string }[]>(
      'select p.lead_id from programme p join match m on m.programme_id = p.id where m.id = $1',
      [match.id],
    );

    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/today?worker=${lead[0]?.lead_id ?? ''}`)).body).toContain(sheet);
  });

  it('keeps the expenses of a sheet that is changed', async () => {
    const tom = await app.signedInAs('tom');
    const sheet = (await tom.post(form(), { ...MET, expenses: '4.50' })).location ?? '';
    await tom.post(`${sheet}/correct`, { note: 'We took the bus' });
    expect((await tom.get(sheet)).text()).toContain('£4.50');
  });

  it('shows a manager that there is a sheet, and what it says on no page', async () => {
    const tom = await app.signedInAs('tom');
    const sheet = (await tom.post(form(), { ...MET, note: 'Words for the coordinator' })).location ?? '';
    const samuel = await app.signedInAs('samuel');

    const page = await samuel.get(sheet);
    expect([page.status, page.text()]).toEqual([200, expect.not.stringContaining('Correct this sheet')]);
    expect(page.body).not.toContain('Words for the coordinator');
    const correction = await samuel.get(`${sheet}/correct`);
    expect([correction.status, correction.body.includes('Words for the coordinator')]).toEqual([403, false]);
  });

  it('is written down as read, over the API as on the page', async () => {
    const tom = await app.signedInAs('tom');
    const sheet = (await tom.post(form(), MET)).location ?? '';
    const priya = await app.signedInAs('priya');
    await priya.get(sheet);
    await priya.api('GET', `/api${sheet}`);

    const rows = await app.source.query<{ n: number }[]>(
      `select count(*)::int as n from audit_entry where act = 'sheet.read.opened' and actor_id = $1 and subject_id = $2`,
      [app.charity.people.priya, sheet.split('/').pop()],
    );
    expect(rows[0]?.n).toBe(2);
  });
});
