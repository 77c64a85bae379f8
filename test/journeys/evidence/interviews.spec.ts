import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { pdfText } from '#redaction';
import { Supervisions } from '#supervision';
import { Reviews } from '#mentoring';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';
import type { Page } from '../../support/page.js';

describe('interviews with an assessor', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let pair = { id: '', menteeId: '', mentorId: '' };
  const YES = { answer: 'given', givenBy: 'self', how: 'spoken' };

  beforeAll(async () => {
    pair = await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Dev Patel' });
    await casework.aMatch('2026-06-10', { mentee: 'Kacper Nowak', mentor: 'Marek Zielinski' });
    const priya = await app.actor('priya');
    await app.source.query(
      `update person set phone = '07700 900123', email = 'amara@family.example', address = '18 Harbour Street'
       where id = (select person_id from mentee where id = $1)`,
      [pair.menteeId],
    );
    await casework.on('2026-08-08', () =>
      app.service(Reviews).record(priya, pair.id, {
        mentorPresent: false,
        aimsAndProgress: 'Reads aloud',
        wishToContinue: 'yes',
        stillNeeded: 'yes',
        viewOfService: 'Likes it',
        outcome: 'continue',
        outcomeNote: '',
        lateReason: '',
        heldOn: LocalDate.of('2026-08-08'),
      }),
    );
    await casework.on('2026-10-01', () =>
      app.service(Supervisions).record(priya, pair.mentorId, {
        heldOn: LocalDate.of('2026-10-01'),
        how: 'video',
        boundaries: 'Clear',
        aimsAndRole: 'Clear',
        viewOfService: 'Good',
        menteeProgress: 'Good',
        wishToContinue: 'yes',
        actions: '',
      }),
    );
  });

  const eligible = async (kind: string) =>
    (await (await app.signedInAs('samuel')).get(`/quality/interviews/eligible?kind=${kind}`))
      .rows()
      .join('\n');

  /** Invites and answers; the path of the interview. */
  async function invited(kind: 'mentee' | 'mentor', person: string, answer?: object): Promise<string> {
    const samuel = await app.signedInAs('samuel');
    const form = `/quality/interviews/new?framework=qim&kind=${kind}&person=${person}`;
    const path = (await samuel.post('/quality/interviews/new', {}, form)).location ?? '';
    if (answer) await samuel.post(`${path}/answer`, { ...answer });
    return path;
  }
  const over = async (path: string) => (await app.signedInAs('samuel')).post(`${path}/close`, { held: 'no' });
  const sheet = async (kind = 'mentee', as = 'csv'): Promise<Page> =>
    (await app.signedInAs('samuel')).get(`/quality/interviews/contacts.${as}?framework=qim&kind=${kind}`);

  it('finds mentors with a match and a supervision, mentees with a review, and says why', async () => {
    expect(await eligible('mentor')).toContain('Dev Patel');
    expect(await eligible('mentor')).toContain(
      '1 match; 1 supervision, the last on 1 October 2026; trained 13 April 2026',
    );
    expect(await eligible('mentor')).not.toContain('Marek');
    expect(await eligible('mentee')).toContain('Amara Okafor');
    expect(await eligible('mentee')).not.toContain('Kacper');
    expect(await eligible('staff')).toContain('Priya Raman');
  });

  it('refuses somebody without a supervision, as if there were nobody', async () => {
    const [marek] = await app.source.query<{ id: string }[]>(
      `select m.id from mentor m join person p on p.id = m.person_id where p.first_name = 'Marek'`,
    );
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(
      `/quality/interviews/new?framework=qim&kind=mentor&person=${marek?.id ?? ''}`,
    );
    expect(page.status).toBe(404);
  });

  it('gives the assessor names and how to reach them of those who agreed, and writes down each download', async () => {
    const path = await invited('mentee', pair.menteeId, YES);
    const csv = await sheet();
    expect(csv.body.replace('\uFEFF', '')).toBe(
      'Name,Telephone,E-mail\r\nAmara Okafor,07700 900123,amara@family.example\r\n',
    );
    const pdf = await (
      await app.signedInAs('samuel')
    ).get('/quality/interviews/contacts.pdf?framework=qim&kind=mentee');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const rows = await app.source.query<{ act: string }[]>(
      `select act from audit_entry where act like 'evidence.contact-sheet%'`,
    );
    expect(rows).toHaveLength(2);
    await over(path);
  });

  it('takes somebody off the sheet at once who takes it back, who refused, or who has not answered', async () => {
    const path = await invited('mentee', pair.menteeId);
    expect((await sheet()).body).not.toContain('Amara');
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get('/quality')).text()).toContain('Amara Okafor has not answered an invitation');
    await samuel.post(`${path}/answer`, YES);
    expect((await sheet()).body).toContain('Amara');
    await samuel.post(`${path}/answer`, { ...YES, answer: 'withdrawn' });
    expect((await sheet()).body).not.toContain('Amara');
    await samuel.post(`${path}/answer`, YES);
    await samuel.post(`${path}/answer`, { ...YES, answer: 'refused' });
    expect((await sheet()).body).not.toContain('Amara');
    expect((await samuel.get(path)).text()).toContain('Refused on 22 November 2026: they themselves, spoken');
    await over(path);
  });

  it('points out a mentee with nobody to come along, and takes a supporter who is not the coordinator', async () => {
    const path = await invited('mentee', pair.menteeId, YES);
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get('/quality/interviews')).text()).toContain('Assessors hold no disclosure check');
    const typed = { supporterName: 'priya  RAMAN', supporterRelation: 'Aunt', takesPlaceAt: '14:30' };
    const refused = await samuel.post(`${path}/plan`, typed);
    expect(refused.status).toBe(422);
    expect(refused.errorSummary()).toEqual(['Enter its day too']);
    expect(refused.field('supporterRelation')).toBe('Aunt');
    const dated = {
      ...typed,
      'takesPlaceOn-day': '1',
      'takesPlaceOn-month': '12',
      'takesPlaceOn-year': '2026',
    };
    const own = await samuel.post(`${path}/plan`, dated);
    expect([own.status, own.errorSummary()]).toEqual([
      422,
      ['The coordinator cannot be the supporter: choose somebody else'],
    ]);
    expect(own.field('takesPlaceAt')).toBe('14:30');
    await samuel.post(`${path}/plan`, { ...dated, supporterName: 'Ngozi Okafor' });
    expect((await samuel.get(path)).text()).toContain('Ngozi Okafor (Aunt)');
    expect((await samuel.get('/quality/interviews')).text()).not.toContain(
      'Assessors hold no disclosure check',
    );
    expect((await sheet()).body).not.toContain('Ngozi');
    await over(path);
  });

  it('says who changed it where somebody plans over what they have not read', async () => {
    const path = await invited('mentor', pair.mentorId, YES);
    const samuel = await app.signedInAs('samuel');
    const open = await samuel.get(`${path}/plan`);
    await samuel.post(`${path}/plan`, { sitting: 'group' });
    const stale = await samuel.fill(open, { takesPlaceAt: '', sitting: 'alone' });
    expect(stale.status).toBe(409);
    expect(stale.text()).toContain('Samuel Adeyemi changed this at 12:00 on 22 November 2026');
    await over(path);
  });

  it('is not held without consent, nor answered before it was asked', async () => {
    const path = await invited('mentor', pair.mentorId);
    const samuel = await app.signedInAs('samuel');
    const held = await samuel.post(`${path}/close`, { held: 'yes' });
    expect([held.status, held.errorSummary()]).toEqual([
      409,
      ['No consent to take part stands. Record their answer first.'],
    ]);
    const early = await samuel.post(`${path}/answer`, {
      ...YES,
      givenBy: 'parent-or-carer',
      'answeredOn-year': '2025',
    });
    expect([early.status, early.errorSummary()]).toEqual([
      422,
      ['It cannot be answered before it was asked'],
    ]);
    await samuel.post(`${path}/answer`, YES);
    const again = await samuel.post(
      '/quality/interviews/new',
      {},
      `/quality/interviews/new?framework=qim&kind=mentor&person=${pair.mentorId}`,
    );
    expect([again.status, again.errorSummary()]).toEqual([409, ['An invitation of theirs is open already.']]);
    await samuel.post(`${path}/close`, { held: 'yes' });
    expect((await samuel.get(path)).text()).toContain('Held on 22 November 2026');
    expect((await sheet('mentor')).body).not.toContain('Dev');
  });

  it('is for managers of that programme alone', async () => {
    const path = await invited('mentee', pair.menteeId, YES);
    for (const other of ['priya', 'callum', 'helen', 'tom', 'ada'] as const) {
      const visitor = await app.signedInAs(other);
      expect((await visitor.get(path)).status).toBe(403);
      expect((await visitor.get('/quality/interviews/contacts.csv?kind=mentee')).status).toBe(403);
    }
    await app.database.owner.query('delete from membership where user_id = $1 and programme_id = $2', [
      app.charity.people.samuel,
      app.charity.programmes.schools,
    ]);
    try {
      const samuel = await app.signedInAs('samuel');
      expect((await samuel.get(path)).status).toBe(404);
      expect((await samuel.get(`${path}/answer`)).status).toBe(404);
      expect((await sheet()).body).not.toContain('Amara');
    } finally {
      await app.database.owner.query(
        `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'manager', '2025-01-06')`,
        [app.charity.people.samuel, app.charity.programmes.schools],
      );
    }
    await over(path);
  });

  it('gives way to a wider sample of paperwork by one choice, until people are interviewed after all', async () => {
    const samuel = await app.signedInAs('samuel');
    const form = '/quality/interviews/alternatives/new?framework=qim&kind=mentee';
    const empty = await samuel.post('/quality/interviews/alternatives/new', {}, form);
    expect([empty.status, empty.errorSummary()]).toEqual([422, ['Say why nobody can be offered']]);
    await samuel.post('/quality/interviews/alternatives/new', { why: 'All are under ten' }, form);
    const page = await samuel.get('/quality/interviews');
    expect(page.text()).toContain('a wider sample of paperwork instead. All are under ten');
    const end = page.root
      .byTag('form')
      .map(one => one.get('action') ?? '')
      .find(one => one.endsWith('/end'));
    await samuel.fill(page, {}, end);
    expect((await samuel.get('/quality/interviews')).text()).not.toContain('All are under ten');
  });

  it('prints a contact sheet that says nothing else of anybody', async () => {
    const path = await invited('mentee', pair.menteeId, YES);
    const samuel = await app.signedInAs('samuel');
    const answer = await fetch(`${app.url}/quality/interviews/contacts.pdf?framework=qim&kind=mentee`, {
      headers: { cookie: `cairn=${samuel.cookie('cairn') ?? ''}` },
    });
    const { pages } = pdfText(Buffer.from(await answer.arrayBuffer()));
    expect(pages).toContain('Amara Okafor');
    expect(pages).toContain('07700 900123');
    expect(pages).not.toMatch(/Harbour|Holloway|2010|Dev|Schools/);
    await over(path);
  });
});
