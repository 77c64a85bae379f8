import { beforeAll, describe, expect, it } from '@jest/globals';
import { Mentees } from '#people';
import { ReferralDecisions, ReferralOpenings, ServicesDirectory } from '#referrals';
import { Casework } from '../../builders/casework.js';
import {
  AGENCY_ANSWERS,
  day,
  linkTo,
  newest,
  publishForms,
  refer,
  SELF_ANSWERS,
} from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const MAIL = 's.achenge@holloway.example';
const BORN_2010 = { 'bornOn-day': '3', 'bornOn-month': '5', 'bornOn-year': '2010' };

describe('referrals in the hands of staff', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let lighthouse = '';
  beforeAll(async () => {
    lighthouse = await casework.on('2026-09-01', () => publishForms(app));
  });

  /** A referral from outside, a minute later than the one before. */
  async function received(more: Record<string, string> = {}): Promise<string> {
    app.clock.set(new Date(app.clock.now().getTime() + 6 * 60_000));
    await refer(app, 'agency', { ...AGENCY_ANSWERS, referrerEmail: MAIL, ...more });
    return newest(app);
  }
  const priya = () => app.signedInAs('priya');

  // First, since the limit on sending looks at the last minutes of the clock.
  it('comes up on Today when nobody has answered, decided or suggested another way in time', async () => {
    const id = await casework.on('2026-10-05', async () => {
      await refer(app, 'self', { ...SELF_ANSWERS, firstName: 'Late', lastName: 'Answer' });
      const [row] = await app.source.query<{ id: string }[]>(
        `select id from referral where first_name = 'Late'`,
      );
      return row?.id ?? '';
    });
    const today = await (await priya()).get('/today?kind=referrals&worker=everyone');
    expect(today.text()).toContain('Late Answer: the referral, not acknowledged yet');
    expect(today.text()).toContain('Late Answer: the referral, to be decided');
    expect(today.links().map(({ href }) => href)).toContain(`/referrals/${id}/acknowledge`);
    await (await priya()).post(`/referrals/${id}/acknowledge`);
    const worker = await app.actor('priya');
    await app.service(ReferralOpenings).openFile(worker, id);
    await app.service(ReferralDecisions).withdraw(worker, id, day('2026-11-22'), 'Does not want one');
    expect((await (await priya()).get('/today?kind=referrals&worker=everyone')).text()).not.toContain(
      'Late Answer',
    );
  });

  it('opens a file with what was sent and with the referrer beside it', async () => {
    const id = await received({ firstName: 'Omar', lastName: 'Haidari' });
    const visitor = await priya();
    const page = await visitor.get(`/referrals/${id}`);
    const opened = await visitor.fill(page, {}, `/referrals/${id}/open`);
    const file = await visitor.get(opened.location ?? '');
    expect(file.heading()).toBe('Omar Haidari');
    expect(file.text()).toContain('Ms Achieng');
    expect((await visitor.get('/referrals')).row('Omar Haidari')).toContain('Open the referral');
    const again = await visitor.postBare(`/referrals/${id}/open`, { _csrf: page.csrf() });
    expect(again.status).toBe(409);
  });

  it('shows staff whom we may know: by nickname, accents, order of names, day and month swapped', async () => {
    const files = await casework.aMentee('Kacper Wiśniewski', '2026-01-05');
    const id = await received({
      firstName: 'WISNIEWSKI',
      lastName: 'kacper',
      'bornOn-day': '5',
      'bornOn-month': '3',
      'bornOn-year': '2010',
    });
    const page = await (await priya()).get(`/referrals/${id}`);
    expect(page.row('Kacper Wiśniewski')).toContain(
      'Same name, date of birth with day and month the other way round',
    );
    expect(page.links().map(({ href }) => href)).toContain(`/mentees/${files}`);
  });

  it('shows nobody of a programme that the worker does not work in', async () => {
    await casework.aMentee('Zainab Hussain', '2026-01-05', 'leaving-care');
    const id = await received({ firstName: 'Zainab', lastName: 'Hussain', ...BORN_2010 });
    expect((await (await priya()).get(`/referrals/${id}`)).text()).not.toContain('Somebody we may know');
    expect((await (await app.signedInAs('samuel')).get(`/referrals/${id}`)).text()).toContain(
      'Somebody we may know',
    );
  });

  it('goes on with the file of somebody who had left and comes back', async () => {
    const menteeId = await casework.aMentee('Isabella Vance', '2026-01-05');
    await app.service(Mentees).leave(await app.actor('priya'), menteeId, day('2026-06-01'));
    const id = await received({ firstName: 'Izzy', lastName: 'Vance', ...BORN_2010 });
    const visitor = await priya();
    const page = await visitor.get(`/referrals/${id}`);
    expect(page.row('Isabella Vance')).toContain('A name like it, same date of birth');
    await visitor.fill(page, {}, `/referrals/${id}/link`);
    const file = await visitor.get(`/mentees/${menteeId}`);
    expect(file.text()).not.toContain('left on');
    expect(file.text()).toContain('Came back to the programme');
    expect(file.text()).toContain('Referred again');
    const foreign = await casework.aMentee('Isabella Vance', '2026-01-06', 'leaving-care');
    const other = await received({ firstName: 'Bella', lastName: 'Vance' });
    const refused = await visitor.postBare(`/referrals/${other}/link`, {
      menteeId: foreign,
      _csrf: page.csrf(),
    });
    expect(refused.status).toBe(404);
  });

  it('asks the referrer for more by a link that opens once, and goes on when they answer', async () => {
    const id = await received();
    const visitor = await priya();
    const question = 'Which days suit him? <b>Please</b>';
    await visitor.post(`/referrals/${id}/ask`, { question });
    expect((await visitor.get(`/referrals/${id}/accept`)).status).toBe(409);
    const letter = (await app.letters()).find(({ subject }) => subject.startsWith('A question'));
    expect(letter?.body).not.toMatch(/Reuben|days suit/);
    const link = await linkTo(app, MAIL, 'A question');
    const outside = app.visitor();
    expect((await outside.get(link)).text()).toContain(question);
    expect((await outside.get(link)).text()).not.toContain('Reuben');
    expect((await outside.post(link, { answer: '' })).status).toBe(422);
    expect((await outside.post(link, { answer: 'Tuesdays' })).location).toBe('/refer/answered');
    expect((await outside.get(link)).status).toBe(404);
    const page = await visitor.get(`/referrals/${id}`);
    expect(page.text()).toContain('Tuesdays');
    expect(page.link('Decline')).toBe(`/referrals/${id}/decline`);
    expect((await visitor.get(`/referrals/${id}/accept`)).errorSummary()).toEqual([
      'Needs a file: open one, or link the one that they have',
    ]);
    expect(page.link('Ask the referrer for more')).toBe(`/referrals/${id}/ask`);
  });

  it('refuses to accept before there is a file, and names what the form still lacks', async () => {
    const visitor = await priya();
    const taken = await visitor.post(`/referrals/new/${app.charity.programmes.schools}`, {
      firstName: 'Kaz',
      why: 'His mum called',
      agreed: 'yes',
    });
    const id = taken.location?.split('/').pop() ?? '';
    const noFile = await visitor.get(`/referrals/${id}/accept`);
    expect(noFile.status).toBe(409);
    expect(noFile.errorSummary()).toEqual(['Needs a file: open one, or link the one that they have']);
    await visitor.post(`/referrals/${id}/open`, {}, `/referrals/${id}`);
    const lacking = await visitor.get(`/referrals/${id}/accept`);
    expect(lacking.status).toBe(409);
    expect(lacking.errorSummary()[0]).toContain(
      'Needs every required question of the referral form answered',
    );
    for (const open of ['Your name', 'Your work e-mail', 'Their date of birth', 'Is there any risk'])
      expect(lacking.errorSummary()[0]).toContain(open);
    expect(lacking.errorSummary()[0]).not.toContain('know about them, and why now');

    const samuel = await app.signedInAs('samuel');
    await samuel.post(`/referrals/${id}/accept`, { overrideReason: 'The family left the borough' });
    const overrides = await app.source.query<{ reason: string }[]>(
      `select reason from gate_override where rule = 'referral-form-complete' and step_id = $1`,
      [id],
    );
    expect(overrides).toEqual([{ reason: 'The family left the borough' }]);
    expect((await visitor.get(`/referrals/${id}/accept`)).status).toBe(409);
  });

  it('accepts once the form is completed by the version it was made on', async () => {
    const visitor = await priya();
    const taken = await visitor.post(`/referrals/new/${app.charity.programmes.schools}`, {
      firstName: 'Nia',
    });
    const id = taken.location?.split('/').pop() ?? '';
    await visitor.post(`/referrals/${id}/complete`, {
      ...AGENCY_ANSWERS,
      referrerEmail: MAIL,
      firstName: 'Nia',
      then: null,
    });
    await visitor.post(`/referrals/${id}/open`, {}, `/referrals/${id}`);
    expect((await visitor.post(`/referrals/${id}/accept`)).status).toBe(303);
    const receipt = await app.visitor().get(await linkTo(app, MAIL, 'What we decided'));
    expect(receipt.text()).toContain('The referral was accepted.');
    expect(receipt.text()).not.toContain('Nia');
  });

  it('declines with a reason and another service, and tells the referrer of both only where that was agreed', async () => {
    const visitor = await priya();
    const told = await received();
    const reason = 'Too young; “not yet”';
    await visitor.post(`/referrals/${told}/decline`, {
      kind: 'outside-criteria',
      reason,
      signpostedTo: lighthouse,
    });
    const receipt = await app.visitor().get(await linkTo(app, MAIL, 'What we decided'));
    expect(receipt.text()).toContain('The Lighthouse');
    expect(receipt.text()).not.toContain('Too young');
    const before = (await app.letters()).length;
    const quiet = await received({ mayTell: 'no' });
    await visitor.post(`/referrals/${quiet}/decline`, { kind: 'other', reason: 'No longer here' });
    expect((await app.letters()).length).toBe(before + 1); // the receipt alone
    expect((await visitor.get('/referrals')).row('Reuben Levy')).toBeDefined();
    expect((await visitor.get(`/referrals/${quiet}/signpost`)).text()).toContain('is not told');
    const both = await visitor.post(`/referrals/${quiet}/signpost`, {
      signpostedTo: lighthouse,
      noSignpostReason: 'None fits',
    });
    expect(both.status).toBe(422);
    expect(both.field('noSignpostReason')).toBe('None fits');
    expect(
      (await visitor.post(`/referrals/${quiet}/signpost`, { noSignpostReason: 'Moved to Leeds' })).status,
    ).toBe(303);
    expect((await visitor.post(`/referrals/${quiet}/decline`, {})).status).toBe(409);
  });

  it('suggests no service of another programme', async () => {
    const samuel = await app.actor('samuel');
    const service = { name: 'Elsewhere', offers: 'Rooms', reach: '020 7946 0001' };
    const foreign = await app
      .service(ServicesDirectory)
      .add(samuel, app.charity.programmes['leaving-care'], service);
    const id = await received();
    const page = await (
      await priya()
    ).post(`/referrals/${id}/decline`, { kind: 'other', reason: 'Full', signpostedTo: foreign });
    expect(page.errorSummary()).toEqual(['Choose a service of this programme’s directory']);
  });

  it('is nobody’s of another programme, of no role that reads cases, and of nobody signed out', async () => {
    const id = await received();
    for (const path of ['', '/accept', '/decline', '/ask', '/complete', '/assign']) {
      const foreign = await (await app.signedInAs('callum')).get(`/referrals/${id}${path}`);
      const unknown = await (
        await app.signedInAs('callum')
      ).get(`/referrals/0b7e1f53-1111-4222-8333-444455556666${path}`);
      expect([foreign.status, unknown.status]).toEqual([404, 404]);
      expect(foreign.text()).toBe(unknown.text());
      for (const other of ['tom', 'ada'] as const)
        expect((await (await app.signedInAs(other)).get(`/referrals/${id}${path}`)).status).toBe(403);
    }
    expect((await (await app.signedInAs('helen')).get(`/referrals/${id}`)).text()).toContain(
      AGENCY_ANSWERS.risk,
    );
    expect((await (await app.signedInAs('helen')).get(`/referrals/${id}/accept`)).status).toBe(403);
  });

  it('leaves the words out for a manager, who sees that they are there', async () => {
    const id = await received({ firstName: 'Solo', why: 'Only for those who read cases' });
    const page = await (await app.signedInAs('samuel')).get(`/referrals/${id}`);
    expect(page.heading()).toBe('Solo Levy');
    expect(page.body).not.toContain('Only for those who read cases');
    expect((await (await app.signedInAs('samuel')).get(`/referrals/${id}/complete`)).status).toBe(409);
  });

  it('tells two workers who open the same form apart', async () => {
    const id = await received();
    const [one, other] = [await priya(), await priya()];
    const [first, second] = [
      await one.get(`/referrals/${id}/complete`),
      await other.get(`/referrals/${id}/complete`),
    ];
    expect((await one.fill(first, { needs: 'A lift' }, `/referrals/${id}/complete`)).status).toBe(303);
    const late = await other.fill(second, { needs: 'A bus pass' }, `/referrals/${id}/complete`);
    expect(late.status).toBe(409);
    expect(late.text()).toContain('Priya Raman changed this');
    expect(late.field('needs')).toBe('A bus pass');
  });

  it('writes a referral for a mentee who is added directly, and asks nothing of those of before', async () => {
    const visitor = await priya();
    const added = await visitor.post('/mentees/new', {
      programmeId: app.charity.programmes.schools,
      firstName: 'Direct',
      'referredOn-day': '20',
      'referredOn-month': '11',
      'referredOn-year': '2026',
    });
    const rows = await app.source.query<{ source: string; state: string }[]>(
      'select source, state from referral where mentee_id = $1',
      [added.location?.split('/').pop()],
    );
    expect(rows).toEqual([{ source: 'staff', state: 'received' }]);
    const old = await casework.aMentee('Before Referrals', '2026-01-05');
    expect((await visitor.get(`/mentees/${old}/referral`)).status).toBe(404);
  });
});
