import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { StaysAbroad, VettingContent, VettingEligibility } from '#vetting';
import { routesTable } from '../../../apps/web/src/main.js';
import { Casework } from '../../builders/casework.js';
import { aStaffFile } from '../../builders/staff.js';
import { aRole, aSeenCheck, vetClear } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

type Who = 'helen' | 'samuel' | 'mona' | 'priya' | 'callum' | 'tom' | 'ada';
const PEOPLE: readonly Who[] = ['helen', 'samuel', 'mona', 'priya', 'callum', 'tom', 'ada'];

/**
 * Safeguarding lead (who sees to vetting here), the manager who decides second, another manager, coordinator,
 * coordinator of another programme, mentor, administrator: what each gets who opens the route.
 */
const MAY: Readonly<Record<string, readonly [number, number, number, number, number, number, number]>> = {
  '/vetting': [200, 200, 200, 403, 403, 403, 403],
  '/vetting/renewals': [200, 200, 200, 403, 403, 403, 403],
  '/vetting/record': [200, 200, 200, 403, 403, 403, 403],
  '/vetting/record.csv': [200, 200, 200, 403, 403, 403, 403],
  '/vetting/record.pdf': [200, 200, 200, 403, 403, 403, 403],
  '/mentors/:id/vetting': [200, 200, 200, 200, 404, 403, 403],
  '/mentors/:id/vetting/role': [200, 403, 403, 403, 403, 403, 403],
  '/mentors/:id/vetting/request': [200, 403, 403, 403, 403, 403, 403],
  '/mentors/:id/vetting/accept': [200, 403, 403, 403, 403, 403, 403],
  '/mentors/:id/vetting/abroad': [200, 403, 403, 403, 403, 403, 403],
  '/vetting/stays/:id': [200, 403, 403, 403, 403, 403, 403],
  '/vetting/checks/:id/:step': [200, 403, 403, 403, 403, 403, 403],
  '/vetting/checks/:id/content': [200, 200, 404, 403, 403, 403, 403],
  '/vetting/checks/:id/confirm': [404, 200, 404, 403, 403, 403, 403],
  '/vetting/decisions/:id': [200, 403, 403, 403, 403, 403, 403],
  // Of a coordinator of the schools programme: she sees her own light and nothing else.
  '/staff/:id/vetting': [200, 200, 200, 200, 404, 403, 403],
  '/staff/:id/vetting/role': [200, 403, 403, 403, 403, 403, 403],
  '/staff/:id/vetting/request': [200, 403, 403, 403, 403, 403, 403],
  '/staff/:id/vetting/accept': [200, 403, 403, 403, 403, 403, 403],
  '/staff/:id/vetting/abroad': [200, 403, 403, 403, 403, 403, 403],
  '/mentors/:id/duty-to-refer': [200, 200, 200, 403, 403, 403, 403],
  '/staff/:id/duty-to-refer': [200, 200, 200, 403, 403, 403, 403],
  '/staff': [200, 200, 200, 403, 403, 403, 403],
  '/staff/:id': [200, 200, 200, 403, 403, 403, 403],
  '/staff/open/:id': [403, 200, 200, 403, 403, 403, 403],
  '/staff/:id/references/new': [403, 200, 200, 403, 403, 403, 403],
  '/staff/:id/alone': [403, 200, 200, 403, 403, 403, 403],
  '/staff/:id/alone/end': [403, 200, 200, 403, 403, 403, 403],
  '/staff/:id/leave': [403, 200, 200, 403, 403, 403, 403],
};
const SECRET = 'a caution at nineteen';

