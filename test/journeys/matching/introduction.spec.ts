import { beforeAll, describe, expect, it } from '@jest/globals';
import { Assessments } from '#assessment';
import { LocalDate } from '#kernel';
import { Conflicts, COVERED, Matches, matchRiskAssessed } from '#matching';
import { occurrences } from '#practice';
import { Casework } from '../../builders/casework.js';
import { typedDay } from '../../builders/typed-day.js';
import { type TestApp, useTestApp } from '../../support/app.js';

const ON = '2026-11-20';
const ACCEPTS = {
  ...typedDay('on', ON),
  reasonsExplained: 'yes',
  chanceToDecline: 'yes',
  answer: 'accepts',
  note: 'Was glad to be asked',
};
const RISK = {
  ...typedDay('on', ON),
  ...typedDay('reviewOn', '2027-05-20'),
  activities: 'Walks and the library',
  toMentee: 'None known',
  toMentor: 'None known',
  measures: 'They meet in public places',
  insured: 'yes',
  whoToCall: 'The office',
  decision: 'go-ahead',
};

const proposed = async (app: TestApp, mentee: string, mentor: string): Promise<string> => {
  const casework = new Casework(app);
  const priya = await app.actor('priya');
  return casework.on(ON, async () =>
    app.service(Matches).propose(priya, {
      menteeId: mentee,
      mentorId: mentor,
      on: LocalDate.of(ON),
      rationale: 'Both like science',
      ownerId: null,
      overrideReason: null,
    }),
  );
};

