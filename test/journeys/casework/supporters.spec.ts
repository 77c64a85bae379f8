import { beforeAll, describe, expect, it } from '@jest/globals';
import { Contacts, Mentees } from '#people';
import { LocalDate } from '#kernel';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const PERSON = {
  firstName: 'Jean',
  lastName: 'Muir',
  preferredName: null,
  otherNames: [],
  pronouns: null,
  bornOn: null,
  email: null,
  phone: '07700 900 555',
  address: null,
  postcode: null,
};

describe('those around a mentee', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentee = '';
  let matchId = '';

  beforeAll(async () => {
    const match = await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Will Page' });
    matchId = match.id;
    const [row] = await app.source.query<{ mentee_id: string }[]>(
      'select mentee_id from match where id = $1',
      [matchId],
    );
    mentee = row?.mentee_id ?? '';
    const priya = await app.actor('priya');
    await casework.on('2026-05-10', () =>
      app.service(Mentees).connect(priya, mentee, {
        relation: 'foster carer',
        emergency: true,
        keptInTouch: true,
        person: PERSON,
      }),
    );
  });

  it('are added with their part, and with what may be told to them', async () => {
    const priya = await app.signedInAs('priya');
    const saved = await priya.post(`/mentees/${mentee}/connections/new`, {
      firstName: 'Tariq',
      lastName: 'Khan',
      relation: 'youth worker who referred her',
      kind: 'referrer',
      keptInTouch: 'yes',
      mayKnow: 'That it goes on, and nothing of what was said',
    });
    expect(saved.status).toBe(303);
    expect((await priya.get(`/mentees/${mentee}`)).row('Tariq Khan')).toContain('not reached yet');
  });

  it('keep what was typed where their part is not said', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${mentee}/connections/new`, {
      firstName: 'Tia',
      relation: 'friend',
    });
    expect([page.status, page.errorSummary(), page.field('firstName')]).toEqual([
      422,
      ['Say what their part is'],
      'Tia',
    ]);
  });

  it('are due to hear from staff, the carer of a match and the referrer, until they were reached', async () => {
    const priya = await app.signedInAs('priya');
    const today = await priya.get('/today');
    expect(today.text()).toContain('the carer has not heard from us');
    const form = await priya.visit(`/matches/${matchId}/carer-contact`);
    expect(form.heading()).toBe('Log a contact with Amara Okafor');
    const jean = form.field('with') ?? '';
    await priya.post(`/mentees/${mentee}/contacts/new`, { with: jean, reached: 'no', note: 'No answer' });
    expect((await priya.get('/today')).text()).toContain('the carer has not heard from us');
    await priya.post(`/mentees/${mentee}/contacts/new`, { with: jean, reached: 'yes', note: 'All well' });
    expect((await priya.get('/today')).text()).not.toContain('the carer has not heard from us');
    const file = await priya.get(`/mentees/${mentee}`);
    expect(file.text()).toContain('with Jean Muir, foster carer');
    expect(file.text()).toContain('last reached 22 November 2026');
  });

  it('do not stand in for the mentee: a call to the carer is no contact with the young person', async () => {
    const priya = await app.actor('priya');
    const [around] = await app.source.query<{ id: string }[]>(
      'select id from connection where mentee_id = $1',
      [mentee],
    );
    expect(await due()).toBe(true);
    await app.service(Contacts).log(
      priya,
      { menteeId: mentee, connectionId: around?.id ?? null },
      {
        heldOn: LocalDate.of('2026-11-22'),
        how: 'phone',
        reached: true,
        purpose: 'routine',
        note: '',
      },
    );
    expect(await due()).toBe(true);
  });
  const due = async () =>
    (await (await app.signedInAs('priya')).get('/today'))
      .text()
      .includes('Amara Okafor has not heard from us');

  it('are not chosen from another mentee', async () => {
    const other = await casework.aMentee('Reuben Levy', '2026-11-10');
    const [around] = await app.source.query<{ id: string }[]>(
      'select id from connection where mentee_id = $1',
      [mentee],
    );
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${other}/contacts/new`, {
      with: around?.id ?? '',
      reached: 'yes',
    });
    expect([page.status, page.errorSummary()]).toEqual([422, ['Choose the mentee or somebody around them']]);
  });

  it('are corrected, their part ended, and of two who correct at once the second is told', async () => {
    const priya = await app.signedInAs('priya');
    const [row] = await app.source.query<{ id: string }[]>(
      `select c.id from connection c join person p on p.id = c.person_id where p.first_name = 'Tariq'`,
    );
    const path = `/supporters/${row?.id ?? ''}`;
    const open = await priya.get(path);
    await priya.post(path, { relation: 'youth worker' });
    const stale = await priya.fill(open, { relation: 'teacher' });
    expect([stale.status, stale.text().includes('changed')]).toEqual([409, true]);
    const early = await priya.post(path, {
      'involvedUntil-day': '1',
      'involvedUntil-month': '1',
      'involvedUntil-year': '2020',
    });
    expect(early.errorSummary().join()).toContain('cannot end before that');
    await priya.post(path, {
      'involvedUntil-day': '22',
      'involvedUntil-month': '11',
      'involvedUntil-year': '2026',
    });
    expect((await priya.get(`/mentees/${mentee}`)).row('Tariq Khan')).toContain('until 22 November 2026');
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    expect((await (await app.signedInAs('tom')).get(path)).status).toBe(403);
  });
});
