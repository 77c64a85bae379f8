import { beforeAll, describe, expect, it } from '@jest/globals';
import { Enquiries } from '#recruitment';
import { LocalDate } from '#kernel';
import { APPLICATION_ANSWERS, apply, openDoor, publishApplication } from '../../builders/recruitment.js';
import { later, linkTo } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const FORM = '/mentor-with-us/schools/apply';
const MAIL = 'nadia.haddad@example.org';
const SECRET = APPLICATION_ANSWERS.selfDisclosure;

describe('applying to be a mentor', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const newest = async (): Promise<string> => {
    const [row] = await app.source.query<{ mentor_id: string }[]>(
      'select mentor_id from mentor_application order by recorded_at desc limit 1',
    );
    return row?.mentor_id ?? '';
  };

  it('is not there before the page is open and the form published', async () => {
    expect((await app.visitor().get(FORM)).status).toBe(404);
    await openDoor(app);
    expect((await app.visitor().get(FORM)).status).toBe(404);
    expect((await app.visitor().get('/mentor-with-us/schools')).link('Apply to be a mentor')).toBeUndefined();
    await app.source.query('update recruitment_setting set version = 0');
  });

  describe('once the form is published', () => {
    beforeAll(() => publishApplication(app));

    it('opens a file from what was sent, closes the enquiry it came of, and answers with a receipt', async () => {
      const priya = await app.actor('priya');
      const enquiry = await app.service(Enquiries).take(priya, app.charity.programmes.schools, {
        name: 'Nadia Haddad',
        email: 'Nadia.Haddad@example.org',
        phone: null,
        heardFrom: 'Another way',
        message: '',
        enquiredOn: LocalDate.of('2026-11-20'),
        ownerId: priya.userId,
      });
      const visitor = app.visitor();
      const sent = await apply(app, APPLICATION_ANSWERS, visitor);
      expect(sent.status).toBe(303);
      const receipt = await visitor.get(sent.location ?? '');
      expect(receipt.heading()).toContain('We have your application');
      for (const secret of ['Nadia', 'Haddad', 'Blake', SECRET]) expect(receipt.body).not.toContain(secret);
      const letter = (await app.letters()).find(({ to_address }) => to_address === MAIL);
      expect(letter?.body).not.toMatch(/Nadia|Haddad|shoplifting/);
      const staff = await app.signedInAs('priya');
      const id = await newest();
      expect((await staff.get(`/recruitment/enquiries/${enquiry}`)).link('Open their file')).toBe(
        `/mentors/${id}`,
      );
      expect((await staff.get(`/mentors/${id}`)).heading()).toContain('Nadia Haddad');
      const page = await staff.get(`/mentors/${id}/application`);
      expect(page.text()).toContain(APPLICATION_ANSWERS.why);
      expect(page.text()).toContain('Nurse since 2012');
    });

    it('asks the equality questions apart from it, once', async () => {
      const link = await linkTo(app, MAIL);
      const visitor = app.visitor();
      const page = await visitor.get(`${link}/equality`);
      expect(page.status).toBe(200);
      expect((await visitor.post(`${link}/equality`, { sex: 'female' })).location).toBe(
        '/mentor-with-us/counted',
      );
      expect((await visitor.get(`${link}/equality`)).text()).toContain('answered before');
      const [row] = await app.source.query<{ side: string }[]>(
        'select side from equality_asked where subject_id = $1',
        [await newest()],
      );
      expect(row?.side).toBe('mentor');
      expect((await visitor.get('/mentor-with-us/sent/nothing')).status).toBe(404);
    });

    it('keeps what was disclosed sealed until the short list, and from who does not see to checks after it', async () => {
      const id = await newest();
      const [priya, samuel, helen] = [
        await app.signedInAs('priya'),
        await app.signedInAs('samuel'),
        await app.signedInAs('helen'),
      ];
      const [row] = await app.source.query<{ answers: object; disclosure: Buffer }[]>(
        'select answers, disclosure from mentor_application where mentor_id = $1',
        [id],
      );
      expect(JSON.stringify(row?.answers)).not.toContain('shoplifting');
      expect(row?.disclosure.toString('latin1')).not.toContain('shoplifting');
      const path = `/mentors/${id}/application/disclosure`;
      expect((await samuel.get(path)).status).toBe(409);
      for (const visitor of [priya, samuel, helen])
        for (const place of [
          `/mentors/${id}`,
          `/mentors/${id}/application`,
          `/mentors/${id}?show=everything`,
        ])
          expect((await visitor.get(place)).body).not.toContain('shoplifting');
      expect((await priya.get(`/mentors/${id}/application/complete`)).body).not.toMatch(
        /shoplifting|selfDisclosure/,
      );
      expect((await priya.post(`/mentors/${id}/application/shortlist`, {})).status).toBe(303);
      expect((await priya.post(`/mentors/${id}/application/shortlist`, {})).status).toBe(409);
      expect((await priya.get(path)).status).toBe(403);
      expect((await samuel.get(path)).text()).toContain(SECRET);
      expect((await helen.get(path)).text()).toContain(SECRET);
      const read = await app.source.query<unknown[]>('select 1 from mentor_disclosure_reading');
      expect(read).toHaveLength(2);
    });

    it('names everything that is missing at once, and takes nothing that may not be kept', async () => {
      const page = await apply(app, {
        ...APPLICATION_ANSWERS,
        firstName: '',
        email: 'at home',
        'bornOn-month': '13',
        history: '',
      });
      expect(page.status).toBe(422);
      expect(page.errorSummary()).toHaveLength(4);
      expect(page.field('why')).toBe(APPLICATION_ANSWERS.why);
      expect((await apply(app, { ...APPLICATION_ANSWERS, mayHold: 'no' })).errorSummary()[0]).toContain(
        'Without this we cannot take an application',
      );
      expect((await apply(app, { ...APPLICATION_ANSWERS, 'bornOn-year': '2014' })).errorSummary()).toEqual([
        'Mentors are 16 or over: check the year of birth',
      ]);
      expect((await apply(app, { ...APPLICATION_ANSWERS, selfDisclosure: '' })).status).toBe(422);
    });

    it('refuses what a program sends, and what has no token', async () => {
      const visitor = app.visitor();
      const fast = await visitor.fill(
        await visitor.get(FORM),
        { then: 'send', ...APPLICATION_ANSWERS },
        FORM,
      );
      expect(fast.status).toBe(409);
      later(app);
      const trapped = await visitor.fill(fast, { then: 'send', website: 'x' }, FORM);
      expect(trapped.errorSummary()).toEqual(['Leave this box empty']);
      expect((await app.visitor().postBare(FORM, { ...APPLICATION_ANSWERS })).status).toBe(403);
    });

    it('is saved and gone on with by a mailed link, without what will be sealed', async () => {
      later(app, 10);
      const visitor = app.visitor();
      const page = await visitor.get(FORM);
      later(app);
      const saved = await visitor.fill(
        page,
        { ...APPLICATION_ANSWERS, email: 'later@example.org', then: 'save' },
        FORM,
      );
      expect(saved.location).toBe('/mentor-with-us/saved');
      const [row] = await app.source.query<{ typed: object }[]>('select typed from saved_answers');
      expect(JSON.stringify(row?.typed)).toContain('Nurse since 2012');
      expect(JSON.stringify(row?.typed)).not.toMatch(/shoplifting|convictions/);
      const link = await linkTo(app, 'later@example.org');
      const back = app.visitor();
      const open = await back.post(link, {});
      expect(open.field('history')).toBe(APPLICATION_ANSWERS.history);
      expect(open.field('selfDisclosure')).toBe('');
      expect((await back.get(link)).status).toBe(404);
      later(app);
      const { barred, convictions, selfDisclosure } = APPLICATION_ANSWERS;
      const sent = await back.fill(open, { then: 'send', barred, convictions, selfDisclosure }, FORM);
      expect(sent.status).toBe(303);
    });

    it('is filled in by staff for who was added by hand, and completed later', async () => {
      const priya = await app.signedInAs('priya');
      const added = await priya.post('/mentors/new', {
        programmeId: app.charity.programmes.schools,
        firstName: 'Gwen',
        lastName: 'Ferris',
        'appliedOn-day': '22',
      });
      const path = `${added.location}/application`;
      expect((await priya.get(path)).text()).toContain('This file was opened by hand');
      const half = { ...APPLICATION_ANSWERS, mayHold: null };
      const first = await priya.post(`${path}/complete`, { ...half, firstName: 'Gwen', lastName: 'Ferris' });
      expect(first.location).toBe(path);
      const early = await priya.get(`${path}/shortlist`);
      expect(early.status).toBe(409);
      expect(early.text()).toContain('May we keep what you wrote here');
      const stale = await priya.get(`${path}/complete`);
      expect((await priya.post(`${path}/complete`, { mayHold: 'yes' })).status).toBe(303);
      expect((await priya.fill(stale, { mayHold: 'no' }, `${path}/complete`)).status).toBe(409);
      expect((await priya.get(`${path}/shortlist`)).status).toBe(200);
    });

    it('is nobody else’s to see', async () => {
      const path = `/mentors/${await newest()}/application`;
      for (const stranger of ['callum', 'tom', 'ada'] as const)
        for (const page of [path, `${path}/complete`, `${path}/shortlist`, `${path}/disclosure`])
          expect([403, 404]).toContain((await (await app.signedInAs(stranger)).get(page)).status);
      expect((await (await app.signedInAs('helen')).get(`${path}/complete`)).status).toBe(403);
    });
  });
});
