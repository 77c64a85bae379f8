import { describe, expect, it } from '@jest/globals';
import { useTestApp } from '../../support/app.js';
import type { Page } from '../../support/page.js';

const first = {
  organisation: 'Harbour Befriending',
  name: "Gráinne O'Neill",
  email: 'grainne@harbour.example',
  password: 'tide and lantern',
};

describe('the first run', () => {
  const app = useTestApp({ today: '2026-11-22', empty: true });

  it('leads everybody to the question for the first administrator', async () => {
    expect((await app.visitor().visit('/')).heading()).toBe('Welcome to Cairn');
    expect((await app.visitor().get('/sign-in')).location).toBe('/first-run');
  });

  it('keeps what was typed, but not the password', async () => {
    const page = await app.visitor().post('/first-run', { ...first, password: 'short' });
    expect(page.status).toBe(422);
    expect(page.field('organisation')).toBe('Harbour Befriending');
    expect(page.field('password')).toBe('');
  });

  it('makes one administrator of two who press at the same moment, and signs them in', async () => {
    const browsers = [app.visitor(), app.visitor()];
    // Both have the form open before either presses.
    const forms = await Promise.all(browsers.map(browser => browser.get('/first-run')));
    const answers = await Promise.all(
      browsers.map((browser, at) =>
        browser.fill(forms[at] as Page, { ...first, email: `admin-${at}@harbour.example` }, '/first-run'),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 303);
    expect(refused).toHaveLength(1);
    // Whoever comes a moment later still, when it is all over, finds no such page any more.
    if (refused[0]?.status !== 404)
      expect([refused[0]?.status, refused[0]?.errorSummary()]).toEqual([
        409,
        ['This Cairn has its first administrator already. Sign in instead.'],
      ]);
    const made = await app.source.query<unknown[]>('select 1 from user_account where administrator');
    expect(made).toHaveLength(1);

    const winner = browsers[answers.findIndex(({ status }) => status === 303)];
    const admin = await winner?.visit('/');
    expect(admin?.heading()).toBe('Administration');
    expect(admin?.text()).toContain('There is none yet. A programme is where casework happens');
  });

  it('is there once only', async () => {
    expect((await app.visitor().get('/first-run')).status).toBe(404);
    expect((await app.visitor().postBare('/first-run', first)).status).toBe(403);
    expect((await app.visitor().visit('/')).heading()).toBe('Sign in');
  });
});
