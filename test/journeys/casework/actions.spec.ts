import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const day = (date: string, month: string) => ({ 'on-day': date, 'on-month': month, 'on-year': '2026' });

describe('what was agreed on a contact sheet', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  let foreign = '';
  let sheet = '';
  const actions: Record<string, string> = {};

  const agreed = async (matchId: string, on: string, what: string) => {
    const id = await casework.aSheet(matchId, on, { actions: [{ what, owner: 'mentor' }] });
    const rows = await app.source.query<{ id: string }[]>('select id from session_action where what = $1', [
      what,
    ]);
    return { sheet: id, action: rows[0]?.id ?? '' };
  };
  const before = () => `/mentor/matches/${match.id}`;
  const standing = async (id: string) => {
    const rows = await app.source.query<{ done_on: string | null; done_by: string | null }[]>(
      'select done_on, done_by from session_action where id = $1',
      [id],
    );
    return rows[0];
  };
  const told = (id: string) =>
    app.source.query<{ kind: string; occurred_on: string }[]>(
      'select kind, occurred_on from case_event where subject_id = $1 order by id',
      [id],
    );

  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
    const other = await casework.aMatch('2026-09-01', { mentee: 'Ellie Thompson', mentor: 'Grace Mensah' });
    foreign = (await agreed(other.id, '2026-10-01', 'Ask about the choir')).action;
    const first = await agreed(match.id, '2026-10-01', 'Bring the library card');
    actions['card'] = first.action;
    sheet = first.sheet;
    actions['bus'] = (await agreed(match.id, '2026-10-08', 'Look up the bus times')).action;
    actions['book'] = (await agreed(match.id, '2026-10-15', 'Return the book')).action;
  });

  it('stays on the page of the mentor until it is done, whichever sheet it came from', async () => {
    const tom = await app.signedInAs('tom');
    const page = await tom.get(before());

    for (const what of ['Bring the library card', 'Look up the bus times', 'Return the book'])
      expect(page.row(what)).toContain('You, agreed on');
    const ticked = await tom.post(`/actions/${actions['card'] ?? ''}/done`, {}, before());
    expect([ticked.status, ticked.location]).toEqual([303, before()]);
    expect((await tom.get(before())).row('Bring the library card')).toContain(
      'Done on 22 November 2026, ticked by Tom Hughes',
    );
    expect((await tom.get(before())).row('Return the book')).toContain('Done today');
  });

  it('is ticked once, and the first tick stands', async () => {
    const priya = await app.signedInAs('priya');
    const tom = await app.signedInAs('tom');
    const id = actions['bus'] ?? '';
    const saved = await priya.post(`/actions/${id}/done`, day('10', '10'));
    expect(saved.status).toBe(303);
    expect((await tom.api('POST', `/api/actions/${id}/done`, { on: '2026-11-20' })).status).toBe(200);

    expect(await standing(id)).toEqual({ done_on: '2026-10-10', done_by: app.charity.people.priya });
    expect(await told(id)).toEqual([{ kind: 'action-done', occurred_on: '2026-10-10' }]);
  });

  it('is open again once a wrong tick is taken back, and the history keeps both', async () => {
    const priya = await app.signedInAs('priya');
    const id = actions['card'] ?? '';
    const page = await priya.get(`/sheets/${sheet}`);
    expect(page.row('Bring the library card')).toContain('ticked by Tom Hughes');
    const back = await priya.fill(page, {}, `/actions/${id}/not-done`);

    expect([back.status, back.location]).toEqual([303, `/sheets/${sheet}`]);
    expect(await standing(id)).toEqual({ done_on: null, done_by: null });
    expect((await told(id)).map(({ kind }) => kind)).toEqual(['action-done', 'action-reopened']);
    await priya.fill(page, {}, `/actions/${id}/not-done`);
    expect(await told(id)).toHaveLength(2);
  });

  it.each([
    [
      'before it was agreed',
      day('14', '10'),
      'It was agreed on 15 October 2026; it cannot have been done before that',
    ],
    ['in the future', day('23', '11'), 'The date must be today or earlier; you typed 23 November 2026'],
    ['on no real day', day('31', '2'), 'Enter a real date, such as 18 11 2026; you typed 31 2 2026'],
  ])('is not ticked %s, in the page and over the API', async (_when, typed, words) => {
    const tom = await app.signedInAs('tom');
    const id = actions['book'] ?? '';
    const page = await tom.post(`/actions/${id}/done`, typed);
    expect([page.status, page.errorSummary(), page.field('on-day')]).toEqual([422, [words], typed['on-day']]);

    const on = `2026-${typed['on-month'].padStart(2, '0')}-${typed['on-day']}`;
    const twin = await tom.api('POST', `/api/actions/${id}/done`, { on });
    expect(twin.status).toBe(422);
    expect(Object.keys(twin.json<{ fields: object }>().fields)).toEqual(['on']);
    expect((await standing(id))?.done_on).toBeNull();
  });

  it('is told to a device with the sheet, and ticked and unticked there', async () => {
    const tom = await app.signedInAs('tom');
    const id = actions['book'] ?? '';
    const done = await tom.api('POST', `/api/actions/${id}/done`, { on: '2026-11-01' });
    expect(done.json()).toEqual({
      actionId: id,
      what: 'Return the book',
      owner: 'mentor',
      agreedOn: '2026-10-15',
      doneOn: '2026-11-01',
      doneBy: 'Tom Hughes',
    });
    expect(
      (await tom.api('GET', `/api/sheets/${sheet}`)).json<{ actions: unknown[] }>().actions,
    ).toHaveLength(1);
    const open = await tom.api('POST', `/api/actions/${id}/not-done`);
    expect(open.json()).toMatchObject({ doneOn: null, doneBy: null });
  });

  it('is ticked by nobody else', async () => {
    const tom = await app.signedInAs('tom');
    const callum = await app.signedInAs('callum');
    const samuel = await app.signedInAs('samuel');
    const own = actions['book'] ?? '';
    for (const id of [foreign, newId()]) {
      expect((await tom.get(`/actions/${id}/done`)).status).toBe(404);
      expect((await tom.api('POST', `/api/actions/${id}/done`, { on: '2026-11-01' })).status).toBe(404);
      expect((await tom.api('POST', `/api/actions/${id}/not-done`)).status).toBe(404);
    }
    expect((await callum.api('POST', `/api/actions/${own}/done`, { on: '2026-11-01' })).status).toBe(404);
    expect((await samuel.api('POST', `/api/actions/${own}/done`, { on: '2026-11-01' })).status).toBe(403);
    expect((await standing(own))?.done_on).toBeNull();
  });

  it('can be added when the sheet is corrected', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(`/sheets/${sheet}/correct`, { action: 'Ask for the timetable', actionOwner: 'staff' });

    expect((await priya.get(`/sheets/${sheet}`)).row('Ask for the timetable')).toContain('Priya, agreed on');
  });
});
