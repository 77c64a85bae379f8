import { beforeEach, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../builders/charity.js';
import { useTestApp } from '../../support/app.js';

describe('an invitation', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const pathIn = (letter: { body: string } | undefined) =>
    letter?.body.match(/http:\/\/cairn\.test(\/link\/[\w-]{43})\n/)?.[1] ?? 'none';
  const password = 'slow river stones';
  let invited = 0;

  beforeEach(() => app.clock.set(new Date(`2026-11-22T12:00:00Z`)));

  const invite = async () => {
    const email = `new-${++invited}@lantern.example`;
    const ada = await app.signedInAs('ada');
    const answer = await ada.post(
      '/admin/people',
      { name: 'Siân ap Rhys', email, programmeId: app.charity.programmes.schools, role: 'coordinator' },
      '/admin/people/new',
    );
    const letters = await app.letters();
    return {
      answer,
      email,
      person: answer.location ?? '',
      link: pathIn(letters.find(letter => letter.to_address === email)),
    };
  };

  it('goes out as a letter with a link of our own address, and nothing about a case', async () => {
    const { answer, link } = await invite();
    expect(answer.status).toBe(303);
    expect(link).toMatch(/^\/link\//);
  });

  it('lets somebody choose a password and sign in with their role', async () => {
    const { email, link } = await invite();
    const sian = app.visitor();
    const page = await sian.get(link);
    expect(page.heading()).toBe('Welcome, Siân ap Rhys');

    const chosen = await sian.fill(page, { password });
    expect(chosen.location).toBe('/sign-in?after=chosen');
    await sian.fill(await sian.get('/sign-in'), { email, password });
    expect((await sian.get('/account')).row('Roles')).toBe('Roles Coordinator, Schools');
  });

  it('is not used up by looking, and works once', async () => {
    const { link } = await invite();
    const [scanner, sian] = [app.visitor(), app.visitor()];
    for (let looks = 0; looks < 3; looks++) await scanner.get(link);
    const page = await sian.get(link);
    expect((await sian.fill(page, { password })).status).toBe(303);
    expect((await sian.fill(page, { password })).status).toBe(404);
    expect((await sian.get(link)).status).toBe(404);
  });

  it('lets one of two through who press at the same moment', async () => {
    const { link } = await invite();
    const both = await Promise.all(
      [1, 2].map(async () => (await app.visitor().post(link, { password })).status),
    );
    expect(both.filter(status => status === 303)).toHaveLength(1);
  });

  it('expires after seven days', async () => {
    const { link } = await invite();
    app.clock.set(new Date('2026-11-29T11:59:00Z'));
    expect((await app.visitor().get(link)).status).toBe(200);
    app.clock.set(new Date('2026-11-29T12:00:01Z'));
    expect((await app.visitor().get(link)).status).toBe(404);
  });

  it('is replaced by the next one, and ends with the account', async () => {
    const { person, link, email } = await invite();
    const ada = await app.signedInAs('ada');
    app.clock.set(new Date('2026-11-22T12:10:00Z'));
    await ada.post(`${person}/invite-again`, {}, person);
    const second = pathIn((await app.letters()).find(letter => letter.to_address === email));
    expect((await app.visitor().get(link)).status).toBe(404);
    expect((await app.visitor().get(second)).status).toBe(200);

    await ada.post(`${person}/deactivate`, {}, person);
    expect((await app.visitor().get(second)).status).toBe(404);
  });

  it('keeps of the link only its hash, and of the password nothing that can be read', async () => {
    const { link, email } = await invite();
    await app.visitor().post(link, { password });
    const links = await app.source.query<{ row: string }[]>('select l::text as row from mailed_link l');
    expect(links.every(({ row }) => !row.includes(link.slice('/link/'.length)))).toBe(true);
    const account = await app.source.query<{ row: string }[]>(
      'select u::text as row from user_account u where email = $1',
      [email],
    );
    expect(account[0]?.row).toContain('$argon2id$');
    expect(account[0]?.row).not.toContain(password);
  });

  it('refuses a password that is soon guessed', async () => {
    const { link } = await invite();
    const page = await app.visitor().post(link, { password: 'password1234' });
    expect(page.status).toBe(422);
    expect(page.errorSummary()).toHaveLength(1);
  });

  it('refuses an address that has an account', async () => {
    const ada = await app.signedInAs('ada');
    const page = await ada.post(
      '/admin/people',
      { name: 'Priya', email: 'PRIYA@lantern.example' },
      '/admin/people/new',
    );
    expect([page.status, page.errorSummary()]).toEqual([
      422,
      ['Somebody with this address has an account already'],
    ]);
  });

  it.each(['short', 'A'.repeat(43), '..%2f..%2fetc%2fpasswd', '%00'])(
    'answers the made-up link %s like any unknown page',
    async token => {
      expect([404, 400]).toContain((await app.visitor().get(`/link/${token}`)).status);
    },
  );
});

describe('a forgotten password', () => {
  const app = useTestApp({ today: '2026-11-22' });

  it('answers the same whether or not there is such an account, and mails only where there is one', async () => {
    const answers = [];
    for (const email of ['callum@lantern.example', 'nobody@lantern.example']) {
      answers.push(await app.visitor().post('/forgotten-password', { email }));
    }
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, '/forgotten-password/mailed'],
      [303, '/forgotten-password/mailed'],
    ]);
    expect((await app.letters()).map(letter => letter.to_address)).toEqual(['callum@lantern.example']);
  });

  it('gives a new password and signs out everywhere', async () => {
    const signedIn = await app.signedInAs('callum');
    const [letter] = await app.letters();
    const link = letter?.body.match(/\/link\/[\w-]{43}/)?.[0] ?? '';
    await app.visitor().post(link, { password: 'grey harbour lamps' });
    expect((await signedIn.get('/account')).status).toBe(303);
    const old = await app.visitor().post('/sign-in', { email: 'callum@lantern.example', password: PASSWORD });
    expect(old.status).toBe(401);
  });

  it('mails no more than ten times in five minutes', async () => {
    for (let tries = 0; tries < 14; tries++) {
      app.clock.set(new Date(`2026-11-22T13:00:${String(tries).padStart(2, '0')}Z`));
      await app.visitor().post('/forgotten-password', { email: 'tom@lantern.example' });
    }
    expect((await app.letters()).filter(letter => letter.to_address === 'tom@lantern.example')).toHaveLength(
      10,
    );
  });
});
