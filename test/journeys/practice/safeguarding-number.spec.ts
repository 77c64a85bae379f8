import { describe, expect, it } from '@jest/globals';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

describe('the safeguarding number', () => {
  const app = useTestApp({ today: '2026-11-22' });

  it('is set by a manager, and stands on the sheet of a mentor', async () => {
    const match = await new Casework(app).aMatch('2026-10-01', {
      mentor: 'Tom Hughes',
      userId: app.charity.people.tom,
    });
    const path = `/settings/safeguarding/${app.charity.programmes.schools}`;
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.post(path, { phone: '020 7946 0188' })).location).toBe('/settings/safeguarding');

    const tom = await app.signedInAs('tom');
    expect((await tom.get(`/matches/${match.id}/sheets/new`)).text()).toContain('020 7946 0188');
    expect((await samuel.post(path, { phone: 'x'.repeat(41) })).status).toBe(422);
  });

  it('is not for a coordinator to set, and foreign programmes are unknown', async () => {
    const path = `/settings/safeguarding/${app.charity.programmes.schools}`;
    expect((await (await app.signedInAs('priya')).get(path)).status).toBe(403);
    const helen = await app.signedInAs('helen');
    expect((await helen.get('/settings/safeguarding/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});
