import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '#evidence';
import { LocalDate } from '#kernel';
import { StaffFiles } from '#people';
import { occurrences, Waivers } from '#practice';
import { OneToOne, StaffReferences, staffTrainingCurrent, StaffTraining } from '#recruitment';
import { Checks, Vetting, VettingContent, VettingEligibility } from '#vetting';
import { aStaffFile, aStaffReference, referStaff, vetStaff } from '../../builders/staff.js';
import { aRole, aSeenCheck } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

const TODAY = LocalDate.of('2026-11-22');
const day = (iso: string) => LocalDate.of(iso);

describe('staff go through the same records', () => {
  const app = useTestApp({ today: '2026-11-22' });
  let priya = '';
  let samuel = '';

  beforeAll(async () => {
    priya = await aStaffFile(app, 'priya');
    samuel = await aStaffFile(app, 'samuel', '2024-09-02', 'Manager');
  });

  const grant = async (staffId: string, overrideReason: string | null = null) =>
    app.service(OneToOne).grant(await app.actor('samuel'), staffId, { on: TODAY, overrideReason });

  it('meet nobody alone before two references and a check, and are told everything that is missing', async () => {
    await expect(grant(priya)).rejects.toMatchObject({
      code: 'staff-not-ready',
      reasons: [{ code: 'staff-vetting-clear' }, { code: 'staff-references' }],
    });
    const page = await (await app.signedInAs('samuel')).get(`/staff/${priya}`);
    expect(page.text()).toContain('Needs a vetting decision that is clear and in date');
    expect(page.text()).toContain('Needs two satisfactory written references');
  });

  it('are never cleared without a check, whatever reason a manager has', async () => {
    await expect(grant(priya, 'We know her well')).rejects.toMatchObject({ code: 'staff-not-ready' });
    await referStaff(app, priya);
    await expect(grant(priya, 'We know her well')).rejects.toMatchObject({
      reasons: [{ code: 'staff-vetting-clear', text: expect.stringContaining('nobody can let this pass') }],
    });
  });

  it('are cleared by a manager once everything is there', async () => {
    await vetStaff(app, priya, '2026-11-10');
    const visitor = await app.signedInAs('samuel');
    const done = await visitor.post(`/staff/${priya}/alone`, {
      'on-day': '22',
      'on-month': '11',
      'on-year': '2026',
      overrideReason: '',
    });
    expect(done.location).toBe(`/staff/${priya}`);
    expect((await visitor.get('/staff')).row('Priya Raman')).toContain('Since 22 November 2026');
  });

  it('open no file of their own', async () => {
    const helen = app.charity.people.helen;
    await expect(
      app.service(StaffFiles).open(await app.actor('helen'), {
        userId: helen,
        programmeId: app.charity.programmes.schools,
        position: 'Safeguarding lead',
        startedOn: day('2025-03-03'),
      }),
    ).rejects.toMatchObject({ name: 'Forbidden' });
    const visitor = await app.signedInAs('helen');
    expect((await visitor.get(`/staff/open/${helen}`)).status).toBe(404);
    const list = await visitor.get('/staff');
    expect(list.text()).toContain('Helen Marsh');
    expect(list.body).not.toContain(`/staff/open/${helen}`);
    expect((await (await app.signedInAs('samuel')).get('/staff')).body).toContain(`/staff/open/${helen}`);
  });

  it('may go ahead without references for a reason, which stays an exception', async () => {
    const helen = await aStaffFile(app, 'helen', '2025-03-03', 'Safeguarding lead');
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'vetting-officer', now())`,
      [app.charity.people.priya, app.charity.programmes.schools],
    );
    const officer = await app.actor('priya');
    await app
      .service(VettingEligibility)
      .decide(officer, helen, aRole(day('2026-11-01'), { leadsOthers: true }));
    const check = await app.service(Checks).request(officer, helen, {
      requestedOn: day('2026-11-02'),
      consentOn: day('2026-11-02'),
      volunteer: false,
      umbrellaBody: '',
      applicationReference: '',
      identityCheckedOn: day('2026-11-02'),
      identityRoute: 'group-1',
      identityDocuments: ['passport'],
    });
    await app.service(Checks).see(officer, check, 1, {
      number: '001234567899',
      issuedOn: day('2026-11-05'),
      seenOn: day('2026-11-06'),
      nameMatches: true,
      birthDateMatches: true,
      memberUntil: null,
    });
    await app
      .service(Vetting)
      .decide(officer, check, { decidedOn: day('2026-11-07'), outcome: 'approved', conditions: '' });
    await grant(helen, 'Her references went with the flood; both referees were called');
    const [kept] = await app.source.query<unknown[]>(
      `select 1 from gate_override where subject_id = $1 and rule = 'staff-references' and step = 'one-to-one-contact'`,
      [helen],
    );
    expect(kept).toBeDefined();
  });

  it('decide nothing about themselves, read nothing of their own check and see their own light alone', async () => {
    const manager = await app.actor('samuel');
    await expect(
      app.service(StaffReferences).record(manager, samuel, aStaffReference()),
    ).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(grant(samuel)).rejects.toMatchObject({ name: 'Forbidden' });
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'vetting-officer', now())`,
      [app.charity.people.samuel, app.charity.programmes.schools],
    );
    const check = await aSeenCheck(app, samuel, day('2026-11-18'));
    const weigh = async (secondDeciderId: string) =>
      app.service(VettingContent).weigh(await app.actor('helen'), check, {
        weighedOn: day('2026-11-20'),
        content: 'a fine for a missing licence',
        bearing: [],
        open: 'yes',
        comments: '',
        advice: '',
        proposed: 'approved',
        conditions: '',
        secondDeciderId,
      });
    await expect(weigh(app.charity.people.samuel)).rejects.toMatchObject({
      fields: { secondDeciderId: expect.any(String) },
    });
    await weigh(app.charity.people.priya);
    const himself = await app.actor('samuel');
    await expect(
      app.service(Vetting).decide(himself, check, { decidedOn: TODAY, outcome: 'approved', conditions: '' }),
    ).rejects.toMatchObject({ name: 'Forbidden' });
    const visitor = await app.signedInAs('samuel');
    expect((await visitor.get('/vetting')).text()).not.toContain('Waits for the second decider');
    expect((await visitor.get(`/staff/${samuel}`)).status).toBe(404);
    expect((await visitor.get(`/vetting/checks/${check}/content`)).status).toBe(404);
    const light = await visitor.get(`/staff/${samuel}/vetting`);
    expect(light.text()).toContain('Not clear to work');
    expect(light.text()).not.toContain('Original seen');
  });

  it('set aside nothing that is asked of themselves', async () => {
    const manager = await app.actor('samuel');
    const waive = async (subjectId: string) => {
      const [open] = await occurrences(app.source, staffTrainingCurrent, {
        programmeIds: [app.charity.programmes.schools],
        asOf: TODAY,
        subjectId,
      });
      const waiver = { rule: staffTrainingCurrent, subjectId, openedOn: day(open?.openedOn ?? '') };
      return app.service(Waivers).grant(manager, { ...waiver, reason: 'The course was called off' });
    };
    await expect(waive(samuel)).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await waive(priya)).toBeDefined();
  });

  it('read nothing of their own check in the single central record', async () => {
    const [row, file] = ['/vetting/record', '/vetting/record.csv'];
    const own = await app.signedInAs('helen');
    expect((await own.get(row)).row('Helen Marsh')).toContain('Clear to work your own: not shown');
    const taken = (await own.get(file)).body;
    expect(taken).toContain('Helen Marsh');
    expect(taken).not.toContain('001234567899');
    expect((await own.get('/vetting/record.pdf')).status).toBe(200);
    expect((await (await app.signedInAs('samuel')).get(file)).body).toContain('001234567899');
  });

  it('stand in the single central record and in the queue of vetting', async () => {
    const visitor = await app.signedInAs('samuel');
    expect((await visitor.get('/vetting/record')).row('Coordinator')).toContain(
      'Priya Raman Coordinator Clear to work',
    );
    const csv = (await visitor.get('/vetting/record.csv')).body.split('\r\n');
    const line = csv.find(each => each.startsWith('Priya Raman,,,Coordinator,Schools')) ?? '';
    expect(line.split(',')[csv[0]?.split(',').indexOf('Meets mentees alone since') ?? -1]).toBe('2026-11-22');
    expect((await (await app.signedInAs('helen')).get('/vetting?stage=second')).row('Samuel')).toContain(
      '(staff)',
    );
  });

  it('are trained in three subjects, and the file says which one lacks', async () => {
    const manager = await app.actor('samuel');
    const trained = (kind: 'safeguarding' | 'managing-risk', doneOn: string) =>
      app.service(StaffTraining).record(manager, {
        userId: app.charity.people.priya,
        kind,
        doneOn: day(doneOn),
        validUntil: null,
        provider: '',
      });
    await trained('safeguarding', '2026-01-10');
    await trained('managing-risk', '2022-01-10');
    expect((await (await app.signedInAs('samuel')).get('/staff')).row('Priya Raman')).toContain(
      'lacks managing risk, managing volunteers',
    );
  });

  it('stand in the registers that an assessor asks for, by initial', async () => {
    const asked = [[app.charity.programmes.schools], '2026-01-01', '2026-11-22'];
    const staffOf = (report: string) =>
      builtSources.reports.get(report)?.tables.find(({ key }) => key === 'staff')?.rows ?? '';
    expect(await app.source.query(staffOf('vetting-register'), asked)).toContainEqual(
      expect.objectContaining({ staff: 'P', refs: 2, state: 'clear', since: '2026-11-22' }),
    );
    expect(await app.source.query(staffOf('training-register'), asked)).toContainEqual(
      expect.objectContaining({ staff: 'P', safeguarding: '2026-01-10', volunteers: null }),
    );
  });

  it('refuses what cannot be, and keeps what was typed', async () => {
    const visitor = await app.signedInAs('samuel');
    const wrong = await visitor.post(`/staff/${priya}/references/new`, {
      refereeName: 'Ken Abara',
      organisation: '',
      setting: 'work',
      'receivedOn-day': '2',
      'receivedOn-month': '3',
      'receivedOn-year': '2026',
      'verifiedOn-day': '1',
      'verifiedOn-month': '3',
      'verifiedOn-year': '2026',
      verifiedHow: 'phone',
      result: 'satisfactory',
      words: 'Good',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('It cannot have been checked before it came in');
    expect(wrong.body).toContain('Ken Abara');
  });

  it('are seen by no manager of another programme', async () => {
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'manager', now())`,
      [app.charity.people.callum, app.charity.programmes['leaving-care']],
    );
    const callum = await app.signedInAs('callum');
    for (const page of ['', '/vetting', '/references/new', '/alone', '/duty-to-refer'])
      expect([page, (await callum.get(`/staff/${priya}${page}`)).status]).toEqual([page, 404]);
    for (const page of ['/staff', '/vetting/record', '/vetting/record.csv']) {
      const answer = await callum.get(page);
      expect([page, answer.status, answer.body.includes('Priya Raman')]).toEqual([page, 200, false]);
    }
  });

  it.each(['tom', 'ada'] as const)('are seen by nobody who keeps no files: %s', async who => {
    expect((await (await app.signedInAs(who)).get(`/staff/${priya}`)).status).toBe(403);
  });
});
