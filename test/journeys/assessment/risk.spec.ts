import { beforeAll, describe, expect, it } from '@jest/globals';
import { RiskAssessments, RiskReads } from '#assessment';
import { ruleBook } from '#evidence';
import { LocalDate } from '#kernel';
import { Sheets } from '#mentoring';
import { occurrences, type Rule } from '#practice';
import { Casework, metSheet } from '../../builders/casework.js';
import { riskOn } from '../../builders/preparation.js';
import { useTestApp } from '../../support/app.js';

const day = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const WHOLE = {
  riskToSelf: 'medium',
  riskToOthers: 'low',
  found: 'Nervous <b>after dark</b>; drop table risk_assessment',
  decision: 'with-controls',
  controls: 'Meets by day',
  mentorMayKnow: 'Meet by day',
  'risk-allergies': 'no',
  'risk-travelling-alone': 'some',
};

describe('risk', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  const risks = () => `/mentees/${match.menteeId}/risks`;
  const latest = async () => {
    const [row] = await app.service(RiskReads).ofMentee(await app.actor('priya'), match.menteeId);
    return row?.record_id ?? '';
  };
  const states = async (key: string, subjectId?: string) =>
    (
      await occurrences(app.source, ruleBook.find(key) as Rule, {
        programmeIds: [app.charity.programmes.schools],
        asOf: LocalDate.of('2026-11-22'),
        subjectId,
      })
    ).map(one => [one.dueOn, one.state]);

  beforeAll(async () => {
    match = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
  });

  it('is assessed with a decision and an action, and stands on the file as it was typed', async () => {
    const priya = await app.signedInAs('priya');
    const saved = await priya.post(`${risks()}/mentee/new`, {
      ...WHOLE,
      action: 'Agree with school who walks to the bus',
      ...day('actionDueOn', '2026-12-01'),
    });
    expect([saved.status, saved.location]).toEqual([303, risks()]);
    const list = await priya.get(risks());
    expect(list.text()).toContain('Agree with school who walks to the bus');
    expect(list.text()).toContain('Goes ahead with safeguards');
    const open = await priya.get(`/risks/${await latest()}`);
    expect(open.field('found')).toBe('Nervous <b>after dark</b>; drop table risk_assessment');
    expect(open.field('risk-travelling-alone')).toBe('some');
  });

  it('says everything that is missing, and keeps what was typed', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`${risks()}/mentee/new`, { decision: 'with-controls', found: 'Half' });
    expect([page.status, page.errorSummary()]).toEqual([
      422,
      [
        'Say how high the risk to themselves is',
        'Say how high the risk to others is',
        'Say what makes it safe enough',
      ],
    ]);
    expect(page.field('found')).toBe('Half');
    const home = await priya.post(`${risks()}/home/new`, { decision: 'not-now' });
    expect(home.errorSummary()).toEqual(['Say who lives there', 'Say why it does not go ahead']);
    expect((await priya.get(`${risks()}/weather/new`)).status).toBe(404);
  });

  it('is corrected by whoever read what stands', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/risks/${await latest()}`;
    const opened = await priya.get(path);
    expect((await priya.fill(opened, { found: 'Nervous on the bus' }, path)).status).toBe(303);
    const stale = await priya.fill(opened, { found: 'Something else' }, path);
    expect([stale.status, stale.errorSummary()[0]]).toEqual([
      409,
      expect.stringContaining('Priya Raman changed this'),
    ]);
    const versions = await app.source.query<{ count: number }[]>(
      'select count(*)::int from risk_assessment where record_id = $1',
      [path.split('/')[2]],
    );
    expect(versions[0]?.count).toBe(2);
  });

  it('actions are due on their own day, and ticked off', async () => {
    const priya = await app.signedInAs('priya');
    const worker = await app.actor('priya');
    const action = { what: 'Ask the hub for a room', ownerId: null, dueOn: LocalDate.of('2026-11-14') };
    await casework.on('2026-11-01', () =>
      app
        .service(RiskAssessments)
        .assess(
          worker,
          match.menteeId,
          'activity',
          riskOn('2026-11-01', { about: 'Table tennis', actions: [action] }),
        ),
    );
    expect(await states('risk-actions-done')).toEqual([
      ['2026-11-14', 'overdue'],
      ['2026-12-01', 'due-soon'],
    ]);
    const today = await priya.get('/today?kind=risk');
    expect(today.text()).toContain('an action agreed against a risk');
    const file = await priya.get(`/mentees/${match.menteeId}`);
    expect(file.text()).toContain('Overdue 8 days: risk action');
    const [found] = await app.source.query<{ id: string }[]>(
      `select id from risk_action where due_on = '2026-11-14'`,
    );
    const id = found?.id ?? '';
    const early = await priya.post(`/risk-actions/${id}/done`, day('on', '2026-10-30'));
    expect([early.status, early.errorSummary()]).toEqual([
      422,
      ['This was agreed on 1 November 2026; it cannot be done before'],
    ]);
    expect((await priya.post(`/risk-actions/${id}/done`, day('on', '2026-11-20'))).location).toBe(risks());
    expect(await states('risk-actions-done', id)).toEqual([['2026-11-14', 'done-late']]);
    expect((await priya.post(`/risk-actions/${id}/not-done`, {}, risks())).status).toBe(303);
    expect(await states('risk-actions-done', id)).toEqual([['2026-11-14', 'overdue']]);
  });

  it('of activities is looked at each year while matched', async () => {
    const other = await casework.aMatch('2025-09-01', { mentee: 'Kacper Wiśniewski', mentor: 'Dev Patel' });
    expect(await states('activity-risk-assessment', other.menteeId)).toEqual([['2026-09-01', 'overdue']]);
    expect(await states('activity-risk-assessment', match.menteeId)).toEqual([
      ['2027-09-01', 'done'],
      ['2027-11-01', 'upcoming'],
    ]);
  });

  it('is no ground for the waiting list where it was decided not to go ahead', async () => {
    const id = await casework.aReferral('Jayden Clarke', '2026-11-01');
    const worker = await app.actor('priya');
    const not = riskOn('2026-11-20', {
      decision: 'not-now',
      decisionReason: 'Needs more help than we can give',
    });
    await app.service(RiskAssessments).assess(worker, id, 'mentee', not);
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/mentees/${id}/wait`)).errorTargets()).toContain(
      `/mentees/${id}/risks/mentee/new`,
    );
  });

  it('of a home comes before a session there', async () => {
    const tom = await app.signedInAs('tom');
    const priya = await app.signedInAs('priya');
    const form = `/matches/${match.id}/sheets/new`;
    const met = { outcome: 'met', place: 'at-home', note: 'Made tea', worry: 'no', next: 'none' };
    const never = await tom.post(form, met);
    expect([never.status, never.errorSummary()[0]]).toEqual([
      409,
      expect.stringContaining('This programme does not visit homes'),
    ]);
    expect([never.field('note'), never.field('place')]).toEqual(['Made tea', 'at-home']);

    const samuel = await app.signedInAs('samuel');
    const setting = `/settings/assessment/${app.charity.programmes.schools}/home-visits`;
    expect((await samuel.post(setting, { visits: 'yes' })).status).toBe(303);
    const unassessed = await tom.post(form, met);
    expect(unassessed.errorSummary()[0]).toContain('Your coordinator has to assess the home');
    const worker = await priya.post(form, met);
    expect([worker.status, worker.errorTargets()]).toEqual([409, [`/matches/${match.id}/home-risk`]]);
    expect((await priya.get(`/matches/${match.id}/home-risk`)).location).toBe(`${risks()}/home/new`);

    const assessed = await priya.post(`${risks()}/home/new`, {
      about: 'Mother and a brother of nine',
      decision: 'with-controls',
      controls: 'The mother is in',
    });
    expect(assessed.status).toBe(303);
    expect((await tom.post(form, met)).status).toBe(303);
    expect(await states('home-risk-assessed', match.id)).toEqual([['2026-11-22', 'done']]);
    await expect(
      app.service(Sheets).submit(await app.actor('priya'), match.id, crypto.randomUUID(), {
        ...metSheet('2026-11-10'),
        atHome: true,
      }),
    ).rejects.toThrow('does not visit homes');
  });

  it('is read by who reads casework, and by nobody of another programme', async () => {
    const path = `/risks/${await latest()}`;
    const helen = await app.signedInAs('helen');
    const samuel = await app.signedInAs('samuel');
    const callum = await app.signedInAs('callum');
    const tom = await app.signedInAs('tom');
    expect((await helen.get(path)).text()).toContain('The mother is in');
    expect((await helen.get(risks())).status).toBe(200);
    expect((await samuel.get(path)).status).toBe(403);
    expect((await samuel.get(risks())).text()).not.toContain('Ask the hub for a room');
    for (const visitor of [callum, tom])
      for (const page of [path, risks(), `${risks()}/mentee/new`])
        expect([404, 403]).toContain((await visitor.get(page)).status);
    expect((await callum.get(path)).status).toBe(404);
  });
});
