import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { MentorRests, type ProfileDetails, Profiles } from '#matching';
import { Casework } from '../../builders/casework.js';
import { aProfile } from '../../builders/matching.js';
import { typedDay } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

const ON = LocalDate.of('2026-11-20');

describe('who could suit a young person', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let zainab = '';
  const mentors: Record<string, string> = {};

  const correct = async (side: 'mentee' | 'mentor', id: string, more: Partial<ProfileDetails>) => {
    const priya = await app.actor('priya');
    const places = side === 'mentor' ? 2 : null;
    await app.service(Profiles).keep(priya, side, id, aProfile(ON, { places, ...more }), 1);
  };

  beforeAll(async () => {
    zainab = await casework.aMentee('Zainab Hussain', '2026-08-16');
    await correct('mentee', zainab, {
      interests: ['Science', 'Music'],
      needs: ['Confidence'],
      languages: ['Urdu'],
      free: ['after-school'],
      districts: ['N4', 'N7'],
      traits: ['woman'],
      traitsMust: true,
      traitsReason: 'Was hurt by a man whom she knew',
    });
    const made: Record<string, Partial<ProfileDetails>> = {
      'Fatima Siddiqui': {
        traits: ['woman'],
        interests: ['Science', 'music'],
        languages: ['urdu'],
        districts: ['N4'],
        experience: ['Confidence'],
      },
      'Grace Mensah': {
        traits: ['woman'],
        interests: ['Cooking'],
        free: ['sunday'],
        districts: ['E5', 'N7'],
      },
      'Tom Hughes': { traits: ['man'], districts: ['N4'] },
      'Faraway Jones': { traits: ['woman'], districts: ['SW9'] },
      'Resting Baker': { traits: ['woman'], districts: ['N4'] },
      'Known Hussain': { traits: ['woman'], districts: ['N4'] },
    };
    for (const [name, profile] of Object.entries(made)) {
      mentors[name] = await casework.aMentor(name, '2026-10-01');
      await correct('mentor', mentors[name], profile);
    }
    const priya = await app.actor('priya');
    await app
      .service(MentorRests)
      .hold(priya, mentors['Resting Baker'] ?? '', { on: ON, reason: 'A new baby', cover: new Map() });
  });

  it('ranks them and says why and why not in words', async () => {
    const priya = await app.signedInAs('priya');
    const text = (await priya.get(`/mentees/${zainab}/matching`)).text();
    expect(text.indexOf('1. Fatima Siddiqui')).toBeGreaterThan(0);
    for (const words of [
      'Is a woman, as asked for',
      'Both enjoy science and music',
      'Speaks Urdu',
      'Both set out in N4',
      'Has helped somebody with confidence before',
      'Strong fit',
      'Never free at the same time',
      'Does not speak Urdu',
      'Both can get to N7',
    ])
      expect(text).toContain(words);
  });

  it('leaves out whom it must, and counts the reasons', async () => {
    const priya = await app.signedInAs('priya');
    const noted = await priya.post(`/mentees/${zainab}/conflicts/new`, {
      ...typedDay('on', '2026-11-20'),
      mentorId: mentors['Known Hussain'] ?? '',
      kind: 'related',
      note: 'An aunt',
    });
    expect(noted.status).toBe(303);
    const text = (await priya.get(`/mentees/${zainab}/matching`)).text();
    for (const words of [
      '1 is not whom they must have',
      '1 cannot get to the same places',
      '1 is on hold',
      '1 must not be matched with them',
    ])
      expect(text).toContain(words);
    for (const name of ['Tom Hughes', 'Faraway Jones', 'Resting Baker']) expect(text).not.toContain(name);
  });

  it('refuses what must not be, whoever proposes it', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.post(`/mentees/${zainab}/matches/new`, {
      ...typedDay('on', '2026-11-21'),
      mentorId: mentors['Known Hussain'] ?? '',
      rationale: 'Both like science',
      overrideReason: 'They will get on',
    });
    expect([page.status, page.errorSummary()]).toEqual([
      409,
      ['It is noted that these two must not be matched'],
    ]);
  });

  it('shows a mentor who waits for them, the other way round', async () => {
    const priya = await app.signedInAs('priya');
    const text = (await priya.get(`/mentors/${mentors['Fatima Siddiqui'] ?? ''}/matching`)).text();
    expect(text).toContain('1. Zainab Hussain');
    expect(text).toContain('Waiting 14 weeks');
  });

  it('keeps with the decision what was said of the two, and the reason for a characteristic', async () => {
    const priya = await app.signedInAs('priya');
    const mentorId = mentors['Fatima Siddiqui'] ?? '';
    const form = await priya.get(`/mentees/${zainab}/matches/new?mentor=${mentorId}`);
    expect([form.field('mentorId'), form.field('characteristic')]).toEqual([mentorId, 'sex']);
    const without = await priya.post(`/mentees/${zainab}/matches/new`, {
      ...typedDay('on', '2026-11-21'),
      mentorId,
      rationale: 'Both like science',
      characteristic: 'sex',
      justification: '',
    });
    expect([without.status, without.errorSummary()]).toEqual([
      422,
      ['Say why this weighs: a protected characteristic needs an objective reason'],
    ]);
    const proposed = await priya.post(`/mentees/${zainab}/matches/new`, {
      ...typedDay('on', '2026-11-21'),
      mentorId,
      rationale: 'Both like science',
      characteristic: 'sex',
      justification: 'She was hurt by a man whom she knew',
    });
    expect(proposed.status).toBe(303);
    const [kept] = await app.source.query<{ fit: number; why: string[]; characteristic: string }[]>(
      'select fit, why, characteristic from match_decision',
    );
    expect(kept?.fit).toBeGreaterThan(70);
    expect([kept?.characteristic, kept?.why]).toEqual(['sex', expect.arrayContaining(['Speaks Urdu'])]);
  });

  it('follows what a manager lets weigh, and takes no odd figures', async () => {
    const samuel = await app.signedInAs('samuel');
    const path = `/settings/matching/${app.charity.programmes.schools}`;
    const all = {
      needs: '0',
      experience: '0',
      interests: '5',
      times: '0',
      nearness: '0',
      languages: '0',
      wishes: '0',
      learning: '0',
    };
    const odd = await samuel.post(path, { ...all, needs: '9' });
    expect([odd.status, odd.field('needs')]).toEqual([422, '9']);
    expect((await samuel.post(path, { ...all, interests: '0' })).status).toBe(422);
    expect((await samuel.post(path, all)).status).toBe(303);
    expect((await samuel.get('/settings/matching')).text()).toContain('Interests in common: 5');
    expect((await (await app.signedInAs('priya')).get(path)).status).toBe(403);
  });
});
