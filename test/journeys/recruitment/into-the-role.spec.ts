import { beforeAll, describe, expect, it } from '@jest/globals';
import { Badges } from '#recruitment';
import { LocalDate } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

describe('into the role', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentor = '';
  let foreign = '';

  beforeAll(async () => {
    mentor = await casework.aMentor('Dev Patel', '2026-10-01', { ready: false });
    foreign = await casework.aMentor('Joan Whitaker', '2026-10-01', { programme: 'leaving-care' });
  });

  it('is told step by step, and the gate says how far it has come', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${mentor}/given`;
    const none = await priya.post(path, { ...EMPTY });
    expect([none.status, none.errorSummary()]).toEqual([422, ['Enter at least one day']]);
    const ahead = await priya.post(path, { ...EMPTY, ...day('handbook', '2026-11-23') });
    expect(ahead.errorSummary()).toEqual(['The date must be today or earlier; you typed 23 November 2026']);
    await priya.post(path, { ...EMPTY, ...day('handbook', '2026-11-20') });
    expect((await priya.get(`/mentors/${mentor}`)).text()).toContain('(so far 1 of 3)');
    await priya.post(path, {
      ...day('handbook', '2026-11-19'),
      ...day('roleDescription', '2026-11-20'),
      ...day('codeOfConduct', '2026-11-21'),
    });
    const file = (await priya.get(`/mentors/${mentor}`)).text();
    expect(file).not.toContain('Needs the handbook');
    expect(file).toContain('Accepted the code of conduct');
    const rows = await app.source.query<{ given_on: string; stands: boolean }[]>(
      `select given_on, superseded_at is null as stands from mentor_given where mentor_id = $1 and kind = 'handbook' order by version`,
      [mentor],
    );
    expect(rows.map(row => [row.given_on, row.stands])).toEqual([
      ['2026-11-20', false],
      ['2026-11-19', true],
    ]);
  });

  it('gives one badge at a time, each with the next number, and prints it', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${mentor}/badge`;
    const wrong = await priya.post(path, { ...day('expiresOn', '2026-11-22') });
    expect([wrong.status, wrong.errorSummary()]).toEqual([422, ['It expires after it was issued']]);
    await priya.post(path);
    expect((await priya.get(path)).row('SCHOOLS-0001')).toContain('valid until 22 November 2029');
    const again = await priya.post(path);
    expect([again.status, again.errorSummary()]).toEqual([
      409,
      ['They hold a badge already: say what became of it first.'],
    ]);
    const print = (await priya.get(path)).link('Print') ?? '';
    const pdf = await priya.get(print);
    expect([pdf.status, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await (await app.signedInAs('callum')).get(print)).status).toBe(404);
    expect((await (await app.signedInAs('tom')).get(print)).status).toBe(403);

    await priya.post((await priya.get(path)).link('say what became of it') ?? '', { how: 'lost' });
    await priya.post(path);
    expect((await priya.get(path)).rows().join()).toMatch(/SCHOOLS-0002.*SCHOOLS-0001 It is lost/);
  });

  it('gives no number twice to two workers at once', async () => {
    const priya = await app.actor('priya');
    const mentors: string[] = [];
    for (const name of ['Olu Bankole', 'Linh Phạm', 'Kofi Boateng', 'Ruby Castleton'])
      mentors.push(await casework.aMentor(name, '2026-10-01', { ready: false }));
    const on = LocalDate.of('2026-11-22');
    await Promise.all(mentors.map(id => app.service(Badges).issue(priya, id, on, on.plusMonths(36))));
    const [row] = await app.source.query<{ badges: number; numbers: number }[]>(
      'select count(*)::int as badges, count(distinct number)::int as numbers from mentor_badge where mentor_id = any($1)',
      [mentors],
    );
    expect(row).toEqual({ badges: 4, numbers: 4 });
  });

  it('is recorded by the workers of the programme alone', async () => {
    const statuses = async (who: 'priya' | 'helen' | 'tom', id: string) => {
      const visitor = await app.signedInAs(who);
      return Promise.all(
        ['given', 'badge'].map(async step => (await visitor.get(`/mentors/${id}/${step}`)).status),
      );
    };
    expect(await statuses('priya', foreign)).toEqual([404, 404]);
    expect(await statuses('helen', mentor)).toEqual([403, 403]);
    expect(await statuses('tom', mentor)).toEqual([403, 403]);
  });
});

const EMPTY = Object.fromEntries(
  ['handbook', 'roleDescription', 'codeOfConduct'].flatMap(field =>
    ['day', 'month', 'year'].map(part => [`${field}-${part}`, '']),
  ),
);
