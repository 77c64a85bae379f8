import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/charity.js';
import { qualityPaths } from '../../apps/web/src/quality/quality-paths.js';
import { DESKTOP, describeInBrowser, faultsOf, overhangOf, PHONE, useBrowser } from '../support/browser.js';
import { Child } from '../support/child.js';
import { useDemoApp } from '../support/demo-app.js';

const TYPED = 'Walked to the museum & back; “college” <next> year?';
const KACPER = 'Kacper Wiśniewski, Dev Patel';
const KACPER_TODAY = 'Kacper Wiśniewski and Dev Patel';

// One story, in order: each step stands on what the ones before it left.
describeInBrowser('a newcomer, by clicking', () => {
  const app = useDemoApp();
  const browser = useBrowser(app);

  async function signIn(email: string, screen = DESKTOP): Promise<Page> {
    const page = await browser.apart(screen);
    await page.goto('/');
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByLabel('Password').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    return page;
  }
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
  const words = (page: Page) => page.getByRole('main').innerText();
  const group = (page: Page, name: string): Locator => page.getByRole('group', { name });
  const choose = (page: Page, question: string, answer: string) =>
    group(page, question).getByLabel(answer, { exact: true }).check();

  let before = { notDone: 0, late: 0 };
  /** What indicator 44 says of reviews: times not done, and times late. */
  async function reviews(page: Page): Promise<typeof before> {
    const said = await words(page);
    const times = (how: string) =>
      Number(new RegExp(`at least every 3 months: (\\d+) times? ${how}`).exec(said)?.[1] ?? 0);
    return { notDone: times('not done'), late: times('late') };
  }

  it('Samuel reads in Quality why indicator 44 is not ready: every late review by name', async () => {
    const page = await signIn('samuel@lantern.example');
    await page.getByRole('link', { name: 'Quality' }).first().click();
    await page
      .getByRole('link', { name: /Quality in Mentoring/ })
      .first()
      .click();
    await page.getByRole('link', { name: /^44\b.*At risk/ }).click();
    expect(await heading(page)).toBe('Development plan and reviews');
    expect(await words(page)).toMatch(new RegExp(`${KACPER}, due \\d+ \\w+ 2026, not done\\. Mend it`));
    before = await reviews(page);
    expect(before.notDone).toBeGreaterThan(1);
  });

  it('Priya opens an overdue review from Today, records it, and the row is gone', async () => {
    const page = await signIn('priya@lantern.example');
    expect(await heading(page)).toContain('Today');
    const row = page.getByRole('listitem').filter({ hasText: `${KACPER_TODAY}: the next review` });
    expect(await row.innerText()).toMatch(/Overdue \d+ days/);
    await row.getByRole('link', { name: 'Record the review' }).click();
    expect(await heading(page)).toBe('Record a review of Kacper Wiśniewski');

    await page.getByLabel('Aims, and how far they are reached').fill('The forms for college are in');
    await choose(page, 'Do they wish to continue?', 'Yes');
    await choose(page, 'Is mentoring still needed?', 'Yes');
    await page.getByLabel('How do they see the service?').fill(TYPED);
    await page.getByRole('button', { name: 'Save the review' }).click();
    expect(await page.title()).toMatch(/^Error:/);
    expect(await page.getByLabel('How do they see the service?').inputValue()).toBe(TYPED);

    await choose(page, 'Outcome', 'Go on as it is');
    await page.getByRole('button', { name: 'Save the review' }).click();
    expect(await words(page)).toContain('The forms for college are in');
    await page.getByRole('link', { name: 'Today' }).first().click();
    expect(await heading(page)).toContain('Today');
    expect(await row.count()).toBe(0);
  });

  it('indicator 44 has moved: that review is late now, no longer missing', async () => {
    const page = await signIn('samuel@lantern.example');
    await page.goto(qualityPaths.indicator('qim', '44'));
    expect(await words(page)).toMatch(
      new RegExp(`${KACPER}, due \\d+ \\w+ 2026, done 22 November 2026\\. Open the match`),
    );
    expect(await reviews(page)).toEqual({ notDone: before.notDone - 1, late: before.late + 1 });
  });

  it('Tom logs a session on a phone: two taps, a line and Save', async () => {
    const phone = await signIn('tom.hughes@mentors.lantern.example', PHONE);
    await phone.getByRole('link', { name: 'Log a session' }).click();
    expect(await heading(phone)).toBe('Log a session with Amara');
    expect(await overhangOf(phone)).toBe(0);
    await choose(phone, 'How did it go?', 'Met');
    await phone.getByLabel('What did you do?').fill(TYPED);
    await choose(phone, 'Anything worrying?', 'No');
    await phone.getByRole('button', { name: 'Save' }).click();
    expect(await heading(phone)).toBe('Thank you, Tom');
    expect(await words(phone)).toContain(TYPED);
  });

  it('Priya sees it on the timeline of the case, as it was typed', async () => {
    const page = await signIn('priya@lantern.example');
    await page.getByRole('link', { name: 'Cases' }).first().click();
    await page.getByRole('link', { name: 'Amara Okafor' }).click();
    const newest = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').first();
    expect(await newest.innerText()).toContain(TYPED);
  });

  it('Samuel builds a pack with what was written, Helen has the second look, and it verifies', async () => {
    const page = await signIn('samuel@lantern.example');
    await page.goto(qualityPaths.indicator('qim', '44'));
    await page.getByRole('link', { name: 'Pack of this indicator' }).click();
    await page.getByLabel('Framework').selectOption('mqf');
    await page.getByLabel('Which indicators, if some').fill('3.3, 5.3');
    await page.getByLabel('Samples of each kind, at least').fill('20');
    await page.getByRole('button', { name: 'Build the pack' }).click();
    await page.waitForURL(/packs\/[0-9a-f-]{36}$/);
    const pack = page.url();
    const decide = page.getByRole('link', { name: 'Decide on the words' });
    await decide.waitFor({ timeout: 50_000 }); // the page asks again by itself
    await decide.click();
    expect(await faultsOf(page)).toEqual([]);
    // Ten records a page, from the keyboard: each word is taken out, and Enter goes on.
    while (page.url().endsWith('/words')) {
      const words = await page.locator('[data-words-question]').count();
      for (let nth = 0; nth < words; nth++) await page.keyboard.press('r');
      await newPage(page, () => page.keyboard.press('Enter'));
    }
    await page.getByText('Somebody else looks now').waitFor({ timeout: 50_000 });

    const helen = await signIn('helen@lantern.example');
    await clean(helen, `${pack}/send-back`);
    await clean(helen, `${pack}/look`);
    const read = helen.getByRole('button', { name: /^I have read these/ });
    while (await read.count()) await newPage(helen, () => read.click());
    await helen.getByRole('button', { name: 'Approve the pack' }).click();

    await page.goto(pack);
    const download = page.getByRole('link', { name: 'Download the pack' });
    await download.waitFor({ timeout: 50_000 });
    expect(await faultsOf(page)).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
    const path = await file.path();
    const verified = Child.cairn(['evidence', 'verify', path], {});
    expect(await verified.ended).toBe(0);
  });

  it('an assessor looks at it by link and code, until a name is found in it', async () => {
    const page = await signIn('samuel@lantern.example');
    await page.goto(qualityPaths.packs);
    await page.getByRole('link', { name: /Mentoring Quality Framework/ }).click();
    const pack = page.url();
    await clean(page, `${pack}/grants/new`);
    await page.getByLabel('Name of the assessor').fill('Jean Muir');
    await page.getByLabel('E-mail address').fill('jean@assessors.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('link', { name: 'Jean Muir' }).waitFor();

    const assessor = await browser.apart(PHONE);
    await clean(assessor, await inLetter(/\/assess\/\S+/));
    await assessor.getByRole('button', { name: 'Send me a code' }).click();
    await assessor.getByLabel('Code').fill(await inLetter(/\d{6}/));
    await assessor.getByRole('button', { name: 'Open the evidence' }).click();
    expect(await heading(assessor)).toBe('Mentoring Quality Framework');
    expect([await faultsOf(assessor), await overhangOf(assessor)]).toEqual([[], 0]);

    await page.reload();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Jean Muir' }).click();
    expect(await words(page)).toContain('the list of files');
    expect(await faultsOf(page)).toEqual([]);

    await clean(page, `${pack}/found`);
    await page.getByLabel('At what time').fill('09:30');
    await page.getByLabel('Who found it').fill('The assessor');
    await page.getByLabel('Where it stands').fill('Sample 3');
    await page.getByLabel('What it tells').fill('A first name');
    await page.getByLabel('How many people it concerns').fill('1');
    await page.getByLabel('For which indicators').fill('5.3');
    await page.getByRole('button', { name: 'Withdraw the pack' }).click();
    expect(await heading(page)).toBe('A name found in a pack');
    expect(await faultsOf(page)).toEqual([]);
    const breach = page.url();
    for (const path of ['/decide', '/resubmit']) await clean(page, `${breach}${path}`);
    expect((await assessor.reload())?.status()).toBe(404);
  });

  /** Does what leads to another page, and waits until it stands. */
  async function newPage(page: Page, act: () => Promise<void>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()]);
  }

  async function clean(page: Page, path: string): Promise<void> {
    await page.goto(path);
    expect([await faultsOf(page), await overhangOf(page)]).toEqual([[], 0]);
  }

  /** The newest letter to the assessor in which it stands. */
  async function inLetter(what: RegExp): Promise<string> {
    const rows = await app.data.query<{ body: string }[]>(
      `select body from outbox_mail where to_address = 'jean@assessors.example' order by run_at desc, subject = 'Your code' desc`,
    );
    return rows.map(row => what.exec(row.body)?.[0]).find(Boolean) ?? '';
  }

  it('no page on the way ran a script or wore a style that its own policy refuses', () =>
    expect(browser.complaints).toEqual([]));
});
