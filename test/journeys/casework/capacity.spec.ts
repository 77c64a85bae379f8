import { beforeAll, describe, expect, it } from '@jest/globals';
import { AssessmentSettings, type CapacityKey } from '#assessment';
import { LocalDate, Refusal } from '#kernel';
import { capacityRespected, Matches } from '#matching';
import { compliance, occurrences } from '#practice';
import { Casework } from '../../builders/casework.js';
import { endMatch, introduce } from '../../builders/matching.js';
import { publishForms } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const TODAY = LocalDate.of('2026-11-22');
const ON = { 'on-day': '22', 'on-month': '11', 'on-year': '2026' };
const WHY = { rationale: 'Both like maths' };

function capacityOf(app: ReturnType<typeof useTestApp>) {
  const casework = new Casework(app);
  // Each figure a minute after the one before, as in life.
  const set = async (key: CapacityKey, count: number, from = TODAY) => {
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    const samuel = await app.actor('samuel');
    const { schools } = app.charity.programmes;
    await app.service(AssessmentSettings).set(samuel, schools, { key, count }, from);
  };
  const propose = async (menteeId: string, mentorId: string, more: object = {}) =>
    app.service(Matches).propose(await app.actor('priya'), {
      menteeId,
      mentorId,
      on: app.clock.today(),
      ...WHY,
      ownerId: null,
      overrideReason: null,
      ...more,
    });
  const asked = { programmeIds: Object.values(app.charity.programmes), asOf: TODAY.plusDays(1) };
  return { casework, set, propose, asked };
}