describe('from a proposal to the first session', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentee = '';
  let mentor = '';
  let match = '';

  const meeting = async (more: Record<string, string | string[]> = {}) => {
    const { userId } = await app.actor('priya');
    return {
      ...typedDay('heldOn', ON),
      ...typedDay('nextOn', '2026-11-27'),
      place: 'Holloway Library',
      present: ['mentee', 'mentor', 'worker'],
      ledById: userId ?? '',
      caseManagerId: userId ?? '',
      covered: [...COVERED],
      ...more,
    };
  };

  beforeAll(async () => {
    mentee = await casework.aMentee('Zainab Hussain', '2026-08-16');
    mentor = await casework.aMentor('Fatima Siddiqui', '2026-10-01');
    match = await proposed(app, mentee, mentor);
  });

  it('says what is still to do, each with the form that supplies it, and lets nothing begin before', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.get(`/matches/${match}`);
    expect(page.text()).toContain('Before it begins');
    const begun = await priya.post(`/matches/${match}/begin`, typedDay('on', ON));
    expect([begun.status, begun.errorTargets()]).toEqual([
      409,
      [
        `/matches/${match}/briefing`,
        `/matches/${match}/risk`,
        `/matches/${match}/meeting`,
        `/matches/${match}/meeting`,
      ],
    ]);
  });

  it('holds no meeting before both could decline and accepted', async () => {
    const priya = await app.signedInAs('priya');
    const early = await priya.post(`/matches/${match}/meeting`, await meeting());
    expect([early.status, early.errorSummary()]).toEqual([
      409,
      ['Needs the reasons explained to both, and both to accept after they could decline'],
    ]);
    expect(early.field('place')).toBe('Holloway Library');

    const unasked = await priya.post(`/matches/${match}/told/mentor`, { ...ACCEPTS, chanceToDecline: null });
    expect([unasked.status, unasked.errorSummary()]).toEqual([
      422,
      ['Nobody can accept who was not told that they may say no'],
    ]);
    expect((await priya.post(`/matches/${match}/told/mentor`, ACCEPTS)).status).toBe(303);
    expect((await priya.post(`/matches/${match}/told/mentee`, { ...ACCEPTS, answer: 'thinks' })).status).toBe(
      303,
    );
    const half = await priya.post(`/matches/${match}/meeting`, await meeting());
    expect(half.errorSummary()).toEqual([
      'Needs the reasons explained to both, and both to accept after they could decline (so far the mentee thinks about it and the mentor accepts)',
    ]);
    expect((await priya.post(`/matches/${match}/told/mentee`, ACCEPTS)).status).toBe(303);
  });

  it('tells the mentor nothing of risk without the consent for it', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/matches/${match}/briefing`;
    await app.source.query(
      `update consent set superseded_at = now() where mentee_id = $1 and purpose = 'risk-to-mentor'`,
      [mentee],
    );
    expect((await priya.get(path)).text()).toContain('There is no consent to share risk with the mentor');
    const refused = await priya.post(path, { ...typedDay('on', ON), shared: ['goals', 'risk'] });
    expect([refused.status, refused.errorTargets()]).toEqual([409, [`/mentees/${mentee}/consents`]]);
    expect((await priya.post(path, { ...typedDay('on', ON), shared: ['goals'] })).status).toBe(303);
  });

  it('asks for the whole of the risk and of the meeting, and begins once all is there', async () => {
    const priya = await app.signedInAs('priya');
    const uninsured = await priya.post(`/matches/${match}/risk`, { ...RISK, insured: null, measures: '' });
    expect([uninsured.status, uninsured.field('activities')]).toEqual([422, 'Walks and the library']);
    expect((await priya.post(`/matches/${match}/risk`, RISK)).status).toBe(303);

    const alone = await priya.post(`/matches/${match}/meeting`, await meeting({ present: ['mentee'] }));
    expect([alone.status, alone.errorSummary()]).toEqual([
      422,
      ['Both the mentee and the mentor have to be there'],
    ]);
    const part = await meeting({ covered: ['aims', 'boundaries'] });
    expect((await priya.post(`/matches/${match}/meeting`, part)).status).toBe(303);
    const begun = await priya.post(`/matches/${match}/begin`, typedDay('on', ON));
    expect(begun.errorSummary()).toEqual([
      'Needs a first meeting of three with its whole checklist covered (so far 2 of 11 covered)',
    ]);
    expect((await priya.post(`/matches/${match}/meeting`, await meeting({ version: '1' }))).status).toBe(303);
    expect((await priya.post(`/matches/${match}/begin`, typedDay('on', ON))).status).toBe(303);

    const file = (await priya.get(`/matches/${match}`)).text();
    for (const words of [
      'How it came about',
      'Holloway Library',
      'Answers for the mentee',
      'Introduced in a meeting of three',
    ])
      expect(file).toContain(words);
  });

  it('keeps the evidence of the risk when it is looked at again, until it says stop', async () => {
    const judged = async () => {
      const asked = { programmeIds: [app.charity.programmes.schools], asOf: LocalDate.of('2026-11-22') };
      const rows = await occurrences(app.source, matchRiskAssessed, asked);
      return rows.map(({ doneOn, state }) => [doneOn, state]);
    };
    const before = await judged();
    const priya = await app.signedInAs('priya');
    const again = { ...typedDay('on', '2026-11-22'), measures: 'By day only', version: '1' };
    expect((await priya.post(`/matches/${match}/risk`, { ...RISK, ...again })).status).toBe(303);
    expect(await judged()).toEqual(before);
  });

  it('lets nothing pass that somebody noted against the two since the proposal', async () => {
    const other = await casework.aMentee('Idris Bah', '2026-09-01');
    const fourth = await proposed(app, other, mentor);
    const worker = await app.actor('priya');
    await app.service(Conflicts).note(worker, {
      menteeId: other,
      mentorId: mentor,
      kind: 'related',
      note: 'A cousin',
      on: LocalDate.of('2026-11-21'),
    });
    const priya = await app.signedInAs('priya');
    for (const side of ['mentor', 'mentee']) await priya.post(`/matches/${fourth}/told/${side}`, ACCEPTS);
    const met = await priya.post(`/matches/${fourth}/meeting`, await meeting());
    expect([met.status, met.errorSummary()]).toEqual([
      409,
      ['It is noted that these two must not be matched'],
    ]);
    const samuel = await app.signedInAs('samuel');
    const form = await samuel.get(`/matches/${fourth}/begin`);
    const typing = { ...typedDay('on', ON), overrideReason: 'They get on' };
    const begun = await samuel.fill(form, typing, `/matches/${fourth}/begin`);
    expect([begun.status, begun.errorSummary()[0]]).toEqual([
      409,
      'It is noted that these two must not be matched',
    ]);
    expect((await priya.get(`/matches/${fourth}`)).text()).toContain(
      'It is noted that these two must not be matched',
    );
    // What is known of them is for who reads casework.
    expect((await priya.get(`/mentees/${other}/matching`)).text()).toContain('A cousin');
    expect((await samuel.get(`/mentees/${other}/matching`)).text()).not.toContain('A cousin');
  });

  it('asks for the profiles as of the day of the proposal', async () => {
    const late = await casework.aMentee('Lily Chan', '2026-11-21');
    await expect(proposed(app, late, mentor)).rejects.toThrow('Needs a matching profile of the mentee');
  });

  it('ends with whoever declines, with or without a reason, and does not ask for the same again', async () => {
    const other = await casework.aMentee('Reuben Levy', '2026-09-01');
    const second = await proposed(app, other, mentor);
    const priya = await app.signedInAs('priya');
    const declined = await priya.post(`/matches/${second}/told/mentee`, { ...ACCEPTS, answer: 'declines' });
    expect(declined.status).toBe(303);
    expect((await priya.get(`/matches/${second}`)).text()).toContain('The match was declined');
    await expect(proposed(app, other, mentor)).rejects.toThrow('declined this match before');
    expect((await priya.get(`/mentees/${other}/matching`)).text()).toContain('1 was declined before');
    const closed = await priya.post(`/matches/${second}/told/mentor`, ACCEPTS);
    expect([closed.status, closed.errorSummary()]).toEqual([
      409,
      ['This match was declined, so this step is not open to it'],
    ]);
  });

  it('begins without them on a manager’s word only, which stays an exception', async () => {
    const other = await casework.aMentee('Sofia Marino', '2026-09-01');
    const third = await proposed(app, other, mentor);
    const typing = { ...typedDay('on', ON), overrideReason: 'They were introduced at the open day' };
    const priya = await app.signedInAs('priya');
    expect((await priya.post(`/matches/${third}/begin`, typing)).status).toBe(409);
    const samuel = await app.signedInAs('samuel');
    const form = await samuel.get(`/matches/${third}/begin`);
    expect(form.status).toBe(409);
    expect((await samuel.fill(form, typing, `/matches/${third}/begin`)).status).toBe(303);
    const kept = await app.source.query<{ rule: string }[]>(
      `select rule from gate_override where step_id = $1 and step = 'match-active' order by rule`,
      [third],
    );
    expect(kept.map(({ rule }) => rule)).toEqual([
      'case-manager-named',
      'introduced-by-staff',
      'match-risk-assessed',
      'mentor-briefed-on-mentee',
    ]);
  });

  it('is shut to another programme and to who does no casework', async () => {
    const callum = await app.signedInAs('callum');
    const helen = await app.signedInAs('helen');
    for (const step of ['told/mentor', 'told/mentee', 'briefing', 'risk', 'meeting']) {
      expect([step, (await callum.get(`/matches/${match}/${step}`)).status]).toEqual([step, 404]);
      expect([step, (await helen.get(`/matches/${match}/${step}`)).status]).toEqual([step, 403]);
    }
    expect((await callum.post(`/matches/${match}/risk`, RISK)).status).toBe(404);
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/matches/${match}/told/carer`)).status).toBe(404);
  });
});

