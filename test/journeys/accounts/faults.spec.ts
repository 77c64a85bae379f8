import { describe, expect, it } from '@jest/globals';
import { answerFor } from '../../../apps/web/src/shell/errors/answer.js';
import { Forbidden, Invalid, NotFound, Refusal } from '#kernel';
import { asSuperuser } from '../../support/database.js';
import { useTestApp } from '../../support/app.js';

describe('what a fault becomes', () => {
  it.each([
    ['a fault of a field', new Invalid({ heldOn: 'The date cannot be later than today' }), 422],
    ['a refusal', new Refusal('vetting-lapsed', 'Vetting has lapsed'), 409],
    ['a foreign or unknown record', new NotFound(), 404],
    ['an act of another role', new Forbidden('match.end'), 403],
    ['an id that is none', { code: '22P02' }, 404],
    ['a number without end', { driverError: { code: '22003' } }, 404],
    ['a text that no column holds', { code: '22021' }, 400],
    ['two at the same record', { code: '40001' }, 409],
    ['two who wait for one another', { code: '40P01' }, 409],
    ['a record that exists already', { code: '23505' }, 409],
    ['a database that is not there', { code: 'ECONNREFUSED' }, 503],
    ['a database that went away', new Error('Connection terminated unexpectedly'), 503],
    ['a pool without a free place', new Error('timeout exceeded when trying to connect'), 503],
    ['a body that is too large', { status: 413 }, 413],
    ['a bug', new TypeError('x is not a function'), 500],
    ['something thrown that is no error', 'a text', 500],
  ])('%s', (_what, error, status) => {
    expect(answerFor(error).status).toBe(status);
  });

  it('names everything that stands in the way', () => {
    const reasons = [
      { code: 'vetting', text: 'Vetting has lapsed' },
      { code: 'training', text: '4 of 12 hours of training' },
    ];
    expect(answerFor(new Refusal('not-ready', reasons)).reasons).toEqual(reasons);
  });

  it('tells of a fault of ours a number to quote, and nothing else', () => {
    const answer = answerFor(new Error('select password_hash from user_account'));
    expect(answer.reference).toMatch(/^[0-9A-F]{8}$/);
    expect(JSON.stringify(answer)).not.toContain('password_hash');
  });
});

describe('faults on the way', () => {
  const app = useTestApp({ today: '2026-11-22' });

  it('answers an unknown address as a page, and to programs as a problem', async () => {
    const page = await app.visitor().get('/no-such-page');
    expect([page.status, page.heading()]).toEqual([404, 'There is nothing here']);
    const problem = await app.visitor().api('GET', '/api/no-such-thing');
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.json()).toMatchObject({ status: 404, title: 'There is nothing here' });
  });

  it.each([
    ['half a code', '/%'],
    ['a code that is no letter', '/%ff'],
    ['a way up', '/%2e%2e/%2e%2e/etc/passwd'],
    ['a very long name', `/${'a'.repeat(5000)}`],
    ['a way out of the static files', '/assets/%2e%2e/src/main.ts'],
  ])('answers an address with %s without a fault', async (_what, path) => {
    expect((await app.visitor().get(path)).status).toBeLessThan(500);
  });

  it('refuses a body that is too large', async () => {
    const ada = await app.signedInAs('ada');
    const token = (await ada.get('/admin/people/new')).csrf();
    const page = await ada.postBare('/admin/people', { _csrf: token, name: 'x'.repeat(300_000) });
    expect([page.status, page.heading()]).toEqual([413, 'This is too large']);
  });

  it('refuses JSON that is none', async () => {
    const page = await app.visitor().send('/api/session', {
      method: 'POST',
      body: '{"a":',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(page.status).toBe(400);
  });

  it('takes a text with a NUL for no text, wherever it comes from', async () => {
    expect((await app.visitor().get('/link/%00')).status).toBe(404);
    expect((await app.visitor().get('/sign-in?next=%00')).status).toBe(200);
  });

  it('sends a policy that lets nothing foreign or inline run', async () => {
    const page = await app.visitor().get('/sign-in');
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = policy.match(/script-src 'nonce-([\w-]+)'/)?.[1] ?? 'none';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.root.byTag('script').map(script => script.get('nonce'))).toEqual([nonce]);
    expect(page.root.all(element => element.attributes.has('style'))).toEqual([]);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-powered-by')).toBeNull();
    expect((await app.visitor().get('/sign-in')).headers.get('content-security-policy')).not.toBe(policy);
  });

  it('lets static files be kept for ever under their own address, and only those that exist', async () => {
    const page = await app.visitor().get('/sign-in');
    const css = page.root
      .byTag('link')
      .map(link => link.get('href') ?? '')
      .filter(href => href.includes('.css'));
    expect(css).toHaveLength(2);
    for (const href of css) {
      const file = await app.visitor().get(href);
      expect([file.status, file.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
    expect((await app.visitor().get('/assets/nothing.css')).status).toBe(404);
  });

  it('weighs less than 100 kB on a first visit, fonts included', async () => {
    const page = await app.visitor().get('/sign-in');
    const files = page.root.byTag('link').map(link => link.get('href') ?? '');
    const script = page.root.byTag('script')[0]?.get('src') ?? '';
    let weight = 0;
    for (const path of ['/sign-in', script, ...files]) {
      const response = await fetch(app.url + path, { headers: { 'accept-encoding': 'gzip' } });
      weight += Number(response.headers.get('content-length'));
    }
    expect(weight).toBeGreaterThan(30_000);
    expect(weight).toBeLessThan(60_000);
  });

  it('says within five seconds that its records are away, and recovers by itself', async () => {
    const priya = await app.signedInAs('priya');
    const name = app.database.name;
    await asSuperuser(`alter database ${name} allow_connections false`);
    await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    const began = performance.now();
    const page = await priya.get('/account');
    expect(performance.now() - began).toBeLessThan(5_000);
    expect([page.status, page.heading()]).toEqual([503, 'Cairn cannot reach its records']);
    expect((await priya.api('GET', '/api/session')).status).toBe(503);

    await asSuperuser(`alter database ${name} allow_connections true`);
    expect((await priya.get('/account')).status).toBe(200);
  });
});
