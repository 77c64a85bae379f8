import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate, newId } from '#kernel';
import { Vetting } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { aSeenCheck } from '../../builders/vetting.js';
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
  const vetting = async (of = mentor) => `/vetting/decisions/${await recordOf('vetting_decision', of)}`;
  const training = async (of = mentor) => `/training/${await recordOf('training_attendance', of)}`;

  const writer = (path: unknown) => app.signedInAs(path === vetting ? 'helen' : 'priya');

  beforeAll(async () => {
    mentor = await casework.aMentor('Dev Patel', '2026-09-01');
    foreign = await casework.aMentor('Joan Whitaker', '2026-09-01', { programme: 'leaving-care' });
  });

  it('is found where it is recorded', async () => {
    const helen = await app.signedInAs('helen');
    const priya = await app.signedInAs('priya');
    const decisions = await helen.get(`/mentors/${mentor}/vetting`);
    const sessions = await priya.get(`/mentors/${mentor}/training/new`);

    expect(decisions.link('Correct the decision')).toBe(await vetting());
    expect(sessions.row('18 August 2026')).toContain('Initial training, 6 hours, initial training.');
  });

  it('opens a gate or closes it, once a vetting decision is corrected', async () => {
    const priya = await app.signedInAs('priya');
    const helen = await app.signedInAs('helen');
    const saved = await helen.post(await vetting(), { outcome: 'refused' });

    expect([saved.status, saved.location]).toEqual([303, `/mentors/${mentor}/vetting`]);
    const closed = (await priya.get(`/mentors/${mentor}`)).text();
    expect(closed).toContain('a vetting decision that is clear and in date');
    expect(closed).toContain('Vetting decision corrected');
    await helen.post(await vetting(), { outcome: 'approved' });
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
    const helen = await app.signedInAs('helen');
    const twice = await casework.aMentor('Rupert Oake', '2026-09-01', { ready: false });
    const on = LocalDate.of('2026-11-20');
    const [first, second] = [await aSeenCheck(app, twice, on), await aSeenCheck(app, twice, on)];
    for (const [check, outcome, day] of [
      [first, 'refused', '2026-11-21'],
      [second, 'approved', '2026-11-22'],
    ] as const)
      await casework.on(day, async () =>
        app
          .service(Vetting)
          .decide(await app.actor('helen'), check, { decidedOn: on, outcome, conditions: '' }),
      );
    await helen.post(await vetting(twice), { outcome: 'refused' });

    const priya = await app.signedInAs('priya');
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
      { ...day('decidedOn', '2026-11-23'), outcome: 'approved-with-conditions' },
      ['23 November 2026 is still to come', 'Write the conditions'],
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
    const page = await (await writer(path)).post(await path(), typed);

    expect([page.status, page.errorSummary()]).toEqual([422, words]);
    for (const [name, value] of Object.entries(typed)) expect(page.field(name)).toBe(value);
  });

  it.each([
    ['a decision', vetting],
    ['a session', training],
  ])('is kept from an edit over what somebody else changed, and says who: %s', async (_what, path) => {
    const late = await writer(path);
    const quick = path === training ? await app.signedInAs('samuel') : late;
    const opened = await late.get(await path());
    await quick.post(await path());
    const page = await late.fill(opened, {});

    expect(page.status).toBe(409);
    expect(page.errorSummary()[0]).toMatch(
      /^(Samuel Adeyemi|Helen Marsh) changed this at 12:00 on 22 November 2026\./,
    );
    expect((await late.fill(page, {})).status).toBe(303);
  });

  it('is corrected by nobody but who records it, in their programme', async () => {
    const [priya, helen, samuel, tom] = await Promise.all(
      (['priya', 'helen', 'samuel', 'tom'] as const).map(who => app.signedInAs(who)),
    );
    for (const [path, visitor, status] of [
      [training, priya, 404],
      [training, helen, 403],
      [training, tom, 403],
      [vetting, priya, 403],
      [vetting, samuel, 403],
      [vetting, tom, 403],
    ] as const)
      expect((await visitor?.get(await path(status === 404 ? foreign : mentor)))?.status).toBe(status);
    expect((await helen?.get(`/vetting/decisions/${newId()}`))?.status).toBe(404);
  });
});
