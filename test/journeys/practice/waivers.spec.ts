import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { menteeReview } from '#mentoring';
import { compliance } from '#practice';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const LINK = 'Waive with a reason: review';
const REASON = 'In hospital since August; her key worker asked us not to call.';

describe('a waiver', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  const file = () => `/mentees/${match.menteeId}`;
  const form = (opened = '2026-07-01', rule = 'mentee-review') =>
    `/waivers/new?rule=${rule}&subject=${match.id}&opened=${opened}`;
  const waivers = () =>
    app.source.query<{ reason: string }[]>('select reason from rule_waiver where subject_id = $1', [
      match.id,
    ]);

  beforeAll(async () => {
    match = await casework.aMatch('2026-07-01');
  });

  it('is offered beside what is due, to managers alone', async () => {
    const samuel = await app.signedInAs('samuel');
    const priya = await app.signedInAs('priya');

    expect((await samuel.get(file())).link(LINK)).toBe(form());
    expect((await samuel.get(`/matches/${match.id}`)).link(LINK)).toBe(form());
    expect((await samuel.get(`/mentors/${match.mentorId}`)).text()).toContain('Waive with a reason');
    expect((await priya.get(file())).text()).not.toContain('Waive with a reason');
  });

  it('asks for a reason and keeps what was typed', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(form());
    expect(page.heading()).toBe('Waive for Amara Okafor and Dev Patel: Mentee reviewed');
    expect(page.text()).toContain('Due on 1 October 2026. A waiver sets aside this one time and no other.');

    const empty = await samuel.post(form());
    const short = await samuel.post(form(), { reason: 'no' });

    expect([empty.status, empty.errorSummary()]).toEqual([422, ['Say why']]);
    expect([short.status, short.errorSummary(), short.field('reason')]).toEqual([
      422,
      ['Say why, in a few words'],
      'no',
    ]);
    expect(await waivers()).toEqual([]);
  });

  it('takes its row off Today and stays in the evidence, counted as neither kept nor missed', async () => {
    const samuel = await app.signedInAs('samuel');
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/today?kind=reviews')).text()).toContain('Amara Okafor and Dev Patel');

    const granted = await samuel.post(form(), { reason: REASON });

    expect([granted.status, granted.location]).toEqual([303, file()]);
    const told = (await samuel.get(file())).text();
    expect(told).toContain('Waived with a reason: Mentee reviewed');
    expect(told).toContain(REASON);
    expect((await samuel.get(file())).link(LINK)).toBeUndefined();
    expect((await priya.get('/today?kind=reviews')).text()).not.toContain('Amara Okafor');
    const figures = await compliance(app.source, menteeReview, {
      programmeIds: [app.charity.programmes.schools],
      asOf: LocalDate.of('2026-11-22'),
      from: LocalDate.of('2026-07-01'),
      to: LocalDate.of('2026-11-22'),
    });
    expect(figures).toMatchObject({ counted: 0, overdue: 0, waived: 1 });
    expect(figures.notCounted).toMatchObject([
      { subjectId: match.id, state: 'waived', waiverReason: REASON, waivedBy: app.charity.people.samuel },
    ]);
    const audit = await app.source.query<unknown[]>(
      `select 1 from audit_entry where act = 'rule.waive' and subject_id = $1`,
      [match.id],
    );
    expect(audit).toHaveLength(1);
  });

  it('is one waiver when it is sent twice, and another reason does not replace it', async () => {
    const samuel = await app.signedInAs('samuel');
    const opened = await samuel.get(form());
    const [again, also] = await Promise.all([
      samuel.fill(opened, { reason: REASON }),
      samuel.fill(opened, { reason: REASON }),
    ]);
    const other = await samuel.fill(opened, { reason: 'Another reason' });

    expect([again.status, also.status, again.location]).toEqual([303, 303, file()]);
    expect(other.status).toBe(409);
    expect(other.errorSummary()).toEqual([`Samuel Adeyemi waived this on 22 November 2026: ${REASON}`]);
    expect(other.field('reason')).toBe('Another reason');
    expect(await waivers()).toEqual([{ reason: REASON }]);
  });

  it('is one waiver when two people send it at once', async () => {
    const both = await casework.aMatch('2026-07-02', { mentee: 'Rhys Evans', mentor: 'Lena Brook' });
    const path = `/waivers/new?rule=mentee-review&subject=${both.id}&opened=2026-07-02`;
    const visitors = await Promise.all(Array.from({ length: 6 }, () => app.signedInAs('samuel')));
    const answers = await Promise.all(visitors.map(visitor => visitor.post(path, { reason: REASON })));

    expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 303));
    const rows = await app.source.query<unknown[]>('select 1 from rule_waiver where subject_id = $1', [
      both.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('does not rewrite what has happened', async () => {
    const samuel = await app.signedInAs('samuel');
    const over = await casework.aMatch('2026-02-01', { mentee: 'Ellie Thompson', mentor: 'Grace Mensah' });
    await samuel.post(`/matches/${over.id}/reviews/new`, {
      'heldOn-day': '20',
      'heldOn-month': '6',
      'heldOn-year': '2026',
      aimsAndProgress: 'Reads aloud',
      wishToContinue: 'yes',
      stillNeeded: 'yes',
      viewOfService: 'Likes it',
      outcome: 'continue',
    });
    const late = `/waivers/new?rule=mentee-review&subject=${over.id}&opened=2026-02-01`;

    const refused = await samuel.post(late, { reason: REASON });

    expect([refused.status, refused.errorSummary()]).toEqual([
      409,
      ['This was done on 20 June 2026: there is nothing left to waive.'],
    ]);
  });

  it('is not for coordinators', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.get(form())).status).toBe(403);
    const csrf = (await priya.get('/account')).csrf();
    expect((await priya.postBare(form(), { reason: REASON, _csrf: csrf })).status).toBe(403);
  });

  it('is not for a coordinator who manages another programme', async () => {
    await app.source.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'manager', '2025-01-06')`,
      [app.charity.people.priya, app.charity.programmes['leaving-care']],
    );
    const priya = await app.signedInAs('priya');
    expect((await priya.get(form())).status).toBe(403);
    expect((await priya.get(file())).text()).not.toContain('Waive with a reason');
  });

  it('answers a foreign match like an unknown one, and like a day on which nothing opened', async () => {
    await app.source.query(`delete from membership where user_id = $1 and role = 'coordinator'`, [
      app.charity.people.callum,
    ]);
    await app.source.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'manager', '2025-01-06')`,
      [app.charity.people.callum, app.charity.programmes['leaving-care']],
    );
    const callum = await app.signedInAs('callum');
    const samuel = await app.signedInAs('samuel');
    const unknown =
      '/waivers/new?rule=mentee-review&subject=00000000-0000-4000-8000-000000000000&opened=2026-07-01';
    const pages = [
      await callum.get(form()),
      await callum.get(unknown),
      await samuel.get(unknown),
      await samuel.get(form('2026-07-02')),
      await samuel.get(form('2026-07-01', 'mentor-vetting-clear')),
      await samuel.get(form('2026-13-01')),
      await samuel.get('/waivers/new'),
    ];

    expect(pages.map(page => page.status)).toEqual(pages.map(() => 404));
    expect(new Set(pages.map(page => page.text())).size).toBe(1);
  });

  it('is not asked for where nothing is left to waive: the form says so when it is opened', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(form());
    expect([page.status, page.errorSummary()]).toEqual([
      409,
      [expect.stringMatching(/^Samuel Adeyemi waived this on 22 November 2026: /)],
    ]);
  });

  it('is granted over the API with the same faults, once for the same reason', async () => {
    const samuel = await app.signedInAs('samuel');
    const { id } = await casework.aMatch('2026-07-02', { mentee: 'Lena Fischer', mentor: 'Rupert Oake' });
    const of = { rule: 'mentee-review', subject: id, opened: '2026-07-02' };

    const empty = await samuel.api('POST', '/api/waivers', of);
    expect([empty.status, empty.json<{ fields: object }>().fields]).toEqual([422, { reason: 'Say why' }]);
    const granted = await samuel.api('POST', '/api/waivers', { ...of, reason: REASON });
    const again = await samuel.api('POST', '/api/waivers', { ...of, reason: REASON });
    expect([granted.status, again.json()]).toEqual([200, granted.json()]);
    const other = await samuel.api('POST', '/api/waivers', { ...of, reason: 'Another reason' });
    expect([other.status, other.json<{ reasons: { code: string }[] }>().reasons[0]?.code]).toEqual([
      409,
      'waived-already',
    ]);
    for (const wrong of [{ rule: 'no-such-rule' }, { subject: 'x' }, { opened: '2026-07-03' }])
      expect((await samuel.api('POST', '/api/waivers', { ...of, ...wrong, reason: REASON })).status).toBe(
        404,
      );
    const priya = await app.signedInAs('priya');
    expect((await priya.api('POST', '/api/waivers', { ...of, reason: REASON })).status).toBe(403);
  });
});
