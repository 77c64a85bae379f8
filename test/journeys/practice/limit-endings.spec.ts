import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { fifthMeetingCheckIn, menteeReview } from '#mentoring';
import { occurrences, type ClockedRule } from '#practice';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const FROM = (day: string, month: string) => ({ 'from-day': day, 'from-month': month, 'from-year': '2026' });

describe('a limit that a programme set for itself', () => {
  const app = useTestApp({ today: '2026-06-01' });
  const casework = new Casework(app);
  const path = (rule = 'fifth-meeting-check-in/fallback') =>
    `/settings/limits/${app.charity.programmes.schools}/${rule}`;
  const list = () => `/settings/limits?programme=${app.charity.programmes.schools}`;
  const due = async (rule: ClockedRule, matchId: string) => {
    const programmeIds = [app.charity.programmes.schools];
    const found = await occurrences(app.source, rule, {
      programmeIds,
      asOf: LocalDate.of('2026-09-30'),
      subjectId: matchId,
    });
    return found.map(({ dueOn }) => dueOn)[0];
  };

  it('is taken away from a day on: what began before keeps it, what begins then goes by the count alone', async () => {
    const samuel = await app.signedInAs('samuel');
    await samuel.post(path(), { limit: '6', unit: 'weeks', ...FROM('1', '6') });
    const form = await samuel.get(path());
    expect(form.link('Go by the count alone again')).toBe(`${path()}/end`);

    const ended = await samuel.post(`${path()}/end`, FROM('10', '6'));

    expect([ended.status, ended.location]).toEqual([303, `${list()}&saved=fifth-meeting-check-in`]);
    const row = (await samuel.get(ended.location ?? '')).row('Both sides called again');
    expect(row).toContain('or 6 weeks after the first, if that is sooner');
    expect(row).toContain('then the count alone from 10 June 2026');
    expect((await samuel.get(path())).rows()).toContainEqual(
      expect.stringContaining('the count alone again 10 June 2026'),
    );
    const before = await casework.aMatch('2026-06-01');
    const after = await casework.aMatch('2026-06-10', { mentee: 'Yusuf Ali', mentor: 'Joan Whitaker' });
    const each = ['2', '3', '4'].map(day => `2026-06-1${day}`);
    await casework.aSheet(before.id, '2026-06-03');
    for (const day of each) await casework.aSheet(after.id, day);

    expect(await due(fifthMeetingCheckIn, before.id)).toBe('2026-07-15');
    expect(await due(fifthMeetingCheckIn, after.id)).toBeNull();
  });

  it('gives way to the usual limit again, with the notice that was set', async () => {
    const samuel = await app.signedInAs('samuel');
    await samuel.post(path('mentee-review'), {
      limit: '1',
      unit: 'months',
      noticeDays: '20',
      ...FROM('1', '6'),
    });
    await samuel.post(`${path('mentee-review')}/end`, FROM('1', '6'));

    const row = (await samuel.get(list())).row('Mentee reviewed');
    expect(row).toContain('3 months, due soon 20 days before');
    const { id } = await casework.aMatch('2026-06-01', { mentee: 'Reuben Levy', mentor: 'Ann Lindqvist' });
    expect(await due(menteeReview, id)).toBe('2026-09-01');
    const audit = await app.source.query<{ actor_name: string; before: { months: number } }[]>(
      `select actor_name, before from audit_entry where act = 'limit.end' and after ->> 'rule' = 'mentee-review'`,
    );
    expect(audit).toMatchObject([{ actor_name: 'Samuel Adeyemi', before: { months: 1 } }]);
  });

  it('is not taken away in the past, nor where there is none', async () => {
    const samuel = await app.signedInAs('samuel');
    await samuel.post(path('agreement-signed'), { limit: '4', unit: 'weeks', ...FROM('1', '6') });
    const past = await samuel.post(`${path('agreement-signed')}/end`, FROM('31', '5'));
    expect([past.status, past.field('from-day')]).toEqual([422, '31']);
    expect(past.errorSummary()).toEqual([
      'A limit takes effect from today or a later day: the past is judged by the limit then in force',
    ]);

    const none = await samuel.get(`${path('mentor-contact')}/end`);
    const sent = await samuel.fill(none, FROM('1', '6'));
    for (const page of [none, sent])
      expect([page.status, page.errorSummary()]).toEqual([
        409,
        ['Nothing of its own is set here for this programme, so there is nothing to take away'],
      ]);
  });

  it('is for the managers of the programme, of rules that have one', async () => {
    const samuel = await app.signedInAs('samuel');
    expect((await (await app.signedInAs('priya')).get(`${path()}/end`)).status).toBe(403);
    expect((await samuel.get(`${path('mentee-review/fallback')}/end`)).status).toBe(404);
    expect((await samuel.get(`${path('no-such-rule')}/end`)).status).toBe(404);
  });
});

