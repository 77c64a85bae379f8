import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { missing, occurrences, stepGate } from '#practice';
import { mentorApplicationComplete, mentorInterview, postTrainingInterview } from '#recruitment';
import { Training, TrainingTopics } from '#training';
import { anInterview, trainedInSaferRecruitment, wholeApplication } from '../../builders/interviews.js';
import { anApplicant } from '../../builders/references.js';
import { typedDay } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

const scored = (count: number, score = '4'): Record<string, string> => {
  const typed: Record<string, string> = {};
  for (let nth = 1; nth <= count; nth++) {
    typed[`score${nth}`] = score;
    typed[`note${nth}`] = `Answer ${nth} <b>loud</b>`;
  }
  return typed;
};
const TOLD = { recommendation: 'take-on', reasons: 'Warm, and clear about limits' };
const gate = stepGate({ before: 'mentor-approved', needs: [mentorInterview] });

describe('interviews with an applicant', () => {
  const app = useTestApp({ today: '2026-11-22' });
  let priya: Visitor;
  let samuel: Visitor;
  let jo: string;
  const file = () => `/mentors/${jo}/interviews`;
  const held = () => ({ panel: app.charity.people.priya, ...typedDay('heldOn', '2026-11-20'), ...TOLD });
  const lacking = async (id = jo) =>
    (await missing(app.source, gate, id, app.clock.today())).map(({ text }) => text);

  beforeAll(async () => {
    priya = await app.signedInAs('priya');
    samuel = await app.signedInAs('samuel');
    jo = await anApplicant(app, 'Joanna Okonkwo', { on: '2026-10-01' });
  });

  it('come after a whole application, unless a manager answers for it', async () => {
    const early = await anApplicant(app, 'Early Bird', { on: '2026-10-01' });
    const path = `/mentors/${early}/interviews/selection/new`;
    expect((await priya.get(path)).text()).toContain('the application form complete');
    const refused = await priya.post(path, { ...held(), ...scored(8), overrideReason: 'In a hurry' });
    expect([refused.status, refused.field('note3')]).toEqual([409, 'Answer 3 <b>loud</b>']);
    expect(refused.errorSummary()[0]).toContain('the application form complete, with consent');
    const empty = await samuel.post(path, { ...held(), ...scored(8), overrideReason: '..' });
    expect(empty.status).toBe(422);
    const why = 'She had no computer at home';
    expect((await samuel.post(path, { ...held(), ...scored(8), overrideReason: why })).status).toBe(303);
    const [exception] = await occurrences(app.source, mentorApplicationComplete, {
      programmeIds: [app.charity.programmes.schools],
      asOf: app.clock.today(),
      subjectId: early,
    });
    expect(exception?.overrideReason).toBe(why);
    await wholeApplication(app, jo);
  });

  it('are scored question by question, and nothing typed is lost', async () => {
    const half = await priya.post(`${file()}/selection/new`, { ...held(), ...scored(6) });
    expect([half.status, half.errorSummary()]).toEqual([
      422,
      [
        'Score question 7',
        'Note what was said to question 7',
        'Score question 8',
        'Note what was said to question 8',
      ],
    ]);
    expect([half.field('note3'), half.field('score3'), half.field('panel')]).toEqual([
      'Answer 3 <b>loud</b>',
      '4',
      app.charity.people.priya,
    ]);
    const odd = await priya.post(`${file()}/selection/new`, { ...held(), ...scored(8, '6') });
    expect(odd.status).toBe(422);
    const fewer = await priya.post(`${file()}/selection/new`, { ...held(), ...scored(8), asked: '2' });
    expect([fewer.status, fewer.errorSummary()]).toEqual([
      422,
      ['Score each of the 8 questions from 1 to 5'],
    ]);
    const strange = await priya.post(`${file()}/selection/new`, {
      ...held(),
      ...scored(8),
      panel: app.charity.people.callum,
    });
    expect(strange.errorSummary()).toEqual(['Choose from the staff of this programme']);
  });

  it('count where somebody on the panel was trained in safer recruitment on that day', async () => {
    const kept = await priya.post(`${file()}/selection/new`, { ...held(), ...scored(8) });
    expect(kept.status).toBe(303);
    const record = await priya.get(kept.location ?? '');
    expect(record.text()).toContain('It does not count yet: nobody on the panel was trained');
    expect(record.text()).toContain('4.0 of 5, over 8 questions');
    expect(record.body).toContain('&lt;b>loud');
    expect(await lacking()).toEqual([expect.stringContaining('nobody on the panel was trained on that day')]);

    await trainedInSaferRecruitment(app, 'priya', '2024-01-10', '2026-11-19');
    expect(await lacking()).toHaveLength(1);
    await trainedInSaferRecruitment(app, 'priya', '2026-11-21');
    expect(await lacking()).toHaveLength(1);
    await trainedInSaferRecruitment(app, 'priya', '2025-02-10', '2026-11-20');
    expect(await lacking()).toEqual([]);
  });

  it('keep the questions that they were held with when the programme asks others', async () => {
    const path = `/settings/selection/${app.charity.programmes.schools}/interview-questions`;
    const twice = await samuel.post(path, { lines: 'Why?\nwhy?', ...typedDay('from', '2026-11-22') });
    expect([twice.status, twice.errorSummary()]).toEqual([422, ['One question stands there twice']]);
    await samuel.post(path, { lines: 'Why you?\nWhy now?', ...typedDay('from', '2026-11-22') });
    const open = (await priya.get(`${file()}/selection/new`)).text();
    expect(open).toContain('2. Why now?');
    expect(open.match(/\(trained in safer recruitment/g)).toHaveLength(1);

    const [first] = (await priya.get(file())).links().filter(({ href }) => href.startsWith('/interviews/'));
    const one = first?.href ?? '';
    expect((await priya.get(one)).text()).toContain('What draws you to mentoring');
    const form = await priya.get(`${one}/correct`);
    const saved = await priya.fill(form, { note1: 'Said more than that' });
    expect([saved.status, saved.location]).toEqual([303, one]);
    expect((await priya.get(one)).text()).toContain('Said more than that');
    const late = await priya.fill(form, { note1: 'Overwrites' });
    expect([late.status, late.errorSummary()[0]]).toEqual([409, expect.stringContaining('Priya Raman')]);
    expect(late.field('note1')).toBe('Overwrites');
  });

  it('come once more after the training, with feedback given, within four weeks', async () => {
    const worker = await app.actor('priya');
    const topics = await app
      .service(TrainingTopics)
      .inForce(app.charity.programmes.schools, app.clock.today());
    for (const on of ['2026-11-01', '2026-11-08'])
      await app.service(Training).attend(worker, jo, {
        heldOn: LocalDate.of(on),
        hours: 6,
        kind: 'initial',
        title: 'Initial training',
        topics: topics.map(({ key }) => key),
        participation: '',
      });
    const asked = () =>
      occurrences(app.source, postTrainingInterview, {
        programmeIds: [app.charity.programmes.schools],
        asOf: app.clock.today(),
        subjectId: jo,
      });
    expect(await asked()).toMatchObject([{ dueOn: '2026-12-06', doneOn: null }]);
    expect((await priya.get('/today')).text()).toContain('Joanna Okonkwo');
    const path = `${file()}/after-training/new`;
    const after = { ...held(), ...typedDay('heldOn', '2026-11-20'), ...scored(4) };
    const bare = await priya.post(path, after);
    expect([bare.status, bare.errorSummary()]).toEqual([422, ['Write what you told them']]);
    const early = await priya.post(path, {
      ...after,
      feedback: 'Well done',
      ...typedDay('feedbackOn', '2026-11-19'),
    });
    expect(early.errorSummary()).toEqual(['Feedback comes with the interview or after it']);
    await priya.post(path, { ...after, feedback: 'Well done', ...typedDay('feedbackOn', '2026-11-21') });
    expect(await asked()).toMatchObject([{ dueOn: '2026-12-06', doneOn: '2026-11-21', state: 'done' }]);
  });

  it('are nothing to another programme, and never to whom they are about', async () => {
    const id = await anInterview(app, jo);
    const callum = await app.signedInAs('callum');
    for (const path of [file(), `/interviews/${id}`, `/interviews/${id}/correct`, `${file()}/selection/new`])
      expect((await callum.get(path)).status).toBe(404);
    for (const who of ['tom', 'ada'] as const)
      expect((await (await app.signedInAs(who)).get(`/interviews/${id}`)).status).toBe(403);
    const helen = await app.signedInAs('helen');
    expect([
      (await helen.get(`/interviews/${id}`)).status,
      (await helen.get(`/interviews/${id}/correct`)).status,
    ]).toEqual([200, 403]);
    const own = await anApplicant(app, 'Priya Raman', { email: 'priya@lantern.example' });
    const hers = await anInterview(app, own, 'selection', {
      by: 'samuel',
      panel: [app.charity.people.samuel],
    });
    for (const path of [`/mentors/${own}/interviews`, `/interviews/${hers}`])
      expect((await priya.get(path)).status).toBe(404);
  });

  it('rest on training that managers record for their own staff alone', async () => {
    const TRAINED = { userId: app.charity.people.helen, kind: 'safeguarding', provider: 'The council' };
    const wrong = await samuel.post('/settings/staff-training/new', {
      ...TRAINED,
      ...typedDay('doneOn', '2026-11-20'),
      ...typedDay('validUntil', '2026-11-01'),
    });
    expect([wrong.status, wrong.errorSummary()]).toEqual([422, ['It cannot lapse before it was done']]);
    const foreign = await samuel.post('/settings/staff-training/new', {
      ...TRAINED,
      userId: app.charity.people.ada,
      ...typedDay('doneOn', '2026-11-20'),
    });
    expect(foreign.errorSummary()).toEqual(['Choose somebody of your staff']);
    await samuel.post('/settings/staff-training/new', { ...TRAINED, ...typedDay('doneOn', '2026-11-20') });
    const list = await samuel.get('/settings/staff-training');
    expect(list.row('Helen Marsh')).toContain('Done 20 November 2026, The council');
    const strike = /\/settings\/staff-training\/[0-9a-f-]+\/strike/.exec(
      list.body.slice(list.body.indexOf('Helen Marsh')),
    )?.[0];
    expect((await samuel.post(strike ?? '', {}, '/settings/staff-training')).status).toBe(303);
    expect((await samuel.get('/settings/staff-training')).row('Helen Marsh')).not.toContain('The council');
    expect((await priya.get('/settings/staff-training')).status).toBe(403);
  });
});
