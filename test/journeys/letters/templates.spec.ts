import { describe, expect, it } from '@jest/globals';
import { Casework } from '../../builders/casework.js';
import { AGENCY_ANSWERS, linkTo, newest, publishForms, refer } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

describe('what a programme says in its letters', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const words = (kind: string) => `/settings/letters/${app.charity.programmes.schools}/${kind}`;
  const samuel = () => app.signedInAs('samuel');
  const save = { then: 'save' } as const;

  it('is changed by a manager, and read in the next letter', async () => {
    const visitor = await samuel();
    expect((await visitor.get('/settings/letters')).row('Welcome, to the young person')).toContain(
      'The standard text',
    );
    const body = 'Hello {{First name}}\n\nCome and see us at the barn.\n\n{{sender}}';
    expect((await visitor.post(words('welcome-mentee'), { ...save, body })).status).toBe(303);
    expect((await visitor.get('/settings/letters')).rows()).toContain(
      'Welcome, to the young person When somebody sends it Version 1, by Samuel Adeyemi, 22 November 2026',
    );
    const id = await casework.aReferral('Amara Okafor', '2026-11-02');
    const priya = await app.signedInAs('priya');
    const address = `/mentees/${id}/letters/welcome-mentee/mentee`;
    const open = await priya.get(address);
    expect(open.field('body')).toBe('Hello Amara\n\nCome and see us at the barn.\n\nPriya Raman');
    const sent = await priya.fill(open, {}, address);
    await visitor.post(words('welcome-mentee'), { ...save, body: 'Hello {{first name}}, from the mill.' });
    const kept = await priya.get(sent.location ?? '');
    expect(kept.text()).toContain('at the barn');
    expect(kept.row('Words')).toBe('Words Version 1 of the programme’s own');
    const stale = await priya.fill(
      open,
      { occasion: '0b7e1f53-1111-4222-8333-444455556666', subject: 'Mine' },
      address,
    );
    expect([stale.status, stale.field('subject')]).toEqual([409, 'Mine']);
    expect(stale.errorSummary()[0]).toContain('Samuel Adeyemi changed this');
  });

  it('is not taken with a field that nobody knows, a brace left open, or without what it needs', async () => {
    const visitor = await samuel();
    const refused = async (kind: string, body: string) => {
      const page = await visitor.post(words(kind), { ...save, body });
      expect([page.status, page.field('body')]).toEqual([422, body]);
      return page.errorSummary()[0];
    };
    expect(await refused('welcome-carer', 'Dear {{surname}}, welcome')).toContain(
      'There is no field {{surname}} in this letter. You can use {{first name}}, {{worker}}',
    );
    expect(await refused('welcome-carer', 'Dear {{first name, welcome')).toContain('is not closed');
    expect(await refused('referral-received', 'Thank you for {{number}}')).toContain('Leave {{link}} in');
    expect(await refused('referral-received', 'About {{first name}}: {{link}}')).toContain(
      'There is no field {{first name}} in this letter',
    );
  });

  it('is looked at on a case of the programme before it is saved', async () => {
    const visitor = await samuel();
    const id = await casework.aReferral('Bilal Aziz', '2026-11-05');
    const foreign = await casework.aReferral('Zed Foreign', '2026-11-05', 'leaving-care');
    const look = { then: 'look', body: 'Dear {{first name}}, your worker is {{worker}}.' };
    const page = await visitor.post(words('welcome-mentee'), { ...look, caseId: id });
    expect([page.status, page.field('body')]).toEqual([200, look.body]);
    expect(page.headings()).toContain('As it reads for Bilal Aziz');
    expect(page.text()).toContain('Dear Bilal, your worker is Priya Raman.');
    expect((await visitor.post(words('welcome-mentee'), look)).text()).toContain('Dear Amara, your worker');
    const wrong = await visitor.post(words('welcome-mentee'), { ...look, body: 'Dear {{x}}, and so on' });
    expect([wrong.status, wrong.field('body')]).toEqual([422, 'Dear {{x}}, and so on']);
    expect((await visitor.post(words('welcome-mentee'), { ...look, caseId: foreign })).status).toBe(404);
  });

  it('is changed by managers of the programme alone, and never over somebody else unseen', async () => {
    for (const other of ['priya', 'helen', 'tom'] as const)
      expect((await (await app.signedInAs(other)).get(words('welcome-mentee'))).status).toBe(403);
    const visitor = await samuel();
    expect(
      (await visitor.get('/settings/letters/0b7e1f53-1111-4222-8333-444455556666/welcome-mentee')).status,
    ).toBe(404);
    expect((await visitor.get(words('no-such-letter'))).status).toBe(404);
    const [one, two] = [await visitor.get(words('welcome-carer')), await visitor.get(words('welcome-carer'))];
    await visitor.fill(one, { ...save, body: 'The first of two texts' }, words('welcome-carer'));
    const late = await visitor.fill(
      two,
      { ...save, body: 'The second of two texts' },
      words('welcome-carer'),
    );
    expect([late.status, late.field('body')]).toEqual([409, 'The second of two texts']);
    expect(late.errorSummary()[0]).toContain('Samuel Adeyemi changed this');
  });

  it('is what goes out by itself, and stands on the referral without its link', async () => {
    const visitor = await samuel();
    await publishForms(app);
    await visitor.post(words('referral-received'), {
      ...save,
      subject: 'Lantern has {{number}}',
      body: 'All is well with {{number}}: {{link}}',
    });
    await refer(app, 'agency', AGENCY_ANSWERS);
    const id = await newest(app);
    const letter = (await app.letters()).find(({ subject }) => subject.startsWith('Lantern has '));
    expect(letter?.body).not.toMatch(/Reuben|Levy|Achieng/);
    const link = await linkTo(app, AGENCY_ANSWERS.referrerEmail, 'Lantern has ');
    expect((await app.visitor().get(link)).status).toBe(200);
    const priya = await app.signedInAs('priya');
    const list = await priya.get(`/referrals/${id}/letters`);
    expect(list.row('Receipt of a referral')).toContain('Cairn, by itself');
    const kept = await priya.get(list.link('Receipt of a referral') ?? '');
    expect(kept.text()).toContain('(a link for whoever got this letter)');
    expect(kept.body).not.toContain(link);
  });
});
