import { expect, it } from '@jest/globals';
import { describeInBrowser, faultsOf, overhangOf, PHONE, useBrowser } from '../support/browser.js';
import { useDemoApp } from '../support/demo-app.js';

const SAID = 'Patient & punctual; “kept to our rules” <nothing else>';
const APPLICANT = `select m.id from mentor m join person p on p.id = m.person_id where p.first_name = 'Joanna' limit 1`;
const LETTER = `select body from outbox_mail where to_address = 'referee@phone.example' order by run_at desc limit 1`;

describeInBrowser('a referee on a phone', () => {
  const app = useDemoApp();
  const browser = useBrowser(app);

  it('is asked by a worker, answers by the link of the letter, and loses no word', async () => {
    const [applicant] = await app.data.query<{ id: string }[]>(APPLICANT);
    const priya = await browser.as('priya@lantern.example');
    await priya.goto(`/mentors/${applicant?.id ?? ''}/references/new`);
    await priya.getByLabel('Name of the referee').fill('Sister Bernadette');
    await priya.getByLabel('E-mail address').fill('referee@phone.example');
    await priya.getByLabel('Volunteering: whoever led or supervised it').check();
    await priya.getByRole('button', { name: 'Ask for the reference' }).click();

    const [letter] = await app.data.query<{ body: string }[]>(LETTER);
    const path = /\/reference\/\S+/.exec(letter?.body ?? '')?.[0] ?? '';
    const page = await browser.apart(PHONE);
    await page.goto(path);
    expect(await faultsOf(page)).toEqual([]);
    expect(await overhangOf(page)).toBe(0);
    await page.getByLabel('How suitable is').fill(SAID);
    await page.getByRole('button', { name: 'Send the reference' }).click();

    expect(await page.title()).toMatch(/^Error:/);
    expect(await faultsOf(page)).toEqual([]);
    expect(await overhangOf(page)).toBe(0);
    expect(await page.getByLabel('How suitable is').inputValue()).toBe(SAID);
    await page.goto(`${path}x`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This link does not open');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('no page on the way ran a script or wore a style that its own policy refuses', () =>
    expect(browser.complaints).toEqual([]));
});