describe('limits over the API', () => {
  const app = useTestApp({ today: '2026-06-01' });
  const at = (rest = '', programme: 'schools' | 'leaving-care' = 'schools') =>
    `/api/programmes/${app.charity.programmes[programme]}/limits${rest}`;

  it('are set, told and taken away as on the pages', async () => {
    const samuel = await app.signedInAs('samuel');
    const set = await samuel.api('POST', at('/mentor-supervision'), {
      limit: 9,
      unit: 'months',
      noticeDays: 30,
      from: '2026-06-01',
    });
    expect(set.status).toBe(200);
    expect(set.json()).toMatchObject({
      rule: 'mentor-supervision',
      inForce: { months: 9 },
      noticeDays: 30,
      setting: { from: '2026-06-01', setBy: 'Samuel Adeyemi' },
      looserThan: expect.arrayContaining(['Quality in Mentoring Award 52']),
    });

    const { limits } = (await samuel.api('GET', at())).json<{
      limits: { rule: string; inForce: object }[];
    }>();
    expect(limits.find(({ rule }) => rule === 'mentor-supervision')?.inForce).toEqual({ months: 9 });
    const ended = await samuel.api('POST', at('/mentor-supervision/end'), { from: '2026-06-01' });
    expect(ended.json()).toMatchObject({ inForce: { months: 6 }, setting: { limit: null } });
    const fallback = await samuel.api('POST', at('/fifth-meeting-check-in/fallback'), {
      limit: 6,
      unit: 'weeks',
      from: '2026-06-01',
    });
    expect(fallback.json()).toMatchObject({ fallback: { limit: { days: 42 } } });
    const away = await samuel.api('POST', at('/fifth-meeting-check-in/fallback/end'), { from: '2026-06-01' });
    expect(away.json()).toMatchObject({ fallback: null });
  });

  it('answer with problem documents that name the fields of the form', async () => {
    const samuel = await app.signedInAs('samuel');
    const wrong = await samuel.api('POST', at('/mentee-review'), {
      limit: 0,
      from: '2026-06-01',
      surprise: 1,
    });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(Object.keys(wrong.json<{ fields: object }>().fields)).toEqual(['limit', 'unit', 'surprise']);
    const past = await samuel.api('POST', at('/mentee-review/end'), { from: '2026-05-31' });
    expect([past.status, Object.keys(past.json<{ fields: object }>().fields)]).toEqual([422, ['from']]);
    const none = await samuel.api('POST', at('/mentee-review/end'), { from: '2026-06-01' });
    expect([none.status, none.json<{ reasons: { code: string }[] }>().reasons[0]?.code]).toEqual([
      409,
      'no-limit-set',
    ]);
    expect((await samuel.api('POST', at('/no-such-rule'), {})).status).toBe(404);
    const priya = await app.signedInAs('priya');
    expect((await priya.api('GET', at())).status).toBe(403);
    await app.source.query(`delete from membership where user_id = $1 and programme_id = $2`, [
      app.charity.people.samuel,
      app.charity.programmes['leaving-care'],
    ]);
    expect((await (await app.signedInAs('samuel')).api('GET', at('', 'leaving-care'))).status).toBe(404);
  });
});
