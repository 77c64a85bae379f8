import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Matches } from '#matching';
import { Casework } from '../../builders/casework.js';
import { endMatch, typedEnding } from '../../builders/matching.js';
import { useTestApp } from '../../support/app.js';

describe('a form whose step is not open', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let running = { id: '', menteeId: '', mentorId: '' };
  let ended = { id: '', menteeId: '', mentorId: '' };
  let proposed = '';
  let free = '';

  beforeAll(async () => {
    running = await casework.aMatch('2026-09-01');
    ended = await casework.aMatch('2026-08-01', { mentee: 'Yusuf Ali', mentor: 'Joan Whitaker' });
    const priya = await app.actor('priya');
    const matches = app.service(Matches);
    await endMatch(app, priya, ended.id, LocalDate.of('2026-10-01'));
    const waiting = await casework.aMentee('Lena Fischer', '2026-10-01');
    const mentor = await casework.aMentor('Rupert Oake', '2026-10-01');
    free = await casework.aMentor('Olu Bankole', '2026-10-01');
    proposed = await matches.propose(priya, {
      menteeId: waiting,
      mentorId: mentor,
      on: LocalDate.of('2026-11-20'),
      rationale: 'Both fish',
      ownerId: null,
      overrideReason: null,
    });
  });

  const CLOSED = {
    ended: 'This match has ended, so this step is not open to it',
    proposed: 'This match has not begun, so this step is not open to it',
  };
  const ON = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' };
  const WHY = { ...ON, reason: 'As it was typed' };
  const CALL = { menteeReached: 'yes', menteeNote: 'As it was typed' };

  it.each([
    [
      'the ending of an ended match',
      () => `/matches/${ended.id}/end`,
      { ...typedEnding('2026-11-20', 'As it was typed'), explainedTo: 'mentee' },
      CLOSED.ended,
    ],
    ['a check-in before the match begins', () => `/matches/${proposed}/check-in`, CALL, CLOSED.proposed],
    ['a check-in with an ended match', () => `/matches/${ended.id}/check-in`, CALL, CLOSED.ended],
    [
      'a match for somebody who has one',
      () => `/mentees/${running.menteeId}/matches/new`,
      () => ({ ...ON, mentorId: free, rationale: 'As it was typed' }),
      'This mentee has an open match already',
    ],
    [
      'the approval of an approved mentor',
      () => `/mentors/${running.mentorId}/approve`,
      { ...ON, reasons: 'As it was typed' },
      'This mentor is approved already',
    ],
    [
      'the leaving of a mentor whose match runs',
      () => `/mentors/${running.mentorId}/leave`,
      { ...WHY, why: 'moved-away' },
      'End the match first: a mentor cannot leave while it runs',
    ],
    [
      'the leaving of a mentee whose match runs',
      () => `/mentees/${running.menteeId}/leave`,
      ON,
      'End the match first: a mentee cannot leave while it runs',
    ],
  ])('says so when it is opened and when it is sent: %s', async (_step, path, typing, words) => {
    const priya = await app.signedInAs('priya');
    const opened = await priya.get(path());
    const typed = typeof typing === 'function' ? typing() : typing;
    const sent = await priya.fill(opened, typed);

    for (const page of [opened, sent]) {
      expect([page.status, page.errorSummary()]).toEqual([409, [words]]);
      expect(page.title()).toMatch(/^Error: /);
    }
    for (const [name, value] of Object.entries(typed)) expect(sent.field(name)).toBe(value);
  });

  it('names what has lapsed since the proposal before anybody begins the match', async () => {
    const priya = await app.signedInAs('priya');
    await app.source.query(
      `update vetting_decision set valid_until = '2026-11-21' where mentor_id = (select mentor_id from match where id = $1)`,
      [proposed],
    );
    const opened = await priya.get(`/matches/${proposed}/begin`);

    expect(opened.status).toBe(409);
    expect(opened.errorSummary()).toEqual([expect.stringContaining('a vetting decision')]);
  });
});

describe('a form with several faults', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };

  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01');
  });

  it('names faulty fields and forgotten parts of a supervision in one round', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentors/${match.mentorId}/supervisions/new`, {
      'heldOn-day': '31',
      'heldOn-month': '2',
      'heldOn-year': '2026',
      boundaries: 'Holds them well',
      notCovered: ['menteeProgress'],
    });

    expect(page.status).toBe(422);
    expect(page.errorSummary()).toEqual([
      'Enter a real date, such as 18 11 2026; you typed 31 2 2026',
      'Say how you met',
      'Write something about “Aims of the service and the mentor’s role”, or tick at the foot that it was not covered',
      'Write something about “How they see the service”, or tick at the foot that it was not covered',
      'Say whether they wish to continue',
    ]);
    expect([page.field('boundaries'), page.fields('notCovered')]).toEqual([
      'Holds them well',
      ['menteeProgress'],
    ]);
  });

  it('names the days of both sides of a check-in at once', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/matches/${match.id}/check-in`, {
      menteeReached: 'yes',
      'menteeOn-day': '23',
      menteeNote: 'Settling in',
      mentorReached: 'no',
      'mentorOn-day': '31',
      'mentorOn-month': '8',
    });

    expect([page.status, page.errorSummary()]).toEqual([
      422,
      [
        'The date must be today or earlier; you typed 23 November 2026',
        'The match began on 1 September 2026; a check-in cannot be before it',
      ],
    ]);
    expect(page.field('menteeNote')).toBe('Settling in');
    const silent = await priya.post(`/matches/${match.id}/check-in`, {});
    expect(silent.errorSummary()).toEqual(['Say for at least one of them whether you spoke']);
  });

  it('names every signature of an agreement that cannot be', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/matches/${match.id}/agreement`, {
      'mentorSignedOn-day': '31',
      'mentorSignedOn-month': '8',
      'mentorSignedOn-year': '2026',
      'menteeSignedOn-day': '23',
      'menteeSignedOn-month': '11',
      'menteeSignedOn-year': '2026',
      note: 'Not on Sundays',
    });

    expect([page.status, page.errorSummary(), page.field('note')]).toEqual([
      422,
      [
        'The match was proposed on 1 September 2026; nobody can have signed before that',
        'The date must be today or earlier; you typed 23 November 2026',
      ],
      'Not on Sundays',
    ]);
  });

  it('takes no contact from before somebody came', async () => {
    const priya = await app.signedInAs('priya');
    const contact = (day: string, month: string) => ({
      'heldOn-day': day,
      'heldOn-month': month,
      reached: 'yes',
      note: 'A first call',
    });
    const mentee = `/mentees/${match.menteeId}/contacts/new`;
    const early = await priya.post(mentee, contact('22', '7'));
    const onTheDay = await priya.post(mentee, contact('23', '7'));
    const mentor = await priya.post(`/mentors/${match.mentorId}/contacts/new`, contact('12', '7'));

    expect([early.status, early.errorSummary(), early.field('note')]).toEqual([
      422,
      ['The mentee was referred on 23 July 2026; a contact cannot be before that'],
      'A first call',
    ]);
    expect(onTheDay.status).toBe(303);
    expect([mentor.status, mentor.errorSummary()]).toEqual([
      422,
      ['The mentor applied on 13 July 2026; a contact cannot be before that'],
    ]);
  });
});
