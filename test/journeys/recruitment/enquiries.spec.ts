import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, ENQUIRY, openDoor } from '../../builders/recruitment.js';
import { later } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const PAGE = '/mentor-with-us/schools';

describe('asking about mentoring', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const newest = async (): Promise<string> => {
    const [row] = await app.source.query<{ id: string }[]>(
      'select id from mentor_enquiry order by recorded_at desc limit 1',
    );
    return row?.id ?? '';
  };

  it('is not there before a manager opens the page', async () => {
    expect((await app.visitor().get('/mentor-with-us')).text()).toContain(
      'No programme looks for mentors here',
    );
    for (const path of [PAGE, `${PAGE}/thanks`, '/mentor-with-us/nowhere'])
      expect((await app.visitor().get(path)).status).toBe(404);
  });

  it('is opened by a manager with the answers of the programme, and by nobody else', async () => {
    const settings = `/settings/recruitment/${app.charity.programmes.schools}`;
    expect((await (await app.signedInAs('priya')).get(settings)).status).toBe(403);
    const samuel = await app.signedInAs('samuel');
    const short = await samuel.post(settings, { open: 'yes', heardFrom: 'Radio' });
    expect(short.errorSummary()).toEqual(['Write at least two answers, each on its own line']);
    const saved = await samuel.post(settings, {
      open: 'yes',
      welcome: 'Come and see',
      heardFrom: 'Radio\nA friend',
    });
    expect(saved.status).toBe(303);
    const page = await app.visitor().get(PAGE);
    expect(page.text()).toContain('Come and see');
    expect(page.text()).toContain('Radio');
    const stale = await samuel.get(settings);
    expect(stale.field('version')).toBe('1');
    await samuel.post(settings, { welcome: 'Another' });
    expect((await samuel.fill(stale, { welcome: 'Late' }, settings)).status).toBe(409);
  });

  describe('once the page is open', () => {
    beforeAll(async () => {
      await app.source.query('update recruitment_setting set version = 0');
      await openDoor(app);
    });

    it('leads from the page to thanks, and to the list of staff', async () => {
      const visitor = app.visitor();
      expect((await visitor.get('/mentor-with-us')).link('Schools')).toBe(PAGE);
      const sent = await ask(app, ENQUIRY, visitor);
      expect(sent.status).toBe(303);
      expect((await visitor.get(sent.location ?? '')).heading()).toBe('Thank you for asking');
      const list = await (await app.signedInAs('priya')).get('/recruitment/enquiries');
      expect(list.row('Nadia Haddad')).toContain('A friend, family or a colleague');
    });

    it('names everything that is missing at once, and keeps what was typed', async () => {
      const page = await ask(app, {
        name: '',
        message: 'drop table; <script>alert(1)</script>',
        phone: 'call me',
      });
      expect(page.status).toBe(422);
      expect(page.errorSummary()).toEqual([
        'Enter a name',
        'Enter a phone number, like 07700 900 123; you typed call me',
        'Choose how they heard of us',
      ]);
      expect(page.field('message')).toBe('drop table; <script>alert(1)</script>');
      const nowhere = await ask(app, { ...ENQUIRY, email: '' });
      expect(nowhere.errorSummary()).toEqual([
        'Give an e-mail address or a phone number, so that we can answer',
      ]);
      const made = await ask(app, { ...ENQUIRY, heardFrom: 'Made up', mentor_id: 'x' });
      expect(made.status).toBe(422);
    });

    it('asks again for what was sent faster than anybody types, fills in the trap, or lacks the token', async () => {
      const visitor = app.visitor();
      const fast = await visitor.fill(await visitor.get(PAGE), ENQUIRY, PAGE);
      expect(fast.status).toBe(409);
      expect(fast.field('message')).toBe(ENQUIRY.message);
      later(app);
      const trapped = await visitor.fill(fast, { ...ENQUIRY, website: 'http://buy.example' }, PAGE);
      expect(trapped.errorSummary()).toEqual(['Leave this box empty']);
      expect((await app.visitor().postBare(PAGE, { ...ENQUIRY })).status).toBe(403);
    });

    it('stops an address that sends one after another', async () => {
      later(app, 10);
      const visitor = app.visitor();
      let last = await ask(app, ENQUIRY, visitor);
      for (let n = 0; n < 11 && last.status === 303; n++) {
        const page = await visitor.get(PAGE);
        app.clock.set(new Date(app.clock.now().getTime() + 5000));
        last = await visitor.fill(page, ENQUIRY, PAGE);
      }
      expect(last.status).toBe(409);
      expect(last.text()).toContain('Wait five minutes');
      later(app, 10);
    });

    it('is answered with the information pack, once, and the rule is kept', async () => {
      await ask(app, { ...ENQUIRY, name: 'Omar Said', email: 'omar@example.org' });
      const id = await newest();
      const priya = await app.signedInAs('priya');
      const page = await priya.get(`/recruitment/enquiries/${id}`);
      const sent = await priya.fill(page, {}, `/recruitment/enquiries/${id}/send-pack`);
      expect(sent.status).toBe(303);
      const letter = (await app.letters()).find(({ to_address }) => to_address === 'omar@example.org');
      expect(letter?.subject).toBe('About mentoring with Schools');
      expect(letter?.body).toContain('http://cairn.test/mentor-with-us/schools');
      expect(letter?.body).not.toContain('Omar');
      expect((await priya.get(`/recruitment/enquiries/${id}`)).text()).toContain(
        'by mail, with the information pack',
      );
      expect((await priya.get(`/recruitment/enquiries/${id}/answer`)).status).toBe(409);
      expect((await priya.fill(page, {}, `/recruitment/enquiries/${id}/send-pack`)).status).toBe(409);
      expect((await priya.get('/today')).row('Omar Said')).toBeUndefined();
    });

    it('is written down by staff, shown on Today while nobody has answered, and closed with a reason', async () => {
      const priya = await app.signedInAs('priya');
      const take = `/recruitment/enquiries/new/${app.charity.programmes.schools}`;
      expect((await priya.get('/recruitment/enquiries/new')).location).toBe(take);
      const future = await priya.post(take, { ...ENQUIRY, 'enquiredOn-day': '23' });
      expect(future.status).toBe(422);
      const sent = await priya.post(take, {
        ...ENQUIRY,
        name: 'Ngozi Eze',
        email: '',
        phone: '07700 900 222',
        'enquiredOn-day': '10',
        ownerId: app.charity.people.priya,
      });
      expect(sent.status).toBe(303);
      expect((await priya.get('/today')).row('Ngozi Eze')).toContain('asked about mentoring');
      const early = await priya.post(`${sent.location}/answer`, { 'on-day': '9' });
      expect(early.errorSummary()).toEqual(['The day cannot be before they asked']);
      expect((await priya.post(`${sent.location}/answer`, { 'on-day': '12' })).status).toBe(303);
      expect((await priya.post(`${sent.location}/close`, { reason: '' })).status).toBe(422);
      expect((await priya.post(`${sent.location}/close`, { reason: 'Moved away' })).status).toBe(303);
      expect((await priya.get('/recruitment/enquiries')).row('Ngozi Eze')).toBeUndefined();
      expect((await priya.get('/recruitment/enquiries?view=all')).row('Ngozi Eze')).toContain('Closed');
    });

    it('is nobody else’s to see', async () => {
      const id = await newest();
      for (const stranger of ['callum', 'tom', 'ada'] as const) {
        const visitor = await app.signedInAs(stranger);
        expect([403, 404]).toContain((await visitor.get(`/recruitment/enquiries/${id}`)).status);
        expect([403, 404]).toContain((await visitor.get(`/recruitment/enquiries/${id}/close`)).status);
      }
      const helen = await app.signedInAs('helen');
      expect((await helen.get(`/recruitment/enquiries/${id}`)).status).toBe(200);
      expect((await helen.get(`/recruitment/enquiries/${id}/close`)).status).toBe(403);
      expect((await (await app.signedInAs('priya')).get('/recruitment/enquiries?day=x&id=y')).status).toBe(
        422,
      );
    });
  });
});
