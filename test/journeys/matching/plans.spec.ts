import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate, NotFound } from '#kernel';
import { aProfile } from '../../builders/matching.js';
import { Matches, MatchPlans, Profiles } from '#matching';
import { JobHandlers, JobWorker, Log } from '#platform';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const ON = LocalDate.of('2026-11-20');

describe('a plan for everyone who waits', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const ids: Record<string, string> = {};
  let plan = '';

  const work = () =>
    new JobWorker(app.source, app.clock, new Log('silent'), app.service(JobHandlers).all()).runNext();
  const pairs = () =>
    app.source.query<
      { mentee_id: string; mentor_id: string | null; kept: boolean; match_id: string | null }[]
    >('select mentee_id, mentor_id, kept, match_id from match_plan_pair where plan_id = $1 order by place', [
      plan,
    ]);

  beforeAll(async () => {
    const priya = await app.actor('priya');
    for (const [name, since] of [
      ['Zainab Hussain', '2026-08-16'],
      ['Reuben Levy', '2026-11-08'],
      ['Sofia Marino', '2026-10-04'],
    ] as const)
      ids[name] = await casework.aMentee(name, since);
    const wish = { traits: ['woman' as const], traitsReason: 'Was hurt by a man whom she knew' };
    await app.service(Profiles).keep(priya, 'mentee', ids['Zainab Hussain'] ?? '', aProfile(ON, wish), 1);
    for (const [name, interests] of [
      ['Fatima Siddiqui', ['Science']],
      ['Owen Pritchard', ['Sport']],
    ] as const) {
      ids[name] = await casework.aMentor(name, '2026-10-01');
      await app
        .service(Profiles)
        .keep(priya, 'mentor', ids[name], aProfile(ON, { places: 1, interests, traits: ['woman'] }), 1);
    }
  });

  it('is asked for, made in the background, and shows its progress meanwhile', async () => {
    const priya = await app.signedInAs('priya');
    const asked = await priya.post('/matching/plans', {}, '/matching');
    plan = (asked.location ?? '').split('/').at(-1) ?? '';
    expect((await priya.get(asked.location ?? '')).text()).toContain('It is being made');
    expect(await work()).toBe(true);
    const text = (await priya.get(asked.location ?? '')).text();
    for (const words of ['3 young people wait', '2 places are free', '2 pairs in the plan', 'Zainab Hussain'])
      expect(text).toContain(words);
    // Two places for three: who waited least has nobody, and is told why.
    expect(text).toContain('1 young person has nobody in this plan');
    expect(text).toContain('2 mentors could be, and suit others better');
    expect((await pairs()).map(({ mentor_id }) => mentor_id !== null)).toEqual([true, true, false]);
  });

  it('is worked out again: what is ticked stays, and what is not is never planned again', async () => {
    const priya = await app.signedInAs('priya');
    const before = await pairs();
    const zainab = before.find(({ mentee_id }) => mentee_id === ids['Zainab Hussain']);
    const sofia = before.find(({ mentee_id }) => mentee_id === ids['Sofia Marino']);
    const again = await priya.post(`/matching/plans/${plan}?from=0`, {
      then: 'again',
      rows: [ids['Zainab Hussain'] ?? ''],
    });
    expect(again.status).toBe(303);
    plan = (again.location ?? '').split('/').at(-1) ?? '';
    await work();
    const after = await pairs();
    expect(after.find(({ kept }) => kept)).toMatchObject({ mentor_id: zainab?.mentor_id });
    expect(
      after.some(each => each.mentee_id === sofia?.mentee_id && each.mentor_id === sofia.mentor_id),
    ).toBe(false);
    expect(after.find(({ mentee_id }) => mentee_id === ids['Reuben Levy'])?.mentor_id).toBe(sofia?.mentor_id);
  });

  it('puts aside only what somebody looked at', async () => {
    const priya = await app.actor('priya');
    const before = await pairs();
    const from = { planId: plan, keep: [], seen: [] };
    const made = await app
      .service(MatchPlans)
      .make(priya, { programmeId: app.charity.programmes.schools, from });
    const rows = (table: string) =>
      app.source.query<{ mentee_id: string; mentor_id: string }[]>(
        `select mentee_id, mentor_id from ${table} where plan_id = $1 and mentor_id is not null`,
        [made],
      );
    const kept = before.filter(each => each.kept);
    expect((await rows('match_plan_pair')).map(each => each.mentee_id)).toEqual(
      kept.map(each => each.mentee_id),
    );
    // What was put aside before stays aside; nothing is added that nobody saw.
    expect(await rows('match_plan_without')).toHaveLength(1);
    await work();
  });

  it('proposes what is ticked with one reason, and names the rows that lack something', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/matching/plans/${plan}?from=0`;
    const rows = [ids['Zainab Hussain'] ?? '', ids['Reuben Levy'] ?? ''];
    const wordless = await priya.post(path, { then: 'propose', rows });
    expect([wordless.status, wordless.errorSummary()]).toEqual([422, ['Say why this plan']]);
    const none = await priya.post(path, { then: 'propose', rows: [], rationale: 'Autumn round' });
    expect(none.errorSummary()).toEqual(['Tick at least one row that is to be proposed']);

    // Meanwhile the mentor of one of them is taken by somebody else.
    const reuben = (await pairs()).find(({ mentee_id }) => mentee_id === ids['Reuben Levy']);
    await app.source.query(`update vetting_decision set valid_until = '2026-11-18' where mentor_id = $1`, [
      reuben?.mentor_id,
    ]);
    const page = await priya.post(path, { then: 'propose', rows, rationale: 'Autumn round' });
    expect(page.status).toBe(409);
    expect(page.errorSummary()[0]).toContain('Reuben Levy: Needs a vetting decision');
    const [made] = await app.source.query<{ rationale: string; status: string }[]>(
      'select m.rationale, m.status from match m join match_plan_pair p on p.match_id = m.id where p.plan_id = $1',
      [plan],
    );
    expect(made).toEqual({ rationale: 'Autumn round', status: 'proposed' });
    // Her wish weighed, and is kept with its reason.
    const [decision] = await app.source.query<object[]>(
      'select characteristic, justification from match_decision',
    );
    expect(decision).toEqual({ characteristic: 'sex', justification: 'Was hurt by a man whom she knew' });
    expect((await priya.get(path)).text()).toContain('Proposed');
  });

  it('takes no row of a plan of another programme', async () => {
    const elsewhere = await casework.aMentee('Ada Reed', '2026-10-01', 'leaving-care');
    const mentor = await casework.aMentor('Iain Buchanan', '2026-10-01', { programme: 'leaving-care' });
    const callum = await app.actor('callum');
    const before = await pairs();
    await app.service(Matches).propose(callum, {
      menteeId: elsewhere,
      mentorId: mentor,
      on: ON,
      rationale: 'Both like walks',
      ownerId: null,
      planId: plan,
      overrideReason: null,
    });
    expect(await pairs()).toEqual(before);
  });

  it('is seen by those who do casework in the programme alone', async () => {
    const callum = await app.signedInAs('callum');
    const path = `/matching/plans/${plan}`;
    expect((await callum.get(path)).status).toBe(404);
    await casework.aMentee('Mei Wong', '2026-10-01', 'leaving-care');
    const own = await callum.get('/matching');
    const elsewhere = { programmeId: app.charity.programmes.schools };
    expect((await callum.fill(own, elsewhere, '/matching/plans')).status).toBe(404);
    const from = { planId: plan, keep: [], seen: [] };
    const asked = { programmeId: app.charity.programmes['leaving-care'], from };
    await expect(app.service(MatchPlans).make(await app.actor('callum'), asked)).rejects.toThrow(NotFound);
    expect((await (await app.signedInAs('helen')).get('/matching')).status).toBe(403);
    expect((await callum.get('/matching')).text()).not.toContain('Zainab');
  });
});
