import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { menteeReview } from '#mentoring';
import { compliance } from '#practice';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const FROM = (day: string, month: string, year: string) => ({
  'from-day': day,
  'from-month': month,
  'from-year': year,
});

describe('the limits of a programme', () => {
  const app = useTestApp({ today: '2026-06-01' });
  const casework = new Casework(app);
  const path = (rule = 'mentee-review', programme: 'schools' | 'leaving-care' = 'schools') =>
    `/settings/limits/${app.charity.programmes[programme]}/${rule}`;
  const list = () => `/settings/limits?programme=${app.charity.programmes.schools}`;

  beforeAll(async () => {
    await app.source.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'manager', '2025-01-06')`,
      [app.charity.people.callum, app.charity.programmes['leaving-care']],
    );
  });

  it('lists every rule with what is in force, the usual limit and who set it', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(list());

    expect(page.heading()).toBe('Limits');
    expect(page.row('Mentee reviewed')).toBe(
      'Mentee reviewed 3 months, due soon 14 days before 3 months not changed',
    );
    expect(page.text()).toContain('Mentor vetted before the approval and each match');
    expect(page.link('Mentee reviewed')).toBe(path());
  });

  it('make Today from the day they take effect on, for what begins then, and leave evidence as it was', async () => {
    const before = await casework.aMatch('2026-06-09', { mentee: 'Amara Okafor', mentor: 'Dev Patel' });
    const samuel = await app.signedInAs('samuel');
    const saved = await samuel.post(path(), { limit: '1', unit: 'months', ...FROM('10', '6', '2026') });
    expect([saved.status, saved.location]).toEqual([303, `${list()}&saved=mentee-review`]);
    const page = await samuel.get(saved.location ?? '');
    expect(page.text()).toContain('Saved. Mentee reviewed: 1 month from 10 June 2026.');
    expect(page.row('Mentee reviewed')).toContain(
      '3 months, due soon 14 days before then 1 month from 10 June 2026',
    );
    const after = await casework.aMatch('2026-06-10', { mentee: 'Yusuf Ali', mentor: 'Joan Whitaker' });

    const today = async (day: string) =>
      casework.on(day, async () => (await (await app.signedInAs('priya')).get('/today?kind=reviews')).text());

    expect(await today('2026-06-25')).toContain('Nothing is late');
    const late = await today('2026-07-15');
    expect(late).toContain('Overdue 5 days Fri 10 Jul Yusuf Ali and Joan Whitaker: the next review.');
    expect(late).not.toContain('Amara Okafor');
    const figures = await compliance(app.source, menteeReview, {
      programmeIds: [app.charity.programmes.schools],
      asOf: LocalDate.of('2026-09-30'),
      from: LocalDate.of('2026-06-01'),
      to: LocalDate.of('2026-09-30'),
    });
    expect(figures.exceptions.map(({ subjectId, dueOn }) => [subjectId, dueOn])).toEqual([
      [before.id, '2026-09-09'],
      [after.id, '2026-09-10'],
    ]);
  });

  it('are taken where they are looser than frameworks ask, with a warning that names the indicators', async () => {
    const samuel = await app.signedInAs('samuel');
    const saved = await samuel.post(path('mentor-supervision'), {
      limit: '9',
      unit: 'months',
      noticeDays: '30',
      ...FROM('1', '6', '2026'),
    });

    expect(saved.status).toBe(303);
    const page = await samuel.get(saved.location ?? '');
    expect(page.text()).toContain('Saved. Mentor supervised: 9 months from 1 June 2026.');
    expect(page.row('Quality in Mentoring Award')).toMatch(/Quality in Mentoring Award .*52.* and E16/);
    expect(page.row('Mentor supervised')).toMatch(
      /9 months, due soon 30 days before At risk for \d+ indicators 6 months Samuel Adeyemi, from 1 June 2026/,
    );
    expect((await samuel.get(path('mentor-supervision'))).text()).toContain('looser than frameworks ask');
    expect((await samuel.get(path('mentor-contact'))).text()).not.toContain('looser than frameworks ask');
  });

  it('keep every change, also of two for one day, and the audit says who made them', async () => {
    const samuel = await app.signedInAs('samuel');
    for (const limit of ['10', '20'])
      await samuel.post(path('agreement-signed'), { limit, unit: 'working-days', ...FROM('1', '6', '2026') });

    const page = await samuel.get(path('agreement-signed'));
    expect(page.rows().filter(row => row.includes('Samuel Adeyemi, 1 June 2026'))).toEqual([
      '20 working days 1 June 2026 14 days Samuel Adeyemi, 1 June 2026',
      '10 working days 1 June 2026 14 days Samuel Adeyemi, 1 June 2026',
    ]);
    expect(page.field('limit')).toBe('20');
    const audit = await app.source.query<{ actor_name: string }[]>(
      `select actor_name from audit_entry where act = 'limit.set' and after ->> 'rule' = 'agreement-signed'`,
    );
    expect(audit.map(row => row.actor_name)).toEqual(['Samuel Adeyemi', 'Samuel Adeyemi']);
  });

  it('can give the second check-in a day where five meetings have not been held', async () => {
    const samuel = await app.signedInAs('samuel');
    const fallback = `${path('fifth-meeting-check-in')}/fallback`;
    await samuel.post(fallback, { limit: '6', unit: 'weeks', ...FROM('1', '6', '2026') });

    expect((await samuel.get(list())).row('Both sides called again')).toContain(
      'or 6 weeks after the first, if that is sooner',
    );
    expect((await samuel.get(`${path('mentee-review')}/fallback`)).status).toBe(404);
  });

  it.each([
    ['a day that is past', FROM('31', '5', '2026'), /^A limit takes effect from today or a later day/],
    ['no figure', { limit: '' }, /^Enter how long it may take$/],
    ['more than ten years', { limit: '121' }, /^The limit must be a whole number from 1 to 120$/],
    ['a unit that is none', { unit: 'moons' }, /^Choose months, weeks, days or working days$/],
    [
      'a notice of more than a year',
      { noticeDays: '366' },
      /^Enter a whole number from 0 to 365; you typed 366$/,
    ],
  ])('refuse %s and keep what was typed', async (_what, typing, sentence) => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.post(path('mentee-contact'), {
      limit: '77',
      unit: 'months',
      noticeDays: '21',
      ...FROM('2', '6', '2026'),
      ...typing,
    });

    expect(page.status).toBe(422);
    expect(page.title()).toMatch(/^Error: /);
    expect(page.errorSummary()).toEqual([expect.stringMatching(sentence)]);
    expect(page.errorTargets().every(target => page.hasId(target.slice(1)))).toBe(true);
    const sent = { limit: '77', noticeDays: '21', ...typing };
    expect([page.field('limit'), page.field('noticeDays')]).toEqual([sent.limit, sent.noticeDays]);
  });

  it('are for managers', async () => {
    const priya = await app.signedInAs('priya');

    expect((await priya.get('/settings/limits')).status).toBe(403);
    expect((await priya.get(path())).status).toBe(403);
    expect((await priya.get('/today')).link('Settings')).toBeUndefined();
  });

  it('are not for a coordinator who manages another programme', async () => {
    await app.source.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'manager', '2025-01-06')`,
      [app.charity.people.priya, app.charity.programmes['leaving-care']],
    );
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/settings/limits')).heading()).toBe('Limits');
    expect((await priya.get(path())).status).toBe(403);
  });

  it('answer a foreign programme, an unknown one and an unknown rule alike', async () => {
    const callum = await app.signedInAs('callum');
    expect((await callum.get(path('mentee-review', 'leaving-care'))).status).toBe(200);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const pages = await Promise.all(
      [
        path(),
        `/settings/limits/${nowhere}/mentee-review`,
        path('no-such-rule', 'leaving-care'),
        path('mentor-vetting-clear', 'leaving-care'),
        list(),
        `/settings/limits?programme=${nowhere}`,
      ].map(each => callum.get(each)),
    );

    expect(pages.map(page => page.status)).toEqual(pages.map(() => 404));
    expect(new Set(pages.map(page => page.text())).size).toBe(1);
  });
});
