import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '#evidence';
import { LocalDate } from '#kernel';
import { Leaving } from '#recruitment';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

describe('the single central record', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);

  beforeAll(async () => {
    await casework.aMentor('Dev Patel', '2026-09-01');
    await casework.aMentor('=1+1 Formula', '2026-09-02');
    await casework.aMentor('Joan Whitaker', '2026-09-01', { programme: 'leaving-care' });
    const gone = await casework.aMentor('Rhys Evans', '2026-03-01');
    await casework.aMentor('Ned Unapproved', '2026-09-01', { ready: false });
    const priya = await app.actor('priya');
    await casework.on('2026-10-01', () =>
      app.service(Leaving).leave(priya, gone, {
        on: LocalDate.of('2026-10-01'),
        why: 'moved-away',
        reason: 'Moved',
        badge: null,
        badgeWords: '',
      }),
    );
  });

  it('has a row for everybody in the role, and who left stands apart', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get('/vetting/record');
    expect(page.row('Dev Patel')).toContain('Clear to work Enhanced check, number 001234567890');
    expect(page.row('Dev Patel')).toContain('23 August 2026 by Helen Marsh');
    expect(page.row('Dev Patel')).toContain('12 hours on 2 days');
    expect(page.row('Ned Unapproved')).toContain('Not clear to work none');
    expect(page.row('Joan Whitaker')).toBeDefined();
    expect(page.row('Rhys Evans')).toBeUndefined();
    expect((await samuel.get('/vetting/record?of=left')).row('Rhys Evans')).toBeDefined();
  });

  it.each(['/vetting/record', '/vetting/record.csv', '/vetting/record.pdf', '/vetting'])(
    'is for who oversees vetting: %s',
    async path => {
      for (const who of ['priya', 'callum', 'tom', 'ada'] as const)
        expect((await (await app.signedInAs(who)).get(path)).status).toBe(403);
      expect((await app.visitor().get(path)).location).toMatch(/^\/sign-in/);
    },
  );

  it('is taken as a spreadsheet that keeps the noughts and starts no formula, and that is kept', async () => {
    const file = await (await app.signedInAs('helen')).get('/vetting/record.csv');
    const lines = file.body.split('\r\n');
    expect(lines[0]).toContain('Name,Known as,Date of birth,Role,Programme');
    expect(lines.find(line => line.includes('Patel'))).toContain('001234567890');
    expect(file.body).not.toMatch(/^=|,=/m);
    const [entry] = await app.source.query<{ act: string }[]>(
      `select act from audit_entry where act = 'vetting.take-record' and actor_name = 'Helen Marsh' limit 1`,
    );
    expect(entry).toBeDefined();
  });

  it('is taken as a document', async () => {
    const file = await (await app.signedInAs('helen')).get('/vetting/record.pdf');
    expect([file.status, file.body.slice(0, 5)]).toEqual([200, '%PDF-']);
  });

  it('shows an assessor a sample without number or names, and a register by initial', async () => {
    const asked = [[app.charity.programmes.schools], '2026-01-01', '2026-11-22'];
    const sample = builtSources.samples.get('vetting-record');
    const rows = await app.source.query<Record<string, unknown>[]>(sample?.records ?? '', asked);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/001234567890|Patel|Marsh/);
    const register = builtSources.reports.get('vetting-register');
    const [byState, mentors] = register?.tables ?? [];
    expect(await app.source.query(byState?.rows ?? '', asked)).toEqual([
      { state: 'clear', mentors: 3 },
      { state: 'lapsed', mentors: 0 },
      { state: 'not-clear', mentors: 0 },
      { state: 'none', mentors: 1 },
    ]);
    expect(JSON.stringify(await app.source.query(mentors?.rows ?? '', asked))).not.toMatch(/Patel|001234/);
  });
});
