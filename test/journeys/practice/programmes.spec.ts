import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { useTestApp } from '../../support/app.js';

describe('the name and lead of a programme', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const path = (programme: 'schools' | 'leaving-care' = 'schools') =>
    `/settings/programmes/${app.charity.programmes[programme]}`;

  it('are changed by its manager, and the history says by whom', async () => {
    const samuel = await app.signedInAs('samuel');
    const list = await samuel.get('/settings/programmes');
    expect(list.row('Schools')).toContain('Samuel Adeyemi');
    expect(list.link('Schools')).toBe(path());

    const saved = await samuel.post(path(), {
      name: 'Schools and colleges',
      leadId: app.charity.people.priya,
    });

    expect([saved.status, saved.location]).toEqual([303, '/settings/programmes']);
    expect((await samuel.get('/settings/programmes')).row('Schools and colleges')).toContain('Priya Raman');
    expect((await samuel.get('/settings/limits')).text()).toContain('Schools and colleges');
    const audit = await app.source.query<{ actor_name: string; before: unknown; after: unknown }[]>(
      `select actor_name, before, after from audit_entry where act = 'programme.correct'`,
    );
    expect(audit).toMatchObject([
      {
        actor_name: 'Samuel Adeyemi',
        before: { name: 'Schools', leadId: app.charity.people.samuel },
        after: { name: 'Schools and colleges', leadId: app.charity.people.priya },
      },
    ]);
  });

  it('are not changed over what somebody else changed, who is named', async () => {
    const samuel = await app.signedInAs('samuel');
    const helen = await app.signedInAs('helen');
    const opened = await samuel.get(path());
    await helen.post(`/settings/safeguarding/${app.charity.programmes.schools}`, { phone: '020 7946 0011' });
    const late = await samuel.fill(opened, { name: 'Schools in the borough' });

    expect([late.status, late.field('name')]).toEqual([409, 'Schools in the borough']);
    expect(late.errorSummary()[0]).toMatch(/^Helen Marsh changed this at 12:00 on 22 November 2026\./);
    expect((await samuel.fill(late, {})).status).toBe(303);
  });

  it('ask for a name of its own and a lead from among its workers, and keep what was typed', async () => {
    const samuel = await app.signedInAs('samuel');
    const empty = await samuel.post(path(), { name: ' ', leadId: '' });
    expect([empty.status, empty.errorSummary()]).toEqual([
      422,
      ['Enter the name of the programme', 'Choose who leads the programme'],
    ]);
    const wrong = await samuel.post(path(), { name: 'leaving care', leadId: app.charity.people.callum });
    expect([wrong.status, wrong.errorSummary(), wrong.field('name')]).toEqual([
      422,
      [
        'Another programme is called “leaving care” already',
        'Choose a coordinator or manager of this programme',
      ],
      'leaving care',
    ]);
  });

  it('are for its managers alone', async () => {
    const samuel = await app.signedInAs('samuel');
    const priya = await app.signedInAs('priya');
    expect((await priya.get(path())).status).toBe(403);
    expect((await samuel.get(`/settings/programmes/${newId()}`)).status).toBe(404);
    await app.source.query(`delete from membership where user_id = $1 and programme_id = $2`, [
      app.charity.people.samuel,
      app.charity.programmes['leaving-care'],
    ]);
    expect((await (await app.signedInAs('samuel')).get(path('leaving-care'))).status).toBe(404);
  });
});
