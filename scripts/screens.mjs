// Takes the pictures of docs/screens from a running demo: node scripts/screens.mjs http://localhost:3000
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://localhost:3000';
const PASSWORD = 'three-stones-at-dusk';
/** Pages of many small words weigh much: of these, less of the first screen. */
const HEIGHTS = { indicator: 540, documents: 640, quality: 760 };
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

/** Who looks, and the way there: an address, or the words of a link. */
const PICTURES = [
  ['priya@lantern.example', 'today', ['/today']],
  ['priya@lantern.example', 'case', ['/cases?q=Amara', 'Amara Okafor']],
  ['priya@lantern.example', 'review', ['/cases?q=Amara', 'Amara Okafor', 'Record a review']],
  ['samuel@lantern.example', 'quality', ['/quality/qim']],
  ['samuel@lantern.example', 'indicator', ['/quality/qim/44']],
  ['samuel@lantern.example', 'pack', ['/quality/packs/new?framework=qim']],
  ['samuel@lantern.example', 'limits', ['/settings/limits']],
  ['samuel@lantern.example', 'documents', ['/documents']],
  ['tom.hughes@mentors.lantern.example', 'mentor', ['/mentor']],
  ['tom.hughes@mentors.lantern.example', 'sheet', ['/mentor', 'Log a session']],
];

mkdirSync('docs/screens', { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const email of new Set(PICTURES.map(([who]) => who))) {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.goto(`${base}/sign-in`);
    await page.fill('input[name=email]', email);
    await page.fill('input[type=password]', PASSWORD);
    await page.click('main button');
    for (const [, name, way] of PICTURES.filter(([who]) => who === email)) {
      for (const step of way) {
        if (step.startsWith('/')) await page.goto(base + step);
        else await page.getByRole('link', { name: step }).first().click();
      }
      await page.waitForLoadState('networkidle');
      const clip = { x: 0, y: 0, ...viewport };
      if (size === 'desktop') clip.height = HEIGHTS[name] ?? viewport.height;
      await page.screenshot({ path: `docs/screens/${name}-${size}.png`, clip });
    }
    await page.context().close();
  }
}
await browser.close();
