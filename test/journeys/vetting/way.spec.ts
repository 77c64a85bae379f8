import { beforeAll, describe, expect, it } from '@jest/globals';
import { Casework } from '../../builders/casework.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

const ROLE = {
  jurisdiction: 'england-and-wales',
  activity: 'advice',
  withChildren: 'yes',
  daysInThirty: '3',
  ...day('on', '2026-11-01'),
};
const REQUEST = {
  ...day('requestedOn', '2026-11-02'),
  ...day('consentOn', '2026-11-01'),
  ...day('identityCheckedOn', '2026-11-02'),
  identityRoute: 'group-1',
  identityDocuments: ['passport', 'utility-bill'],
};
const SEEN = {
  number: '001234567890',
  ...day('issuedOn', '2026-11-16'),
  ...day('seenOn', '2026-11-20'),
  nameMatches: 'yes',
  birthDateMatches: 'yes',
};

describe('the way of a mentor through the check', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let helen: Visitor;
  let mentor = '';
  let foreign = '';
  const file = () => `/mentors/${mentor}/vetting`;
  const step = async (name: string) => {
    const [row] = await app.source.query<{ record_id: string }[]>(
      'select record_id from vetting_check where mentor_id = $1 order by requested_on desc limit 1',
      [mentor],
    );
    return `/vetting/checks/${row?.record_id ?? ''}/${name}`;
  };

  beforeAll(async () => {
    helen = await app.signedInAs('helen');
    mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    foreign = await casework.aMentor('Joan Whitaker', '2026-09-01', { programme: 'leaving-care' });
  });

  it('asks for no check before it is worked out which one the law allows', async () => {
    const refused = await helen.get(`${file()}/request`);
    expect(refused.status).toBe(409);
    expect(refused.errorSummary()[0]).toMatch(/First decide which check the role may have/);
  });

  it('works out the check from what they will do, and keeps why', async () => {
    const wrong = await helen.post(`${file()}/role`, { ...ROLE, daysInThirty: '40', activity: null });
    expect(wrong.status).toBe(422);
    expect(wrong.errorSummary()).toEqual([
      'Choose what they do',
      'Enter a whole number from 0 to 30; you typed 40',
    ]);
    expect(wrong.field('daysInThirty')).toBe('40');

    const kept = await helen.post(`${file()}/role`, ROLE);
    expect([kept.status, kept.location]).toEqual([303, file()]);
    const page = (await helen.get(file())).text();
    expect(page).toContain('Enhanced check, England or Wales (DBS)');
    expect(page).toContain('without a barred list');
  });

  it('is asked for with kinds of document alone, then seen, and only then decided', async () => {
    const early = await helen.post(`${file()}/request`, { ...REQUEST, ...day('consentOn', '2026-11-03') });
    expect(early.errorSummary()).toEqual(['They agree before the check is asked for']);
    expect((await helen.post(`${file()}/request`, REQUEST)).status).toBe(303);
    const undecidable = await helen.get(await step('decide'));
    expect([undecidable.status, undecidable.errorSummary()]).toEqual([
      409,
      ['Nobody has seen the original certificate yet.'],
    ]);

    const wrong = await helen.post(await step('seen'), {
      ...SEEN,
      number: '12345',
      ...day('issuedOn', '2026-11-21'),
    });
    expect([wrong.status, wrong.errorSummary()]).toEqual([
      422,
      [
        'A DBS certificate has a number of 12 digits, such as 001234567890',
        'It cannot have been seen before it was issued',
      ],
    ]);
    expect((await helen.post(await step('seen'), SEEN)).status).toBe(303);
    expect((await helen.get(file())).text()).toContain('Number 001234567890, issued 16 November 2026');
  });

  it('offers no place for a copy of the certificate anywhere on the way', async () => {
    for (const path of [
      `${file()}/role`,
      `${file()}/request`,
      await step('seen'),
      await step('decide'),
      await step('weigh'),
    ])
      expect((await helen.get(path)).body).not.toMatch(/type="file"|multipart/);
  });

  it('clears them once it is decided, and says until when', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/mentors/${mentor}`)).text()).toContain('a vetting decision that is clear');
    const bare = await helen.post(await step('decide'), {
      outcome: 'approved-with-conditions',
      ...day('decidedOn', '2026-11-21'),
    });
    expect([bare.status, bare.errorSummary()]).toEqual([422, ['Write the conditions']]);
    await helen.post(await step('decide'), {
      outcome: 'approved-with-conditions',
      conditions: 'Meets in public places',
      ...day('decidedOn', '2026-11-21'),
    });
    expect((await helen.get(file())).text()).toContain('Clear to work until 16 November 2029');
    expect((await priya.get(`/mentors/${mentor}`)).text()).not.toContain('a vetting decision that is clear');
  });

  it('shows a coordinator the light, the conditions and whom to ask, and nothing else', async () => {
    const page = await (await app.signedInAs('priya')).get(file());
    expect(page.status).toBe(200);
    expect(page.text()).toContain('Clear to work until 16 November 2029');
    expect(page.text()).toContain('Meets in public places');
    expect(page.text()).toContain('Nobody in this programme is a vetting officer yet');
    expect(page.text()).not.toMatch(/001234567890|Enhanced|identity/i);
  });

  it('shows a manager every step, and lets them take none', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(file());
    expect(page.text()).toContain('Number 001234567890');
    expect(page.links().filter(({ href }) => href.startsWith('/vetting/checks'))).toEqual([]);
    for (const path of [`${file()}/role`, `${file()}/request`, await step('seen'), await step('decide')])
      expect((await samuel.get(path)).status).toBe(403);
  });

  it('is nothing to a coordinator of another programme, to a mentor and to an administrator', async () => {
    expect((await (await app.signedInAs('callum')).get(file())).status).toBe(404);
    for (const who of ['tom', 'ada'] as const)
      expect((await (await app.signedInAs(who)).get(file())).status).toBe(403);
    expect((await (await app.signedInAs('priya')).get(`/mentors/${foreign}/vetting`)).status).toBe(404);
  });

  it('is decided once: another decision needs another check', async () => {
    const again = await helen.get(await step('decide'));
    expect([again.status, again.errorSummary()]).toEqual([
      409,
      ['This check is decided already. Ask for a new check.'],
    ]);
  });

  it('ends at once where the update service knows the certificate no longer', async () => {
    const closed = await helen.get(await step('status'));
    expect(closed.errorSummary()).toEqual(['They have not agreed yet that their status may be looked up.']);
    await helen.post(await step('updates'), day('on', '2026-11-21'));
    await helen.post(await step('status'), { ...day('on', '2026-11-21'), result: 'current-without-content' });
    expect((await helen.get(file())).text()).toContain('Clear to work until 16 November 2029');
    await helen.post(await step('status'), { ...day('on', '2026-11-22'), result: 'no-longer-current' });

    expect((await helen.get(file())).text()).toContain('Not clear to work');
    const priya = await app.signedInAs('priya');
    const text = (await priya.get(`/mentors/${mentor}`)).text();
    expect(text).toContain('a vetting decision that is clear');
    expect(text).toContain('Looked up: no longer clear to work');
    expect((await helen.get('/vetting')).text()).toContain('No longer clear');
    const after = await helen.post(await step('status'), {
      ...day('on', '2026-11-22'),
      result: 'current-without-content',
    });
    expect(after.errorSummary()).toEqual(['This certificate is no longer current: a new check is needed.']);
  });

  it('needs the barred list once they meet mentees on more than three days in 30', async () => {
    const match = await casework.aMatch('2026-09-01', { mentee: 'Yusuf Ali', mentor: 'Rhys Evans' });
    for (const on of ['2026-10-01', '2026-10-08', '2026-10-15']) await casework.aSheet(match.id, on);
    expect((await helen.get('/vetting?stage=list-missing')).row('Rhys Evans')).toBeUndefined();
    await casework.aSheet(match.id, '2026-10-30');

    expect((await helen.get('/vetting?stage=list-missing')).row('Rhys Evans')).toContain('4');
  });
});
