import { describe, expect, it } from '@jest/globals';
import { maskedToken, provesSecret } from '../../../apps/web/src/shell/session/csrf.js';
import { PASSWORD } from '../../builders/charity.js';
import { useTestApp } from '../../support/app.js';

describe('a form that was not made for this session', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const person = () => ({ name: 'Rhian Davies', email: 'rhian@lantern.example' });

  it('is refused without a token, with a made-up one, and with the one of somebody else', async () => {
    const ada = await app.signedInAs('ada');
    const other = await (await app.signedInAs('ada')).get('/admin/people/new');
    for (const fields of [
      person(),
      { ...person(), _csrf: '' },
      { ...person(), _csrf: 'A'.repeat(86) },
      { ...person(), _csrf: other.csrf() },
    ]) {
      expect((await ada.postBare('/admin/people', fields)).status).toBe(403);
    }
    expect(await app.source.query('select 1 from user_account where name = $1', ['Rhian Davies'])).toEqual(
      [],
    );
  });

  it('is refused as multipart too, after its files were read', async () => {
    const ada = await app.signedInAs('ada');
    const body = new FormData();
    body.append('name', 'Rhian Davies');
    body.append('file', new Blob(['x']), 'x.txt');
    expect((await ada.send('/admin/people', { method: 'POST', body })).status).toBe(403);

    const right = new FormData();
    right.append('_csrf', (await ada.get('/admin/people/new')).csrf());
    right.append('name', 'Rhian Davies');
    expect((await ada.send('/admin/people', { method: 'POST', body: right })).status).toBe(422);
  });

  it('is refused before signing in, so that nobody is signed in as somebody else unawares', async () => {
    const typed = { email: 'priya@lantern.example', password: PASSWORD };
    expect((await app.visitor().postBare('/sign-in', typed)).status).toBe(403);
    const token = (await app.visitor().get('/sign-in')).csrf();
    expect((await app.visitor().postBare('/sign-in', { ...typed, _csrf: token })).status).toBe(403);
  });

  it('is refused when it was opened before signing in', async () => {
    const browser = app.visitor();
    const before = (await browser.get('/sign-in')).csrf();
    await browser.post('/sign-in', { email: 'ada@lantern.example', password: PASSWORD });
    expect((await browser.postBare('/admin/people', { ...person(), _csrf: before })).status).toBe(403);
  });

  it('takes the token as a header from programs', async () => {
    const ada = await app.signedInAs('ada');
    const headers = { 'x-csrf-token': (await ada.get('/admin/people/new')).csrf() };
    expect((await ada.postBare('/admin/people', { name: 'X' }, headers)).status).toBe(422);
  });

  it('gives the words back that it could not take', async () => {
    const ada = await app.signedInAs('ada');
    const words = 'A long line that somebody wrote in a hurry';
    const page = await ada.postBare('/admin/people', { name: words, password: 'never shown to anybody' });
    expect(page.text()).toContain(words);
    expect(page.body).not.toContain('never shown');

    const gone = await app.visitor().postBare('/admin/people', { name: words });
    expect([gone.status, gone.heading()]).toEqual([401, 'You are signed out']);
    expect(gone.text()).toContain(words);
  });

  it('carries another token on every page, all of one secret', () => {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    const [one, two] = [maskedToken(secret), maskedToken(secret)];
    expect(one).not.toBe(two);
    expect([one, two].every(token => provesSecret(token, secret))).toBe(true);
    expect(provesSecret(one, Buffer.alloc(32, 8).toString('base64url'))).toBe(false);
    expect(provesSecret(['x'], secret)).toBe(false);
  });
});

describe('a form with faults', () => {
  const app = useTestApp({ today: '2026-11-22' });

  it('comes back with everything that was typed, each fault at its field', async () => {
    const ada = await app.signedInAs('ada');
    const typed = {
      name: 'Schools & <b>"friends"</b>',
      key: 'NOT A KEY',
      nation: 'scotland',
      leadId: app.charity.people.priya,
      'openedOn-day': '31',
      'openedOn-month': '2',
      'openedOn-year': '2026',
    };
    const page = await ada.post('/admin/programmes', typed, '/admin/programmes/new');

    expect(page.status).toBe(422);
    expect(page.title()).toBe('Error: Open a programme – Cairn');
    expect(page.errorSummary()).toEqual([
      'Use 2 to 40 small letters, digits and hyphens, beginning with a letter',
      'Enter a real date, such as 18 11 2026; you typed 31 2 2026',
    ]);
    expect(page.errorTargets()).toEqual(['#key', '#openedOn-day']);
    for (const [name, value] of Object.entries(typed))
      expect([name, page.field(name)]).toEqual([name, value]);
  });

  it('names a field that it never asked for', async () => {
    const ada = await app.signedInAs('ada');
    const page = await ada.post(
      '/admin/people',
      { name: 'R', email: 'r@example.org', organisationId: 'mine' },
      '/admin/people/new',
    );
    expect(page.status).toBe(422);
    expect(page.errorSummary()).toEqual(['This form does not ask for “organisationId”']);
  });
});
