import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '#evidence';
import { LocalDate } from '#kernel';
import { occurrences } from '#practice';
import { Badges, mentorExitInterview, mentorTrialPeriodReviewed, SelectionSettings } from '#recruitment';
import { Casework } from '../../builders/casework.js';
import { endMatch } from '../../builders/matching.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

describe('a mentor who rests or leaves', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', menteeId: '', mentorId: '' };
  let foreign = '';

  const states = async (rule: typeof mentorExitInterview) =>
    (
      await occurrences(app.source, rule, {
        programmeIds: [app.charity.programmes.schools],
        asOf: LocalDate.of('2026-11-22'),
        subjectId: match.mentorId,
      })
    ).map(({ openedOn, dueOn, state }) => [openedOn, dueOn, state]);

  beforeAll(async () => {
    const samuel = await app.actor('samuel');
    await casework.on('2026-05-01', () =>
      app
        .service(SelectionSettings)
        .set(
          samuel,
          app.charity.programmes.schools,
          { key: 'trial-period', uses: true },
          LocalDate.of('2026-05-01'),
        ),
    );
    match = await casework.aMatch('2026-09-01', {
      mentee: 'Amara Okafor',
      mentor: 'Tom Hughes',
      userId: app.charity.people.tom,
    });
    foreign = await casework.aMentor('Joan Whitaker', '2026-10-01', { programme: 'leaving-care' });
    const on = LocalDate.of('2026-09-10');
    await casework.on('2026-09-10', async () =>
      app.service(Badges).issue(await app.actor('priya'), match.mentorId, on, on.plusMonths(36)),
    );
  });

  it('is tried out where the programme does so, and the decision is recorded', async () => {
    expect(await states(mentorTrialPeriodReviewed)).toEqual([['2026-09-01', '2026-12-01', 'due-soon']]);
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/today')).text()).toContain('the trial period, and whether they go on');
    const path = `/mentors/${match.mentorId}/trial`;
    const none = await priya.post(path, {});
    expect([none.status, none.errorSummary()]).toEqual([422, ['Choose the decision', 'Say why']]);
    const early = await priya.post(path, {
      decision: 'confirm',
      reasons: 'Keeps every appointment',
      ...day('heldOn', '2026-08-01'),
    });
    expect(early.errorSummary()).toEqual(['A trial period begins with the first match']);
    await priya.post(path, {
      decision: 'extend',
      reasons: 'Two meetings only so far',
      ...day('heldOn', '2026-11-20'),
    });
    expect(await states(mentorTrialPeriodReviewed)).toEqual([
      ['2026-09-01', '2026-12-01', 'done'],
      ['2026-11-21', '2027-02-21', 'upcoming'],
    ]);
  });

  it('rests only when somebody looks after the mentee, whom file and Today name', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${match.mentorId}/hold`;
    const typed = { reason: 'A new job', ...day('on', '2026-11-15') };
    const bare = await priya.post(path, typed);
    expect([bare.status, bare.errorSummary()]).toEqual([422, ['Choose who looks after them meanwhile']]);
    expect(bare.field('reason')).toBe('A new job');
    const stranger = await priya.post(path, { ...typed, [`cover-${match.id}`]: app.charity.people.callum });
    expect(stranger.status).toBe(422);
    const saved = await priya.post(path, {
      ...typed,
      [`cover-${match.id}`]: app.charity.people.samuel,
      [`how-${match.id}`]: 'A call each Tuesday',
    });
    expect(saved.status).toBe(303);
    const words = 'Samuel Adeyemi looks after Amara Okafor since 15 November 2026: A call each Tuesday';
    expect((await priya.get(`/matches/${match.id}`)).text()).toContain(words);
    expect((await priya.get(`/mentees/${match.menteeId}`)).text()).toContain(words);
    const samuel = await app.signedInAs('samuel');
    const today = await samuel.get(`/today?worker=${app.charity.people.samuel}`);
    expect(today.text()).toContain('is looked after by Samuel Adeyemi while Tom Hughes rests');
    expect((await priya.get('/today')).text()).not.toContain('is looked after by');
  });

  it('is covered by somebody else from a day on, and by nobody once they are back', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/matches/${match.id}/cover`;
    const early = await priya.post(path, { userId: app.charity.people.priya, ...day('on', '2026-11-01') });
    expect(early.errorSummary()).toEqual(['Their mentor rests only from a later day']);
    await priya.post(path, { userId: app.charity.people.priya, ...day('on', '2026-11-18') });
    expect((await priya.get('/today')).text()).toContain('is looked after by Priya Raman');
    await priya.post(`/mentors/${match.mentorId}/resume`, day('on', '2026-11-20'));
    expect((await priya.get('/today')).text()).not.toContain('is looked after by');
    const closed = await priya.get(path);
    expect([closed.status, closed.errorSummary()]).toEqual([
      409,
      ['Their mentor is not on hold: nobody has to cover for them.'],
    ]);
    const rows = await app.source.query<{ days: string }[]>(
      `select started_on || ' to ' || ended_on as days from mentee_cover where match_id = $1 order by started_on`,
      [match.id],
    );
    expect(rows.map(row => row.days)).toEqual(['2026-11-15 to 2026-11-18', '2026-11-18 to 2026-11-20']);
  });

  it('cannot leave while a match runs', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.get(`/mentors/${match.mentorId}/leave`);
    expect([page.status, page.errorSummary()]).toEqual([
      409,
      ['End the match first: a mentor cannot leave while it runs'],
    ]);
  });

  it('leaves with a reason and the badge, and what they could open ends in that minute', async () => {
    const tom = await app.signedInAs('tom');
    expect((await tom.get('/mentor')).status).toBe(200);
    await endMatch(app, await app.actor('priya'), match.id, LocalDate.of('2026-11-21'));
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${match.mentorId}/leave`;
    const none = await priya.post(path, {});
    expect([none.status, none.errorSummary()]).toEqual([422, ['Choose the main reason', 'Say why']]);
    const typed = { why: 'moved-away', reason: 'A job in Leeds', ...day('on', '2026-11-22') };
    expect((await priya.post(path, typed)).errorSummary()).toEqual(['Say what became of the badge']);
    const kept = await priya.post(path, { ...typed, badge: 'not-returned' });
    expect(kept.errorSummary()).toEqual(['Say why it was not given back']);
    const left = await priya.post(path, { ...typed, badge: 'not-returned', badgeWords: 'He posts it' });
    expect(left.location).toBe(`/mentors/${match.mentorId}/exit`);

    const file = (await priya.get(`/mentors/${match.mentorId}`)).text();
    expect(file).toContain('They kept it: He posts it');
    expect(file).toContain('Records are kept from 22 November 2026');
    expect((await tom.get('/mentor')).location ?? '').toContain('/sign-in');
    const [account] = await app.source.query<{ active: boolean; roles: number; held: number }[]>(
      `select u.active, (select count(*)::int from membership m where m.user_id = u.id) as roles,
         (select count(*)::int from mentor_badge b where b.mentor_id = $2 and b.ended_on is null) as held
       from user_account u where u.id = $1`,
      [app.charity.people.tom, match.mentorId],
    );
    expect(account).toEqual({ active: false, roles: 0, held: 0 });
    expect((await priya.post(path, typed)).status).toBe(409);
  });

  it('is asked how it was, once for the match and the leaving', async () => {
    expect(await states(mentorExitInterview)).toEqual([['2026-11-21', '2026-12-19', 'upcoming']]);
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${match.mentorId}/exit`;
    const none = await priya.post(path, { wasHard: 'The distance' });
    expect(none.status).toBe(422);
    expect(none.field('wasHard')).toBe('The distance');
    await priya.post(path, {
      how: 'phone',
      wentWell: 'Reading together',
      wasHard: 'The distance',
      success: 'yes',
      again: 'perhaps',
    });
    expect((await states(mentorExitInterview)).map(([, , state]) => state)).toEqual(['done']);
    expect((await priya.get(path)).text()).toContain('Reading together');
  });

  it('is counted among those who stay and who leave, by reason and by time, and among what was said', async () => {
    const count = async (
      source: { tables: readonly { key: string; rows: string }[] } | undefined,
      key: string,
    ) => {
      const rows = await app.source.query<{ answer: string; people: number }[]>(
        source?.tables.find(table => table.key === key)?.rows ?? '',
        [[app.charity.programmes.schools], '2026-09-01', '2026-11-22'],
      );
      return Object.fromEntries(rows.filter(row => row.people).map(row => [row.answer, row.people]));
    };
    const retention = builtSources.reports.get('mentor-retention');
    expect(await count(retention, 'movement')).toEqual({ start: 1, left: 1 });
    expect(await count(retention, 'why')).toEqual({ 'moved-away': 1 });
    expect(await count(retention, 'stayed')).toEqual({ '0': 1 });
    const said = builtSources.surveys.get('mentor-exit');
    expect(await count(said, 'success')).toEqual({ yes: 1 });
    const [answers] = await app.source.query<unknown[]>(said?.responses ?? '', [
      [app.charity.programmes.schools],
      '2026-09-01',
      '2026-11-22',
    ]);
    expect(answers).toEqual({ asked: 1, answered: 1 });
  });

  it('is helped towards an award from outside, step by step', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${match.mentorId}/accreditation`;
    const none = await priya.post(path, { support: 'The fee' });
    expect([none.status, none.errorSummary()]).toEqual([422, ['Name the award', 'Say how far they are']]);
    await priya.post(path, { award: 'Level 2 award', step: 'offered', support: 'The fee is paid' });
    await priya.post(path, { award: 'Level 2 award', step: 'gained' });
    expect((await priya.get(path)).row('Level 2 award: they gained it')).toBeDefined();
    expect((await priya.get(`/mentors/${foreign}/accreditation`)).status).toBe(404);
    const report = builtSources.reports.get('mentor-accreditation');
    const rows = await app.source.query<{ answer: string; people: number }[]>(report?.tables[0]?.rows ?? '', [
      [app.charity.programmes.schools],
      '2026-09-01',
      '2026-11-22',
    ]);
    expect(rows.map(row => row.people)).toEqual([1, 0, 1, 0]);
  });

  it('is the matter of the workers of the programme alone', async () => {
    const status = async (who: 'priya' | 'helen', path: string) =>
      (await (await app.signedInAs(who)).get(path)).status;
    for (const step of ['hold', 'leave', 'exit', 'trial', 'resume']) {
      expect([step, await status('priya', `/mentors/${foreign}/${step}`)]).toEqual([step, 404]);
      expect([step, await status('helen', `/mentors/${match.mentorId}/${step}`)]).toEqual([step, 403]);
    }
  });
});
