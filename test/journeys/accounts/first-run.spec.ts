import { describe, expect, it } from '@jest/globals';
import { useTestApp } from '../../support/app.js';

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
    const answers = await Promise.all(
      browsers.map((browser, at) =>
        browser.post('/first-run', { ...first, email: `admin-${at}@harbour.example` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.errorSummary()).toEqual([
      'This Cairn has its first administrator already. Sign in instead.',
    ]);

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
