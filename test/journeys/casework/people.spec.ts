import { beforeAll, describe, expect, it } from '@jest/globals';
import { ReferralDecisions, ReferralReads } from '#referrals';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const day = (name: string, d: string, m = '11', y = '2026') => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});

describe('mentees and mentors', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentee = '';
  let mentor = '';

  beforeAll(async () => {
    mentee = await casework.aMentee('Reuben Levy', '2026-11-10');
    mentor = await casework.aMentor('Fatima Siddiqui', '2026-03-01');
  });

  it('opens a file for a referral, and counts the days of waiting', async () => {
    const priya = await app.signedInAs('priya');
    const saved = await priya.post('/mentees/new', {
      programmeId: app.charity.programmes.schools,
      firstName: 'Siân',
      lastName: 'Wyn Jones',
      otherNames: 'Shân, Siani',
      ...day('referredOn', '1'),
    });

    expect(saved.status).toBe(303);
    const file = await priya.get(saved.location ?? '');
    expect(file.heading()).toBe('Siân Wyn Jones');
    expect(file.text()).toContain('Waiting to be decided');
    const menteeId = (saved.location ?? '').split('/')[2] ?? '';
    const [referral] = await app.service(ReferralReads).ofMentee(await app.actor('priya'), menteeId);
    await app.service(ReferralDecisions).accept(await app.actor('priya'), referral?.id ?? '', {
      on: app.clock.today(),
      ownerId: null,
      overrideReason: null,
    });
    await casework.takeOn(menteeId, '2026-11-08');
    expect((await priya.get(saved.location ?? '')).text()).toContain('Waiting 14 days');
    expect((await priya.get('/waiting')).text()).toContain('Siân Wyn Jones');
    expect((await priya.get('/cases?q=siani')).text()).toContain('Siân Wyn Jones');
  });

  it('keeps what was typed when a name or a day is missing', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post('/mentees/new', {
      programmeId: app.charity.programmes.schools,
      lastName: 'Levy',
      ...day('referredOn', '31', '2'),
    });

    expect(page.status).toBe(422);
    expect(page.errorSummary()).toEqual([
      'Enter a first name',
      'Enter a real date, such as 18 11 2026; you typed 31 2 2026',
    ]);
    expect(page.field('lastName')).toBe('Levy');
    expect(page.field('referredOn-day')).toBe('31');
  });

  it('opens no file in a programme of somebody else', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post('/mentees/new', {
      programmeId: app.charity.programmes['leaving-care'],
      firstName: 'Nobody',
      ...day('referredOn', '1'),
    });
    expect(page.status).toBe(404);
  });

  it('tells who changed a file meanwhile', async () => {
    const priya = await app.signedInAs('priya');
    const samuel = await app.signedInAs('samuel');
    const path = `/mentees/${mentee}/correct`;
    const opened = await priya.get(path);
    await samuel.post(path, { preferredName: 'Ben' });

    const stale = await priya.fill(opened, { firstName: 'Ruben' }, path);
    expect([stale.status, stale.errorSummary()[0]]).toEqual([
      409,
      expect.stringContaining('Samuel Adeyemi changed this'),
    ]);
    expect(stale.field('firstName')).toBe('Ruben');
    expect((await priya.fill(stale, {}, path)).status).toBe(303);
    expect((await priya.get(`/mentees/${mentee}/correct`)).field('firstName')).toBe('Ruben');
  });

  it('shows address and school to the coordinator and the safeguarding lead, not to a manager', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(`/mentees/${mentee}/correct`, { address: '12 Essex Road', postcode: 'N1 2AB' });

    expect((await priya.get(`/mentees/${mentee}`)).text()).toContain('12 Essex Road');
    const helen = await app.signedInAs('helen');
    expect((await helen.get(`/mentees/${mentee}`)).text()).toContain('12 Essex Road');
    const samuel = await app.signedInAs('samuel');
    const seen = await samuel.get(`/mentees/${mentee}`);
    expect(seen.text()).not.toContain('12 Essex Road');
    expect(seen.text()).not.toContain('Holloway Road School');
    expect((await samuel.get(`/mentees/${mentee}/correct`)).body).not.toContain('12 Essex Road');
  });

  it('does not lose the address when somebody corrects a file who may not see it', async () => {
    const samuel = await app.signedInAs('samuel');
    await samuel.post(`/mentees/${mentee}/correct`, { preferredName: 'Benji' });

    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/mentees/${mentee}`)).text()).toContain('12 Essex Road');
  });

  it('logs a call, and corrects it with both versions kept', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(`/mentees/${mentee}/contacts/new`, { reached: 'yes', note: 'Still keen' });
    const rows = await app.source.query<{ record_id: string }[]>(
      'select record_id from staff_contact where mentee_id = $1',
      [mentee],
    );
    const path = `/contacts/${rows[0]?.record_id ?? ''}`;
    expect((await priya.post(path, { note: 'Still very keen' })).location).toBe(`/mentees/${mentee}`);

    const notes = await app.source.query<{ note: string }[]>(
      'select note from staff_contact where mentee_id = $1 order by version',
      [mentee],
    );
    expect(notes.map(({ note }) => note)).toEqual(['Still keen', 'Still very keen']);
    const callum = await app.signedInAs('callum');
    expect((await callum.get(path)).status).toBe(404);
  });

  it('never says beforehand that somebody was reached', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${mentee}/contacts/new`, {});
    expect([page.status, page.errorSummary()]).toEqual([422, ['Say whether you reached them']]);
  });

  it('an attempt is listed and does not count as being in touch', async () => {
    const waiting = await casework.aMentee('Skye Turner', '2026-08-10');
    const priya = await app.signedInAs('priya');
    await priya.post(`/mentees/${waiting}/contacts/new`, { reached: 'no', note: 'Rang twice' });

    expect((await priya.get('/today?kind=contacts')).text()).toContain(
      'Skye Turner waits, and has not heard from us.',
    );
    expect((await priya.get(`/mentees/${waiting}`)).text()).toContain('Tried to reach the mentee');
  });

  it('rests a mentor with a reason and takes them back, with the supervision clock afresh', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(`/mentors/${mentor}/hold`, { ...day('on', '1', '4'), reason: 'A new baby' });
    expect((await priya.get('/today?kind=supervision')).text()).not.toContain('Fatima');
    await priya.post(`/mentors/${mentor}/resume`, day('on', '1', '6'));

    expect((await priya.get('/today?kind=supervision')).text()).toContain('Tue 1 Dec');
  });

  it('finds people by name, nickname, number or postcode, and only one’s own', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/search?q=levy')).text()).toContain('Benji Levy');
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get('/search?q=n12ab')).text()).toContain('0 people found');
    expect((await priya.get('/search?q=n12ab')).text()).toContain('Levy');
    expect((await priya.get('/search?q=%25')).text()).toContain('0 people found');
    expect((await priya.get('/search?q=sian%20wyn')).text()).toContain('Siân Wyn Jones');
    const callum = await app.signedInAs('callum');
    expect((await callum.get('/search?q=levy')).text()).toContain('0 people found');
  });

  it('invites an approved mentor by letter, once', async () => {
    const priya = await app.signedInAs('priya');
    const early = await priya.post(`/mentors/${mentor}/invite`, {}, `/mentors/${mentor}`);
    expect([early.status, early.text()]).toEqual([
      409,
      expect.stringContaining('Add the mentor’s e-mail address first'),
    ]);
    await priya.post(`/mentors/${mentor}/correct`, { email: 'fatima@mentors.example' });
    expect((await priya.post(`/mentors/${mentor}/invite`, {}, `/mentors/${mentor}`)).status).toBe(303);

    const letters = (await app.letters()).filter(letter => letter.to_address === 'fatima@mentors.example');
    expect(letters).toHaveLength(1);
    expect((await priya.get(`/mentors/${mentor}`)).body).not.toContain('Invite them to sign in');
  });
});