describe('the room of a programme and of a worker', () => {
  const app = useTestApp({ today: '2026-11-22' });
  let room!: ReturnType<typeof capacityOf>;
  let mentor = '';
  const waiting: string[] = [];
  const refused = (page: { status: number; errorSummary(): string[] }) => [page.status, page.errorSummary()];

  beforeAll(async () => {
    room = capacityOf(app);
    mentor = await room.casework.aMentor('Wayan', '2026-10-01');
    for (const name of [
      'Zainab Hussain',
      'Gwen Morris',
      'Elif Yılmaz',
      'Kwame Mensah',
      'Thảo Nguyễn',
      'Ruth Ade',
    ])
      waiting.push(await room.casework.aMentee(name, '2026-10-01'));
  });

  it('is set by a manager, from a day on, and by nobody else', async () => {
    const samuel = await app.signedInAs('samuel');
    const path = `/settings/capacity/${app.charity.programmes.schools}`;
    expect((await samuel.get('/settings/capacity')).text()).toContain('Not set: nothing is refused');
    for (const count of ['0', '21', '7.5', 'many', '']) {
      const page = await samuel.post(`${path}/caseload-limit`, { count });
      expect([page.status, page.field('count')]).toEqual([422, count]);
    }
    const past = await samuel.post(`${path}/match-maximum`, { count: '2', 'from-day': '21' });
    expect([past.status, past.field('count')]).toEqual([422, '2']);
    expect((await samuel.post(`${path}/match-maximum`, { count: '2' })).status).toBe(303);
    expect((await samuel.post(`${path}/caseload-limit`, { count: '3' })).status).toBe(303);
    expect((await samuel.get(`${path}/colour`)).status).toBe(404);
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`${path}/match-maximum`)).status).toBe(403);
  });

  it('is asked when a match is proposed, and refuses with both numbers in words', async () => {
    const priya = await app.signedInAs('priya');
    for (const mentee of waiting.slice(0, 2)) {
      const page = await priya.post(`/mentees/${mentee}/matches/new`, { ...ON, ...WHY, mentorId: mentor });
      expect(page.status).toBe(303);
    }
    const path = `/mentees/${waiting[2]}/matches/new`;
    const page = await priya.post(path, { ...ON, ...WHY, mentorId: mentor, overrideReason: 'Please' });
    expect(refused(page)).toEqual([
      409,
      [
        'No room for another match: the programme runs 2 of at most 2, and Priya Raman has 2 of at most 3 cases',
      ],
    ]);
    expect(page.field('rationale')).toBe(WHY.rationale);
  });

  it('stands on the waiting list and before a proposal', async () => {
    const priya = await app.signedInAs('priya');
    const list = (await priya.get('/waiting')).text();
    for (const words of ['2 of 2 matches: full', 'Priya Raman: 2 of 3 cases, room for 1 more'])
      expect(list).toContain(words);
    expect((await priya.get('/waiting?as-of=2026-11-01')).text()).not.toContain('Room for new matches');
    const form = (await priya.get(`/mentees/${waiting[2]}/matches/new`)).text();
    for (const words of ['There is no room for another match', 'A manager of the programme can go ahead'])
      expect(form).toContain(words);
    expect(form).toContain('Samuel Adeyemi, 0 of 3 cases');
  });

  it('is said to whoever refers, where the programme or each of its workers is full', async () => {
    await publishForms(app);
    await publishForms(app, 'leaving-care');
    const says = async (key: string) =>
      (await app.visitor().get(`/refer/to/${key}`)).text().includes('supports as many pairs as it can');
    expect([await says('schools'), await says('leaving-care')]).toEqual([true, false]);
    await room.set('match-maximum', 5);
    expect(await says('schools')).toBe(false);
    await room.set('caseload-limit', 2);
    expect(await says('schools')).toBe(true);
    await room.set('match-maximum', 2);
    await room.set('caseload-limit', 3);
  });

  it('goes ahead on a manager’s reason, which stays an exception with its numbers for good', async () => {
    const samuel = await app.signedInAs('samuel');
    const path = `/mentees/${waiting[2]}/matches/new`;
    const typed = { ...ON, ...WHY, mentorId: mentor };
    expect((await samuel.post(path, typed)).status).toBe(409);
    const done = await samuel.post(path, { ...typed, overrideReason: 'A place is free on Monday' });
    expect(done.status).toBe(303);
    await room.set('match-maximum', 9);
    const all = await occurrences(app.source, capacityRespected, room.asked);
    expect(all.map(each => [each.state, each.overrideReason]).sort()).toEqual([
      ['done', null],
      ['done', null],
      ['overdue', 'A place is free on Monday'],
    ]);
    const kept = await app.source.query<unknown[]>(
      'select matches, maximum, cases, caseload_limit, by_override from match_room order by matches',
    );
    const evidence = (await samuel.get('/quality/qim/26')).text();
    for (const words of [
      'Elif Yılmaz, Wayan',
      'A place is free on Monday',
      'matches: 2 of 2; cases of the worker: 2 of 3',
    ])
      expect(evidence).toContain(words);
    expect(kept[2]).toEqual({ matches: 2, maximum: 2, cases: 2, caseload_limit: 3, by_override: true });
  });

  it('counts a paused match, is freed by one that ended or was declined, and asks the worker too', async () => {
    const priya = await app.actor('priya');
    const matches = app.service(Matches);
    const [fourth = '', fifth = ''] = waiting.slice(3);
    await expect(room.propose(fourth, mentor)).rejects.toThrow('Priya Raman has 3 of at most 3 cases');
    const [first, second] = await app.source.query<{ id: string }[]>(
      'select id from match order by recorded_at, id',
    );
    await introduce(app, priya, first?.id ?? '', TODAY);
    await matches.begin(priya, first?.id ?? '', TODAY, null);
    await matches.pause(priya, first?.id ?? '', TODAY, 'Examinations');
    await expect(room.propose(fourth, mentor)).rejects.toThrow(Refusal);
    await endMatch(app, priya, first?.id ?? '', TODAY);
    await room.propose(fourth, mentor);
    await expect(room.propose(fifth, mentor)).rejects.toThrow(Refusal);
    await matches.decline(priya, second?.id ?? '', TODAY, 'Changed their mind');
    await room.propose(fifth, mentor);
    const figures = await compliance(app.source, capacityRespected, {
      ...room.asked,
      from: TODAY,
      to: TODAY,
    });
    expect([figures.counted, figures.kept, figures.exceptions.length]).toEqual([5, 4, 1]);
  });

  it('takes another worker, counts their cases elsewhere, and follows a figure from its day', async () => {
    const samuel = app.charity.people.samuel;
    const sixth = waiting[5] ?? '';
    const elsewhere = { programme: 'leaving-care' } as const;
    await app.service(Matches).propose(await app.actor('callum'), {
      menteeId: await room.casework.aMentee('Freya Lindqvist', '2026-10-01', 'leaving-care'),
      mentorId: await room.casework.aMentor('Iain Buchanan', '2026-10-01', elsewhere),
      on: TODAY,
      ...WHY,
      ownerId: samuel,
      overrideReason: null,
    });
    await room.set('match-maximum', 3, TODAY.plusDays(1));
    app.clock.set(new Date('2026-11-23T12:00:00Z'));
    await expect(room.propose(sixth, mentor, { ownerId: samuel })).rejects.toThrow('runs 3 of at most 3');
    app.clock.set(new Date('2026-11-22T13:00:00Z'));
    await room.propose(sixth, mentor, { ownerId: samuel });
    const own = await app.source.query<unknown[]>(
      'select cases, matches from match_room where worker_id = $1 order by cases',
      [samuel],
    );
    expect(own).toEqual([
      { cases: 0, matches: 0 },
      { cases: 1, matches: 3 },
    ]);
  });

  it('shows nothing for a programme without a maximum', async () => {
    const programmeIds = [app.charity.programmes['leaving-care']];
    expect(await occurrences(app.source, capacityRespected, { ...room.asked, programmeIds })).toEqual([]);
  });

  it('cannot be changed, nor be there by no word of a manager where it was not', async () => {
    const untrue = app.source.query(
      `insert into match_room (id, programme_id, match_id, asked_on, matches, maximum, worker_id, cases, caseload_limit,
         by_override, recorded_at)
       select gen_random_uuid(), programme_id, id, proposed_on, 2, 2, owner_id, 0, 15, false, recorded_at from match limit 1`,
    );
    await expect(untrue).rejects.toThrow('check constraint');
    for (const change of ['update match_room set matches = 0', 'delete from match_room'])
      await expect(app.source.query(change)).rejects.toThrow('permission denied');
  });

  it('is shown to nobody of another programme', async () => {
    const callum = await app.signedInAs('callum');
    expect((await callum.get('/settings/capacity')).status).toBe(403);
    expect((await callum.get('/waiting')).text()).not.toContain('Priya Raman');
  });
});

