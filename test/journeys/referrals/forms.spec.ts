import { beforeAll, describe, expect, it } from '@jest/globals';
import { AGENCY_ANSWERS, newest, publishForms, refer } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

describe('a programme’s own form', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const editor = () => `/settings/forms/${app.charity.programmes.schools}/referral-agency`;
  const samuel = () => app.signedInAs('samuel');
  const QUESTION = {
    label: 'Which days suit them?',
    kind: 'choice',
    answers: 'School days\nWeekends',
    required: 'yes',
  };
  let old = '';

  beforeAll(async () => {
    await publishForms(app);
    await refer(app, 'agency', AGENCY_ANSWERS);
    old = await newest(app);
  });

  it('gets a question from its manager, which nobody is asked before the day it is published for', async () => {
    const visitor = await samuel();
    expect((await visitor.post(`${editor()}/new`, QUESTION)).location).toBe(editor());
    expect((await visitor.get(editor())).text()).toContain('Which days suit them?');
    await visitor.post(`${editor()}/publish`, { 'from-day': '23', 'from-month': '11', 'from-year': '2026' });
    expect((await app.visitor().get('/refer/to/schools/agency')).text()).not.toContain(
      'Which days suit them?',
    );
    app.clock.set(new Date('2026-11-23T12:00:00Z'));
    expect((await app.visitor().get('/refer/to/schools/agency')).text()).toContain('Which days suit them?');
    const page = await refer(app, 'agency', AGENCY_ANSWERS);
    expect(page.errorSummary()).toEqual(['Answer “Which days suit them”']);
  });

  it('leaves an old referral on the questions that it was asked', async () => {
    const page = await (await app.signedInAs('priya')).get(`/referrals/${old}`);
    expect(page.text()).toContain('The form, version 1');
    expect(page.text()).not.toContain('Which days suit them?');
  });

  it('takes what was begun on the version of the day before, and falls back from one that was made up', async () => {
    app.clock.set(new Date('2026-11-22T23:50:00Z'));
    const visitor = app.visitor();
    const page = await visitor.get('/refer/to/schools/agency');
    app.clock.set(new Date('2026-11-23T00:10:00Z'));
    const sent = await visitor.fill(page, { then: 'send', ...AGENCY_ANSWERS }, '/refer/to/schools/agency');
    expect(sent.status).toBe(303);
    const other = await visitor.get('/refer/to/schools/agency');
    app.clock.set(new Date('2026-11-23T00:20:00Z'));
    const typing = { then: 'send', ...AGENCY_ANSWERS, _form: '0b7e1f53-1111-4222-8333-444455556666' };
    expect((await visitor.fill(other, typing, '/refer/to/schools/agency')).status).toBe(422);
  });

  it('can be put in another order and reworded, and keeps what is read by its key', async () => {
    const visitor = await samuel();
    const page = await visitor.get(editor());
    expect(page.text()).toContain('cannot be taken out');
    const taken = await visitor.postBare(`${editor()}/fields/firstName/remove`, {
      _csrf: page.csrf(),
      version: '1',
    });
    expect(taken.status).toBe(409);
    await visitor.post(`${editor()}/fields/firstName`, { label: 'First name of the young person' });
    await visitor.fill(await visitor.get(editor()), {}, `${editor()}/fields/why/up`);
    await visitor.fill(await visitor.get(editor()), {}, `${editor()}/fields/needs/remove`);
    const text = (await visitor.get(editor())).text();
    expect(text).toContain('First name of the young person');
    expect(text).not.toContain('Anything they need to take part');
    expect(text.indexOf('why now?')).toBeLessThan(text.indexOf('What would a mentor help with?'));
  });

  it('refuses an edit of what somebody else changed meanwhile, and a choice without answers', async () => {
    const visitor = await samuel();
    const [one, other] = [await visitor.get(`${editor()}/intro`), await visitor.get(`${editor()}/intro`)];
    expect((await visitor.fill(one, { intro: 'New words' }, `${editor()}/intro`)).status).toBe(303);
    const late = await visitor.fill(other, { intro: 'Other words' }, `${editor()}/intro`);
    expect(late.status).toBe(409);
    expect(late.field('intro')).toBe('Other words');
    const page = await visitor.post(`${editor()}/new`, { ...QUESTION, answers: 'Only one' });
    expect(page.errorSummary()).toEqual(['Write at least two answers, each on its own line']);
    expect(page.field('label')).toBe(QUESTION.label);
  });

  it('is the manager’s alone, and of their own programmes', async () => {
    for (const path of [editor(), `${editor()}/publish`, '/settings/forms'])
      expect((await (await app.signedInAs('priya')).get(path)).status).toBe(403);
    const unknown = '/settings/forms/0b7e1f53-1111-4222-8333-444455556666/referral-agency';
    expect((await (await samuel()).get(unknown)).status).toBe(404);
    expect((await (await samuel()).get(editor().replace('agency', 'pigeon'))).status).toBe(404);
  });
});