describe('supervision', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentor = '';
  const WHOLE = {
    ...day('heldOn', '20'),
    how: 'video',
    boundaries: 'Clear',
    aimsAndRole: 'Clear',
    viewOfService: 'Good',
    menteeProgress: 'Steady',
    wishToContinue: 'yes',
  };

  beforeAll(async () => {
    mentor = await casework.aMentor('Fatima Siddiqui', '2026-05-01');
  });

  it('lists a mentor as overdue on the day after six months, and takes the row off once it is recorded', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/today?kind=supervision')).text()).toContain(
      'Fatima Siddiqui is due supervision.',
    );
    expect((await priya.post(`/mentors/${mentor}/supervisions/new`, WHOLE)).status).toBe(303);
    expect((await priya.get('/today?kind=supervision')).text()).not.toContain('Fatima');
  });

  it('asks for each part, or for the word that it was not covered', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentors/${mentor}/supervisions/new`, {
      ...WHOLE,
      boundaries: '',
      menteeProgress: '',
      notCovered: ['boundaries'],
    });
    expect([page.status, page.errorSummary()]).toEqual([
      422,
      ['Write something about “How the mentee gets on”, or tick at the foot that it was not covered'],
    ]);
  });

  it('shows the notes to who held it, the lead and managers, and to no other worker', async () => {
    const rows = await app.source.query<{ record_id: string }[]>('select record_id from mentor_supervision');
    const path = `/supervisions/${rows[0]?.record_id ?? ''}`;
    expect((await (await app.signedInAs('priya')).get(path)).status).toBe(200);
    expect((await (await app.signedInAs('samuel')).get(path)).status).toBe(200);
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    expect((await (await app.signedInAs('helen')).get(path)).status).toBe(403);
  });

  it('writes down who opened the notes, and not who was refused', async () => {
    const reads = await app.source.query<{ actor_name: string }[]>(
      `select distinct actor_name from audit_entry where act = 'supervision.read.opened' order by 1`,
    );
    expect(reads.map(row => row.actor_name)).toEqual(['Priya Raman', 'Samuel Adeyemi']);
  });
});
