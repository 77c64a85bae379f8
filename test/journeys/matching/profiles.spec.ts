import { beforeAll, describe, expect, it } from '@jest/globals';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';
import { typedDay } from '../../builders/typed-day.js';

const PROFILE = {
  ...typedDay('takenOn', '2026-11-20'),
  interests: ['Music', 'Science'],
  otherInterests: 'manga, baking',
  needs: ['Confidence'],
  free: ['after-school', 'saturday'],
  districts: 'n4 N19, E5',
  languages: 'Polish',
  learningStyle: 'doing',
  about: 'Somebody who gets science',
};
const OF_MENTOR = { ...PROFILE, experience: ['Confidence'], places: '2', about: 'Calm' };

describe('a matching profile', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentee = '';
  let mentor = '';

  beforeAll(async () => {
    mentee = await casework.aMentee('Zainab Hussain', '2026-08-16');
    mentor = await casework.aMentor('Fatima Siddiqui', '2026-10-01');
  });

  it('opens with what the assessment asked already', async () => {
    const fresh = await casework.aReferral('Reuben Levy', '2026-11-01');
    const priya = await app.signedInAs('priya');
    const page = await priya.get(`/mentees/${fresh}/profile`);
    expect([page.status, page.heading()]).toEqual([200, 'Matching profile of Reuben Levy']);
    // Nobody is suggested before there is one: the page of suggestions leads here.
    expect((await priya.get(`/mentees/${fresh}/matching`)).location).toBe(`/mentees/${fresh}/profile`);
  });

  it('keeps what was said, corrects it beside what stood, and refuses a version that is stale', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${mentor}/profile`;
    const saved = await priya.post(path, { ...OF_MENTOR, version: '1' });
    expect([saved.status, saved.location]).toEqual([303, `/mentors/${mentor}/matching`]);
    expect((await priya.get(path)).field('otherInterests')).toBe('manga, baking');

    const stale = await priya.post(path, { ...OF_MENTOR, places: '3', version: '1' });
    expect([stale.status, stale.field('places')]).toEqual([409, '3']);
    const versions = await app.source.query<{ version: number; districts: string[] }[]>(
      'select version, districts from match_profile where mentor_id = $1 order by version',
      [mentor],
    );
    expect(versions.map(({ version, districts }) => [version, districts])).toEqual([
      [1, ['N7']],
      [2, ['N4', 'N19', 'E5']],
    ]);
  });

  it('asks for all that a suggestion needs, and keeps what was typed', async () => {
    const fresh = await casework.aReferral('Idris Bah', '2026-11-01');
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${fresh}/profile`, {
      ...typedDay('takenOn', '2026-11-20'),
      districts: 'N4',
      languages: 'Somali',
      traits: ['woman'],
    });
    expect([page.status, page.errorSummary(), page.field('languages')]).toEqual([
      422,
      [
        'Choose at least one interest',
        'Choose what they want help with',
        'Say when they can meet',
        'Say why this weighs: a protected characteristic needs an objective reason',
      ],
      'Somali',
    ]);
    const odd = await priya.post(`/mentees/${fresh}/profile`, { ...PROFILE, districts: 'N4, Holloway' });
    expect([odd.status, odd.errorSummary()]).toEqual([
      422,
      ['“HOLLOWAY” is not the first half of a postcode. Write for instance N4, N19'],
    ]);
  });

  it('is for those who do casework there: no other programme, no mentor, no stranger', async () => {
    const callum = await app.signedInAs('callum');
    const helen = await app.signedInAs('helen');
    for (const path of [
      `/mentees/${mentee}/profile`,
      `/mentors/${mentor}/profile`,
      `/mentees/${mentee}/matching`,
      `/mentors/${mentor}/matching`,
      `/mentees/${mentee}/conflicts/new`,
    ]) {
      expect([path, (await callum.get(path)).status]).toEqual([path, 404]);
      expect([path, (await helen.get(path)).status]).toEqual([path, 403]);
      expect([path, (await app.visitor().get(path)).status]).toEqual([path, 303]);
    }
    expect((await callum.post(`/mentees/${mentee}/profile`, PROFILE)).status).toBe(404);
  });

  it('keeps the words of a young person from a manager', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(`/mentees/${mentee}/profile`, { ...PROFILE, version: '1' });
    const samuel = await app.signedInAs('samuel');
    expect((await priya.get(`/mentees/${mentee}/matching`)).text()).toContain('Somebody who gets science');
    expect((await samuel.get(`/mentees/${mentee}/matching`)).text()).not.toContain(
      'Somebody who gets science',
    );
    expect((await samuel.get(`/mentees/${mentee}/profile`)).status).toBe(403);
  });
});
