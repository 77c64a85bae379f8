import { beforeEach, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../builders/charity.js';
import { useTestApp } from '../../support/app.js';

describe('signing in', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const priya = { email: 'priya@lantern.example', password: PASSWORD };
  let addresses = 0;
  /** Each from an address of their own, so that the limits of one test do not reach another. */
  const somebody = () => app.visitor({ 'x-forwarded-for': `198.51.100.${++addresses}` });

  beforeEach(() => app.clock.set(new Date('2026-11-22T12:00:00Z')));

  it('asks for name and password, with one h1 and labels', async () => {
    const page = await somebody().get('/sign-in');

    expect(page.status).toBe(200);
    expect(page.heading()).toBe('Sign in');
    expect(page.title()).toBe('Sign in – Lantern Mentoring');
  });

  it('lets in who knows the password, and shows who they are', async () => {
    const browser = somebody();
    const answer = await browser.post('/sign-in', priya);

    expect([answer.status, answer.location]).toEqual([303, '/']);
    const account = await browser.get('/account');
    expect(account.row('Name')).toBe('Name Priya Raman');
    expect(account.row('Roles')).toBe('Roles Coordinator, Schools');
  });

  it('takes the address in any letters, with spaces around it', async () => {
    expect((await somebody().post('/sign-in', { ...priya, email: ' Priya@LANTERN.example ' })).status).toBe(
      303,
    );
  });

  it('gives a new token at each sign-in, and ends the session that one came with', async () => {
    const browser = somebody();
    browser.setCookie('cairn', 'A'.repeat(43));
    await browser.post('/sign-in', priya);
    const first = browser.cookie('cairn');
    expect(first).not.toBe('A'.repeat(43));

    const other = somebody();
    await other.post('/sign-in', priya);
    expect(other.cookie('cairn')).not.toBe(first);
  });

  it('keeps of a token only its hash', async () => {
    const browser = somebody();
    await browser.post('/sign-in', priya);
    const rows = await app.source.query<{ token_hash: Buffer }[]>('select token_hash from sign_in_session');
    const token = browser.cookie('cairn') ?? '';
    expect(rows.map(row => row.token_hash.toString('base64url'))).not.toContain(token);
    expect(rows.map(row => row.token_hash.toString())).not.toContain(token);
  });

  it('says the same of a wrong password and of an unknown address, and keeps the address', async () => {
    const wrong = await somebody().post('/sign-in', { ...priya, password: 'not this one at all' });
    const unknown = await somebody().post('/sign-in', { ...priya, email: 'nobody@lantern.example' });

    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.errorSummary()).toEqual(['The e-mail address or the password is not right']);
    expect(unknown.errorSummary()).toEqual(wrong.errorSummary());
    expect(unknown.field('email')).toBe('nobody@lantern.example');
    expect(wrong.body).not.toContain('not this one at all');
  });

  it('names each field that was left empty, and leads to it', async () => {
    const page = await somebody().post('/sign-in');

    expect(page.status).toBe(422);
    expect(page.title()).toMatch(/^Error: /);
    expect(page.errorSummary()).toEqual(['Enter your e-mail address', 'Enter your password']);
    expect(page.errorTargets().every(target => page.hasId(target.slice(1)))).toBe(true);
  });

  it.each(["' or 1=1 --", 'a\u0000b@lantern.example', '🙂@🙂.example', 'x'.repeat(3000)])(
    'refuses %j like any wrong address',
    async email => {
      expect([401, 422]).toContain((await somebody().post('/sign-in', { ...priya, email })).status);
    },
  );

  it('leads on to the page that was asked for', async () => {
    const browser = somebody();
    const sent = await browser.get('/account?from=letter');
    expect(sent.location).toBe('/sign-in?next=%2Faccount%3Ffrom%3Dletter');

    const answer = await browser.fill(await browser.get(sent.location ?? ''), priya);
    expect(answer.location).toBe('/account?from=letter');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/no-such-page',
    '/%2F/evil.example',
  ])('never leads to %s', async next => {
    const browser = somebody();
    const page = await browser.get(`/sign-in?next=${encodeURIComponent(next)}`);
    expect((await browser.fill(page, priya)).location).toBe('/');
  });

  it('refuses the eleventh try of five minutes for an account, known or not, also with the right password', async () => {
    for (const email of ['callum@lantern.example', 'unknown@lantern.example']) {
      for (let tries = 0; tries < 10; tries++) {
        expect((await somebody().post('/sign-in', { email, password: 'a wrong password' })).status).toBe(401);
      }
      const eleventh = await somebody().post('/sign-in', { email, password: PASSWORD });
      expect(eleventh.status).toBe(429);
      expect(eleventh.errorSummary()).toEqual(['Too many tries. Wait five minutes, then try again.']);
    }
    app.clock.set(new Date('2026-11-22T12:05:01Z'));
    expect(
      (await somebody().post('/sign-in', { email: 'callum@lantern.example', password: PASSWORD })).status,
    ).toBe(303);
  });

  it('refuses the eleventh try from one address, whoever is tried', async () => {
    const office = app.visitor({ 'x-forwarded-for': '203.0.113.9' });
    for (let tries = 0; tries < 10; tries++) {
      await office.post('/sign-in', {
        email: `guess-${tries}@lantern.example`,
        password: 'a wrong password',
      });
    }
    expect((await office.post('/sign-in', priya)).status).toBe(429);
    expect((await somebody().post('/sign-in', priya)).status).toBe(303);
  });

  it('lets a whole office sign in from one address', async () => {
    for (let tries = 0; tries < 12; tries++) {
      const desk = app.visitor({ 'x-forwarded-for': '203.0.113.77' });
      expect((await desk.post('/sign-in', priya)).status).toBe(303);
    }
  });

  it('counts tries that come at the same moment', async () => {
    const crowd = await Promise.all(
      Array.from(
        { length: 25 },
        async () =>
          (
            await somebody().post('/sign-in', {
              email: 'helen@lantern.example',
              password: 'a wrong password',
            })
          ).status,
      ),
    );
    expect(crowd.filter(status => status === 401).length).toBeLessThanOrEqual(10);
  });

  it('has a twin for programs, with the same cookie', async () => {
    const program = somebody();
    const answer = await program.api('POST', '/api/session', priya);
    expect(answer.status).toBe(204);
    expect((await program.api('GET', '/api/session')).json()).toMatchObject({ name: 'Priya Raman' });
    expect((await program.api('DELETE', '/api/session')).status).toBe(204);
    expect((await program.api('GET', '/api/session')).json()).toMatchObject({ name: null });
  });

  it('tells programs what is wrong under the keys of the fields', async () => {
    const answer = await somebody().api('POST', '/api/session', { email: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      status: 422,
      fields: { email: expect.any(String), password: expect.any(String) },
    });
  });
});
