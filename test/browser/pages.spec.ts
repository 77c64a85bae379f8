import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { routesTable } from '../../apps/web/src/main.js';
import { DESKTOP, describeInBrowser, faultsOf, overhangOf, PHONE, useBrowser } from '../support/browser.js';
import { useDemoApp } from '../support/demo-app.js';
import { MAIN_PAGES, type MainPage } from './main-pages.js';
import { IDS } from './page-ids.js';
import { NO_PAGES } from './no-pages.js';

describeInBrowser('the main pages in a browser', () => {
  const app = useDemoApp();
  const browser = useBrowser(app);

  async function idOf(statement: string): Promise<string> {
    const [row] = await app.data.query<{ id: string }[]>(statement);
    if (!row) throw new Error(`the demo has none: ${statement}`);
    return row.id;
  }
  async function addressOf({ route, given = {}, search = '' }: MainPage): Promise<string> {
    const words = route.match(/:\w+/g) ?? [];
    const start = Object.keys(IDS).find(each => route.startsWith(`${each}/`)) ?? '';
    let address = route;
    for (const word of words) {
      const told = given[word.slice(1)] ?? IDS[start] ?? '';
      address = address.replace(word, told.startsWith('select ') ? await idOf(told) : told);
    }
    return `${address}${search}`;
  }
  async function opened(main: MainPage): Promise<{ page: Page; status: number | undefined }> {
    const page = await browser.as(main.who);
    const answer = await page.goto(await addressOf(main));
    if (main.then) await page.getByRole('link', { name: main.then.link }).first().click();
    return { page, status: answer?.status() };
  }

  const named = MAIN_PAGES.map(main => ({
    ...main,
    name: main.then?.route ?? main.route + (main.search ?? ''),
  }));
  it.each(named)('$name: nothing for axe to find, and nothing sticks out', async main => {
    const { page, status } = await opened(main);
    expect(status).toBe(main.status ?? 200);
    if (main.then) expect(new URL(page.url()).pathname).toBe(main.then.route);
    const faults: string[] = [];
    for (const screen of [PHONE, DESKTOP]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(screen);
        await page.emulateMedia({ colorScheme });
        const seen = `${screen.width} ${colorScheme}`;
        faults.push(...(await faultsOf(page)).map(fault => `${seen}: ${fault}`));
      }
    }
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const overhang = await overhangOf(page);
      if (overhang > 0) faults.push(`${width}: ${overhang} pixels stick out`);
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  it('are all of them: no route with a page of its own is left out', () => {
    const known = new Set([...NO_PAGES, ...MAIN_PAGES.flatMap(({ route, then }) => [route, then?.route])]);
    const routes = routesTable(app.app).filter(({ method }) => method === 'GET');
    expect(routes.map(({ path }) => path).filter(path => !known.has(path))).toEqual([]);
  });

  it('sees what is planted: a picture without words, grey on grey, a line that is too wide', async () => {
    const page = await browser.as(null, PHONE);
    await page.setContent(
      `<!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1><img src="data:,">
       <p style="color: #999; background: #aaa; width: 900px">words</p></main>`,
    );
    expect((await faultsOf(page)).map(fault => fault.split(':')[0]).sort()).toEqual([
      'color-contrast',
      'image-alt',
    ]);
    expect(await overhangOf(page)).toBeGreaterThan(0);
    await page.close();
  });

  it('no page runs a script or wears a style that its own policy refuses', () =>
    expect(browser.complaints).toEqual([]));
});
