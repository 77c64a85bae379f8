import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Matches } from '#matching';
import { Casework } from '../../builders/casework.js';
import { introduce, typedEnding } from '../../builders/matching.js';
import { vetClear } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

const ON = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' };

describe('matching', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let waiting = '';
  let ready = '';
  let unready = '';
  const propose = () => `/mentees/${waiting}/matches/new`;

  beforeAll(async () => {
    waiting = await casework.aMentee('Zainab Hussain', '2026-10-01');
    ready = await casework.aMentor('Wayan', '2026-10-01');
    unready = await casework.aMentor('Joanna Okonkwo', '2026-10-01', { ready: false });
  });

  it('refuses a match with everything that is missing, each with the form that supplies it', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(propose(), { ...ON, mentorId: unready, rationale: 'Both like maths' });

    expect(page.status).toBe(409);
    expect(page.errorSummary()).toHaveLength(5);
    expect(page.errorTargets()).toEqual([
      `/mentors/${unready}/vetting`,
      `/mentors/${unready}/training`,
      `/mentors/${unready}/given`,
      `/mentors/${unready}/policies`,
      `/mentors/${unready}/profile`,
    ]);
    expect(page.field('rationale')).toBe('Both like maths');
  });

  it('does not take a coordinator’s word for what is missing', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(propose(), {
      ...ON,
      mentorId: unready,
      rationale: 'Both like maths',
      overrideReason: 'It will be fine',
    });
    expect(page.status).toBe(409);
  });

  it('lets nobody past the vetting, whatever the reason', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.post(propose(), {
      ...ON,
      mentorId: unready,
      rationale: 'Both like maths',
      overrideReason: 'We know her well',
    });
    expect([page.status, page.errorSummary()[0]]).toEqual([
      409,
      expect.stringContaining('a vetting decision that is clear and in date; nobody can let this pass'),
    ]);
  });

  it('goes ahead on a manager’s reason, and keeps it as an exception for good', async () => {
    const mentee = await casework.aMentee('Thảo Nguyễn', '2026-10-01');
    const samuel = await app.signedInAs('samuel');
    await casework.on('2026-11-10', () => vetClear(app, unready, LocalDate.of('2026-11-10')));
    const page = await samuel.post(`/mentees/${mentee}/matches/new`, {
      ...ON,
      mentorId: unready,
      rationale: 'Both like maths',
      overrideReason: 'Last session is booked',
    });

    expect(page.status).toBe(303);
    const overrides = await app.source.query<{ rule: string; reason: string }[]>(
      `select rule, reason from gate_override where step = 'match-proposed' order by rule`,
    );
    expect(overrides).toEqual([
      { rule: 'initial-training-complete', reason: 'Last session is booked' },
      { rule: 'matching-profiles-complete', reason: 'Last session is booked' },
      { rule: 'mentor-handbook-given', reason: 'Last session is booked' },
      { rule: 'mentor-policies-acknowledged', reason: 'Last session is booked' },
    ]);
  });

  it('proposes, begins, pauses, goes on and ends a match, each on its day', async () => {
    const priya = await app.signedInAs('priya');
    const proposed = await priya.post(propose(), {
      ...ON,
      'on-day': '16',
      mentorId: ready,
      rationale: 'Both like maths',
    });
    const path = proposed.location ?? '';
    await introduce(app, await app.actor('priya'), path.split('/').at(-1) ?? '', LocalDate.of('2026-11-16'));
    const steps: [string, Record<string, string | string[]>, string][] = [
      ['begin', { 'on-day': '17' }, path],
      ['pause', { 'on-day': '18', reason: 'Moving house' }, path],
      ['resume', { 'on-day': '19' }, path],
      ['end', typedEnding('2026-11-20', 'Aims reached'), `${path}/ending`],
    ];
    for (const [move, typing, leads] of steps) {
      const done = await priya.post(`${path}/${move}`, { ...ON, ...typing });
      expect([move, done.status, done.location]).toEqual([move, 303, leads]);
    }

    const page = (await priya.get(path)).text();
    for (const told of [
      'Match proposed',
      'The match began',
      'The match was paused',
      'The match went on',
      'The match ended',
    ])
      expect(page).toContain(told);
    const again = await priya.post(`${path}/end`, { ...ON, reason: 'Once more' });
    expect([again.status, again.errorSummary()]).toEqual([
      409,
      ['This match has ended, so this step is not open to it'],
    ]);
  });

  it('asks for a reason in words before it goes ahead without what is missing', async () => {
    const mentee = await casework.aMentee('Gwen Morris', '2026-10-01');
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.post(`/mentees/${mentee}/matches/new`, {
      ...ON,
      mentorId: unready,
      rationale: 'Both like maths',
      overrideReason: 'ok',
    });
    expect([page.status, page.errorSummary()]).toEqual([422, ['Say in words why it goes ahead']]);
  });

  it('asks the gate again when a match begins: what lapsed since the proposal stops it', async () => {
    const mentee = await casework.aMentee('Elif Yılmaz', '2026-10-01');
    const mentor = await casework.aMentor('Derek Simmonds', '2026-10-01');
    await app.source.query(`update vetting_decision set valid_until = '2026-11-18' where mentor_id = $1`, [
      mentor,
    ]);
    const priya = await app.signedInAs('priya');
    const proposed = await priya.post(`/mentees/${mentee}/matches/new`, {
      ...ON,
      'on-day': '17',
      mentorId: mentor,
      rationale: 'Both like maths',
    });
    const id = (proposed.location ?? '').split('/').at(-1) ?? '';
    await introduce(app, await app.actor('priya'), id, LocalDate.of('2026-11-17'));
    const begun = await priya.post(`/matches/${id}/begin`, { ...ON, 'on-day': '20' });

    expect(begun.status).toBe(409);
    expect(begun.errorTargets()).toEqual([`/mentors/${mentor}/vetting`]);
  });

  it('gives a mentee to one mentor only when two workers are as quick as each other', async () => {
    const mentee = await casework.aMentee('Kwame Mensah', '2026-10-01');
    const mentors: string[] = [];
    for (const name of ['Olu Bankole', 'Linh Phạm', 'Kofi Boateng', 'Ruby Castleton'])
      mentors.push(await casework.aMentor(name, '2026-10-01'));
    const actor = await app.actor('priya');
    const answers = await Promise.allSettled(
      mentors.map(mentorId =>
        app.service(Matches).propose(actor, {
          menteeId: mentee,
          mentorId,
          on: LocalDate.of('2026-11-20'),
          rationale: 'Race',
          ownerId: null,
          overrideReason: null,
        }),
      ),
    );

    expect(answers.filter(answer => answer.status === 'fulfilled')).toHaveLength(1);
    const open = await app.source.query<unknown[]>(
      `select 1 from match where mentee_id = $1 and status = 'proposed'`,
      [mentee],
    );
    expect(open).toHaveLength(1);
  });

  it('shows nobody a mentee of another programme', async () => {
    const callum = await app.signedInAs('callum');
    expect((await callum.get(propose())).status).toBe(404);
    expect((await callum.get('/cases')).text()).not.toContain('Zainab');
    expect((await callum.get('/cases?q=Hussain')).text()).not.toContain('Zainab');
  });

  it('does not take a mentor of another programme for a mentee', async () => {
    const elsewhere = await casework.aMentor('Iain Buchanan', '2026-10-01', { programme: 'leaving-care' });
    const mentee = await casework.aMentee('Freya Lindqvist', '2026-10-01');
    const samuel = await app.signedInAs('samuel');
    expect(
      (
        await samuel.post(`/mentees/${mentee}/matches/new`, {
          ...ON,
          mentorId: elsewhere,
          rationale: 'Far apart',
        })
      ).status,
    ).toBe(404);
  });
});

