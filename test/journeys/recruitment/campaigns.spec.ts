import { describe, expect, it } from '@jest/globals';
import { ask, ENQUIRY, openDoor } from '../../builders/recruitment.js';
import { typedDay } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';
import type { Typing } from '../../support/visitor.js';

const CAMPAIGN = {
  name: 'Autumn 2026',
  aimedAt: 'minority-communities',
  channels: ['posters', 'visits'],
  ...typedDay('startsOn', '2026-10-12'),
  ...typedDay('endsOn', '2027-01-17'),
  aim: '8',
  cost: '240.50',
  notes: 'Posters in Somali; drop table mentor; <script>alert(1)</script>',
  withPlan: 'yes',
} as const satisfies Typing;

const EVENING = {
  title: 'Meet a mentor',
  ...typedDay('heldOn', '2026-11-19'),
  from: '18:30',
  venue: 'St Mary’s Hall',
  access: 'Step-free',
  accessible: 'yes',
} as const satisfies Typing;

describe('looking for mentors', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const schools = () => app.charity.programmes.schools;
  const begun = async (typing: Typing = CAMPAIGN): Promise<string> => {
    const priya = await app.signedInAs('priya');
    const sent = await priya.post(`/recruitment/campaigns/new/${schools()}`, typing);
    expect(sent.status).toBe(303);
    return sent.location ?? '';
  };
  const held = async (typing: Typing = EVENING): Promise<string> => {
    const priya = await app.signedInAs('priya');
    const sent = await priya.post(`/recruitment/evenings/new/${schools()}`, typing);
    expect(sent.status).toBe(303);
    return sent.location ?? '';
  };
  const idIn = (path: string): string => path.split('/').pop() ?? '';

  describe('a campaign', () => {
    it('begins with the plan in weeks, with days from its first day', async () => {
      const page = await (await app.signedInAs('priya')).get(await begun());
      expect(page.heading()).toBe('Autumn 2026');
      expect(page.text()).toContain('in week 6');
      expect(page.text()).toContain('0 of 15 steps');
      expect(page.text()).toContain('Week 7, 23 Nov to 29 Nov');
      expect(page.text()).toContain('Minority communities');
      expect(page.text()).toContain('£240.50');
      expect(page.text()).toContain('<script>alert(1)</script>');
    });

    it('lists the steps whose last day has passed, and ticks one with who and when', async () => {
      const path = await begun();
      const priya = await app.signedInAs('priya');
      const [step] = await app.source.query<{ id: string }[]>(
        'select id from campaign_step where campaign_id = $1 order by nth',
        [idIn(path)],
      );
      const ticked = await priya.post(`/recruitment/campaign-steps/${step?.id}/done`, {}, path);
      expect(ticked.status).toBe(303);
      const callum = await app.signedInAs('callum');
      expect((await callum.get(`/recruitment/campaign-steps/${step?.id}`)).status).toBe(404);
      const page = await priya.get(path);
      expect(page.text()).toContain('1 of 15 steps');
      expect(page.text()).toContain('Done 22 Nov, Priya');
      expect((await priya.get('/recruitment/campaigns')).row('Autumn 2026')).toContain('Overdue');
    });

    it('gives a step to a worker and takes the day of it back', async () => {
      const path = await begun();
      const priya = await app.signedInAs('priya');
      const [step] = await app.source.query<{ id: string }[]>(
        'select id from campaign_step where campaign_id = $1 and nth = 3',
        [idIn(path)],
      );
      const form = `/recruitment/campaign-steps/${step?.id}`;
      const opened = await priya.get(form);
      expect(
        (await priya.fill(opened, { ...typedDay('doneOn', '2026-12-24') }, form)).errorSummary(),
      ).toEqual(['The date must be today or earlier; you typed 24 December 2026']);
      expect(
        (await priya.fill(opened, { ...typedDay('doneOn', '2026-10-20'), note: 'Booked' }, form)).status,
      ).toBe(303);
      expect((await priya.fill(opened, { note: 'Late' }, form)).status).toBe(409);
      const again = await priya.get(form);
      const open = { 'doneOn-day': '', 'doneOn-month': '', 'doneOn-year': '', note: 'Not after all' };
      expect((await priya.fill(again, open, form)).status).toBe(303);
      expect((await priya.get(path)).text()).toContain('0 of 15 steps');
    });

    it('moves the days of its steps with its first day', async () => {
      const path = await begun();
      const priya = await app.signedInAs('priya');
      const form = await priya.get(`${path}/correct`);
      await priya.fill(form, { ...typedDay('startsOn', '2026-10-19') }, `${path}/correct`);
      expect((await priya.get(path)).text()).toContain('Week 7, 30 Nov to 6 Dec');
      expect((await priya.fill(form, { name: 'Another' }, `${path}/correct`)).status).toBe(409);
    });

    it('names everything that is missing at once, and keeps what was typed', async () => {
      const priya = await app.signedInAs('priya');
      const page = await priya.post(`/recruitment/campaigns/new/${schools()}`, {
        name: '',
        cost: 'a lot',
        notes: 'Typed with care',
        ...typedDay('startsOn', '2026-10-12'),
      });
      expect(page.status).toBe(422);
      expect(page.errorSummary()).toEqual([
        'Give the campaign a name',
        'Choose whom it looks for',
        'Choose at least one way of reaching them',
        'Enter an amount in pounds, such as 120 or 120.50; you typed a lot',
      ]);
      expect(page.field('notes')).toBe('Typed with care');
      const backwards = await priya.post(`/recruitment/campaigns/new/${schools()}`, {
        ...CAMPAIGN,
        ...typedDay('endsOn', '2026-10-01'),
      });
      expect(backwards.errorSummary()).toEqual(['The last day cannot be before the first']);
    });

    it('is called off with a reason, after which nothing of it changes', async () => {
      const path = await begun();
      const priya = await app.signedInAs('priya');
      expect(
        (await priya.post(`${path}/call-off`, { ...typedDay('on', '2026-11-22') })).errorSummary(),
      ).toEqual(['Say why']);
      await priya.post(`${path}/call-off`, { ...typedDay('on', '2026-11-22'), reason: 'No money' });
      expect((await priya.get(path)).text()).toContain('22 November 2026: No money');
      expect((await priya.post(`${path}/correct`, { ...CAMPAIGN, version: '2' })).status).toBe(409);
    });

    it('is closed to those who have no part in it', async () => {
      const path = await begun();
      expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
      const helen = await app.signedInAs('helen');
      expect((await helen.get(path)).status).toBe(200);
      expect((await helen.get(`${path}/correct`)).status).toBe(403);
      expect((await (await app.signedInAs('tom')).get(path)).status).toBe(403);
      const callum = await app.signedInAs('callum');
      expect((await callum.post(`/recruitment/campaigns/new/${schools()}`, CAMPAIGN)).status).toBe(404);
    });
  });

  describe('the plan of a programme', () => {
    it('is written by its manager, and holds for campaigns that begin after it', async () => {
      const before = await begun();
      const settings = `/settings/recruitment/${schools()}/plan`;
      expect((await (await app.signedInAs('priya')).get(settings)).status).toBe(403);
      const samuel = await app.signedInAs('samuel');
      const form = await samuel.get(settings);
      expect(form.field('lines')).toContain('7: Hold the open evening');
      const unread = await samuel.fill(form, { lines: '1: Plan it\nwhenever: Hold it' }, settings);
      expect(unread.status).toBe(422);
      expect(unread.errorSummary()[0]).toContain('Not read: “whenever: Hold it”');
      expect((await samuel.fill(form, { lines: '3: Hold it\n1-2: Plan it' }, settings)).status).toBe(303);
      expect((await samuel.fill(form, { lines: '3: Too late' }, settings)).status).toBe(409);
      const page = await samuel.get(await begun());
      expect(page.text()).toContain('0 of 2 steps');
      expect((await samuel.get(before)).text()).toContain('0 of 15 steps');
    });
  });

  describe('who came by a campaign', () => {
    it('is known of those who followed its link', async () => {
      await openDoor(app);
      const path = await begun();
      const [row] = await app.source.query<{ code: string }[]>(
        'select code from recruitment_campaign where id = $1',
        [idIn(path)],
      );
      const opened = await app.visitor().get(`/mentor-with-us/schools?by=${row?.code}`);
      expect(opened.field('by')).toBe(row?.code);
      expect((await app.visitor().get('/mentor-with-us/schools?by=<b>')).field('by')).toBe('');
      await ask(app, { ...ENQUIRY, by: row?.code ?? '' });
      await ask(app, { ...ENQUIRY, name: 'Omar Said', email: 'omar@example.org', by: 'zzzzzz' });
      const page = await (await app.signedInAs('priya')).get(path);
      expect(page.text()).toContain('Nadia Haddad');
      expect(page.text()).not.toContain('Omar Said');
    });

    it('is said by whoever takes the enquiry, and can be said later', async () => {
      const path = await begun();
      const priya = await app.signedInAs('priya');
      const taken = await priya.post(`/recruitment/enquiries/new/${schools()}`, {
        ...ENQUIRY,
        ...typedDay('enquiredOn', '2026-11-20'),
        campaignId: idIn(path),
      });
      const enquiry = taken.location ?? '';
      expect((await priya.get(enquiry)).link('Autumn 2026')).toBe(path);
      expect((await priya.post(`${enquiry}/tie`, { campaignId: '' })).status).toBe(303);
      expect((await priya.get(path)).text()).not.toContain('Nadia Haddad');
      const [foreign] = await app.source.query<{ id: string }[]>(
        `insert into recruitment_campaign (id, programme_id, code, name, aimed_at, channels, starts_on, recorded_at)
         values (gen_random_uuid(), $1, 'abc123', 'Autumn elsewhere', 'everyone', '{posters}', '2026-10-12', now()) returning id`,
        [app.charity.programmes['leaving-care']],
      );
      expect((await priya.post(`${enquiry}/tie`, { campaignId: foreign?.id ?? '' })).status).toBe(422);
      expect((await priya.get(enquiry)).link('Autumn elsewhere')).toBeUndefined();
      expect((await (await app.signedInAs('callum')).post(`${enquiry}/tie`, {})).status).toBe(404);
    });
  });

  it('keeps its enquiries and evenings once it is called off, whatever of them is corrected', async () => {
    const path = await begun();
    const evening = await held({ ...EVENING, title: 'Evening of posters', campaignId: idIn(path) });
    const priya = await app.signedInAs('priya');
    const taken = await priya.post(`/recruitment/enquiries/new/${schools()}`, {
      ...ENQUIRY,
      ...typedDay('enquiredOn', '2026-11-20'),
      campaignId: idIn(path),
    });
    await priya.post(`${path}/call-off`, { ...typedDay('on', '2026-11-22'), reason: 'No money' });
    const form = await priya.get(`${evening}/correct`);
    expect((await priya.fill(form, { venue: 'The library' }, `${evening}/correct`)).status).toBe(303);
    expect((await priya.get(evening)).link('Autumn 2026')).toBe(path);
    const tie = `${taken.location}/tie`;
    expect((await priya.fill(await priya.get(tie), {}, tie)).status).toBe(303);
    expect((await priya.get(taken.location ?? '')).link('Autumn 2026')).toBe(path);
    const anew = await priya.get(`/recruitment/evenings/new/${schools()}?campaign=${idIn(path)}`);
    expect(anew.field('campaignId')).toBe('');
  });

  describe('an open evening', () => {
    it('lists who asked before, and keeps who came', async () => {
      const priya = await app.signedInAs('priya');
      const taken = await priya.post(`/recruitment/enquiries/new/${schools()}`, {
        ...ENQUIRY,
        name: 'Bilal Khan',
        ...typedDay('enquiredOn', '2026-11-10'),
      });
      const path = await held();
      const page = await priya.get(path);
      expect(page.text()).toContain('Bilal Khan');
      const saved = await priya.fill(page, { came: idIn(taken.location ?? '') }, `${path}/came`);
      expect(saved.status).toBe(303);
      expect((await priya.get('/recruitment/evenings')).row('Meet a mentor')).toContain(
        '1 came, 0 applied since',
      );
      expect((await priya.fill(page, { came: '' }, `${path}/came`)).status).toBe(409);
      expect((await priya.get(path)).text()).not.toContain('Call the evening off');
      const empty = await priya.get(path);
      await priya.fill(empty, { came: [] }, `${path}/came`);
      expect((await priya.get('/recruitment/evenings')).row('Meet a mentor')).toContain('0 came');
    });

    it('makes an enquiry of a name at the door, tied to its campaign', async () => {
      const campaign = await begun();
      const path = await held({ ...EVENING, campaignId: idIn(campaign) });
      const priya = await app.signedInAs('priya');
      const form = await priya.get(`${path}/door`);
      expect(form.field('heardFrom')).toBe('An event or an open evening');
      const wrong = await priya.fill(form, { name: 'Zadie Clarke' }, `${path}/door`);
      expect(wrong.status).toBe(422);
      expect(wrong.field('name')).toBe('Zadie Clarke');
      await priya.fill(form, { name: 'Zadie Clarke', email: 'zadie@example.org' }, `${path}/door`);
      expect((await priya.get(path)).text()).toContain('Zadie Clarke');
      expect((await priya.get('/recruitment/enquiries')).row('Zadie Clarke')).toContain(
        'An event or an open evening',
      );
      expect((await priya.get(campaign)).text()).toContain('Zadie Clarke');
      expect((await priya.get(campaign)).text()).toContain('1 came');
    });

    it('takes no name at the door back by a list that was opened before', async () => {
      const path = await held();
      const priya = await app.signedInAs('priya');
      const before = await priya.get(path);
      const samuel = await app.signedInAs('samuel');
      const door = { name: 'Dora Door', email: 'dora@example.org' };
      await samuel.fill(await samuel.get(`${path}/door`), door, `${path}/door`);
      expect((await priya.fill(before, { came: [] }, `${path}/came`)).status).toBe(409);
      const [guest] = await app.source.query<{ came: boolean }[]>(
        `select g.came from open_evening_guest g join mentor_enquiry e on e.id = g.enquiry_id where e.name = 'Dora Door'`,
      );
      expect(guest?.came).toBe(true);
    });

    it('takes nobody before its day, and is not called off once people came', async () => {
      const path = await held({ ...EVENING, ...typedDay('heldOn', '2026-12-03') });
      const priya = await app.signedInAs('priya');
      expect((await priya.get(path)).text()).toContain('on the day of the evening or later');
      const early = await priya.post(`${path}/door`, { ...ENQUIRY, name: 'Early Bird' });
      expect(early.status).toBe(409);
      expect(early.text()).toContain('The evening is on 3 December 2026');
      const called = await priya.post(`${path}/call-off`, {
        ...typedDay('on', '2026-11-22'),
        reason: 'The hall burned',
      });
      expect(called.status).toBe(303);
      expect((await priya.get(path)).text()).toContain('The hall burned');
    });

    it('says by which fields it cannot be read, and belongs to its programme alone', async () => {
      const priya = await app.signedInAs('priya');
      const wrong = await priya.post(`/recruitment/evenings/new/${schools()}`, {
        title: 'Meet',
        from: '7pm',
      });
      expect(wrong.errorSummary()).toEqual([
        'Enter the day',
        'Enter a time such as 09:30; you typed 7pm',
        'Say where it is',
      ]);
      const path = await held();
      expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
      const helen = await app.signedInAs('helen');
      expect((await helen.get(path)).text()).not.toContain('Take a name at the door');
      expect((await helen.get(`${path}/door`)).status).toBe(403);
      await ask(app, { ...ENQUIRY, name: 'Grace Obi', email: 'grace@example.org' });
      const [foreign] = await app.source.query<{ id: string }[]>('select id from programme limit 1');
      const page = await priya.get(await held({ ...EVENING, ...typedDay('heldOn', '2026-11-22') }));
      expect((await priya.fill(page, { came: foreign?.id ?? '' })).status).toBe(404);
    });
  });
});
