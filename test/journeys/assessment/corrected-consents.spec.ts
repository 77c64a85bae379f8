import { beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentReads } from '#assessment';
import { LocalDate } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const KNOWN = 'Carries an inhaler';
const WRONG = 'The form says no: I read the wrong line';

describe('an answer on consent that was recorded wrongly', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
  });

  const rows = async () => app.service(ConsentReads).ofMentee(await app.actor('priya'), match.menteeId);
  const recordOf = async (purpose: string) =>
    (await rows()).find(row => row.purpose === purpose)?.record_id ?? '';
  const path = async (purpose = 'risk-to-mentor') => `/consents/${await recordOf(purpose)}/correct`;
  const told = async () =>
    (await (await app.signedInAs('tom')).get(`/mentor/matches/${match.id}`)).text().includes(KNOWN);

  it('is asked why, who and when, and keeps what was typed', async () => {
    const priya = await app.signedInAs('priya');
    const unsaid = await priya.post(await path(), { answer: 'refused' });
    expect([unsaid.status, unsaid.errorSummary(), unsaid.field('answer')]).toEqual([
      422,
      ['Say what was recorded wrongly'],
      'refused',
    ]);
    const ahead = await priya.post(await path(), { correction: WRONG, 'answeredOn-year': '2027' });
    expect([ahead.status, ahead.field('correction')]).toEqual([422, WRONG]);
    const nameless = await priya.post(await path(), { correction: WRONG, giver: 'carer', giverName: '' });
    expect([nameless.status, nameless.errorSummary()]).toEqual([422, ['Say who it was']]);
  });

  it('stops what is shared as soon as it says no, and says what stood there before', async () => {
    expect(await told()).toBe(true);
    const priya = await app.signedInAs('priya');
    const opened = await priya.get(await path());
    const answer = { answer: 'refused', correction: WRONG };
    expect((await priya.fill(opened, answer, await path())).status).toBe(303);
    expect(await told()).toBe(false);

    const list = await priya.get(`/mentees/${match.menteeId}/consents`);
    for (const words of [
      WRONG,
      'Corrected: what was recorded before',
      'The young person agreed',
      'Priya Raman',
    ])
      expect(list.text()).toContain(words);
    expect((await priya.get(`/mentees/${match.menteeId}`)).text()).toContain(
      'An answer on consent corrected',
    );
    const versions = await app.source.query<{ answer: string; version: number }[]>(
      `select answer, version from consent where mentee_id = $1 and purpose = 'risk-to-mentor' order by version`,
      [match.menteeId],
    );
    expect(versions).toEqual([
      { answer: 'given', version: 1 },
      { answer: 'refused', version: 2 },
    ]);

    const stale = await priya.fill(opened, { answer: 'given', correction: 'No, it was right' }, await path());
    expect([stale.status, stale.field('correction')]).toEqual([409, 'No, it was right']);
    expect(stale.errorSummary()[0]).toMatch(/Priya Raman/);
    expect(await told()).toBe(false);
  });

  it('may have been taken back by mistake', async () => {
    const priya = await app.signedInAs('priya');
    const record = await recordOf('review-feedback');
    const withdrawn = await priya.post(`/consents/${record}/withdraw`, { note: 'Said no' });
    expect(withdrawn.status).toBe(303);
    const form = `/consents/${record}/correct`;
    const refused = await priya.post(form, { answer: 'refused', correction: WRONG });
    expect([refused.status, refused.errorSummary()]).toEqual([
      422,
      ['What was refused was not taken back: leave this empty'],
    ]);
    const none = { 'withdrawnOn-day': '', 'withdrawnOn-month': '', 'withdrawnOn-year': '' };
    expect((await priya.post(form, { ...none, correction: 'It was about photos' })).status).toBe(303);
    const standing = await app.service(ConsentReads).standing(match.menteeId, LocalDate.of('2026-11-22'));
    expect(standing['review-feedback']).toBe(true);
  });

  it('counts as answered to the words of the day, and is asked again where they are older', async () => {
    const priya = await app.signedInAs('priya');
    const list = `/mentees/${match.menteeId}/consents`;
    expect((await priya.get(list)).text()).not.toContain('asked on an older wording');
    const samuel = await app.signedInAs('samuel');
    const wording = `/settings/consents/${app.charity.programmes.schools}/third-parties`;
    const reworded = await samuel.post(wording, {
      words: 'That we may speak with the school and nobody else.',
    });
    expect(reworded.status).toBe(303);
    expect((await priya.get(list)).text()).toContain('asked on an older wording');
    const file = async () => (await priya.get(`/mentees/${match.menteeId}`)).text();
    expect(await file()).toContain('1 asked on an older wording');

    const again = await priya.post(await path('third-parties'), {
      'answeredOn-day': '22',
      'answeredOn-month': '11',
      'answeredOn-year': '2026',
      correction: 'It was today',
    });
    expect(again.status).toBe(303);
    expect((await rows()).find(row => row.purpose === 'third-parties')?.words).toContain('nobody else');
    expect((await priya.get(list)).text()).not.toContain('asked on an older wording');
    expect(await file()).not.toContain('asked on an older wording');
  });

  it('is nobody else’s to correct, and no version of it can be rewritten', async () => {
    const at = await path();
    expect((await (await app.signedInAs('callum')).get(at)).status).toBe(404);
    expect((await (await app.signedInAs('tom')).get(at)).status).toBe(403);
    const helen = await app.signedInAs('helen');
    expect((await helen.get(at)).status).toBe(403);
    expect((await helen.get(`/mentees/${match.menteeId}/consents`)).link('Correct')).toBeUndefined();
    await expect(app.source.query(`update consent set answer = 'given'`)).rejects.toThrow(
      'permission denied',
    );
  });
});