describe('the mentoring agreement and check-ins', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };

  beforeAll(async () => {
    match = await casework.aMatch('2026-11-10', { mentee: 'Ellie Thompson', mentor: 'Grace Mensah' });
    await casework.aSheet(match.id, '2026-11-13');
  });

  it('records signatures as they come, and keeps who signed when', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/matches/${match.id}/agreement`;
    expect(
      (
        await priya.post(path, {
          'mentorSignedOn-day': '12',
          'mentorSignedOn-month': '11',
          'mentorSignedOn-year': '2026',
          places: 'Library\nPark',
        })
      ).status,
    ).toBe(303);
    expect(
      (
        await priya.post(path, {
          'menteeSignedOn-day': '14',
          'menteeSignedOn-month': '11',
          'menteeSignedOn-year': '2026',
        })
      ).status,
    ).toBe(303);

    const page = (await priya.get(`/matches/${match.id}`)).text();
    expect(page).toContain('12 November 2026');
    expect(page).toContain('Library, Park');
    const versions = await app.source.query<unknown[]>(
      'select 1 from mentoring_agreement where match_id = $1',
      [match.id],
    );
    expect(versions).toHaveLength(2);
  });

  it('names the side of a check-in that is still to do, and is done when both were called', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/matches/${match.id}/check-in`;
    await priya.post(path, { mentorReached: 'yes', 'mentorOn-day': '16', mentorNote: 'All well' });
    expect((await priya.get('/today?kind=contacts')).text()).toContain('Still to do: the mentee’s side.');

    await priya.post(path, { menteeReached: 'yes', menteeNote: 'Likes Grace' });

    expect((await priya.get('/today?kind=contacts')).text()).not.toContain('first check-in');
  });

  it('asks for at least one side', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/matches/${match.id}/check-in`, {});
    expect([page.status, page.errorSummary()]).toEqual([
      422,
      ['Say for at least one of them whether you spoke'],
    ]);
  });
});
