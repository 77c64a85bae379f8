import { beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentSamples } from '#assessment';
import { LocalDate, type SampleKind } from '#kernel';
import { entriesOf, recordsOf } from '../../../libs/evidence/src/sources/relations.js';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const REASON = 'Moves out of care in January';

describe('the waiting list', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const programmeId = () => app.charity.programmes.schools;
  let first = '';
  let second = '';
  const order = (text: string) => text.indexOf('Amara Okafor') < text.indexOf('Bilal Haddad');

  beforeAll(async () => {
    first = await casework.aMentee('Amara Okafor', '2026-09-01');
    second = await casework.aMentee('Bilal Haddad', '2026-10-01');
  });

  it('goes by date, and says how long each waited, what is due and what they wait for', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.get('/waiting');
    expect(order(page.text())).toBe(true);
    for (const words of ['2 young people wait', 'the longest 82 days', '1 January 2027', 'a mentor'])
      expect(page.text()).toContain(words);
  });

  it('keeps the band and its reason, and orders by band once a manager says so', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${second}/band`;
    const empty = await priya.post(path, { band: 'high' });
    expect([empty.status, empty.field('band')]).toEqual([422, 'high']);
    expect((await priya.post(path, { band: 'high', reason: REASON })).status).toBe(303);
    expect(order((await priya.get('/waiting')).text())).toBe(true);

    const setting = `/settings/assessment/${programmeId()}/waiting-order`;
    expect((await priya.get(setting)).status).toBe(403);
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.post(setting, { order: 'band' })).status).toBe(303);
    const list = (await priya.get('/waiting')).text();
    expect(order(list)).toBe(false);
    expect(list).toContain(REASON);
    expect((await priya.get(`/mentees/${second}`)).text()).toContain('Placed on the waiting list');
  });

  it('does not let a change go over another that was not read', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${second}/band`;
    const opened = await priya.get(path);
    const samuel = await app.signedInAs('samuel');
    const saved = await samuel.fill(
      await samuel.get(path),
      { band: 'low', reason: 'Away until spring' },
      path,
    );
    expect(saved.status).toBe(303);
    const late = await priya.fill(opened, { band: 'usual', reason: 'Stays after all' }, path);
    expect([late.status, late.field('reason')]).toEqual([409, 'Stays after all']);
    const kept = await app.source.query<{ band: string }[]>(
      'select band from waiting_band where mentee_id = $1 order by version',
      [second],
    );
    expect(kept.map(({ band }) => band)).toEqual(['high', 'low']);
  });

  it('is closed to whoever works elsewhere, and places nobody who does not wait', async () => {
    const callum = await app.signedInAs('callum');
    expect((await callum.get(`/mentees/${first}/band`)).status).toBe(404);
    const priya = await app.signedInAs('priya');
    const referred = await casework.aReferral('Cerys Pugh', '2026-11-01');
    const path = `/mentees/${referred}/band`;
    const opened = await priya.get(path);
    expect(opened.status).toBe(409);
    const sent = await priya.fill(opened, { band: 'low', reason: 'Too early' }, path);
    expect([sent.status, sent.field('reason')]).toEqual([409, 'Too early']);
  });

  it('is told as of an earlier day from the records', async () => {
    const priya = await app.signedInAs('priya');
    const then = (await priya.get('/waiting?as-of=2026-09-11')).text();
    for (const words of ['1 young person waited', '11 September 2026', 'Amara Okafor', '10 days'])
      expect(then).toContain(words);
    expect(then).not.toContain('Bilal Haddad');
    expect((await priya.get('/waiting?as-of=2027-01-01')).status).toBe(422);
  });

  it('shows an assessor how long each waited, by initial alone', async () => {
    const kind = assessmentSamples.find(({ key }) => key === 'waiting-list-extract') as SampleKind;
    const list = async (to: string) => {
      const asked = {
        programmeIds: [programmeId()],
        from: LocalDate.of('2026-01-01'),
        to: LocalDate.of(to),
        asOf: LocalDate.of('2026-11-22'),
      };
      const rows = await recordsOf(app.source, kind, asked, [programmeId()]);
      return { rows, lines: await entriesOf(app.source, kind, asked, [programmeId()]) };
    };
    const then = await list('2026-10-11');
    expect(then.rows).toMatchObject([{ waiting: 2, longest_since: '2026-09-01', list_on: '2026-10-11' }]);
    expect(then.lines).toMatchObject([
      { mentee: 'A', waited: 40, since_referral: 40, band: 'usual', heard: null },
      { mentee: 'B', waited: 10, since_referral: 10, band: 'usual' },
    ]);
    expect((await list('2026-11-22')).lines).toMatchObject([
      { mentee: 'A', waited: 82 },
      { mentee: 'B', band: 'low', reason: true },
    ]);
    expect(await list('2026-08-31')).toEqual({ rows: [], lines: [] });
    const shown = JSON.stringify(then);
    for (const secret of ['Amara', 'Okafor', 'Bilal', 'Haddad', 'spring'])
      expect(shown).not.toContain(secret);
  });

  it('goes into a file without formulas, which is written down as read', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${first}/band`;
    await priya.post(path, { band: 'usual', reason: '=HYPERLINK("x")' });
    const file = await priya.get('/waiting.csv');
    expect(file.status).toBe(200);
    expect(file.body).toContain(`"'=HYPERLINK(""x"")"`);
    expect(file.body.split('\r\n')[0]).toContain('Name,Programme,Worker,Waiting since,Days waited');
    const read = await app.source.query<unknown[]>(
      `select 1 from audit_entry where act = 'waiting.export.opened'`,
    );
    expect(read).toHaveLength(1);
  });
});
