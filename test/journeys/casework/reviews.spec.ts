import { beforeAll, describe, expect, it } from '@jest/globals';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const WHOLE = {
  'heldOn-day': '20',
  'heldOn-month': '11',
  'heldOn-year': '2026',
  aimsAndProgress: 'Speaks up in lessons now',
  wishToContinue: 'yes',
  stillNeeded: 'yes',
  viewOfService: 'Likes that it is just theirs',
  outcome: 'continue',
};

describe('mentee reviews', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  const form = () => `/matches/${match.id}/reviews/new`;

  beforeAll(async () => {
    match = await casework.aMatch('2026-07-01');
  });

  it('lists a review as overdue on Today, and takes it off once it is recorded', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/today?kind=reviews')).text()).toContain(
      'Amara Okafor and Dev Patel: the next review.',
    );

    const saved = await priya.post(form(), WHOLE);

    expect([saved.status, saved.location]).toEqual([303, `/mentees/${match.menteeId}`]);
    expect((await priya.get('/today?kind=reviews')).text()).not.toContain('Amara Okafor');
    expect((await priya.get(`/mentees/${match.menteeId}`)).text()).toContain('Speaks up in lessons now');
  });

  it('keeps a review that does not cover everything, and goes on asking for what is missing', async () => {
    const partial = await casework.aMatch('2026-06-20', { mentee: 'Yusuf Ali', mentor: 'Joan Whitaker' });
    const priya = await app.signedInAs('priya');

    await priya.post(`/matches/${partial.id}/reviews/new`, {
      ...WHOLE,
      viewOfService: '',
      viewNotCovered: 'yes',
    });

    const today = (await priya.get('/today?kind=reviews')).text();
    expect(today).toContain('The record of 20 November 2026 does not cover: view of the service.');
  });

  it('asks for every part and keeps what was typed', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(form(), {
      'heldOn-day': '23',
      'heldOn-month': '11',
      'heldOn-year': '2026',
      aimsAndProgress: 'Nearly <b>there</b>',
    });

    expect(page.status).toBe(422);
    expect(page.title()).toMatch(/^Error: /);
    expect(page.errorSummary()).toEqual([
      'Say whether they wish to continue',
      'Say whether mentoring is still needed',
      'Write how they see the service, or tick that it was not covered',
      'Choose the outcome of the review',
    ]);
    expect(page.field('aimsAndProgress')).toBe('Nearly <b>there</b>');
  });

  it('refuses a date in the future, in the same words in summary and message', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(form(), { ...WHOLE, 'heldOn-day': '23' });

    expect([page.status, page.errorSummary()]).toEqual([
      422,
      ['The date must be today or earlier; you typed 23 November 2026'],
    ]);
  });

  it('refuses a date before the match began', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(form(), { ...WHOLE, 'heldOn-month': '6' });

    expect([page.status, page.errorSummary()]).toEqual([422, ['A review cannot be before the match began']]);
  });

  it('says who changed a review meanwhile, and keeps what was typed', async () => {
    const priya = await app.signedInAs('priya');
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'coordinator', now())`,
      [app.charity.people.ada, app.charity.programmes.schools],
    );
    const ada = await app.signedInAs('ada');
    const rows = await app.source.query<{ record_id: string }[]>(
      'select record_id from mentee_review where match_id = $1 and superseded_at is null',
      [match.id],
    );
    const path = `/reviews/${rows[0]?.record_id ?? ''}`;
    const opened = await priya.get(path);
    await ada.post(path, { outcome: 'change' });

    const stale = await priya.fill(opened, { aimsAndProgress: 'My own words' }, path);

    expect(stale.status).toBe(409);
    expect(stale.errorSummary()[0]).toMatch(/^Ada Brennan changed this at 12:00 on 22 November 2026/);
    expect(stale.field('aimsAndProgress')).toBe('My own words');
  });

  it('keeps both versions of a corrected review', async () => {
    const rows = await app.source.query<{ version: number; outcome: string }[]>(
      'select version, outcome from mentee_review where match_id = $1 order by version',
      [match.id],
    );
    expect(rows).toEqual([
      { version: 1, outcome: 'continue' },
      { version: 2, outcome: 'change' },
    ]);
  });

  it('answers a foreign match and an unknown one alike', async () => {
    const callum = await app.signedInAs('callum');
    const foreign = await callum.get(form());
    const unknown = await callum.get('/matches/00000000-0000-4000-8000-000000000000/reviews/new');

    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.text()).toBe(unknown.text());
  });

  it('lets a safeguarding lead read the file and write no review', async () => {
    const helen = await app.signedInAs('helen');
    expect((await helen.get(`/mentees/${match.menteeId}`)).status).toBe(200);
    expect((await helen.get(form())).status).toBe(403);
  });
});