describe('who may see vetting', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const ids: Record<string, string> = {};
  const address = (who: Who) => (who === 'mona' ? 'mona@lantern.example' : who);
  const opened = (route: string): string =>
    route
      .replace('/staff/open/:id', `/staff/open/${app.charity.people.helen}`)
      .replace('/staff/:id', `/staff/${ids['staff'] ?? ''}`)
      .replace('/mentors/:id', `/mentors/${ids['mentor'] ?? ''}`)
      .replace('/stays/:id', `/stays/${ids['stay'] ?? ''}`)
      .replace('/checks/:id', `/checks/${ids['check'] ?? ''}`)
      .replace('/decisions/:id', `/decisions/${ids['decision'] ?? ''}`)
      .replace(':step', 'weigh');

  beforeAll(async () => {
    await app.database.owner.query(
      `insert into user_account (id, organisation_id, email, name, password_hash, created_at)
       select gen_random_uuid(), organisation_id, 'mona@lantern.example', 'Mona Field', password_hash, created_at from user_account where id = $1`,
      [app.charity.people.samuel],
    );
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since)
       select id, $1, 'manager', now() from user_account where email = 'mona@lantern.example'`,
      [app.charity.programmes.schools],
    );
    ids['mentor'] = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    const clear = await casework.aMentor('Rhys Evans', '2026-10-20', { ready: false });
    const decided = await vetClear(app, clear, LocalDate.of('2026-10-19'));
    const [row] = await app.source.query<{ record_id: string }[]>(
      'select record_id from vetting_decision where check_record_id = $1',
      [decided],
    );
    ids['decision'] = row?.record_id ?? '';
    ids['staff'] = await aStaffFile(app, 'priya');
    await app
      .service(VettingEligibility)
      .decide(await app.actor('helen'), ids['staff'], aRole(LocalDate.of('2026-11-18')));
    await app.service(StaysAbroad).tell(await app.actor('helen'), ids['mentor'], {
      country: 'Spain',
      from: LocalDate.of('2025-01-01'),
      until: LocalDate.of('2025-09-01'),
    });
    const [stay] = await app.source.query<{ id: string }[]>('select id from vetting_stay');
    ids['stay'] = stay?.id ?? '';
    ids['check'] = await aSeenCheck(app, ids['mentor'], LocalDate.of('2026-11-18'));
    await app.service(VettingContent).weigh(await app.actor('helen'), ids['check'], {
      weighedOn: LocalDate.of('2026-11-20'),
      content: SECRET,
      bearing: [],
      open: 'yes',
      comments: '',
      advice: '',
      proposed: 'refused',
      conditions: '',
      secondDeciderId: app.charity.people.samuel,
    });
  });

  it('is written down for each route that there is', () => {
    const routes = routesTable(app.app).filter(
      ({ method, path }) =>
        method === 'GET' && /vetting|duty-to-refer|^\/staff/.test(path) && !path.startsWith('/settings'),
    );
    expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(MAY).sort());
  });

  it.each(Object.entries(MAY))('%s', async (route, statuses) => {
    const found = [];
    for (const who of PEOPLE)
      found.push((await (await app.signedInAs(address(who))).get(opened(route))).status);
    expect(found).toEqual(statuses);
  });

  it('ends at the words of a certificate for everybody but the two who decide, on whatever page', async () => {
    const [told, quiet] = [['helen', 'samuel'] as const, ['mona', 'priya', 'callum', 'tom', 'ada'] as const];
    const pages = [...Object.keys(MAY).map(opened), `/mentors/${ids['mentor'] ?? ''}`, '/mentors', '/today'];
    for (const who of quiet) {
      const visitor = await app.signedInAs(address(who));
      for (const path of pages)
        expect([who, path, (await visitor.get(path)).body.includes(SECRET)]).toEqual([who, path, false]);
    }
    for (const who of told)
      expect((await (await app.signedInAs(who)).get(opened('/vetting/checks/:id/content'))).text()).toContain(
        SECRET,
      );
  });

  it.each(['weigh', 'seen', 'decide', 'confirm'])(
    'whoever may not open a form may not send it: %s',
    async step => {
      const path = `/vetting/checks/${ids['check'] ?? ''}/${step}`;
      for (const who of ['mona', 'priya', 'callum', 'tom', 'ada'] as const) {
        const visitor = await app.signedInAs(address(who));
        const sent = await visitor.send(path, {
          method: 'POST',
          headers: { 'x-csrf-token': (await visitor.get('/api/session')).json<{ csrf: string }>().csrf },
          body: new URLSearchParams({
            outcome: 'approved',
            'decidedOn-day': '21',
            'decidedOn-month': '11',
            'decidedOn-year': '2026',
          }),
        });
        expect([who, [403, 404].includes(sent.status)]).toEqual([who, true]);
      }
      expect(
        await app.source.query('select 1 from vetting_decision where check_record_id = $1', [ids['check']]),
      ).toEqual([]);
    },
  );
});
