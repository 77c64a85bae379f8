import { beforeAll, describe, expect, it } from '@jest/globals';
import { Casework } from '../../builders/casework.js';
import { TrainingBuilder } from '../../builders/training.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

const COURSE = {
  kind: 'initial',
  title: 'Becoming a mentor',
  outline: 'The role, its boundaries, listening',
  outcomes: 'Say where the boundaries are\nAct rightly when told something',
  groupMost: '2',
  overbook: '1',
  ...day('announcedOn', '2026-11-20'),
};
const SESSION = {
  ...day('heldOn', '2027-01-09'),
  from: '10:00',
  until: '16:30',
  venue: 'St Mary’s Hall',
  access: 'Step-free',
  topics: ['role', 'boundaries'],
};

describe('a course of training', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const training = new TrainingBuilder(app);
  let priya: Visitor;
  let course = '';
  const mentors: Record<string, string> = {};

  beforeAll(async () => {
    priya = await app.signedInAs('priya');
    for (const name of ['Dev Patel', 'Rhys Evans', 'Grace Ali', 'Lena Brook'])
      mentors[name] = await casework.aMentor(name, '2026-10-01', { ready: false });
    for (const name of ['Dev Patel', 'Rhys Evans', 'Lena Brook'])
      await app.source.query(
        `update person set email = $2 where id = (select person_id from mentor where id = $1)`,
        [mentors[name], `${name.split(' ')[0]?.toLowerCase() ?? ''}@mentors.example`],
      );
  });

  const book = (name: string) => priya.post(`${course}/book`, { mentorId: mentors[name] ?? '' });
  const letters = (kind: string) =>
    app.source.query<{ to_email: string; body: string }[]>(
      `select to_email, body from letter where kind = $1 order by recorded_at, to_email`,
      [kind],
    );

  it('is announced with its outline and its places, and keeps what was typed where something is wrong', async () => {
    const wrong = await priya.post('/training/courses/new', { ...COURSE, title: '', groupMost: 'many' });
    expect([wrong.status, wrong.errorSummary()]).toEqual([
      422,
      ['Give the course a title', 'Enter a whole number from 1 to 200; you typed many'],
    ]);
    expect(wrong.field('outline')).toBe(COURSE.outline);
    const kept = await priya.post('/training/courses/new', COURSE);
    expect(kept.status).toBe(303);
    course = kept.location?.replace('/sessions/new', '') ?? '';
  });

  it('gets its days, each with its times, place and topics', async () => {
    const wrong = await priya.post(`${course}/sessions/new`, { ...SESSION, from: '17:00', until: '25:00' });
    expect(wrong.errorSummary()).toEqual(['Enter a time such as 09:30; you typed 25:00']);
    const backwards = await priya.post(`${course}/sessions/new`, { ...SESSION, from: '17:00' });
    expect(backwards.errorSummary()).toEqual(['It ends after it begins, at 17:00']);
    const early = await priya.get(`${course}/outline`);
    expect(early.status).toBe(200);
    const refused = await priya.post(`${course}/outline`);
    expect([refused.status, refused.errorSummary()]).toEqual([
      409,
      [
        'The first session is missing: its day belongs in the letter',
        'Nobody waits for it: everybody has had it, or nobody is booked',
      ],
    ]);
    expect((await priya.post(`${course}/sessions/new`, SESSION)).location).toBe(course);
    const page = (await priya.get(course)).text();
    expect(page).toContain('Saturday 9 January 2027, 10:00 to 16:30');
    expect(page).toContain('6 hours 30 minutes, St Mary’s Hall, 2 topics');
    expect(page).toContain('Not covered by any session: Confidentiality');
  });

  it('gives places until it is full, then a place on the waiting list', async () => {
    for (const name of ['Dev Patel', 'Rhys Evans', 'Grace Ali', 'Lena Brook'])
      expect((await book(name)).location).toBe(course);
    const page = await priya.get(course);
    expect(page.text()).toContain('3 of 3 booked, 1 waiting');
    expect(page.row('Lena Brook')).toContain('Waiting');
    const offered = await priya.post(`${course}/offer`);
    expect(offered.errorSummary()).toEqual(['Initial training is for applicants: book each of them']);
    expect((await priya.get(`${course}/book`)).text()).toContain('It is full: whoever is added now waits');
  });

  it('sends dates and outline to who is booked, once, and says who has no address', async () => {
    const before = await priya.get(`${course}/outline`);
    expect(before.text()).toMatch(/Goes to (Dev Patel, Rhys Evans|Rhys Evans, Dev Patel)/);
    expect(before.text()).toContain('to be told another way: Grace Ali');
    expect((await priya.post(`${course}/outline`)).location).toBe(course);
    const sent = await letters('training-joining-instructions');
    expect(sent.map(({ to_email }) => to_email)).toEqual(['dev@mentors.example', 'rhys@mentors.example']);
    expect(sent[0]?.body).toContain('9 January 2027 from 10:00 to 16:30, St Mary’s Hall');
    expect(sent[0]?.body).toContain('Step-free');

    const again = await priya.post(`${course}/outline`);
    expect(again.errorSummary()).toEqual(['None of them has an e-mail address on file']);
    await priya.post(`${course}/told/${mentors['Grace Ali'] ?? ''}`, {}, course);
    expect((await priya.get(course)).row('Grace Ali')).toContain('22 November 2026');
  });

  it('moves up who waits longest when a place is given up, and sends them the letter at once', async () => {
    const [row] = await app.source.query<{ id: string }[]>(
      'select id from training_booking where mentor_id = $1',
      [mentors['Rhys Evans']],
    );
    await priya.post(`/training/bookings/${row?.id ?? ''}/cancel`, {}, course);

    const page = await priya.get(course);
    expect(page.text()).toContain('3 of 3 booked');
    expect(page.row('Rhys Evans')).toBeUndefined();
    const sent = await letters('training-joining-instructions');
    expect(sent.map(({ to_email }) => to_email)).toContain('lena@mentors.example');
  });

  it('is corrected from what was read last, and not over somebody else’s words', async () => {
    const open = await priya.get(`${course}/correct`);
    await priya.post(`${course}/correct`, { title: 'Becoming a mentor, winter' });
    const stale = await priya.fill(open, { title: 'Something else' }, `${course}/correct`);
    expect(stale.status).toBe(409);
    expect(stale.errorSummary()[0]).toMatch(/Priya Raman changed this/);
    expect((await priya.get('/training')).text()).toContain('Becoming a mentor, winter');
  });

  it('is nothing to another programme, to a mentor and to an administrator; a lead for safeguarding reads it', async () => {
    const callum = await app.signedInAs('callum');
    for (const path of [course, `${course}/book`, `${course}/correct`, `${course}/outline`])
      expect((await callum.get(path)).status).toBe(404);
    for (const who of ['tom', 'ada'] as const)
      expect((await (await app.signedInAs(who)).get(course)).status).toBe(403);
    const helen = await app.signedInAs('helen');
    expect((await helen.get(course)).status).toBe(200);
    expect((await helen.get(`${course}/book`)).status).toBe(403);
    expect((await priya.get(`${course}/nothing`)).status).toBe(404);
    const foreign = await casework.aMentor('Joan Whitaker', '2026-09-01', { programme: 'leaving-care' });
    expect((await priya.post(`${course}/book`, { mentorId: foreign })).status).toBe(404);
  });

  it('is called off while nobody was there, and then takes nobody', async () => {
    const other = await training.aCourse('2026-11-01', ['2026-12-05']);
    const path = `/training/courses/${other.id}`;
    const early = await priya.post(`${path}/call-off`, day('on', '2026-10-01'));
    expect(early.errorSummary()).toEqual(['It cannot be called off before it was announced']);
    await priya.post(`${path}/call-off`, day('on', '2026-11-22'));
    expect((await priya.get(path)).text()).toContain('Called off');
    const refused = await priya.post(`${path}/book`, { mentorId: mentors['Dev Patel'] ?? '' });
    expect([refused.status, refused.errorSummary()]).toEqual([409, ['This course was called off']]);
  });

  it('is asked for by what a manager set as topics, from a day on', async () => {
    const samuel = await app.signedInAs('samuel');
    const form = `/settings/training/${app.charity.programmes.schools}/topics`;
    const past = await samuel.post(form, day('from', '2026-11-01'));
    expect(past.errorSummary()).toEqual(['A change takes effect from today or a later day']);
    const twice = await samuel.post(form, { lines: 'Listening\nlistening' });
    expect(twice.errorSummary()).toEqual(['“listening” stands there twice']);
    await samuel.post(form, { lines: 'The role of a mentor, and who suits it\nListening' });
    expect((await samuel.get('/settings/training')).text()).toContain('Listening');
    expect((await priya.get('/settings/training')).status).toBe(403);
    const session = await priya.get(`${course}/sessions/new`);
    expect(session.text()).not.toContain('Boundaries and the code');
  });
});
