import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import { LocalDate } from '#kernel';
import { certificatePdf, EndingReads } from '#matching';
import { Mentees } from '#people';
import { Casework } from '../../builders/casework.js';
import { endMatch } from '../../builders/matching.js';
import { typedDay } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

const LAST = '2026-11-20';
const ENDING = {
  ...typedDay('on', LAST),
  planned: 'yes',
  cause: 'aims-reached',
  reason: 'A year is over, and a good one',
  completed: 'yes',
  explainedTo: ['mentee', 'mentor', 'carer'],
  ...typedDay('explainedOn', '2026-11-18'),
  laterContact: 'none',
  wentWell: 'They trusted each other',
  ...typedDay('celebratedOn', LAST),
  celebratedHow: 'Cake',
};

describe('the ending of a match', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  const path = (step: string) => `/matches/${match.id}/${step}`;

  beforeAll(async () => {
    match = await casework.aMatch('2025-11-20', { mentee: 'Amara Okafor', mentor: 'Tom Hughes' });
    const priya = await app.actor('priya');
    await app.service(Mentees).connect(priya, match.menteeId, {
      relation: 'mother',
      emergency: true,
      keptInTouch: true,
      person: {
        firstName: 'Ngozi',
        lastName: 'Okafor',
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
  });

  const owed = async (): Promise<string> =>
    (await (await app.signedInAs('priya')).get(`/matches/${match.id}`)).text();

  it('is planned with notice to both, and the match then ends on that day by plan', async () => {
    const priya = await app.signedInAs('priya');
    const plan = {
      ...typedDay('madeOn', '2026-10-15'),
      ...typedDay('endsOn', LAST),
      ...typedDay('menteeNoticedOn', '2026-10-15'),
      ...typedDay('mentorNoticedOn', '2026-10-15'),
      lastSteps: 'A day out by train',
    };
    const early = await priya.post(path('ending-plan'), { ...plan, ...typedDay('endsOn', '2025-01-01') });
    expect([early.status, early.field('lastSteps')]).toEqual([422, 'A day out by train']);
    expect((await priya.post(path('ending-plan'), plan)).status).toBe(303);
    const [row] = await app.source.query<{ planned_end_on: string }[]>(
      'select planned_end_on from match where id = $1',
      [match.id],
    );
    expect(row?.planned_end_on).toBe(LAST);
  });

  it('asks for all of it in one sitting, keeps what was typed, and ends access in that minute', async () => {
    const priya = await app.signedInAs('priya');
    const half = await priya.post(path('end'), { ...ENDING, completed: null, celebratedHow: '' });
    expect([half.status, half.errorSummary(), half.field('reason')]).toEqual([
      422,
      ['Say whether it came to what it was for'],
      'A year is over, and a good one',
    ]);
    const ended = await priya.post(path('end'), ENDING);
    expect([ended.status, ended.location]).toEqual([303, path('ending')]);
    const page = (await priya.get(path('ending'))).text();
    for (const words of [
      'They reached what they set out for, by plan',
      'No contact afterwards',
      'Write to Ngozi Okafor',
    ])
      expect(page).toContain(words);
    expect((await priya.get(path('end'))).status).toBe(409);
  });

  it('is put right, in its reason too, by who may read it', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.post(path('ending/correct'), { reason: 'A whole year is over' })).status).toBe(303);
    const page = (await priya.get(path('ending'))).text();
    expect(page).toContain('A whole year is over');
    expect(page).toContain('They trusted each other');
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get(path('ending'))).text()).not.toContain('They trusted each other');
    expect((await samuel.get(path('ending/correct'))).status).toBe(403);
  });

  it('writes to a carer only with the consent for it', async () => {
    const priya = await app.signedInAs('priya');
    const [carer] = await app.source.query<{ id: string }[]>(
      `select id from connection where mentee_id = $1 and kind = 'carer'`,
      [match.menteeId],
    );
    const letter = `/mentees/${match.menteeId}/letters/match-ended/${carer?.id ?? ''}`;
    expect((await priya.get(letter)).status).toBe(200);
    await app.source.query(
      `update consent set superseded_at = now() where mentee_id = $1 and purpose = 'third-parties'`,
      [match.menteeId],
    );
    const refused = await priya.get(letter);
    expect([refused.status, refused.errorSummary()[0]]).toEqual([
      409,
      expect.stringContaining('Needs the consent'),
    ]);
  });

  it('is confirmed once all heard it and both were written to', async () => {
    expect(await owed()).toContain('does not cover: written confirmation');
    const priya = await app.signedInAs('priya');
    const letter = async (of: string, kind: string, to: string) => {
      const at = `/${of}/letters/${kind}/${to}`;
      return priya.post(at, { channel: 'print' });
    };
    expect((await letter(`mentees/${match.menteeId}`, 'match-ended', 'mentee')).status).toBe(303);
    expect(await owed()).toContain('does not cover: written confirmation');
    expect((await letter(`mentors/${match.mentorId}`, 'match-ended-mentor', 'mentor')).status).toBe(303);
    expect(await owed()).not.toContain('does not cover: written confirmation');
  });

  it('asks four parties, and keeps an asking apart from an answer', async () => {
    const priya = await app.signedInAs('priya');
    const asked = { ...typedDay('askedOn', '2026-11-21'), way: 'phone' };
    expect((await priya.post(path('exit/carer'), asked)).status).toBe(303);
    const unsaid = await priya.post(path('exit/mentee'), {
      ...asked,
      ...typedDay('answeredOn', '2026-11-21'),
    });
    expect([unsaid.status, unsaid.errorSummary()]).toEqual([422, ['Write down what they said']]);
    const said = {
      ...asked,
      ...typedDay('answeredOn', '2026-11-21'),
      success: 'yes',
      aimsReached: '5',
      best: 'The walks',
    };
    expect((await priya.post(path('exit/mentee'), { ...said, aimsReached: '6' })).status).toBe(422);
    expect((await priya.post(path('exit/mentee'), said)).status).toBe(303);
    expect((await priya.post(path('exit/mentor'), said)).status).toBe(303);
    const page = (await priya.get(path('ending'))).text();
    expect(page).toContain('Answered 21 November 2026');
    expect(page).toContain('Asked 21 November 2026');
    expect((await priya.get(path('exit/neighbour'))).status).toBe(404);
    // What the mentor says at the end of a match is the exit talk that is owed to them.
    const mentor = (await priya.get(`/mentors/${match.mentorId}`)).text();
    expect(mentor).not.toContain('Mentor asked at the end of a match');
  });

  it('offers what comes next, and gives a certificate that can be printed', async () => {
    const priya = await app.signedInAs('priya');
    expect(
      (await priya.post(path('onward'), { ...typedDay('on', '2026-11-21'), what: 'volunteer' })).status,
    ).toBe(303);
    const made = await priya.post(path('certificate'), {
      ...typedDay('on', '2026-11-21'),
      words: 'for a whole year of trying',
    });
    expect(made.status).toBe(303);
    const [row] = await app.source.query<{ id: string }[]>('select id from match_certificate');
    const printed = await priya.get(`/achievement/${row?.id ?? ''}`);
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const paper = await app.service(EndingReads).certificate(await app.actor('priya'), row?.id ?? '');
    const { text } = await extractText(await certificatePdf(paper), { mergePages: true });
    for (const words of [
      'Certificate of achievement',
      'Amara Okafor',
      'for a whole year of trying',
      'Tom Hughes',
    ])
      expect(text).toContain(words);
    const callum = await app.signedInAs('callum');
    expect((await callum.get(`/achievement/${row?.id ?? ''}`)).status).toBe(404);
  });

  it('owes support to both within a week where it came suddenly', async () => {
    const sudden = await casework.aMatch('2026-09-01', { mentee: 'Kacper Nowak', mentor: 'Dev Patel' });
    const on = LocalDate.of('2026-11-10');
    const priya = await app.actor('priya');
    await casework.on('2026-11-10', () =>
      endMatch(app, priya, sudden.id, on, {
        planned: false,
        cause: 'mentor-chose',
        completed: false,
        celebratedOn: null,
        celebratedHow: '',
      }),
    );
    const visitor = await app.signedInAs('priya');
    const file = async () => (await visitor.get(`/matches/${sudden.id}`)).text();
    expect(await file()).toContain('Record the support');
    const given = { ...typedDay('on', '2026-11-20'), how: 'phone', note: 'Sad about it' };
    expect((await visitor.post(`/matches/${sudden.id}/support/mentee`, given)).status).toBe(303);
    expect(await file()).toContain('Record the support');
    const before = await visitor.post(`/matches/${sudden.id}/support/mentor`, {
      ...given,
      ...typedDay('on', '2026-11-01'),
    });
    expect([before.status, before.errorSummary()]).toEqual([422, ['This support comes after the ending']]);
    expect((await visitor.post(`/matches/${sudden.id}/support/mentor`, given)).status).toBe(303);
    expect(await file()).not.toContain('Record the support');
  });

  it('lets a mentee be matched anew, and shows the next mentor nothing of the first match', async () => {
    const again = await casework.aMatch('2026-10-01', { mentee: 'Jayden Clarke', mentor: 'Marek Nowak' });
    const priya = await app.actor('priya');
    await casework.aSheet(again.id, '2026-10-05', { note: 'Told me about his father' });
    await endMatch(app, priya, again.id, LocalDate.of(LAST));
    const visitor = await app.signedInAs('priya');
    expect((await visitor.post(`/mentees/${again.menteeId}/wait`, typedDay('on', '2026-11-21'))).status).toBe(
      303,
    );
    expect((await visitor.get(`/mentees/${again.menteeId}/matching`)).text()).toContain(
      'A mentor for Jayden Clarke',
    );
  });

  it('shows in the targets of the school standards, too few to judge by', async () => {
    const samuel = await app.signedInAs('samuel');
    const of = async (ref: string) => (await samuel.get(`/quality/school/${ref}`)).text();
    expect(await of('9.1')).toContain(
      '2 of 3 matches that ended, out of 3 in the period. Too few to judge by.',
    );
    expect(await of('9.2')).toContain(
      '1 of 1 mentees who answered, out of 3 in the period. Too few to judge by.',
    );
    expect(await of('9.3')).toContain(
      '1 of 1 mentors who answered, out of 3 in the period. Too few to judge by.',
    );
  });

  it('is shut to another programme and to who does no casework', async () => {
    const callum = await app.signedInAs('callum');
    const helen = await app.signedInAs('helen');
    for (const step of [
      'ending-plan',
      'end',
      'ending/correct',
      'exit/mentee',
      'support/mentee',
      'onward',
      'certificate',
    ]) {
      expect([step, (await callum.get(path(step))).status]).toEqual([step, 404]);
      expect([step, (await helen.get(path(step))).status]).toEqual([step, 403]);
    }
    expect((await callum.get(path('ending'))).status).toBe(404);
    expect((await helen.get(path('ending'))).status).toBe(200);
  });
});
