import { beforeAll, describe, expect, it } from '@jest/globals';
import { Closures } from '#referrals';
import { Casework } from '../../builders/casework.js';
import {
  AGENCY_ANSWERS,
  day,
  later,
  linkTo,
  newest,
  publishForms,
  refer,
  SELF_ANSWERS,
} from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const FORM = '/refer/to/schools/agency';
const MAIL = 's.achieng@holloway.example';

describe('referring from outside', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);

  it('is not there before a manager has published a form', async () => {
    expect((await app.visitor().get('/refer')).text()).toContain('No programme takes referrals here');
    for (const path of [FORM, '/refer/to/schools', '/refer/to/nowhere/agency', '/refer/to/schools/mentor'])
      expect((await app.visitor().get(path)).status).toBe(404);
  });

  describe('once the forms are published', () => {
    beforeAll(() => publishForms(app));

    it('leads an agency from the programme to a receipt, which says a number and nothing of the young person', async () => {
      const visitor = app.visitor();
      expect((await visitor.get('/refer')).link('Schools')).toBe('/refer/to/schools');
      expect((await visitor.get('/refer/to/schools')).link('I work with a young person')).toBe(FORM);
      const sent = await refer(app, 'agency', AGENCY_ANSWERS, visitor);
      expect(sent.status).toBe(303);
      const receipt = await visitor.get(sent.location ?? '');
      expect(receipt.heading()).toBe('The referral has reached us');
      expect(receipt.text()).toMatch(/SC-R\d{4}/);
      for (const secret of ['Reuben', 'Levy', 'lunch', 'Achieng']) expect(receipt.body).not.toContain(secret);
    });

    it('is acknowledged by a letter with a link and no name', async () => {
      const letter = (await app.letters()).find(({ to_address }) => to_address === MAIL);
      expect(letter?.subject).toMatch(/^We have it: SC-R\d{4}$/);
      expect(letter?.body).not.toMatch(/Reuben|Levy|lunch/);
      expect((await app.visitor().get(await linkTo(app, MAIL))).status).toBe(200);
    });

    it('keeps the words as they were typed, for staff', async () => {
      const page = await (await app.signedInAs('priya')).get(`/referrals/${await newest(app)}`);
      expect(page.text()).toContain(AGENCY_ANSWERS.why);
      expect(page.text()).toContain('Confidence, Making friends');
    });

    it('names everything that is missing at once, and keeps everything that was typed', async () => {
      const page = await refer(app, 'agency', {
        ...AGENCY_ANSWERS,
        referrerEmail: 'at school',
        firstName: '',
        'bornOn-day': '31',
        'bornOn-month': '2',
        agreed: null,
      });
      expect(page.status).toBe(422);
      expect(page.title()).toMatch(/^Error: /);
      expect(page.errorSummary()).toEqual([
        'Enter an e-mail address, like name@example.org',
        'Fill in “Their first name”',
        'Enter a real date, such as 18 11 2011; you typed 31 2 2011',
        'Answer “Do they know about this referral and agree to it”',
      ]);
      for (const target of page.errorTargets()) expect(page.hasId(target.slice(1))).toBe(true);
      expect(page.field('why')).toBe(AGENCY_ANSWERS.why);
      expect(page.field('bornOn-day')).toBe('31');
      expect(page.fields('topics')).toEqual(['Confidence', 'Making friends']);
    });

    it('lets a young person ask for themselves, with a phone number alone, and nobody is written to', async () => {
      const visitor = app.visitor();
      const sent = await refer(app, 'self', SELF_ANSWERS, visitor);
      const receipt = await visitor.get(sent.location ?? '');
      expect(receipt.heading()).toBe('Thank you. We have it.');
      const none = await refer(app, 'self', { ...SELF_ANSWERS, subjectPhone: '' });
      expect(none.errorSummary()).toEqual([
        'Give a phone number or an e-mail address, so that we can answer',
      ]);
      const board = await (await app.signedInAs('priya')).get('/referrals');
      expect(board.row('Elif Yılmaz')).toContain('Record that you answered');
    });

    it('answers for somebody who is known exactly as for somebody who is not', async () => {
      await casework.aMentee('Amara Okafor', '2026-03-02');
      const before = await app.source.query<{ n: number }[]>('select count(*)::int as n from outbox_mail');
      const answers = [];
      for (const name of [
        { firstName: 'Amara', lastName: 'Okafor' },
        { firstName: 'Nobody', lastName: 'Whatever' },
      ]) {
        const visitor = app.visitor();
        const mail = { referrerEmail: `${name.firstName.toLowerCase()}@agency.example` };
        const sent = await refer(
          app,
          'agency',
          { ...AGENCY_ANSWERS, ...name, ...mail, 'bornOn-year': '2010' },
          visitor,
        );
        const receipt = await visitor.get(sent.location ?? '');
        const letter = (await app.letters()).find(({ to_address }) => to_address === mail.referrerEmail);
        answers.push({
          status: sent.status,
          path: sent.location?.replace(/[^/]+$/, ''),
          receipt: receipt.text().replace(/SC-R\d+/g, 'NUMBER'),
          letter: letter?.body.replace(/SC-R\d+/g, 'NUMBER').replace(/receipt\/\S+/, 'receipt/TOKEN'),
        });
      }
      expect(answers[0]).toEqual(answers[1]);
      const after = await app.source.query<{ n: number }[]>('select count(*)::int as n from outbox_mail');
      expect((after[0]?.n ?? 0) - (before[0]?.n ?? 0)).toBe(2);
    });

    it('asks again for what was sent faster than anybody types, and for what filled in the trap', async () => {
      const visitor = app.visitor();
      const page = await visitor.get(FORM);
      const fast = await visitor.fill(page, { then: 'send', ...AGENCY_ANSWERS }, FORM);
      expect(fast.status).toBe(409);
      expect(fast.text()).toContain('faster than anybody can type');
      expect(fast.field('why')).toBe(AGENCY_ANSWERS.why);
      later(app);
      const trapped = await visitor.fill(
        fast,
        { then: 'send', ...AGENCY_ANSWERS, website: 'http://buy.example' },
        FORM,
      );
      expect(trapped.errorSummary()).toEqual(['Leave this box empty']);
      expect((await visitor.fill(trapped, { then: 'send', website: '' }, FORM)).status).toBe(303);
    });

    it('is refused without the token of the page, and keeps no field that the form does not ask', async () => {
      expect((await app.visitor().postBare(FORM, { ...flat(AGENCY_ANSWERS), then: 'send' })).status).toBe(
        403,
      );
      await refer(app, 'agency', {
        ...AGENCY_ANSWERS,
        state: 'accepted',
        mentee_id: 'x',
        programme_id: app.charity.programmes['leaving-care'],
      });
      const [row] = await app.source.query<{ state: string; answers: object; key: string }[]>(
        'select r.state, r.answers, p.key from referral r join programme p on p.id = r.programme_id where r.id = $1',
        [await newest(app)],
      );
      expect(row).toMatchObject({ state: 'received', key: 'schools' });
      expect(Object.keys(row?.answers ?? {})).not.toContain('state');
    });

    it('takes files of known kinds for staff to read, and names those it refuses', async () => {
      const typing = { ...flat(AGENCY_ANSWERS), topics: 'Confidence', then: 'send' };
      const send = (name: string, bytes: string) => {
        const visitor = app.visitor();
        return slowUpload(visitor, typing, name, bytes);
      };
      const slowUpload = async (
        visitor: ReturnType<typeof app.visitor>,
        fields: Record<string, string>,
        name: string,
        bytes: string,
      ) => {
        const page = await visitor.get(FORM);
        later(app, 6);
        const body = new FormData();
        for (const [key, value] of page.form(FORM).fields) if (!(key in fields)) body.append(key, value);
        for (const [key, value] of Object.entries(fields)) body.append(key, value);
        body.append('files', new Blob([Buffer.from(bytes)]), name);
        return visitor.send(FORM, { method: 'POST', body });
      };
      for (const [name, bytes] of [
        ['run.exe', 'MZ'],
        ['page.html', '<script>alert(1)</script>'],
        ['letter.pdf', '<html><script>alert(1)</script>'],
        ['photo.png', 'GIF89a'],
      ] as const) {
        const page = await send(name, bytes);
        expect([name, page.status]).toEqual([name, 422]);
        expect(page.errorSummary()).toEqual([
          'The file must be a PDF, Word, Excel, PNG, JPEG or plain text file',
        ]);
        expect(page.field('why')).toBe(AGENCY_ANSWERS.why);
      }
      expect((await send('../../etc/passwd note.txt', 'What school says')).status).toBe(303);
      const id = await newest(app);
      const page = await (await app.signedInAs('priya')).get(`/referrals/${id}`);
      const link = page.links().find(({ href }) => href.includes('/files/'));
      const file = await (await app.signedInAs('priya')).get(link?.href ?? '');
      expect(file.body).toBe('What school says');
      expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      for (const stranger of ['callum', 'tom', 'ada'] as const)
        expect([403, 404]).toContain((await (await app.signedInAs(stranger)).get(link?.href ?? '')).status);
    });

    it('stops an address that sends one after another, and lets it on later', async () => {
      later(app, 10);
      const visitor = app.visitor();
      let last = await refer(app, 'carer', CARER, visitor);
      for (let n = 0; n < 11 && last.status === 303; n++) {
        const page = await visitor.get('/refer/to/schools/carer');
        app.clock.set(new Date(app.clock.now().getTime() + 5000));
        last = await visitor.fill(page, { then: 'send', ...CARER }, '/refer/to/schools/carer');
      }
      expect(last.status).toBe(409);
      expect(last.text()).toContain('Wait five minutes');
      expect(last.field('why')).toBe(CARER.why);
      later(app, 6);
      expect((await refer(app, 'carer', CARER, visitor)).status).toBe(303);
    });

    it('says on a closed programme from when it opens again, and refuses what was begun before', async () => {
      later(app, 10);
      const visitor = app.visitor();
      const page = await visitor.get(FORM);
      later(app);
      const closures = app.service(Closures);
      const samuel = await app.actor('samuel');
      await closures.close(samuel, app.charity.programmes.schools, {
        from: day('2026-11-22'),
        reopensOn: day('2027-01-11'),
        words: 'Try The Lighthouse meanwhile.',
      });
      const refused = await visitor.fill(page, { then: 'send', ...AGENCY_ANSWERS }, FORM);
      expect(refused.status).toBe(409);
      expect(refused.text()).toContain('opens again on 11 January 2027');
      expect(refused.field('why')).toBe(AGENCY_ANSWERS.why);
      const closed = await app.visitor().get(FORM);
      expect(closed.text()).toContain('11 January 2027');
      expect(closed.text()).toContain('Try The Lighthouse meanwhile.');
      expect(closed.body).not.toContain('name="why"');
      await closures.reopen(samuel, app.charity.programmes.schools);
      expect((await app.visitor().get(FORM)).body).toContain('name="why"');
    });
  });
});

const CARER = {
  referrerName: 'Marta',
  relation: 'Aunt',
  referrerPhone: '07700 900 111',
  firstName: 'Kacper',
  'bornOn-day': '1',
  'bornOn-month': '2',
  'bornOn-year': '2012',
  why: 'He asked for one',
  agreed: 'yes',
  mayTell: 'no',
};

const flat = (answers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, [value].flat().map(String)[0] ?? '']),
  );
