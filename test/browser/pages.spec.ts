import { expect, it } from '@jest/globals';
import { paths as accountPaths } from '../../apps/web/src/accounts/paths.js';
import { paths } from '../../apps/web/src/paths.js';
import { qualityPaths } from '../../apps/web/src/quality/quality-paths.js';
import { DESKTOP, describeInBrowser, faultsOf, overhangOf, PHONE, useBrowser } from '../support/browser.js';
import { useDemoApp } from '../support/demo-app.js';

const PRIYA = 'priya@lantern.example';
const SAMUEL = 'samuel@lantern.example';
const TOM = 'tom.hughes@mentors.lantern.example';
const DILYS = 'dilys@lantern.example';
const QIM = 'qim';

const ACTIVE = `from match m join mentor r on r.id = m.mentor_id join user_account u on u.id = r.user_id
  where m.status = 'active' and u.email = '${TOM}' order by m.started_on limit 1`;

/** A page: who opens it, and its address; where that holds an id, the statement that finds one. */
interface Main {
  readonly name: string;
  readonly who: string | null;
  readonly at: string | ((id: string) => string);
  readonly id?: string;
}

const PAGES: readonly Main[] = [
  { name: 'sign in', who: null, at: accountPaths.signIn },
  { name: 'what the site keeps', who: null, at: '/privacy' },
  { name: 'forgotten password', who: null, at: accountPaths.forgotten },
  { name: 'nothing there', who: PRIYA, at: '/nothing/there' },
  { name: 'Today', who: PRIYA, at: paths.today },
  { name: 'cases', who: PRIYA, at: paths.cases },
  { name: 'a mentee', who: PRIYA, at: paths.mentee, id: `select m.mentee_id as id ${ACTIVE}` },
  { name: 'a new mentee', who: PRIYA, at: paths.newMentee },
  { name: 'a contact to log', who: PRIYA, at: paths.menteeContact, id: `select m.mentee_id as id ${ACTIVE}` },
  { name: 'a match', who: PRIYA, at: paths.match, id: `select m.id ${ACTIVE}` },
  { name: 'a review to record', who: PRIYA, at: paths.newReview, id: `select m.id ${ACTIVE}` },
  { name: 'the agreement', who: PRIYA, at: paths.agreement, id: `select m.id ${ACTIVE}` },
  { name: 'mentors', who: PRIYA, at: paths.mentors },
  { name: 'a mentor', who: PRIYA, at: paths.mentor, id: `select m.mentor_id as id ${ACTIVE}` },
  {
    name: 'a supervision to record',
    who: PRIYA,
    at: paths.supervise,
    id: `select m.mentor_id as id ${ACTIVE}`,
  },
  { name: 'the waiting list', who: PRIYA, at: paths.waiting },
  { name: 'a search', who: PRIYA, at: '/search?q=will' },
  { name: 'documents', who: SAMUEL, at: paths.documents },
  {
    name: 'a document',
    who: SAMUEL,
    at: paths.document,
    id: 'select id from document order by title limit 1',
  },
  { name: 'a new document', who: SAMUEL, at: paths.newDocument },
  { name: 'limits', who: SAMUEL, at: '/settings/limits' },
  { name: 'the frameworks', who: SAMUEL, at: qualityPaths.all },
  { name: 'a framework', who: SAMUEL, at: qualityPaths.framework(QIM) },
  { name: 'a framework as a list', who: SAMUEL, at: qualityPaths.framework(QIM, { view: 'list' }) },
  { name: 'indicator 44', who: SAMUEL, at: qualityPaths.indicator(QIM, '44') },
  { name: 'packs', who: SAMUEL, at: qualityPaths.packs },
  { name: 'a pack to build', who: SAMUEL, at: qualityPaths.newPack(QIM) },
  { name: 'a mentor’s home', who: TOM, at: paths.mentorHome },
  { name: 'a contact sheet to fill in', who: TOM, at: paths.newSheet, id: `select m.id ${ACTIVE}` },
  { name: 'a mentor’s own match', who: TOM, at: paths.ownMatch, id: `select m.id ${ACTIVE}` },
  {
    name: 'a contact sheet',
    who: TOM,
    at: paths.sheet,
    id: `select s.record_id as id from contact_sheet s where s.match_id = (select m.id ${ACTIVE}) order by s.held_on desc limit 1`,
  },
  { name: 'own account', who: TOM, at: accountPaths.account },
  { name: 'people and programmes', who: DILYS, at: accountPaths.admin },
  { name: 'somebody to invite', who: DILYS, at: accountPaths.newPerson },
  { name: 'a programme to open', who: DILYS, at: accountPaths.newProgramme },
  { name: 'mail that was kept', who: DILYS, at: accountPaths.mail },
];

describeInBrowser('the main pages in a browser', () => {
  const app = useDemoApp();
  const browser = useBrowser(app);

  async function opened({ who, at, id }: Main) {
    const [row] = id ? await app.data.query<{ id: string }[]>(id) : [];
    const page = await browser.as(who);
    const answer = await page.goto(typeof at === 'string' ? at : at(row?.id ?? ''));
    return { page, status: answer?.status() };
  }

  it.each(PAGES)('$name: nothing for axe to find, and nothing sticks out', async main => {
    const { page, status } = await opened(main);
    expect(status).toBe(main.name === 'nothing there' ? 404 : 200);
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
