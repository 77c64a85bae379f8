import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Mentors } from '#people';
import { type HeldCourse, TrainingBuilder } from '../../builders/training.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

interface Kept {
  readonly version: number;
  readonly hours: string;
  readonly topics: string[];
  readonly participation: string;
  readonly stands: boolean;
}

describe('the register of a session', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const training = new TrainingBuilder(app);
  let priya: Visitor;
  let course: HeldCourse;
  let [dev, rhys, lena] = ['', '', ''];
  const register = (n: number) => `/training/sessions/${course.sessions[n] ?? ''}/register`;
  const kept = (mentor: string) =>
    app.source.query<Kept[]>(
      `select version, hours, topics, participation, superseded_at is null as stands from training_attendance
       where mentor_id = $1 order by held_on, version`,
      [mentor],
    );

  beforeAll(async () => {
    priya = await app.signedInAs('priya');
    const applied = async (name: string) => {
      const actor = await app.actor('priya');
      const [firstName = '', lastName = ''] = name.split(' ');
      return app.service(Mentors).add(actor, {
        programmeId: app.charity.programmes.schools,
        person: {
          ...{
            firstName,
            lastName,
            preferredName: null,
            otherNames: [],
            pronouns: null,
            bornOn: '1990-01-01',
          },
          ...{ email: null, phone: null, address: null, postcode: null },
        },
        ownerId: actor.userId,
        userId: null,
        appliedOn: LocalDate.of('2026-10-01'),
      });
    };
    [dev, rhys, lena] = [
      await applied('Dev Patel'),
      await applied('Rhys Evans'),
      await applied('Lena Brook'),
    ];
    course = await training.aCourse('2026-09-01', ['2026-11-14', '2026-11-21', '2026-11-28']);
    await training.book('2026-10-05', course.id, [dev, rhys]);
  });

  it('opens on the day of the session, and not before', async () => {
    expect((await priya.get(register(2))).text()).toContain('The register opens on the day of the session');
    const page = await priya.get(register(0));
    const early = await priya.fill(page, { [`present-${dev}`]: 'yes' });
    expect(early.status).toBe(303);
    const forged = await priya.send(register(2), {
      method: 'POST',
      body: new URLSearchParams([
        ['_csrf', page.form(register(0)).fields.find(([name]) => name === '_csrf')?.[1] ?? ''],
        [`present-${dev}`, 'yes'],
      ]),
    });
    expect([forged.status, forged.errorSummary()[0]]).toEqual([
      409,
      'The session is on 28 November 2026: its register is taken on that day or later',
    ]);
  });

  it('makes hours and topics of a tick, from the times of the session', async () => {
    await priya.post(register(0), {
      [`present-${rhys}`]: 'no',
      [`note-${dev}`]: 'Asked good questions',
      [`note-${rhys}`]: 'Rang: ill',
    });
    const rows = await kept(dev);
    expect(rows.map(({ version, hours, stands }) => [version, hours, stands])).toEqual([
      [1, '6.00', false],
      [2, '6.00', true],
    ]);
    expect(rows[1]?.participation).toBe('Asked good questions');
    expect(rows[1]?.topics).toContain('role');
    expect(await kept(rhys)).toEqual([]);
    expect((await priya.get(`/training/courses/${course.id}`)).text()).toContain('Register: 1 came');
  });

  it('changes nothing where the same register is sent twice', async () => {
    const page = await priya.get(register(0));
    for (let times = 0; times < 3; times++)
      expect((await priya.fill(page, { [`note-${dev}`]: 'Asked well' })).status).toBe(303);
    expect(await kept(dev)).toHaveLength(3);
    const events = await app.source.query<unknown[]>(
      `select 1 from case_event where subject_id = $1 and kind like 'training-%' and kind <> 'training-booked'`,
      [dev],
    );
    expect(events).toHaveLength(3);
  });

  it('takes a wrong tick back, and the hours with it', async () => {
    await priya.post(register(0), { [`present-${dev}`]: 'no' });
    expect((await kept(dev)).filter(({ stands }) => stands)).toEqual([]);
    await priya.post(register(0), { [`present-${dev}`]: 'yes' });
    expect((await kept(dev)).filter(({ stands }) => stands)).toHaveLength(1);
  });

  it('refuses a line that somebody else changed meanwhile, and keeps what was typed', async () => {
    const page = await priya.get(register(0));
    await priya.post(register(0), { [`note-${dev}`]: 'Changed by one' });
    const stale = await priya.fill(page, { [`note-${dev}`]: 'Changed by another' });
    expect(stale.status).toBe(409);
    expect(stale.errorSummary()[0]).toMatch(/Somebody else took this register meanwhile/);
    expect(stale.field(`note-${dev}`)).toBe('Changed by another');
  });

  it('asks for a tick where there is a note, and refuses who is not booked', async () => {
    const bare = await priya.post(register(1), { [`note-${dev}`]: 'Was here' });
    expect([bare.status, bare.errorSummary()]).toEqual([422, ['Say whether Dev Patel was there']]);
    const stranger = await priya.post(register(1), { [`present-${lena}`]: 'yes' });
    expect(stranger.status).toBe(303);
    expect(await kept(lena)).toEqual([]);
  });

  it('leads to complete training once every topic is covered; a missed one is caught up', async () => {
    const file = `/mentors/${dev}/training`;
    await priya.post(register(1), { [`present-${dev}`]: 'yes' });
    const open = await priya.get(file);
    expect(open.text()).toContain('so far 12 hours on 2 days, without 5 topics');
    const [missed] = await app.source.query<{ topics: string[] }[]>(
      'select topics from training_session where id = $1',
      [course.sessions[2]],
    );
    const unknown = await priya.post(`${file}/new`, {
      ...{ kind: 'catch-up', minutes: '60', title: 'What was missed', topics: ['gardening'] },
      ...day('heldOn', '2026-11-22'),
    });
    expect(unknown.errorSummary()).toEqual(['Choose from the topics']);
    const saved = await priya.post(`${file}/new`, {
      ...{ kind: 'catch-up', minutes: '60', title: 'What was missed', topics: missed?.topics ?? [] },
      ...day('heldOn', '2026-11-22'),
    });
    expect(saved.location).toBe(file);
    expect((await priya.get(file)).text()).toContain('Complete: nothing is missing');
    expect((await priya.get(`/mentors/${dev}`)).text()).not.toContain('12 hours of initial training');
    expect((await priya.get(`/mentors/${rhys}/training`)).text()).toContain('12 hours of initial training');
  });

  it('is the one place where what it says is corrected', async () => {
    const [row] = await app.source.query<{ record_id: string }[]>(
      'select record_id from training_attendance where mentor_id = $1 and session_id is not null limit 1',
      [dev],
    );
    const refused = await priya.get(`/training/${row?.record_id ?? ''}`);
    expect([refused.status, refused.errorSummary()]).toEqual([
      409,
      ['This stands on the register of a course: correct it there'],
    ]);
    const session = `/training/sessions/${course.sessions[0] ?? ''}`;
    const longer = await priya.post(session, { until: '18:00' });
    expect([longer.status, longer.errorSummary()[0]]).toEqual([
      409,
      'The register of this session is taken: its day, times and topics stay. The venue, the access and the trainer can be corrected',
    ]);
    expect((await priya.post(session, { venue: 'The library' })).status).toBe(303);
  });

  it('is nothing to others, and is only read by whoever leads safeguarding', async () => {
    expect((await (await app.signedInAs('callum')).get(register(0))).status).toBe(404);
    expect((await (await app.signedInAs('tom')).get(register(0))).status).toBe(403);
    const helen = await app.signedInAs('helen');
    const page = await helen.get(register(0));
    expect(page.text()).toContain('Dev Patel: present');
    expect(page.body).not.toContain('Save the register');
    expect((await (await app.signedInAs('callum')).get(`/mentors/${dev}/training`)).status).toBe(404);
  });
});