describe('the last places', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const ROOM = 7;
  const ASKED = 40;

  const mentees: string[] = [];
  const mentors: string[] = [];

  beforeAll(async () => {
    const { casework } = capacityOf(app);
    for (let n = 0; n < ASKED; n++) mentees.push(await casework.aMentee(`Mentee ${n}`, '2026-10-01'));
    for (let n = 0; n < 100; n++) mentors.push(await casework.aMentor(`Mentor ${n}`, '2026-10-01'));
  }, 240_000);

  const raceFor = async (full: string) => {
    const { propose } = capacityOf(app);
    const answers = await Promise.allSettled(
      mentees.map((mentee, n) => propose(mentee, mentors[n % 2 ? n : ASKED + n] ?? '')),
    );
    const told = answers.map(answer => (answer.status === 'rejected' ? String(answer.reason) : 'proposed'));
    return [
      told.filter(each => each === 'proposed').length,
      told.filter(each => each.includes(full)).length,
      (await app.source.query<{ matches: number }[]>('select matches from match_room order by 1')).map(
        ({ matches }) => matches,
      ),
    ];
  };

  it('of a worker are given out once, however many propose at the same moment', async () => {
    await capacityOf(app).set('caseload-limit', 4);
    const full = 'Priya Raman has 4 of at most 4 cases';
    expect(await raceFor(full)).toEqual([4, ASKED - 4, [0, 1, 2, 3]]);
  });

  it('of a programme are given out once, and each match keeps the count that it was proposed on', async () => {
    const { set, asked } = capacityOf(app);
    await set('caseload-limit', 20);
    await set('match-maximum', ROOM);
    const [made, refused, counts] = await raceFor(`runs ${ROOM} of at most ${ROOM}`);
    // Four of the forty have their match already, and are refused for that.
    expect([made, refused]).toEqual([ROOM - 4, ASKED - ROOM]);
    expect(counts).toEqual([...Array(ROOM).keys()]);
    expect(await occurrences(app.source, capacityRespected, asked)).toHaveLength(ROOM - 4);
  });
});
