import { beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentSamples, ConsentReads } from '#assessment';
import { LocalDate, type SampleKind } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const ON = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' };
const KNOWN = 'Carries an inhaler';

describe('consents', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };

  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
  });

  /** Wherever the mentor, a device or an assessor could learn it. */
  const told = async () => {
    const tom = await app.signedInAs('tom');
    const page = await tom.get(`/mentor/matches/${match.id}`);
    const json = await tom.api('GET', `/api/mentor/matches/${match.id}`);
    const kind = assessmentSamples.find(({ key }) => key === 'mentee-risk-assessment') as SampleKind;
    const [sample] = await app.source.query<{ shared: string | null }[]>(kind.records, [
      [app.charity.programmes.schools],
      '2026-01-01',
      '2026-11-22',
    ]);
    return [
      page.text().includes(KNOWN),
      json.json<{ risk: string | null }>().risk === KNOWN,
      sample?.shared === KNOWN,
    ];
  };
  const recordOf = async (purpose: string) => {
    const rows = await app.service(ConsentReads).ofMentee(await app.actor('priya'), match.menteeId);
    return (
      rows.find(row => row.purpose === purpose && row.answer === 'given' && !row.withdrawn_on)?.record_id ??
      ''
    );
  };
  const answer = async (typing: Record<string, string>) =>
    (await app.signedInAs('priya')).post(`/mentees/${match.menteeId}/consents/new`, {
      how: 'spoken',
      ...typing,
    });

  it('let the mentor know what keeps both safe, while it is agreed to', async () => {
    expect(await told()).toEqual([true, true, true]);
  });

  it('take it off the mentor’s page, the device and the samples once it is withdrawn', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/consents/${await recordOf('risk-to-mentor')}/withdraw`;
    const opened = await priya.get(path);
    expect((await priya.fill(opened, { ...ON, note: 'Would rather tell it' }, path)).status).toBe(303);

    expect(await told()).toEqual([false, false, false]);
    expect((await priya.get(`/mentees/${match.menteeId}/consents`)).text()).toContain('Taken back');
    const again = await priya.fill(opened, ON, path);
    expect([again.status, again.errorSummary()]).toEqual([
      409,
      ['This was taken back on 20 November 2026 already'],
    ]);
  });

  it('show it again once it is given again, and not while anybody asked refuses', async () => {
    expect((await answer({ giver: 'mentee', 'consent-risk-to-mentor': 'given' })).status).toBe(303);
    expect(await told()).toEqual([true, true, true]);

    const carer = { giver: 'carer', giverName: 'Ngozi', 'consent-risk-to-mentor': 'refused' };
    expect((await answer(carer)).status).toBe(303);
    expect(await told()).toEqual([false, false, false]);

    app.clock.set(new Date('2026-11-22T15:00:00Z'));
    expect((await answer({ ...carer, 'consent-risk-to-mentor': 'given' })).status).toBe(303);
    expect(await told()).toEqual([true, true, true]);
  });

  it('keep the words that were answered to, whatever they become', async () => {
    const samuel = await app.signedInAs('samuel');
    const path = `/settings/consents/${app.charity.programmes.schools}/photos`;
    expect((await answer({ giver: 'mentee', 'consent-photos': 'given' })).status).toBe(303);
    const reworded = await samuel.post(path, { words: 'That we may print photos in our yearly report.' });
    expect(reworded.status).toBe(303);
    expect((await answer({ giver: 'carer', giverName: 'Ngozi', 'consent-photos': 'refused' })).status).toBe(
      303,
    );

    const rows = await app.service(ConsentReads).ofMentee(await app.actor('priya'), match.menteeId);
    const photos = rows.filter(row => row.purpose === 'photos');
    expect(new Set(photos.map(row => `${row.giver}: ${row.words}`))).toEqual(
      new Set([
        'mentee: That we may take and show photos of the young person.',
        'carer: That we may print photos in our yearly report.',
      ]),
    );
    const past = await samuel.post(path, {
      words: 'That anything goes, and went before.',
      'from-day': '1',
      'from-month': '11',
      'from-year': '2026',
    });
    expect(past.status).toBe(422);
  });

  it('ask who answered, how, and for one answer at least, and keep what was typed', async () => {
    const page = await answer({ giver: 'carer', how: 'spoken', 'consent-outings': 'given' });
    expect([page.status, page.errorSummary()]).toEqual([422, ['Say who it was']]);
    expect(page.field('consent-outings')).toBe('given');
    const none = await answer({ giver: 'mentee' });
    expect([none.status, none.errorSummary()]).toEqual([
      422,
      ['Record at least one answer: agreed or refused'],
    ]);
  });

  it('let nobody answer for an adult', async () => {
    const id = await casework.aReferral('Of Age', '2026-11-01', 'schools', '2008-01-05');
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${id}/consents/new`, {
      giver: 'carer',
      giverName: 'Ngozi',
      how: 'signed',
      'consent-participation': 'given',
    });
    expect([page.status, page.errorSummary()]).toEqual([422, ['From 18 on nobody else can answer for them']]);
  });

  it.each([
    ['2014-05-03', 'mentee', false],
    ['2014-05-03', 'carer', true],
    ['2012-05-03', 'mentee', true],
  ] as const)('of somebody born on %s by the %s alone: %s', async (born, giver, stands) => {
    const id = await casework.aReferral('Somebody Young', '2026-11-01', 'schools', born);
    const priya = await app.signedInAs('priya');
    await priya.post(`/mentees/${id}/consents/new`, {
      giver,
      giverName: giver === 'carer' ? 'Ngozi' : '',
      how: 'signed',
      'consent-evaluation': 'given',
    });
    const standing = await app.service(ConsentReads).standing(id, LocalDate.of('2026-11-22'));
    expect(standing.evaluation).toBe(stands);
    expect(standing.photos).toBe(false);
  });

  it('are asked for again after a year', async () => {
    const id = await casework.aMentee('Maya Ashworth-Bello', '2025-10-01');
    const page = await (await app.signedInAs('priya')).get(`/mentees/${id}/consents`);
    expect(page.text()).toContain('ask again since 3 May 2026');
  });

  it('are nobody else’s to see or take back', async () => {
    const record = await recordOf('third-parties');
    const callum = await app.signedInAs('callum');
    const tom = await app.signedInAs('tom');
    for (const path of [
      `/mentees/${match.menteeId}/consents`,
      `/mentees/${match.menteeId}/consents/new`,
      `/consents/${record}/withdraw`,
    ]) {
      expect([path, (await callum.get(path)).status]).toEqual([path, 404]);
      expect([path, (await tom.get(path)).status]).toEqual([path, 403]);
    }
    const other = await casework.aMatch('2026-09-01', { mentee: 'Kacper Wiśniewski', mentor: 'Dev Patel' });
    expect((await tom.api('GET', `/api/mentor/matches/${other.id}`)).status).toBe(404);
    const helen = await app.signedInAs('helen');
    expect((await helen.get(`/mentees/${match.menteeId}/consents`)).status).toBe(200);
    expect((await helen.get(`/mentees/${match.menteeId}/consents/new`)).status).toBe(403);
  });
});
