import { beforeAll, describe, expect, it } from '@jest/globals';
import { Consents } from '#assessment';
import { LocalDate } from '#kernel';
import { Mentees } from '#people';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';
import type { Page } from '../../support/page.js';

const DAY = LocalDate.of('2026-11-20');
const NOBODY = '0b7e1f53-1111-4222-8333-444455556666';

describe('letters on the file of a mentee', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let amara = '';
  let carer = '';

  const around = async (menteeId: string, firstName: string, relation: string, email: string | null) => {
    await app.service(Mentees).connect(await app.actor('priya'), menteeId, {
      relation,
      emergency: false,
      person: {
        firstName,
        lastName: null,
        preferredName: null,
        otherNames: [],
        pronouns: null,
        bornOn: null,
        email,
        phone: null,
        address: '4 Elm Row\nLondon',
        postcode: 'N7 8QJ',
      },
    });
    const [row] = await app.source.query<{ id: string }[]>(
      `select c.id from connection c join person p on p.id = c.person_id where c.mentee_id = $1 and p.first_name = $2`,
      [menteeId, firstName],
    );
    return row?.id ?? '';
  };
  const thirdParties = async (menteeId: string, answer: 'given' | 'refused') =>
    app.service(Consents).answer(await app.actor('priya'), menteeId, {
      giver: 'carer',
      giverName: 'Ngozi',
      how: 'phone',
      answeredOn: DAY,
      answers: { 'third-parties': answer },
    });
  const priya = () => app.signedInAs('priya');
  const toCarer = () => `/mentees/${amara}/letters/welcome-carer/${carer}`;
  const idOf = (page: Page) => page.location?.split('/').pop() ?? '';

  beforeAll(async () => {
    amara = await casework.aReferral('Amara Okafor', '2026-11-02');
    carer = await around(amara, 'Ngozi', 'mother', 'ngozi@home.example');
    await thirdParties(amara, 'given');
  });

  it('are seen filled in, sent to the address on the file, and kept as they went', async () => {
    const visitor = await priya();
    const list = await visitor.get(`/mentees/${amara}/letters`);
    expect(list.link('Ngozi: Welcome, to a parent or carer')).toBe(toCarer());
    const page = await visitor.get(toCarer());
    expect(page.field('body')).toContain('Dear Ngozi\n\nAmara is joining our programme.');
    const sent = await visitor.fill(page, {}, toCarer());
    expect(sent.status).toBe(303);
    const letters = await app.letters();
    expect(letters[0]).toMatchObject({ to_address: 'ngozi@home.example', subject: 'Welcome to mentoring' });
    expect(letters[0]?.body).toContain('Priya Raman is the person to call');
    const kept = await visitor.get(sent.location ?? '');
    expect(kept.text()).toContain('Amara is joining our programme.');
    expect(kept.row('Words')).toBe('Words The standard text');
    expect(kept.row('Sent by')).toContain('Priya Raman');
    expect((await visitor.get(`/mentees/${amara}/letters`)).row('Ngozi, parent or carer')).toContain(
      'By e-mail',
    );
    const file = await visitor.get(`/mentees/${amara}`);
    expect(file.text()).toContain('Letter sent: Welcome, to a parent or carer');
    expect(file.link('Open the letter')).toBe(sent.location);
  });

  it('go once, however often the button is pressed', async () => {
    const visitor = await priya();
    const page = await visitor.get(toCarer());
    const before = (await app.letters()).length;
    const first = await visitor.fill(page, {}, toCarer());
    expect((await visitor.fill(page, {}, toCarer())).location).toBe(first.location);
    expect((await app.letters()).length).toBe(before + 1);
  });

  it('are changed for one time, printed, and made into the same PDF again', async () => {
    const visitor = await priya();
    const address = `/mentees/${amara}/letters/welcome-mentee/mentee`;
    const page = await visitor.get(address);
    expect(page.field('channel')).toBe('print');
    const body = 'Dear Amara\n\nSee you on Tuesday. <b>#set</b> {{first name}} $x$ \\ *star*';
    const sent = await visitor.fill(page, { body }, address);
    const kept = await visitor.get(sent.location ?? '');
    expect(kept.text()).toContain('See you on Tuesday. <b>#set</b> {{first name}} $x$');
    expect(kept.row('Words')).toContain('changed for this once');
    const [one, two] = [
      await visitor.get(`${sent.location ?? ''}/pdf`),
      await visitor.get(`${sent.location ?? ''}/pdf`),
    ];
    expect(one.headers.get('content-type')).toBe('application/pdf');
    expect(one.body.startsWith('%PDF')).toBe(true);
    expect(one.body).toBe(two.body);
    expect((await app.letters()).some(({ body: text }) => text.includes('Tuesday'))).toBe(false);
  });

  it('refuses what cannot go, and keeps what was typed', async () => {
    const visitor = await priya();
    const open = await visitor.post(toCarer(), { body: 'Dear Ngozi, see you on [day: write this].' });
    expect([open.status, open.errorSummary()]).toEqual([
      422,
      ['Write what belongs at “[day: write this]”, or take it out'],
    ]);
    expect(open.field('body')).toBe('Dear Ngozi, see you on [day: write this].');
    const noAddress = await visitor.post(`/mentees/${amara}/letters/welcome-mentee/mentee`, {
      channel: 'email',
    });
    expect(noAddress.errorSummary()).toEqual([
      'No e-mail address of Amara Okafor stands on the file: print the letter, or add the address first',
    ]);
    expect((await visitor.post(toCarer(), { subject: '' })).status).toBe(422);
    const header = await visitor.post(toCarer(), { subject: 'Hello\r\nBcc: all@example.org' });
    expect((await visitor.get(header.location ?? '')).headings()).toContain('Hello Bcc: all@example.org');
  });

  it('takes a name for words, whatever stands in it', async () => {
    const id = await casework.aReferral('{{programme}}<i> Bobby', '2026-11-03');
    const page = await (await priya()).get(`/mentees/${id}/letters/welcome-mentee/mentee`);
    expect(page.field('body')).toContain('Dear {{programme}}<i>');
  });

  it('refuses to write to others while the consent is refused, taken back or not recorded, and names it', async () => {
    const visitor = await priya();
    const id = await casework.aReferral('Kaz Nowak', '2026-11-03');
    const aunt = await around(id, 'Marta', 'aunt', 'marta@home.example');
    const address = `/mentees/${id}/letters/welcome-carer/${aunt}`;
    const unasked = await visitor.get(address);
    expect([unasked.status, unasked.errorSummary()]).toEqual([
      409,
      ['Needs the consent “Speaking with others who help”: it is not recorded'],
    ]);
    const before = (await app.letters()).length;
    await thirdParties(id, 'given');
    const opened = await visitor.get(address);
    expect(opened.status).toBe(200);
    await thirdParties(id, 'refused');
    const refused = await visitor.fill(opened, { body: 'Dear Marta, one more word' }, address);
    expect([refused.status, refused.field('body')]).toEqual([409, 'Dear Marta, one more word']);
    expect(refused.errorSummary()[0]).toContain('it was refused or taken back');
    expect((await app.letters()).length).toBe(before);
    expect((await visitor.get(`/mentees/${id}/letters/welcome-mentee/mentee`)).status).toBe(200);
  });

  it('fit where the case stands, and say so where they do not', async () => {
    const visitor = await priya();
    const address = `/mentees/${amara}/letters/waiting-list-check/mentee`;
    const early = await visitor.get(address);
    expect([early.status, early.errorSummary()]).toEqual([409, ['They are not on the waiting list']]);
    expect((await visitor.get(`/mentees/${amara}/letters`)).row('Do you still want a mentor?')).toContain(
      'They are not on the waiting list',
    );
    const waiting = await casework.aMentee('Solo Waiting', '2026-10-01');
    expect((await visitor.post(`/mentees/${waiting}/letters/waiting-list-check/mentee`)).status).toBe(303);
  });

  it('go by e-mail to no young person who does not want that', async () => {
    const id = await casework.aReferral('Noor Aziz', '2026-11-03');
    await app.source.query(
      `update person set email = 'noor@home.example' where id = (select person_id from mentee where id = $1)`,
      [id],
    );
    await app.service(Consents).answer(await app.actor('priya'), id, {
      giver: 'mentee',
      giverName: '',
      how: 'spoken',
      answeredOn: DAY,
      answers: { messages: 'refused' },
    });
    const visitor = await priya();
    const address = `/mentees/${id}/letters/welcome-mentee/mentee`;
    const refused = await visitor.post(address, { channel: 'email' });
    expect([refused.status, refused.errorSummary()]).toEqual([
      409,
      [
        'Needs the consent “Texts and e-mail”: it was refused or taken back, or does not stand. It can be printed',
      ],
    ]);
    expect((await visitor.post(address, { channel: 'print' })).status).toBe(303);
  });

  it('are nobody’s of another programme, of no role that reads cases, and of a kind or person that fits not', async () => {
    const [row] = await app.source.query<{ id: string }[]>('select id from letter limit 1');
    const letter = row?.id ?? '';
    const foreign = await app.signedInAs('callum');
    for (const path of [
      `/mentees/${amara}/letters`,
      toCarer(),
      `/letters/${letter}`,
      `/letters/${letter}/pdf`,
    ]) {
      expect((await foreign.get(path)).status).toBe(404);
      expect((await (await app.signedInAs('tom')).get(path)).status).toBe(403);
      expect((await app.visitor().get(path)).status).toBe(303);
    }
    expect((await foreign.get(`/letters/${letter}`)).text()).toBe(
      (await foreign.get(`/letters/${NOBODY}`)).text(),
    );
    const visitor = await priya();
    for (const path of [
      `/mentees/${amara}/letters/welcome-mentee/${carer}`,
      `/mentees/${amara}/letters/referral-received/mentee`,
      `/mentees/${amara}/letters/nothing/mentee`,
      `/mentees/${amara}/letters/acknowledgement/mentee`,
      `/mentees/${NOBODY}/letters`,
    ])
      expect((await visitor.get(path)).status).toBe(404);
    const helen = await app.signedInAs('helen');
    expect((await helen.get(`/letters/${letter}`)).text()).toContain('Amara is joining');
    expect((await helen.get(toCarer())).status).toBe(403);
    const occasion = await visitor.post(`/mentees/${amara}/letters/welcome-mentee/mentee`);
    const other = await casework.aReferral('Omar Haidari', '2026-11-04');
    const borrowed = await visitor.post(`/mentees/${other}/letters/welcome-mentee/mentee`, {
      occasion: idOf(occasion),
    });
    expect(borrowed.status).toBe(404);
  });

  it('say nothing to a manager but that they went, unless it was the manager who wrote', async () => {
    const samuel = await app.signedInAs('samuel');
    const [row] = await app.source.query<{ id: string }[]>(
      `select id from letter where kind = 'welcome-carer' order by recorded_at limit 1`,
    );
    const page = await samuel.get(`/letters/${row?.id ?? ''}`);
    expect(page.text()).toContain('ngozi@home.example');
    expect(page.body).not.toContain('is joining our programme');
    expect((await samuel.get(`/letters/${row?.id ?? ''}/pdf`)).status).toBe(404);
    const own = await samuel.post(toCarer(), { channel: 'print' });
    const read = await samuel.get(own.location ?? '');
    expect(read.text()).toContain('is joining our programme');
    expect(read.text()).not.toContain('Elm Row');
  });

  it('cannot be rewritten or thrown away by the application', async () => {
    await expect(app.source.query(`update letter set body = 'another text'`)).rejects.toThrow('denied');
    await expect(app.source.query('delete from letter')).rejects.toThrow('denied');
    await expect(app.source.query('delete from letter_template')).rejects.toThrow('denied');
  });
});
