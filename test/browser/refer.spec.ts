import { expect, it } from '@jest/globals';
import { describeInBrowser, faultsOf, overhangOf, PHONE, useBrowser } from '../support/browser.js';
import { useDemoApp } from '../support/demo-app.js';

const WHY = 'He is on his own at lunch & “says” <nothing>';

describeInBrowser('referring on a phone', () => {
  const app = useDemoApp();
  const browser = useBrowser(app);

  it('an agency refers from the first page to the receipt, is shown what is missing, and loses no word', async () => {
    const page = await browser.apart(PHONE);
    await page.goto('/refer');
    await page.getByRole('link', { name: 'Schools' }).click();
    await page.getByRole('link', { name: 'I work with a young person' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Your name').fill('Ms Farrant');
    await page.getByLabel('Your organisation and role').fill('Elm Park Academy, tutor');
    await page.getByLabel('Their first name').fill('Ned');
    await page.getByRole('group', { name: 'Their date of birth' }).getByLabel('Day').fill('3');
    await page.getByRole('group', { name: 'Their date of birth' }).getByLabel('Month').fill('5');
    await page.getByRole('group', { name: 'Their date of birth' }).getByLabel('Year').fill('2012');
    await page.getByLabel('Confidence').check();
    await page.getByLabel('What should we know about them, and why now?').fill(WHY);
    await page.getByLabel('Is there any risk').fill('None known');
    await page.getByRole('group', { name: 'Do they know' }).getByLabel('Yes').check();
    await page.getByRole('group', { name: 'Do they agree' }).getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Send the referral' }).click();

    expect(await page.title()).toMatch(/^Error:/);
    expect(await faultsOf(page)).toEqual([]);
    expect(await overhangOf(page)).toBe(0);
    await page.getByRole('link', { name: 'Fill in “Your work e-mail”' }).click();
    await page.keyboard.type('c.farrant@elmpark.example');
    expect(await page.getByLabel('What should we know about them, and why now?').inputValue()).toBe(WHY);
    app.clock.set(new Date(app.clock.now().getTime() + 4 * 60_000)); // what a person takes to fill it in
    await page.getByRole('button', { name: 'Send the referral' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The referral has reached us');
    expect(await page.getByRole('main').innerText()).not.toContain('Ned');
    expect(await faultsOf(page)).toEqual([]);
    expect(await overhangOf(page)).toBe(0);
  });

  it('a young person asks in plain words, and can leave the page quickly', async () => {
    const page = await browser.apart(PHONE);
    await page.goto('/refer/to/schools/self');
    expect(await page.getByRole('link', { name: 'Leave this page quickly' }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    expect(await overhangOf(page)).toBe(0);
  });

  it('no page on the way ran a script or wore a style that its own policy refuses', () =>
    expect(browser.complaints).toEqual([]));
});
