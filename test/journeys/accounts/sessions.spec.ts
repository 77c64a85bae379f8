import { beforeEach, describe, expect, it } from '@jest/globals';
import { Roles } from '#accounts';
import { PASSWORD } from '../../builders/charity.js';
import { useTestApp } from '../../support/app.js';

describe('being signed in', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const at = (time: string) => app.clock.set(new Date(`2026-11-22T${time}Z`));

  beforeEach(() => at('08:00:00'));

  it('ends after an hour without use, and not before', async () => {
    const priya = await app.signedInAs('priya');
    at('08:59:59');
    expect((await priya.get('/account')).status).toBe(200);
    at('09:59:58');
    expect((await priya.get('/account')).status).toBe(200);
    at('10:59:59');
    expect((await priya.get('/account')).location).toBe('/sign-in?next=%2Faccount');
    expect(priya.cookie('cairn')).toBeUndefined();
  });

  it('ends after twelve hours, however busy the day', async () => {
    const priya = await app.signedInAs('priya');
    for (let hour = 8; hour < 20; hour++) {
      at(`${String(hour).padStart(2, '0')}:30:00`);
      expect((await priya.get('/account')).status).toBe(200);
      at(`${String(hour).padStart(2, '0')}:59:59`);
      expect((await priya.get('/account')).status).toBe(200);
    }
    at('20:00:01');
    expect((await priya.get('/account')).status).toBe(303);
  });

  it('lists the own devices, and ends one of them', async () => {
    const office = await app.signedInAs('callum');
    const library = await app.signedInAs('callum');
    const page = await office.get('/account');
    expect(page.rows().filter(row => row.startsWith('Chrome on Linux'))).toHaveLength(2);

    const answer = await office.fill(page, {}, '/account/end-session');
    expect(answer.location).toBe('/account');
    expect((await library.get('/account')).status).toBe(303);
    expect((await office.get('/account')).status).toBe(200);
  });

  it('ends no session of somebody else', async () => {
    const helen = await app.signedInAs('helen');
    const callum = await app.signedInAs('callum');
    const [hers] = await app.source.query<{ id: string }[]>(
      `select encode(token_hash, 'hex') as id from sign_in_session where user_id = $1`,
      [app.charity.people.helen],
    );
    await app.signedInAs('callum');
    await callum.fill(await callum.get('/account'), { session: hers?.id ?? '' }, '/account/end-session');
    expect((await helen.get('/account')).status).toBe(200);
  });

  it('signs out here, and wipes what the browser kept', async () => {
    const tom = await app.signedInAs('tom');
    const token = tom.cookie('cairn') ?? '';
    const answer = await tom.post('/account/sign-out', {}, '/account');
    expect(answer.location).toBe('/sign-in?after=out');
    expect(answer.headers.get('clear-site-data')).toContain('cache');
    expect((await tom.get('/sign-in?after=out')).text()).toContain('You are signed out.');

    tom.setCookie('cairn', token);
    expect((await tom.get('/account')).status).toBe(303);
  });

  it('signs out everywhere', async () => {
    const [phone, desk] = [await app.signedInAs('tom'), await app.signedInAs('tom')];
    await phone.post('/account/sign-out-everywhere', {}, '/account');
    expect((await desk.get('/account')).status).toBe(303);
  });

  it('is over in that minute when the account ends, and sign-in is refused like any other', async () => {
    const helen = await app.signedInAs('helen');
    await app.service(Roles).deactivate(await app.actor('ada'), app.charity.people.helen);

    expect((await helen.get('/account')).status).toBe(303);
    const again = await app
      .visitor()
      .post('/sign-in', { email: 'helen@lantern.example', password: PASSWORD });
    expect(again.errorSummary()).toEqual(['The e-mail address or the password is not right']);
    await app.service(Roles).reactivate(await app.actor('ada'), app.charity.people.helen);
  });

  it('is read anew at each request, even where no session was ended', async () => {
    const helen = await app.signedInAs('helen');
    await app.database.owner.query('update user_account set active = false where id = $1', [
      app.charity.people.helen,
    ]);
    expect((await helen.get('/account')).status).toBe(303);
    await app.database.owner.query('update user_account set active = true where id = $1', [
      app.charity.people.helen,
    ]);
  });

  it('begins anew at each change of power', async () => {
    const priya = await app.signedInAs('priya');
    await app
      .service(Roles)
      .grant(
        await app.actor('ada'),
        app.charity.people.priya,
        app.charity.programmes['leaving-care'],
        'manager',
      );
    expect((await priya.get('/account')).status).toBe(303);
    expect((await (await app.signedInAs('priya')).get('/account')).row('Roles')).toContain(
      'Manager, Leaving care',
    );
  });

  it('leaves a row in the audit for each sign-in and each refusal, without what was typed', async () => {
    await app.visitor().post('/sign-in', { email: 'nobody@lantern.example', password: 'my secret words' });
    const rows = await app.source.query<{ act: string; actor_name: string; whole: string }[]>(
      'select act, actor_name, a::text as whole from audit_entry a order by seq desc limit 1',
    );
    expect(rows[0]).toMatchObject({ act: 'account.sign-in-refused', actor_name: 'Somebody not signed in' });
    expect(rows[0]?.whole).not.toContain('secret');
  });

  it('keeps no page of signed-in people in any cache', async () => {
    const page = await (await app.signedInAs('tom')).get('/account');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the cookie over https', () => {
  const app = useTestApp({ today: '2026-11-22', config: { publicUrl: 'https://cairn.example' } });

  it('is bound to this host, to https, and out of reach of script', async () => {
    const browser = app.visitor();
    const page = await browser.get('/sign-in');
    const token = page.csrf();
    const answer = await browser.postBare('/sign-in', {
      _csrf: token,
      email: 'priya@lantern.example',
      password: PASSWORD,
    });
    const cookie = answer.headers.getSetCookie().find(line => line.startsWith('__Host-cairn='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toMatch(/domain/i);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});
