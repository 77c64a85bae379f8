import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '#evidence';
import { LocalDate } from '#kernel';
import { compliance, dueWork, occurrences } from '#practice';
import { equalitiesAsked, Selection } from '#recruitment';
import { reportTables } from '../../../libs/evidence/src/packs/pack-table.js';
import { Casework } from '../../builders/casework.js';
import { apply, APPLICATION_ANSWERS, publishApplication } from '../../builders/recruitment.js';
import { anApplicant } from '../../builders/references.js';
import { useTestApp } from '../../support/app.js';

const TODAY = LocalDate.of('2026-11-22');

describe('the equality questions for those who apply', () => {
  const app = useTestApp({ today: TODAY.iso });
  const casework = new Casework(app);
  let nadia = '';
  let omar = '';
  const asked = () => ({ programmeIds: [app.charity.programmes.schools], asOf: TODAY });
  const idOf = async (email: string): Promise<string> => {
    const [row] = await app.source.query<{ id: string }[]>(
      'select m.id from mentor m join person p on p.id = m.person_id where p.email = $1',
      [email],
    );
    return row?.id ?? '';
  };

  beforeAll(async () => {
    await casework.on('2026-09-01', () => publishApplication(app));
    await casework.on('2026-10-12', () => apply(app, { ...APPLICATION_ANSWERS }));
    await casework.on('2026-11-10', () =>
      apply(app, { ...APPLICATION_ANSWERS, firstName: 'Omar', email: 'omar@example.org' }),
    );
    nadia = await idOf('nadia.haddad@example.org');
    omar = await idOf('omar@example.org');
  });

  it('are due within twenty working days of the application, for the worker whose applicant it is', async () => {
    const found = await occurrences(app.source, equalitiesAsked, asked());
    expect(found.map(({ subjectId, dueOn, state }) => [subjectId, dueOn, state])).toEqual([
      [nadia, '2026-11-09', 'overdue'],
      [omar, '2026-12-08', 'upcoming'],
    ]);
    const today = await (await app.signedInAs('samuel')).get('/today?worker=all');
    expect(today.row('Nadia Haddad')).toContain('equality questions');
  });

  it('are found from the rule, whichever of mentees and mentors somebody is', async () => {
    const [row] = (await dueWork(app.source, [equalitiesAsked], asked())).rows;
    expect(row?.href).toBe(`/equality/${nadia}`);
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/equality/${nadia}`)).location).toBe(`/mentors/${nadia}/equality`);
    const mentee = await casework.aMentee('Amara Okafor', '2026-03-02');
    expect((await priya.get(`/equality/${mentee}`)).location).toBe(`/mentees/${mentee}/equality`);
    expect((await (await app.signedInAs('callum')).get(`/equality/${nadia}`)).status).toBe(404);
  });

  it('are asked by a worker, once, and are nowhere to be read', async () => {
    const path = `/mentors/${nadia}/equality`;
    const priya = await app.signedInAs('priya');
    const none = await priya.post(path, {});
    expect(none.errorSummary()).toEqual(['Answer at least one question, or tick that none is answered']);
    expect((await priya.post(path, { sex: 'somebody' })).status).toBe(422);
    const form = await priya.get(path);
    const kept = await priya.fill(form, { sex: 'female', religion: 'buddhist', orientation: 'declined' });
    expect([kept.status, kept.location]).toEqual([303, `/mentors/${nadia}`]);
    expect((await priya.fill(form, { sex: 'male' })).status).toBe(409);
    for (const address of [path, `/mentors/${nadia}`, `/mentors/${nadia}/application`]) {
      const page = await priya.get(address);
      expect(page.body).not.toMatch(/buddhist/i);
    }
    expect((await priya.get(`/mentors/${nadia}/application`)).text()).toContain('asked on 22 November 2026');
    const facts = await app.source.query<unknown[]>(
      `select 1 from audit_entry where act = 'equality.record-mentor' and after::text ilike '%buddhist%'`,
    );
    expect(facts).toEqual([]);
  });

  it('may all be declined, and that counts as asked', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.post(`/mentors/${omar}/equality`, { declines: 'yes' })).status).toBe(303);
    const period = { ...asked(), from: TODAY.plusMonths(-12), to: TODAY.plusMonths(1) };
    const kept = await compliance(app.source, equalitiesAsked, { ...period, judgedBy: 'framework' });
    expect([kept.counted, kept.kept, kept.late]).toEqual([2, 1, 1]);
  });

  it('are let go where somebody was turned down, and not asked of who never sent a form', async () => {
    const turned = await casework.on('2026-11-18', async () => {
      await apply(app, { ...APPLICATION_ANSWERS, firstName: 'Cy', email: 'cy@example.org' });
      return idOf('cy@example.org');
    });
    await app.service(Selection).reject(await app.actor('priya'), turned, {
      on: TODAY,
      reasons: 'No time in the week',
      decidedWithId: null,
    });
    const byHand = await anApplicant(app, 'Joanna Okonkwo', { on: '2026-10-01' });
    const found = await occurrences(app.source, equalitiesAsked, asked());
    expect(found.find(({ subjectId }) => subjectId === turned)?.state).toBe('lapsed');
    expect(found.find(({ subjectId }) => subjectId === byHand)).toBeUndefined();
  });

  it('are closed to who has no part in it', async () => {
    for (const who of ['callum', 'helen', 'tom', 'ada'] as const) {
      const page = await (await app.signedInAs(who)).get(`/mentors/${nadia}/equality`);
      expect([who, [403, 404].includes(page.status)]).toEqual([who, true]);
    }
  });

  it('are counted in a report of their own, with small numbers hidden and mentees left out', async () => {
    const kind = builtSources.reports.get('equalities-mentors');
    if (!kind) throw new Error('the report is not built');
    const period = { ...asked(), from: TODAY.plusMonths(-12), to: TODAY };
    const [outcome] = await reportTables(app.source, kind, period);
    expect(outcome?.rows.map(row => row[1])).toEqual(['<5', '<5', '<5']);
    expect(kind.tables.every(({ rows }) => rows.includes(`side = 'mentor'`))).toBe(true);
  });
});
