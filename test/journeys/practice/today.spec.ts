import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Casework } from '../../builders/casework.js';
import type { Page } from '../../support/page.js';
import { useTestApp } from '../../support/app.js';

/** Mentees who have waited since 1 July and the days after it: first reviewed three months later. */
const WAITING = 16;

describe('Today', () => {
  const app = useTestApp({ today: '2026-10-10' });
  const casework = new Casework(app);
  const due = (page: Page) =>
    page.root.all(element => element.hasClass('cairn-due__row')).map(element => element.text());
  const counts = (page: Page) => page.root.first(element => element.hasClass('cairn-counts'))?.text();

  beforeAll(async () => {
    for (let place = 0; place < WAITING; place++) {
      const since = LocalDate.of('2026-07-01').plusDays(place);
      await casework.aMentee(`Mentee ${String.fromCharCode(65 + place)}`, since.iso);
    }
    await casework.aMatch('2026-07-05', { mentee: 'Amara Okafor', mentor: 'Dev Patel' });
  });

  it('begins with people who wait, the longest overdue first, and ends with papers', async () => {
    const priya = await app.signedInAs('priya');
    const [first, next] = [await priya.get('/today'), await priya.get('/today?from=14')];

    expect(due(first)).toHaveLength(14);
    expect(due(first)[0]).toContain('Overdue 45 days Wed 26 Aug Amara Okafor has not heard from us.');
    expect(due(first)[2]).toContain('Overdue 9 days Thu 1 Oct Mentee A waits, and has not heard from us.');
    expect(due(first)[13]).toContain('Due soon 2 days Mon 12 Oct Mentee L waits');
    expect(first.headings().slice(1)).toEqual(['Someone is waiting to hear from you']);
    expect(next.headings().slice(1)).toEqual([
      'Someone is waiting to hear from you',
      'Matches that need you',
      'Papers and people’s files',
    ]);
    expect(
      due(next)
        .slice(0, 2)
        .every(row => row.includes('waits')),
    ).toBe(true);
  });

  it('counts the whole list on every page of it', async () => {
    const priya = await app.signedInAs('priya');
    const first = await priya.get('/today');
    const total = due(first).length + due(await priya.get('/today?from=14')).length;

    expect(first.text()).toContain(`${total} things for this fortnight.`);
    expect(first.link(`Next: ${total - 14} more`)).toMatch(/^\/today\?worker=[^&]+&from=14$/);
    expect(counts(await priya.get('/today?from=14'))).toBe(counts(first));
    expect(counts(await priya.get('/today?state=overdue'))).toBe(counts(first));
    expect(counts(await priya.get('/today?from=1000'))).toBe(counts(first));
  });

  it('asks for one call where one answers two rules', async () => {
    const priya = await app.signedInAs('priya');
    const calls = due(await priya.get('/today?kind=contacts')).filter(row => row.includes('Mentee A'));

    expect(calls).toEqual([expect.stringContaining('Log a contact')]);
  });

  it('shows one kind, one state, and says how many there are of each', async () => {
    const priya = await app.signedInAs('priya');
    const reviews = await priya.get('/today?kind=reviews');
    const soon = await priya.get('/today?kind=contacts&state=soon');

    expect(due(reviews)).toEqual([expect.stringContaining('Amara Okafor and Dev Patel: the next review.')]);
    expect(counts(reviews)).toBe('All 1 Overdue 1 Due soon 0');
    expect(due(soon).every(row => row.startsWith('Due soon'))).toBe(true);
    expect(due(soon).some(row => row.includes('Mentee P'))).toBe(true);
    expect((await priya.get('/today?kind=contacts&state=overdue')).text()).toContain('Mentee A');
  });

  it('says of an urgent sheet that it is urgent, and when each was sent', async () => {
    const match = await casework.aMatch('2026-09-01', { mentee: 'Zuri Bello', mentor: 'Ian Frost' });
    const priya = await app.signedInAs('priya');
    await casework.aSheet(match.id, '2026-10-07', { worry: 'urgent' });
    const urgent = await priya.get('/today');
    expect(urgent.text()).toContain('1 sheet is marked urgent.');
    expect(urgent.text()).not.toContain('asked for a call');
    expect(due(urgent)[0]).toContain('Wed 7 Oct');
    expect(due(urgent)[0]).toContain('Sent at 13:00.');

    await casework.aSheet(match.id, '2026-10-08', { worry: 'call' });
    const both = await priya.get('/today');
    expect(both.text()).toContain('1 sheet is marked urgent. 1 mentor asked for a call.');
    for (const sheet of both.links().filter(link => link.text === 'Read the sheet'))
      await priya.fill(await priya.get(sheet.href), {}, `${sheet.href}/read`);
  });

  it('shows a manager everybody, and one worker', async () => {
    const samuel = await app.signedInAs('samuel');
    const everyone = await samuel.get('/today?worker=everyone');
    const priyas = await samuel.get(`/today?worker=${app.charity.people.priya}`);

    expect(due(everyone)[2]).toContain('Mentee A');
    expect(counts(everyone)).toBe(counts(priyas));
    expect((await samuel.get(`/today?worker=${app.charity.people.callum}`)).text()).toContain(
      'Nothing is late',
    );
  });
});
