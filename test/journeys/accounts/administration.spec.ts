import { describe, expect, it } from '@jest/globals';
import { verifyAudit } from '#platform';
import { useTestApp } from '../../support/app.js';

describe('administration', () => {
  const app = useTestApp({ today: '2026-11-22' });

  it('lists people with their roles, and programmes with their leads', async () => {
    const page = await (await app.signedInAs('ada')).get('/admin');
    expect(page.row('Priya Raman')).toBe('Priya Raman priya@lantern.example Coordinator, Schools Active');
    expect(page.row('Schools schools')).toBe(
      'Schools schools Samuel Adeyemi England and Wales 2 September 2024',
    );
  });

  it('opens a programme whose lead becomes its manager', async () => {
    const ada = await app.signedInAs('ada');
    const answer = await ada.post(
      '/admin/programmes',
      {
        name: 'Young carers',
        key: 'young-carers',
        nation: 'scotland',
        leadId: app.charity.people.callum,
        'openedOn-day': '1',
        'openedOn-month': '10',
        'openedOn-year': '2026',
      },
      '/admin/programmes/new',
    );
    expect(answer.location).toBe('/admin');
    const page = await ada.get('/admin');
    expect(page.row('young-carers')).toBe('Young carers young-carers Callum Reid Scotland 1 October 2026');
    expect(page.row('callum@')).toContain('Manager, Young carers');
  });

  it('refuses a key that is taken, keeping what was typed', async () => {
    const ada = await app.signedInAs('ada');
    const typed = {
      name: 'Other schools',
      key: 'schools',
      nation: 'scotland',
      leadId: app.charity.people.callum,
    };
    const day = { 'openedOn-day': '1', 'openedOn-month': '10', 'openedOn-year': '2026' };
    const page = await ada.post('/admin/programmes', { ...typed, ...day }, '/admin/programmes/new');
    expect([page.status, page.errorSummary()]).toEqual([422, ['Another programme has the key “schools”']]);
    expect(page.field('name')).toBe('Other schools');
  });

  it('gives a role and withdraws it', async () => {
    const ada = await app.signedInAs('ada');
    const person = `/admin/people/${app.charity.people.priya}`;
    const { schools } = app.charity.programmes;
    await ada.post(`${person}/roles`, { programmeId: schools, role: 'vetting-officer' }, person);
    expect((await ada.get(person)).row('Vetting officer')).toContain('Schools');

    await ada.fill(
      await ada.get(person),
      { programmeId: schools, role: 'vetting-officer' },
      `${person}/roles/withdraw`,
    );
    expect((await ada.get(person)).row('Vetting officer')).toBeUndefined();
    expect((await ada.get(person)).row('Coordinator')).toContain('Schools');
  });

  it('keeps the last administrator', async () => {
    const ada = await app.signedInAs('ada');
    const person = `/admin/people/${app.charity.people.ada}`;
    const page = await ada.post(`${person}/deactivate`, {}, person);
    expect([page.status, page.errorSummary()]).toEqual([
      409,
      ['This is the only administrator. Invite another one first.'],
    ]);
    expect((await ada.get('/admin')).status).toBe(200);
  });

  it('answers an account of nobody and of no shape with the same words', async () => {
    const ada = await app.signedInAs('ada');
    const unknown = await ada.get('/admin/people/7b0b2a70-25f1-4a0d-9a0e-2f3f1f9c9f11');
    const malformed = await ada.get('/admin/people/1;drop table user_account');
    expect([unknown.status, malformed.status]).toEqual([404, 404]);
    expect(malformed.text()).toBe(unknown.text());
  });

  it('shows kept letters where no mail server is configured', async () => {
    const ada = await app.signedInAs('ada');
    await ada.post('/admin/people', { name: 'Ngozi', email: 'ngozi@lantern.example' }, '/admin/people/new');
    await app.letters();
    const page = await ada.get('/admin/mail');
    expect(page.headings()).toContain('Your invitation to Cairn, letter 1');
    expect(page.text()).toContain('To ngozi@lantern.example');
  });

  it('leaves an audit whose chain holds', async () => {
    const { entries, brokenAt } = await verifyAudit(app.source, app.charity.organisationId);
    expect(brokenAt).toBeNull();
    expect(entries).toBeGreaterThan(5);
  });
});

describe('administration with a mail server', () => {
  const app = useTestApp({
    today: '2026-11-22',
    config: { smtp: { url: 'smtp://127.0.0.1:1', from: 'cairn@lantern.example' } },
  });

  it('keeps no letters to read', async () => {
    const ada = await app.signedInAs('ada');
    expect((await ada.get('/admin/mail')).status).toBe(404);
    expect((await ada.get('/admin')).link('Read the kept letters')).toBeUndefined();
  });
});
