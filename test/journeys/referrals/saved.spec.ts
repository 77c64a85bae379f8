import { beforeAll, describe, expect, it } from '@jest/globals';
import { AGENCY_ANSWERS, later, linkTo, publishForms, refer } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const FORM = '/refer/to/schools/agency';
const MAIL = 's.achieng@holloway.example';
const TYPED = {
  referrerName: 'Ms Achieng',
  firstName: 'Reuben',
  'bornOn-day': '31',
  why: '<b>“half</b> a thought',
};

describe('saving a form and coming back to it', () => {
  const app = useTestApp({ today: '2026-11-22' });
  beforeAll(() => publishForms(app));

  const saved = async (more: Record<string, string> = {}) => {
    later(app, 6);
    return refer(app, 'agency', { ...TYPED, then: 'save', saveTo: MAIL, ...more });
  };

  it('mails a link and keeps what was typed, whatever is wrong or missing in it', async () => {
    expect((await saved()).location).toBe('/refer/saved');
    const [letter] = await app.letters();
    expect(letter?.body).not.toMatch(/Reuben|thought/);
    const visitor = app.visitor();
    const link = await linkTo(app, MAIL);
    expect((await visitor.get(link)).text()).not.toContain('Reuben');
    const page = await visitor.post(link);
    expect([page.field('why'), page.field('bornOn-day')]).toEqual([TYPED.why, '31']);
  });

  it('asks for an address, and keeps everything, where none was given', async () => {
    const page = await saved({ saveTo: '' });
    expect(page.status).toBe(422);
    expect(page.errorSummary()).toEqual(['Fill in “Which e-mail address should the link go to”']);
    expect(page.field('why')).toBe(TYPED.why);
  });

  it('opens each link once: looking uses nothing up, pressing does, and the next link comes by itself', async () => {
    await saved();
    const link = await linkTo(app, MAIL);
    const [one, other] = [app.visitor(), app.visitor()];
    for (let look = 0; look < 3; look++) expect((await one.get(link)).status).toBe(200);
    const [first, second] = [await one.get(link), await other.get(link)];
    later(app);
    const answers = await Promise.all([one.fill(first, {}, link), other.fill(second, {}, link)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await app.visitor().get(link)).status).toBe(404);
    const next = await linkTo(app, MAIL);
    expect(next).not.toBe(link);
    expect((await app.visitor().get(next)).status).toBe(200);
  });

  it('ends the link when the form is sent, and keeps nothing of it twice', async () => {
    await app.source.query('delete from saved_answers');
    await saved();
    const visitor = app.visitor();
    const page = await visitor.post(await linkTo(app, MAIL));
    later(app);
    const fresh = await linkTo(app, MAIL);
    const sent = await visitor.fill(page, { then: 'send', ...AGENCY_ANSWERS }, FORM);
    expect(sent.status).toBe(303);
    expect((await app.visitor().get(fresh)).status).toBe(404);
    expect(await app.source.query('select 1 from saved_answers')).toEqual([]);
  });

  it('opens nothing after fourteen days, nor for a token that was made up', async () => {
    await saved();
    const link = await linkTo(app, MAIL);
    later(app, 14 * 24 * 60 - 1);
    expect((await app.visitor().get(link)).status).toBe(200);
    later(app, 2);
    const old = await app.visitor().get(link);
    const madeUp = await app.visitor().get(`/refer/saved/${'A'.repeat(43)}`);
    const nonsense = await app.visitor().get('/refer/saved/1%27%20or%201=1');
    expect([old.status, madeUp.status, nonsense.status]).toEqual([404, 404, 404]);
    expect(old.text()).toBe(madeUp.text());
  });

  it('is the same answer for an address that is known and one that is not', async () => {
    const known = await saved({ saveTo: 'priya@lantern.example' });
    const unknown = await saved({ saveTo: 'nobody@elsewhere.example' });
    expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
  });
});
