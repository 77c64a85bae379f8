import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { LocalDate } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { endMatch } from '../../builders/matching.js';
import { useTestApp } from '../../support/app.js';

const MET = {
  outcome: 'met',
  minutes: '60',
  how: 'in-person',
  note: 'Practised interview questions',
  worry: 'no',
  next: 'none',
};

describe('contact sheets', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  let foreign = { id: '', menteeId: '', mentorId: '' };
  const form = () => `/matches/${match.id}/sheets/new`;

  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
    foreign = await casework.aMatch('2026-09-01', { mentee: 'Ellie Thompson', mentor: 'Grace Mensah' });
  });

  it('takes a session in on one screen, and the coordinator sees it on the timeline', async () => {
    const tom = await app.signedInAs('tom');
    const sent = await tom.post(form(), MET);
    expect(sent.status).toBe(303);
    const thanks = await tom.get(sent.location ?? '');
    expect(thanks.heading()).toBe('Thank you, Tom');

    const priya = await app.signedInAs('priya');
    const file = (await priya.get(`/mentees/${match.menteeId}`)).text();
    expect(file).toContain('Met, 60 minutes');
    expect(file).toContain('Practised interview questions');
  });

  it('knows the date, and asks for outcome and worry, which it never chooses beforehand', async () => {
    const tom = await app.signedInAs('tom');
    const page = await tom.post(form(), { note: 'Half of it' });

    expect(page.status).toBe(422);
    expect(page.errorSummary()).toEqual(['Say how it went', 'Say whether anything worries you']);
    expect(page.field('note')).toBe('Half of it');
  });

  it('is the same record when the same sheet comes again', async () => {
    const tom = await app.signedInAs('tom');
    const opened = await tom.get(form());
    const first = await tom.fill(opened, MET, form());
    const again = await tom.fill(opened, MET, form());

    expect(again.location).toBe(first.location);
    const id = first.location?.split('/').at(-1);
    const rows = await app.source.query<{ n: number }[]>(
      'select count(*)::int as n from contact_sheet where record_id = $1',
      [id],
    );
    expect(rows[0]?.n).toBe(1);
  });

  it('is one record when a device sends the same sheet many times at once', async () => {
    const tom = await app.signedInAs('tom');
    const sheetId = newId();
    const body = {
      sheetId,
      heldOn: '2026-11-20',
      outcome: 'met',
      minutes: 45,
      how: 'phone',
      note: 'On the way',
      worry: 'no',
    };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => tom.api('POST', `/api/matches/${match.id}/sheets`, body)),
    );

    expect(answers.map(answer => [answer.status, answer.json()])).toEqual(
      Array.from({ length: 8 }, () => [200, { sheetId }]),
    );
    const rows = await app.source.query<{ n: number }[]>(
      'select count(*)::int as n from contact_sheet where record_id = $1',
      [sheetId],
    );
    expect(rows[0]?.n).toBe(1);
  });

  it.each([
    [
      'a date in the future',
      { 'heldOn-day': '23' },
      'The date must be today or earlier; you typed 23 November 2026',
    ],
    [
      'a date before the match',
      { 'heldOn-day': '31', 'heldOn-month': '8' },
      'The match began on 1 September 2026; the date cannot be before it',
    ],
    [
      'a day that is none',
      { 'heldOn-day': '31', 'heldOn-month': '2' },
      'Enter a real date, such as 18 11 2026; you typed 31 2 2026',
    ],
    ['a session without its length', { minutes: null }, 'Say how long you met'],
    [
      'expenses that are no amount',
      { expenses: 'a fiver' },
      'Enter an amount in pounds, such as 4.50; you typed a fiver',
    ],
  ])('refuses %s and keeps the words', async (_what, typing, sentence) => {
    const tom = await app.signedInAs('tom');
    const page = await tom.post(form(), { ...MET, note: 'Kept words', ...typing });

    expect([page.status, page.errorSummary()]).toEqual([422, [sentence]]);
    expect(page.field('note')).toBe('Kept words');
  });

  it.each([
    `'; drop table contact_sheet; --`,
    '<script>alert("x")</script>',
    'It’s “fine” 😀 {{7*7}} ${7*7}',
    'Line one\nline two',
  ])('stores and shows as typed: %s', async note => {
    const tom = await app.signedInAs('tom');
    const sent = await tom.post(form(), { ...MET, note });
    const id = sent.location?.split('/').at(-1);
    const rows = await app.source.query<{ note: string }[]>(
      'select note from contact_sheet where record_id = $1',
      [id],
    );
    expect(rows[0]?.note).toBe(note);
    expect((await tom.get(sent.location ?? '')).body).not.toContain('<script>alert');
  });

  it('tells the worker and the safeguarding lead of something urgent, by a link and without a name', async () => {
    const tom = await app.signedInAs('tom');
    await tom.post(form(), { ...MET, worry: 'urgent' });

    const letters = (await app.letters()).filter(letter => letter.subject.startsWith('Urgent'));
    expect(letters.map(letter => letter.to_address).sort()).toEqual([
      'helen@lantern.example',
      'priya@lantern.example',
    ]);
    expect(letters.map(letter => letter.body).join()).not.toMatch(/Amara|Okafor|Tom/);
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/today')).text()).toContain('marked urgent after a session');
  });

  it('warns of a long session and a telephone number, and saves all the same', async () => {
    const tom = await app.signedInAs('tom');
    const sent = await tom.post(form(), {
      ...MET,
      minutes: 'other',
      minutesOther: '300',
      note: 'Ring 07700 900 142',
    });
    const page = (await tom.get(sent.location ?? '')).text();

    expect(page).toContain('5 hours is long for a session.');
    expect(page).toContain('The text seems to hold a telephone number.');
  });

  it('can be changed by the mentor for 48 hours, and by the coordinator after', async () => {
    const tom = await app.signedInAs('tom');
    const sent = await tom.post(form(), { ...MET, note: 'First words' });
    const path = `${sent.location ?? ''}/correct`;
    expect((await tom.post(path, { note: 'Better words' })).status).toBe(303);

    const rows = await app.source.query<{ n: number }[]>(
      'select count(*)::int as n from contact_sheet where record_id = $1',
      [sent.location?.split('/').at(-1)],
    );
    expect(rows[0]?.n).toBe(2);
    await casework.on('2026-11-25', async () => {
      const later = await app.signedInAs('tom');
      const refused = await later.post(path, { note: 'Too late' });
      expect([refused.status, refused.errorSummary()]).toEqual([
        409,
        ['A sheet can be changed for 48 hours. Ask your coordinator to correct it.'],
      ]);
      const priya = await app.signedInAs('priya');
      expect((await priya.post(path, { note: 'Corrected for Tom' })).status).toBe(303);
    });
  });

  it('answers another mentor’s match like an unknown one, on the page and over the API', async () => {
    const tom = await app.signedInAs('tom');
    const other = await tom.get(`/matches/${foreign.id}/sheets/new`);
    const unknown = await tom.get('/matches/00000000-0000-4000-8000-000000000000/sheets/new');
    expect([other.status, unknown.status]).toEqual([404, 404]);
    expect(other.text()).toBe(unknown.text());
    const api = await tom.api('POST', `/api/matches/${foreign.id}/sheets`, {
      sheetId: newId(),
      heldOn: '2026-11-20',
      outcome: 'moved',
      worry: 'no',
    });
    expect(api.status).toBe(404);
    expect((await tom.get(`/mentees/${match.menteeId}`)).status).toBe(403);
  });

  it('answers a faulty sheet over the API with the same keys as the page', async () => {
    const tom = await app.signedInAs('tom');
    const answer = await tom.api('POST', `/api/matches/${match.id}/sheets`, {
      sheetId: newId(),
      heldOn: '2026-13-01',
      outcome: 'met',
      surprise: 1,
    });

    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(Object.keys(answer.json<{ fields: object }>().fields).sort()).toEqual([
      'heldOn',
      'surprise',
      'worry',
    ]);
  });

  it('closes to the mentor in the minute in which the match ends', async () => {
    const ending = await casework.aMatch('2026-09-01', { mentee: 'Rhys Evans', mentor: 'Lena Brook' });
    await app.source.query('update mentor set user_id = null where user_id = $1', [app.charity.people.tom]);
    await app.source.query('update mentor set user_id = $1 where id = $2', [
      app.charity.people.tom,
      ending.mentorId,
    ]);
    const tom = await app.signedInAs('tom');
    const sent = await tom.post(`/matches/${ending.id}/sheets/new`, MET);
    await endMatch(app, await app.actor('priya'), ending.id, LocalDate.of('2026-11-22'));

    expect((await tom.get(`/matches/${ending.id}/sheets/new`)).status).toBe(404);
    expect((await tom.get(sent.location ?? '')).status).toBe(404);
    expect((await tom.get(`/mentor/matches/${ending.id}`)).status).toBe(404);
  });
});
