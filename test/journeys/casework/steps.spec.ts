import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const ON = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' };

describe('steps that are not open', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentee = '';

  beforeAll(async () => {
    mentee = await casework.aMentee('Reuben Levy', '2026-11-10');
  });

  it('gives a case to nobody who could not open it', async () => {
    const priya = await app.signedInAs('priya');
    for (const ownerId of [(await app.actor('callum')).userId ?? '', newId()]) {
      const page = await priya.post(`/mentees/${mentee}/correct`, { ownerId });
      expect([page.status, page.errorSummary()]).toEqual([422, ['Choose a worker of this programme']]);
    }
  });

  it('does not begin the waiting of somebody who waits or has a mentor', async () => {
    const priya = await app.signedInAs('priya');
    const waiting = await casework.aMentee('Lena Fischer', '2026-10-01');
    const again = await priya.post(`/mentees/${waiting}/wait`, {});
    expect([again.status, again.errorSummary()]).toEqual([
      409,
      ['This mentee is on the waiting list already'],
    ]);

    const { menteeId } = await casework.aMatch('2026-09-01', {
      mentee: 'Milo Hart',
      mentor: 'Agnes Doyle',
    });
    const matched = await priya.post(`/mentees/${menteeId}/wait`, {});
    expect([matched.status, matched.errorSummary()]).toEqual([
      409,
      ['End the match first: a mentee does not wait while it runs'],
    ]);
  });

  it('refuses a date of birth that is still to come', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${mentee}/correct`, {
      'bornOn-day': '1',
      'bornOn-month': '1',
      'bornOn-year': '2030',
    });
    expect([page.status, page.errorSummary()]).toEqual([422, ['The date of birth must be in the past']]);
  });

  it('begins a match once, so that a pause does not make it younger', async () => {
    const { id } = await casework.aMatch('2026-09-01', { mentee: 'Idris Bello', mentor: 'Ann Lindqvist' });
    const priya = await app.signedInAs('priya');
    await priya.post(`/matches/${id}/pause`, { ...ON, reason: 'Exams' });

    const again = await priya.post(`/matches/${id}/begin`, ON);
    expect([again.status, again.errorSummary()]).toEqual([
      409,
      ['This match is paused, so this step is not open to it'],
    ]);
    const rows = await app.source.query<{ started_on: string }[]>(
      'select started_on from match where id = $1',
      [id],
    );
    expect(rows[0]?.started_on).toBe('2026-09-01');
  });

  it('does not begin with a mentor who was put on hold after the proposal', async () => {
    const mentee = await casework.aMentee('Sian Pugh', '2026-10-01');
    const mentor = await casework.aMentor('Rupert Oake', '2026-10-01');
    const priya = await app.signedInAs('priya');
    const proposed = await priya.post(`/mentees/${mentee}/matches/new`, {
      ...ON,
      mentorId: mentor,
      rationale: 'Both fish',
    });
    await priya.post(`/mentors/${mentor}/hold`, { ...ON, reason: 'Unwell' });

    const page = await priya.post(`${proposed.location ?? ''}/begin`, ON);
    expect([page.status, page.errorSummary()]).toEqual([409, ['This mentor is not approved, or is on hold']]);
  });
});
