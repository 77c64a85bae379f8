import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { VettingEligibility } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { aRole } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

describe('the figures of vetting', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const EXEMPT = '/settings/vetting/england-and-wales/supervision-exempt-until';

  it('come as the law stands, by nation', async () => {
    const page = (await (await app.signedInAs('samuel')).get('/settings/vetting')).text();
    expect(page).toContain('supervision took a role out of regulated activity 31 August 2026');
    expect(page).toContain('supervision took a role out of regulated activity it still does');
    expect(page).toContain('What a certificate said is destroyed after 6 months');
  });

  it('are set from a day on, and what was decided before stands', async () => {
    const samuel = await app.signedInAs('samuel');
    const helen = await app.actor('helen');
    const mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    const decided = async (on: string) => {
      const supervised = aRole(LocalDate.of(on), { weekly: true, supervised: true });
      const id = await casework.on(on, () =>
        app.service(VettingEligibility).decide(helen, mentor, supervised),
      );
      const [row] = await app.source.query<{ barred_lists: string[] }[]>(
        'select barred_lists from vetting_eligibility where record_id = $1',
        [id],
      );
      return row?.barred_lists;
    };
    expect(await decided('2026-08-31')).toEqual([]);
    expect(await decided('2026-09-01')).toEqual(['children']);
    await samuel.post(EXEMPT, { value: '2027-03-31', ...day('from', '2026-11-23') });

    expect(await decided('2026-11-22')).toEqual(['children']);
    expect(await decided('2026-11-23')).toEqual([]);
    expect((await samuel.get('/settings/vetting')).text()).toContain(
      'From 23 November 2026: 31 March 2027, set by Samuel Adeyemi',
    );
  });

  it.each([
    ['england-and-wales/content-months', '7', 'Enter a whole number from 1 to 6'],
    ['scotland/recheck-months', '48', 'Enter a whole number from 12 to 36'],
    ['northern-ireland/supervision-exempt-until', 'soon', 'Enter a day, or say that it goes on'],
  ])('are not set to what cannot be: %s', async (path, value, words) => {
    const page = await (
      await app.signedInAs('samuel')
    ).post(`/settings/vetting/${path}`, {
      value,
      ...day('from', '2026-11-01'),
    });
    expect([page.status, page.errorSummary()]).toEqual([
      422,
      [words, 'A change takes effect from today or a later day'],
    ]);
    expect(page.field('value')).toBe(value);
  });

  it('are a manager’s to set, and no others there are', async () => {
    for (const who of ['helen', 'priya', 'tom', 'ada'] as const)
      expect((await (await app.signedInAs(who)).get(EXEMPT)).status).toBe(403);
    const samuel = await app.signedInAs('samuel');
    for (const path of ['france/youngest', 'scotland/height'])
      expect((await samuel.get(`/settings/vetting/${path}`)).status).toBe(404);
  });
});
