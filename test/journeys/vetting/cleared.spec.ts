import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Checks } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { vetClear } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

describe('a mentor whose clearance ended', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentorId = '';
  let routes: string[] = [];

  beforeAll(async () => {
    const match = await casework.aMatch('2026-09-01', {
      mentor: 'Tom Hughes',
      userId: app.charity.people.tom,
    });
    mentorId = match.mentorId;
    const sheet = await casework.aSheet(match.id, '2026-11-19');
    routes = [
      `/mentor/matches/${match.id}`,
      `/api/mentor/matches/${match.id}`,
      `/matches/${match.id}/sheets/new`,
      `/sheets/${sheet}`,
    ];
  });

  const answers = async (): Promise<number[]> => {
    const tom = await app.signedInAs('tom');
    return Promise.all(routes.map(async path => (await tom.get(path)).status));
  };
  const home = async (): Promise<string> => (await (await app.signedInAs('tom')).get('/mentor')).text();

  it('sees their mentee while they are clear', async () => {
    expect(await answers()).toEqual(routes.map(() => 200));
    expect(await home()).toContain('Amara');
  });

  it('sees nobody from that minute on, on whatever route', async () => {
    const helen = await app.actor('helen');
    const [check] = await app.source.query<{ record_id: string; version: number }[]>(
      'select record_id, version from vetting_check where mentor_id = $1 and superseded_at is null',
      [mentorId],
    );
    const on = LocalDate.of('2026-11-21');
    await app.service(Checks).agreeToUpdates(helen, check?.record_id ?? '', check?.version ?? 0, on);
    await app.service(Checks).lookUp(helen, check?.record_id ?? '', on, 'no-match');

    expect(await answers()).toEqual(routes.map(() => 404));
    expect(await home()).not.toContain('Amara');
    const tom = await app.signedInAs('tom');
    const sent = await tom.api('PUT', `/api/sheets/${crypto.randomUUID()}`, {
      matchId: routes[0]?.split('/').at(-1),
    });
    expect(sent.status).toBeGreaterThanOrEqual(400);
  });

  it('sees them again after a new check', async () => {
    await vetClear(app, mentorId, LocalDate.of('2026-11-22'));
    expect(await answers()).toEqual(routes.map(() => 200));
  });
});
