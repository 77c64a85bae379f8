import { beforeAll, describe, expect, it } from '@jest/globals';
import { CustodyReads } from '#assessment';
import { Mentees, PeopleReads } from '#people';
import { redact } from '#redaction';
import { known } from '../../../libs/evidence/src/redaction/known-people.js';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const day = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const WHERE = 'HMYOI Feltham';
const TOLD = 'Will not go near the town centre; meet at the hub.';
const TYPED = {
  establishment: WHERE,
  establishmentKind: 'young-offender-institution',
  ...day('sentenceStartedOn', '2026-06-01'),
  ...day('earliestReleaseOn', '2026-12-01'),
  ...day('expectedReleaseOn', '2027-06-01'),
  ...day('licenceEndsOn', '2028-06-01'),
  youthJusticeTeam: 'Harbour Street Youth Offending Team',
  areasToAvoid: 'Deptford Market\nCatford Broadway',
  areasReason: 'Those who threatened him live there',
  mentorMayKnow: TOLD,
};

describe('custody and release', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  const newOf = (menteeId: string) => `/mentees/${menteeId}/custody/new`;
  const custodies = async () => app.service(CustodyReads).ofMentee(await app.actor('priya'), match.menteeId);
  const recordPath = async () => `/custody/${(await custodies())[0]?.record_id ?? ''}`;

  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
  });

  it('are no matter of a programme until its manager says so', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/mentees/${match.menteeId}`)).hasId('custody')).toBe(false);
    const shut = await priya.get(newOf(match.menteeId));
    expect([shut.status, shut.errorSummary()]).toEqual([
      409,
      [
        'This programme does not work with young people in or after custody. A manager says so in its settings.',
      ],
    ]);
    expect((await priya.fill(shut, TYPED, newOf(match.menteeId))).status).toBe(409);

    const setting = `/settings/assessment/${app.charity.programmes.schools}/resettlement`;
    expect((await priya.get(setting)).status).toBe(403);
    const samuel = await app.signedInAs('samuel');
    const unsaid = await samuel.post(setting, { custody: '' });
    expect([unsaid.status, unsaid.errorSummary()]).toEqual([422, ['Say whether it works with them']]);
    expect((await samuel.post(setting, { custody: 'yes' })).status).toBe(303);
    const settings = await samuel.get(`/settings/assessment?programme=${app.charity.programmes.schools}`);
    expect(settings.text()).toContain('We work with them');
    expect((await priya.get(`/mentees/${match.menteeId}`)).link('Record a time in custody')).toBe(
      `/mentees/${match.menteeId}/custody`,
    );
  });

  it('ask where, and name every day that cannot be, and keep what was typed', async () => {
    const priya = await app.signedInAs('priya');
    const empty = await priya.post(newOf(match.menteeId), {});
    expect([empty.status, empty.errorSummary()]).toEqual([
      422,
      ['Write where they are, or were', 'Say what kind of establishment it is'],
    ]);
    const wrong = await priya.post(newOf(match.menteeId), {
      ...TYPED,
      ...day('releasedOn', '2026-11-23'),
      ...day('expectedReleaseOn', '2026-05-01'),
      areasReason: '',
      areasToAvoid: 'Deptford Market\nX',
    });
    expect([wrong.status, wrong.errorSummary().sort()]).toEqual([
      422,
      [
        'Record the release once it has happened; until then it is expected',
        'Release cannot come before the sentence started',
        'Say why they must keep away',
        'Write each area in 3 to 120 letters: “X”',
      ],
    ]);
    expect([wrong.field('establishment'), wrong.field('mentorMayKnow')]).toEqual([WHERE, TOLD]);
  });

  it('take a youth justice worker from those around the mentee alone', async () => {
    const priya = await app.signedInAs('priya');
    const actor = await app.actor('priya');
    const somebody = async (menteeId: string, firstName: string) => {
      await app.service(Mentees).connect(actor, menteeId, {
        relation: 'youth justice worker',
        emergency: false,
        keptInTouch: false,
        person: {
          firstName,
          lastName: 'Worker',
          preferredName: null,
          otherNames: [],
          pronouns: null,
          bornOn: null,
          email: null,
          phone: null,
          address: null,
          postcode: null,
        },
      });
      return (await app.service(PeopleReads).connections(menteeId))[0]?.id ?? '';
    };
    const other = await casework.aReferral('Somebody Else', '2026-11-01');
    const [theirs, stranger] = [await somebody(match.menteeId, 'Yolanda'), await somebody(other, 'Quentin')];
    const strange = await priya.post(newOf(match.menteeId), { ...TYPED, youthJusticeWorkerId: stranger });
    expect([strange.status, strange.errorSummary()]).toEqual([
      422,
      ['Choose somebody who is around this mentee'],
    ]);

    const saved = await priya.post(newOf(match.menteeId), { ...TYPED, youthJusticeWorkerId: theirs });
    expect([saved.status, saved.location]).toEqual([303, `/mentees/${match.menteeId}/custody`]);
    const page = await priya.get(`/mentees/${match.menteeId}/custody`);
    for (const words of [WHERE, 'Yolanda Worker', 'Deptford Market, Catford Broadway', '1 June 2027'])
      expect(page.text()).toContain(words);
    const file = await priya.get(`/mentees/${match.menteeId}`);
    for (const words of ['Release expected', '1 June 2027', WHERE, 'Time in custody recorded'])
      expect(file.text()).toContain(words);
    expect(file.text()).not.toContain('Deptford');
  });

  it('leave the place and the areas out of whatever leaves', async () => {
    const list = await (await app.signedInAs('priya')).get('/settings/words');
    for (const words of [WHERE, 'Feltham', 'Deptford Market', 'Catford Broadway'])
      expect([words, list.row(words) !== undefined]).toEqual([words, true]);
    const { lexicon } = await known(app.source, [app.charity.programmes.schools], []);
    const { text } = redact(
      'Visited him at Feltham, and again at hmyoi feltham. Not at Deptford market.',
      lexicon,
    );
    expect(text).not.toMatch(/feltham|deptford/i);
  });

  it('tell a mentor what was written for them, while there is consent, and nothing else', async () => {
    const tom = await app.signedInAs('tom');
    const seen = async () => {
      const page = (await tom.get(`/mentor/matches/${match.id}`)).text();
      const json = JSON.stringify((await tom.api('GET', `/api/mentor/matches/${match.id}`)).json());
      for (const secret of ['Feltham', 'Deptford', 'threatened', '2027'])
        expect([secret, `${page}${json}`.includes(secret)]).toEqual([secret, false]);
      return [page.includes(TOLD), json.includes(TOLD)];
    };
    expect(await seen()).toEqual([true, true]);
    const refused = await (
      await app.signedInAs('priya')
    ).post(`/mentees/${match.menteeId}/consents/new`, {
      giver: 'carer',
      giverName: 'Ngozi',
      how: 'spoken',
      'consent-risk-to-mentor': 'refused',
    });
    expect(refused.status).toBe(303);
    expect(await seen()).toEqual([false, false]);
    const form = await (await app.signedInAs('priya')).get(await recordPath());
    expect(form.text()).toContain('There is no consent to share risk with the mentor');
  });

  it('show a manager the days alone, and let nobody correct unseen', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(`/mentees/${match.menteeId}/custody`);
    expect(page.text()).toContain('1 June 2027');
    for (const secret of ['Feltham', 'Deptford', 'threatened', 'Harbour Street', 'Yolanda', TOLD])
      expect([secret, page.text().includes(secret)]).toEqual([secret, false]);
    const file = await samuel.get(`/mentees/${match.menteeId}`);
    expect([file.text().includes('1 June 2027'), file.text().includes('Feltham')]).toEqual([true, false]);
    expect((await samuel.get(await recordPath())).status).toBe(403);

    const [row] = await app.service(CustodyReads).ofMentee(await app.actor('samuel'), match.menteeId);
    expect(row).toMatchObject({
      establishment: '',
      areas_to_avoid: [],
      areas_reason: '',
      mentor_may_know: '',
    });

    const helen = await app.signedInAs('helen');
    const read = await helen.get(`/mentees/${match.menteeId}/custody`);
    expect([read.text().includes('Feltham'), read.link('Correct or add to it')]).toEqual([true, undefined]);
    expect((await helen.get(await recordPath())).status).toBe(403);
    expect((await helen.get(newOf(match.menteeId))).status).toBe(403);
  });

  it('are on record once at a time', async () => {
    const priya = await app.signedInAs('priya');
    const second = await priya.post(newOf(match.menteeId), TYPED);
    expect([second.status, second.errorSummary()]).toEqual([
      409,
      ['They are in custody on record already. Correct that record, or record the release there first.'],
    ]);
  });

  it('keep every version, and say who was there before', async () => {
    const priya = await app.signedInAs('priya');
    const path = await recordPath();
    const opened = await priya.get(path);
    const moved = await priya.fill(opened, { establishment: 'Oakhill Secure Training Centre' }, path);
    expect(moved.status).toBe(303);
    const stale = await priya.fill(opened, { youthJusticeTeam: 'Another' }, path);
    expect(stale.status).toBe(409);
    expect(stale.errorSummary()[0]).toMatch(/Priya/);
    expect(stale.field('youthJusticeTeam')).toBe('Another');

    const released = await priya.post(path, {
      establishment: 'Oakhill Secure Training Centre',
      ...day('releasedOn', '2026-11-20'),
    });
    expect(released.status).toBe(303);
    const versions = await app.source.query<{ establishment: string; released_on: string | null }[]>(
      'select establishment, released_on from custody where mentee_id = $1 order by version',
      [match.menteeId],
    );
    expect(versions).toEqual([
      { establishment: WHERE, released_on: null },
      { establishment: 'Oakhill Secure Training Centre', released_on: null },
      { establishment: 'Oakhill Secure Training Centre', released_on: '2026-11-20' },
    ]);
    expect((await priya.get(`/mentees/${match.menteeId}`)).text()).toContain('Released from custody');
    expect((await priya.get('/settings/words')).row('Feltham')).toBeDefined();
  });

  it('tell on the waiting list who leaves custody when', async () => {
    const waiting = await casework.aMentee('Waits Inside', '2026-11-10');
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/waiting')).row('Waits Inside')).not.toContain('custody');
    expect((await priya.post(newOf(waiting), TYPED)).status).toBe(303);
    const list = await priya.get('/waiting');
    expect(list.row('Waits Inside')).toContain('Leaves custody on 1 June 2027');
    expect(list.text()).not.toContain('Feltham');
    const file = (await priya.get('/waiting.csv')).body;
    expect([file.includes('2027-06-01'), file.includes('Feltham')]).toEqual([true, false]);
  });

  it('are nobody else’s', async () => {
    const path = await recordPath();
    const callum = await app.signedInAs('callum');
    const tom = await app.signedInAs('tom');
    for (const page of [`/mentees/${match.menteeId}/custody`, newOf(match.menteeId), path]) {
      expect([page, (await callum.get(page)).status]).toEqual([page, 404]);
      expect([page, (await tom.get(page)).status]).toEqual([page, 403]);
    }
    const own = await casework.aReferral('Of Callum', '2026-11-01', 'leaving-care', '2008-12-05');
    const form = await callum.get(newOf(own));
    expect((await callum.postBare(path, { ...TYPED, _csrf: form.csrf() })).status).toBe(404);
  });
});
