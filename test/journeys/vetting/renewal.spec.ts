import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Checks, RenewalRound } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { aStaffFile, vetStaff } from '../../builders/staff.js';
import { aRequest } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

describe('a check that comes to its end', () => {
  const app = useTestApp({ today: '2026-06-01' });
  const casework = new Casework(app);
  let mentorId = '';
  let until = LocalDate.of('2026-11-22');
  let routes: string[] = [];

  beforeAll(async () => {
    const match = await casework.aMatch('2024-10-01', {
      mentor: 'Tom Hughes',
      userId: app.charity.people.tom,
    });
    mentorId = match.mentorId;
    await app.database.owner.query(
      `update person set email = 'tom.h@example.org' where id = (select person_id from mentor where id = $1)`,
      [mentorId],
    );
    const [decision] = await app.source.query<{ valid_until: string }[]>(
      'select valid_until from vetting_decision where mentor_id = $1',
      [mentorId],
    );
    until = LocalDate.of(decision?.valid_until ?? '');
    routes = [
      `/mentor/matches/${match.id}`,
      `/api/mentor/matches/${match.id}`,
      `/matches/${match.id}/sheets/new`,
    ];
  });

  const go = (on: LocalDate) => app.clock.set(new Date(`${on.iso}T12:00:00Z`));
  const round = () => app.service(RenewalRound).sendDue();
  const mailed = async () =>
    (await app.letters())
      .filter(({ to_address }) => to_address === 'tom.h@example.org')
      .map(one => one.subject);
  const opened = async () => {
    const tom = await app.signedInAs('tom');
    return Promise.all(routes.map(async path => (await tom.get(path)).status));
  };

  it('is written about 90, 60 and 30 days before, once each, also where a round was missed', async () => {
    go(until.plusDays(-91));
    expect(await round()).toBe(0);
    go(until.plusDays(-90));
    expect([await round(), await round()]).toEqual([1, 0]);
    go(until.plusDays(-45));
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await mailed()).toEqual([
      'Your check with Schools is due for renewal',
      'Your check with Schools is due for renewal',
    ]);
    const kept = await app.source.query<unknown[]>(
      `select 1 from letter where mentor_id = $1 and kind = 'vetting-renewal'`,
      [mentorId],
    );
    expect(kept).toHaveLength(2);
  });

  it('waits in the list of renewals, by when it ends', async () => {
    const page = await (await app.signedInAs('helen')).get('/vetting/renewals?mark=60');
    expect(page.row('Tom Hughes')).toContain('Not asked for');
    expect(page.row('Tom Hughes')).toContain(`sees nobody after ${until.plusMonths(1).toString()}`);
  });

  it('is not written about again while a new check is in flight, but on the day', async () => {
    go(until.plusDays(-20));
    const helen = await app.actor('helen');
    await app
      .service(Checks)
      .request(helen, mentorId, aRequest(until.plusDays(-20), { applicationReference: 'E0123' }));
    expect(await round()).toBe(0);
    expect((await (await app.signedInAs('helen')).get('/vetting/renewals')).row('Tom Hughes')).toContain(
      `In flight: asked for ${until.plusDays(-20).toString()}`,
    );
    go(until);
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await mailed()).toContain('Your check with Schools has come to its end');
  });

  it('leaves a month in which they still see their mentee, and says so to both', async () => {
    go(until.plusDays(1));
    expect(await opened()).toEqual(routes.map(() => 200));
    const last = until.plusMonths(1).toString();
    expect((await (await app.signedInAs('tom')).get('/mentor')).text()).toContain(
      `After ${last} you would see nobody here`,
    );
    const file = (await (await app.signedInAs('priya')).get(`/mentors/${mentorId}`)).text();
    expect(file).toContain('No new match can begin');
    expect(file).toContain(`After ${last} they see nothing of their mentee any more`);
  });

  it('ends what they see after that month, on whatever route', async () => {
    go(until.plusMonths(1));
    expect(await opened()).toEqual(routes.map(() => 200));
    go(until.plusMonths(1).plusDays(1));
    expect(await opened()).toEqual(routes.map(() => 404));
    const home = (await (await app.signedInAs('tom')).get('/mentor')).text();
    expect(home).toContain('you see nobody here, and meetings wait');
    expect(home).not.toContain('Amara');
    expect((await (await app.signedInAs('priya')).get(`/mentors/${mentorId}`)).text()).toContain(
      'Sees no mentee: the check has ended',
    );
  });

  it('is written about to staff as well, in the same words', async () => {
    go(LocalDate.of('2027-03-01'));
    const staff = await aStaffFile(app, 'priya', '2024-01-08');
    await vetStaff(app, staff, '2024-05-07');
    expect(await round()).toBe(1);
    const letter = (await app.letters()).find(({ to_address }) => to_address === 'priya@lantern.example');
    expect(letter?.body).toContain('Your check holds until 4 May 2027');
  });

  it('is on nobody’s list who it is about', async () => {
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'vetting-officer', now())`,
      [app.charity.people.priya, app.charity.programmes.schools],
    );
    const listed = async (who: 'helen' | 'priya') =>
      (await (await app.signedInAs(who)).get('/vetting/renewals')).row('Priya Raman');
    expect(await listed('helen')).toContain('4 May 2027');
    expect(await listed('priya')).toBeUndefined();
  });

  it('has words that each programme can make its own', async () => {
    const page = (await (await app.signedInAs('samuel')).get('/settings/letters')).text();
    expect(page).toContain('A check is due for renewal (90, 60 and 30 days before)');
  });
});