describe('the places of a mentor', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const ASKED = 40;
  const PLACES = 10;

  it('are given out once, however many propose at the same moment', async () => {
    const mentees: string[] = [];
    for (let n = 0; n < ASKED; n++) mentees.push(await casework.aMentee(`Mentee ${n}`, '2026-10-01'));
    const mentor = await casework.aMentor('Fatima Siddiqui', '2026-10-01');
    const answers = await Promise.allSettled(mentees.map(mentee => proposed(app, mentee, mentor)));
    const refused = answers.filter(answer => answer.status === 'rejected');
    expect([answers.length - refused.length, refused.length]).toEqual([PLACES, ASKED - PLACES]);
    for (const { reason } of refused) expect(String(reason)).toContain('has 10 of 10 places taken');
  }, 120_000);
});

describe('what a mentor is told of a need', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);

  it('is owed within four weeks where the assessment says that there is one', async () => {
    const match = await casework.aMatch('2026-10-20', { mentee: 'Amara Okafor', mentor: 'Tom Hughes' });
    const priya = await app.signedInAs('priya');
    const file = async () => (await priya.get(`/matches/${match.id}`)).text();
    expect(await file()).not.toContain('Record the guidance');
    await app.service(Assessments).record(await app.actor('priya'), match.menteeId, {
      heldOn: LocalDate.of('2026-10-15'),
      present: '',
      interests: [],
      otherInterests: '',
      needs: [],
      needsNote: '',
      strengths: '',
      goals: '',
      mentorPreferences: '',
      preferredCharacteristic: null,
      preferenceReason: '',
      learningStyle: '',
      availability: [],
      travel: '',
      languages: [],
      accessNeeds: 'Large print',
      skillsTraining: 'no',
    });
    expect(await file()).toContain('Record the guidance');

    const path = `/matches/${match.id}/guidance`;
    const given = {
      ...typedDay('on', '2026-11-20'),
      how: 'talk',
      need: 'Large print',
      note: 'Knows where to get it',
    };
    const without = await priya.post(path, { ...given, need: '' });
    expect([without.status, without.field('note')]).toEqual([422, 'Knows where to get it']);
    const early = await priya.post(path, { ...given, ...typedDay('on', '2026-01-01') });
    expect(early.status).toBe(422);
    expect((await priya.post(path, given)).status).toBe(303);
    expect(await file()).not.toContain('Record the guidance');
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    expect((await (await app.signedInAs('helen')).get(path)).status).toBe(403);
  });
});
