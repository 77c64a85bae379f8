import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const day = (field: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year };
};

describe('a fact about a mentor that was written down wrongly', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentor = '';
  let foreign = '';

  const recordOf = async (table: string, mentorId: string) => {
    const rows = await app.source.query<{ record_id: string }[]>(
      `select record_id from ${table} where mentor_id = $1 and superseded_at is null order by recorded_at, id limit 1`,
      [mentorId],
    );
    return rows[0]?.record_id ?? '';
  };
  const vetting = async (of = mentor) => `/vetting/${await recordOf('vetting_decision', of)}`;
  const training = async (of = mentor) => `/training/${await recordOf('training_attendance', of)}`;

  beforeAll(async () => {
    mentor = await casework.aMentor('Dev Patel', '2026-09-01');
    foreign = await casework.aMentor('Joan Whitaker', '2026-09-01', { programme: 'leaving-care' });
  });

  it('is found from the form that records the next one', async () => {
    const priya = await app.signedInAs('priya');
    const decisions = await priya.get(`/mentors/${mentor}/vetting/new`);
    const sessions = await priya.get(`/mentors/${mentor}/training/new`);

    expect(decisions.row('23 August 2026')).toContain('Clear to work with young people.');
    expect(decisions.link('Correct')).toBe(await vetting());
    expect(sessions.row('18 August 2026')).toContain('Initial training, 360 minutes, initial training.');
  });

  it('opens a gate or closes it, once a vetting decision is corrected', async () => {
    const priya = await app.signedInAs('priya');
    const saved = await priya.post(await vetting(), { decision: 'not-clear' });

    expect([saved.status, saved.location]).toEqual([303, `/mentors/${mentor}`]);
    const closed = (await priya.get(`/mentors/${mentor}`)).text();
    expect(closed).toContain('a vetting decision that is clear and in date');
    expect(closed).toContain('Vetting decision corrected');
    await priya.post(await vetting(), { decision: 'clear' });
    expect((await priya.get(`/mentors/${mentor}`)).text()).toContain('Vetting is clear');
    const versions = await app.source.query<{ clear: boolean; stands: boolean }[]>(
      `select clear, superseded_at is null as stands from vetting_decision where mentor_id = $1 order by version`,
      [mentor],
    );
    expect(versions.map(({ clear, stands }) => [clear, stands])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });

  it('does not put an older decision of the same day over a later one', async () => {
    const priya = await app.signedInAs('priya');
    const twice = await casework.aMentor('Rupert Oake', '2026-09-01', { ready: false });
    for (const decision of ['not-clear', 'clear'])
      await casework.on(decision === 'clear' ? '2026-11-22' : '2026-11-21', async () =>
        (await app.signedInAs('priya')).post(`/mentors/${twice}/vetting/new`, {
          ...day('decidedOn', '2026-11-20'),
          decision,
        }),
      );
    await priya.post(await vetting(twice), day('validUntil', '2026-12-31'));

    expect((await priya.get(`/mentors/${twice}`)).text()).not.toContain('a vetting decision that is clear');
  });

  it('adds up anew, once a training session is corrected', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(await training(), { minutes: '300' });

    const page = await priya.get(`/mentors/${mentor}`);
    expect(page.text()).toContain('so far 11 hours on 2 days');
    expect(page.text()).toContain('Training corrected');
    await priya.post(await training(), { minutes: '360' });
  });

  it.each([
    [
      'a decision',
      vetting,
      { ...day('decidedOn', '2026-11-23'), ...day('validUntil', '2026-11-20') },
      [
        'The date must be today or earlier; you typed 23 November 2026',
        'The day it lapses cannot be before the decision',
      ],
    ],
    [
      'a session',
      training,
      { ...day('heldOn', '2026-02-31'), minutes: '0', title: '' },
      [
        'Enter a real date, such as 18 11 2026; you typed 31 02 2026',
        'Enter a whole number from 1 to 1440; you typed 0',
        'Say what it was about',
      ],
    ],
  ])('is not replaced by what cannot be, and what was typed stays: %s', async (_what, path, typed, words) => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(await path(), typed);

    expect([page.status, page.errorSummary()]).toEqual([422, words]);
    for (const [name, value] of Object.entries(typed)) expect(page.field(name)).toBe(value);
  });

  it.each([
    ['a decision', vetting],
    ['a session', training],
  ])('is kept from an edit over what somebody else changed, and says who: %s', async (_what, path) => {
    const priya = await app.signedInAs('priya');
    const samuel = await app.signedInAs('samuel');
    const opened = await priya.get(await path());
    await samuel.post(await path());
    const late = await priya.fill(opened, {});

    expect(late.status).toBe(409);
    expect(late.errorSummary()[0]).toMatch(/^Samuel Adeyemi changed this at 12:00 on 22 November 2026\./);
    expect((await priya.fill(late, {})).status).toBe(303);
  });

  it('is corrected by nobody but the workers of the programme', async () => {
    const priya = await app.signedInAs('priya');
    const helen = await app.signedInAs('helen');
    const tom = await app.signedInAs('tom');
    for (const path of [vetting, training]) {
      expect((await priya.get(await path(foreign))).status).toBe(404);
      expect((await helen.get(await path())).status).toBe(403);
      expect((await tom.get(await path())).status).toBe(403);
    }
    expect((await priya.get(`/vetting/${newId()}`)).body.replace(/nonce-\S+|nonce="[^"]*"/g, '')).toContain(
      'There is nothing here',
    );
  });
});
