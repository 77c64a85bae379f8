import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { AxeResults, run } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { DemoApp } from './demo-app.js';

const PLACES = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const NONE =
  'No Chromium was found, so the pages are not tried in a browser: install one, or name it in CHROMIUM_PATH.';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

const program = PLACES.find(place => place && existsSync(place));
const required = process.env['CAIRN_REQUIRE_BROWSER'] === '1';

/** `describe` where there is a browser or has to be one; else its tests count as skipped, with the reason. */
export function describeInBrowser(name: string, body: () => void): void {
  if (program || required) return describe(name, body);
  process.stderr.write(`${NONE}\n`);
  describe.skip(`${name} (${NONE})`, body);
}

/** A browser for the tests of a file. Call it inside `describeInBrowser`. */
export function useBrowser(app: DemoApp): Visits {
  const visits = new Visits(app);
  beforeAll(() => visits.open());
  afterAll(() => visits.close());
  return visits;
}

export class Visits {
  private browser?: Browser;
  private readonly contexts = new Map<string, BrowserContext>();
  /** What the browser complained about on any page: scripts that fell over, styles that the page's own policy refused. */
  readonly complaints: string[] = [];

  constructor(private readonly app: DemoApp) {}

  async open(): Promise<void> {
    if (!program) throw new Error(NONE);
    this.browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }

  /** Somebody’s browser, signed in already; nobody’s without an address. */
  async as(email: string | null, screen = DESKTOP): Promise<Page> {
    const context = this.contexts.get(email ?? '') ?? (await this.enter(email));
    this.contexts.set(email ?? '', context);
    return this.pageIn(context, screen);
  }

  /** A browser of its own, in which nobody has signed in. */
  async apart(screen = DESKTOP): Promise<Page> {
    return this.pageIn(await this.enter(null), screen);
  }

  private async pageIn(context: BrowserContext, screen: typeof DESKTOP): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize(screen);
    page.on('pageerror', error => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', message => {
      if (/Content Security Policy|Refused to/.test(message.text()))
        this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  private async enter(email: string | null): Promise<BrowserContext> {
    if (!this.browser) throw new Error('the browser is not open yet');
    // Without motion, so that no colour is measured half way to another.
    const context = await this.browser.newContext({
      baseURL: this.app.url,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    if (email) {
      const value = await this.app.session(email);
      await context.addCookies([{ name: 'cairn', value, url: this.app.url }]);
    }
    return context;
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, each with the first element that it concerns. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    rules => (globalThis as unknown as { axe: { run: typeof run } }).axe.run({ runOnly: rules }),
    RULES,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html ?? ''}`);
}

/** How many pixels stick out sideways. */
export const overhangOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
