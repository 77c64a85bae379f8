import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate, NotFound } from '#kernel';
import { Checks, ContentDisposal, Vetting, VettingEligibility } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { aRequest, aRole, aSeenCheck } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

const SECRET = 'a caution for theft at nineteen';
const WEIGHED = {
  content: SECRET,
  bearing: ['time-since', 'age-then'],
  open: 'yes',
  comments: 'Told us on the form',
  advice: '',
  proposed: 'approved-with-conditions',
  conditions: 'Handles no money',
  ...day('weighedOn', '2026-11-20'),
};

describe('a check that disclosed something', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentor = '';
  let check = '';
  const step = (name: string) => `/vetting/checks/${check}/${name}`;
  const file = () => `/mentors/${mentor}/vetting`;

  beforeAll(async () => {
    mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    check = await aSeenCheck(app, mentor, LocalDate.of('2026-11-18'));
  });

  it('is weighed by one and put before another, who may not be themselves', async () => {
    const helen = await app.signedInAs('helen');
    const opened = await helen.get(step('weigh'));
    expect(opened.text()).not.toContain('Helen Marsh decides');
    const alone = await helen.post(step('weigh'), {
      ...WEIGHED,
      conditions: '',
      secondDeciderId: app.charity.people.helen,
    });
    expect([alone.status, alone.errorSummary()]).toEqual([
      422,
      ['Write the conditions', 'Somebody else decides with you'],
    ]);
    expect(alone.field('content')).toBe(SECRET);
    const coordinator = await helen.post(step('weigh'), {
      ...WEIGHED,
      secondDeciderId: app.charity.people.priya,
    });
    expect(coordinator.errorSummary()).toEqual([
      'Choose a vetting officer, safeguarding lead or manager of the programme',
    ]);
    const put = await helen.post(step('weigh'), { ...WEIGHED, secondDeciderId: app.charity.people.samuel });
    expect(put.status).toBe(303);
    expect((await helen.get(file())).text()).toContain('Waits for Samuel Adeyemi to decide');
  });

  it('can be decided by nobody alone meanwhile', async () => {
    const helen = await app.signedInAs('helen');
    expect((await helen.get(step('decide'))).errorSummary()).toEqual([
      'Something was disclosed: Samuel Adeyemi decides now.',
    ]);
    await expect(
      app.service(Vetting).decide(await app.actor('helen'), check, {
        decidedOn: LocalDate.of('2026-11-21'),
        outcome: 'approved',
        conditions: '',
      }),
    ).rejects.toMatchObject({ code: 'being-weighed' });
    expect((await helen.get(step('confirm'))).status).toBe(404);
    await expect(
      app.service(Vetting).confirm(await app.actor('helen'), check, LocalDate.of('2026-11-21')),
    ).rejects.toThrow(NotFound);
  });

  it('lies sealed in the database', async () => {
    const [row] = await app.database.owner.query<{ sealed: Buffer; whole: string }[]>(
      'select sealed, c::text as whole from vetting_content c',
    );
    expect(row?.sealed.toString('utf8')).not.toContain('caution');
    expect(row?.whole).not.toContain('caution');
    const told = await app.source.query<unknown[]>(
      `select 1 from case_event where data::text like '%caution%'`,
    );
    const noted = await app.source.query<unknown[]>(
      `select 1 from audit_entry a where a::text like '%caution%'`,
    );
    expect([told, noted]).toEqual([[], []]);
  });

  it.each([
    ['helen', 200],
    ['samuel', 200],
    ['priya', 403],
    ['callum', 403],
    ['tom', 403],
    ['ada', 403],
  ] as const)('is read by few: %s gets %i, and each reading is kept', async (who, status) => {
    const readings = async () =>
      (await app.source.query<unknown[]>('select 1 from vetting_content_reading')).length;
    const before = await readings();
    const page = await (await app.signedInAs(who)).get(step('content'));
    expect(page.status).toBe(status);
    expect(page.text().includes(SECRET)).toBe(status === 200);
    expect(await readings()).toBe(before + (status === 200 ? 1 : 0));
  });

  it('is not even hinted at to a manager who is not asked, nor to a coordinator', async () => {
    await app.database.owner.query(
      `insert into user_account (id, organisation_id, email, name, password_hash, created_at)
       select gen_random_uuid(), organisation_id, 'mona@lantern.example', 'Mona Field', password_hash, created_at from user_account where id = $1`,
      [app.charity.people.samuel],
    );
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since)
       select id, $1, 'manager', now() from user_account where email = 'mona@lantern.example'`,
      [app.charity.programmes.schools],
    );
    const mona = await app.signedInAs('mona@lantern.example');
    expect((await mona.get(step('content'))).status).toBe(404);
    expect((await mona.get(step('confirm'))).status).toBe(404);
    for (const visitor of [mona, await app.signedInAs('priya')]) {
      const text = (await visitor.get(file())).text() + (await visitor.get('/mentors/' + mentor)).text();
      expect(text).not.toMatch(/weigh|disclos|Waits for Samuel/i);
    }
    expect((await mona.get('/vetting?stage=second')).row('Dev Patel')).toBeUndefined();
  });

  it('is decided when the second agrees, by the page that shows what was weighed', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(step('confirm'));
    expect(page.text()).toContain(SECRET);
    expect(page.text()).toContain('Helen Marsh proposes: Clear to work, with conditions');
    const early = await samuel.post(step('confirm'), day('decidedOn', '2026-11-19'));
    expect(early.errorSummary()).toEqual(['It cannot be decided before it was weighed']);
    expect((await samuel.post(step('confirm'), day('decidedOn', '2026-11-21'))).status).toBe(303);

    const [decision] = await app.source.query<object[]>(
      `select outcome, conditions, content_disclosed, b.name as by, w.name as with_whom from vetting_decision d
       join user_account b on b.id = d.recorded_by join user_account w on w.id = d.decided_with where d.check_record_id = $1`,
      [check],
    );
    expect(decision).toEqual({
      outcome: 'approved-with-conditions',
      conditions: 'Handles no money',
      content_disclosed: true,
      by: 'Samuel Adeyemi',
      with_whom: 'Helen Marsh',
    });
    expect((await (await app.signedInAs('priya')).get(file())).text()).toContain('Handles no money');
  });

  it('is corrected by nobody alone', async () => {
    const helen = await app.signedInAs('helen');
    const [row] = await app.source.query<{ record_id: string }[]>(
      'select record_id from vetting_decision where check_record_id = $1',
      [check],
    );
    const page = await helen.post(`/vetting/decisions/${row?.record_id ?? ''}`, { outcome: 'approved' });
    expect([page.status, page.errorSummary()]).toEqual([
      409,
      ['Two people decided this: a new decision needs a new check.'],
    ]);
  });

  it('is destroyed on the last day of the six months, and the decision stays', async () => {
    const disposal = app.service(ContentDisposal);
    await casework.on('2027-05-19', async () => expect(await disposal.destroyDue()).toBe(0));
    await casework.on('2027-05-20', async () => {
      expect(await disposal.destroyDue()).toBe(1);
      expect(await disposal.destroyDue()).toBe(0);
      const helen = await app.signedInAs('helen');
      const gone = await helen.get(step('content'));
      expect([gone.status, gone.text()]).toEqual([
        409,
        expect.stringContaining('What the certificate said was destroyed'),
      ]);
      expect((await helen.get(file())).text()).toContain('Handles no money');
    });
    const [row] = await app.source.query<object[]>('select sealed, destroyed_on from vetting_content');
    expect(row).toEqual({ sealed: null, destroyed_on: '2027-05-20' });
  });
});

describe('somebody who is barred', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);

  it('is cleared by nobody any more, on whatever check, and no manager lets it pass', async () => {
    const helen = await app.actor('helen');
    const mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    const mentee = await casework.aMentee('Amara Okafor', '2026-10-01');
    const first = await aSeenCheck(app, mentor, LocalDate.of('2026-11-10'));
    const on = LocalDate.of('2026-11-12');
    await app.service(Vetting).decide(helen, first, { decidedOn: on, outcome: 'barred', conditions: '' });
    const next = await aSeenCheck(app, mentor, LocalDate.of('2026-11-20'));
    const visitor = await app.signedInAs('helen');
    const page = await visitor.post(`/vetting/checks/${next}/decide`, { outcome: 'approved' });
    expect([page.status, page.errorSummary()]).toEqual([
      409,
      ['They are barred from this work. Nobody can clear them, and nobody can override this.'],
    ]);

    const samuel = await app.signedInAs('samuel');
    const proposal = await samuel.post(`/mentees/${mentee}/matches/new`, {
      mentorId: mentor,
      rationale: 'Both like being outdoors',
      overrideReason: 'We know them well',
    });
    expect(proposal.status).toBe(409);
    expect(proposal.errorSummary().join()).toContain('nobody can let this pass');
  });
});

describe('a check that does not cover the role', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);

  it.each([
    ['names somebody else', {}, { nameMatches: false }, 'The name on the certificate is not theirs'],
    [
      'has another date of birth',
      {},
      { birthDateMatches: false },
      'The date of birth on the certificate is not theirs',
    ],
  ] as const)('clears nobody where it %s', async (_words, role, certificate, words) => {
    const mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    const check = await aSeenCheck(app, mentor, LocalDate.of('2026-11-10'), { role, certificate });
    const page = await (
      await app.signedInAs('helen')
    ).post(`/vetting/checks/${check}/decide`, {
      outcome: 'approved',
    });
    expect([page.status, page.errorSummary()]).toEqual([409, [words]]);
  });

  it('clears nobody whose role came to need the barred list meanwhile', async () => {
    const helen = await app.actor('helen');
    const mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    const check = await aSeenCheck(app, mentor, LocalDate.of('2026-11-10'));
    await app
      .service(VettingEligibility)
      .decide(helen, mentor, aRole(LocalDate.of('2026-11-12'), { weekly: true, daysInThirty: 5 }));
    const page = await (
      await app.signedInAs('helen')
    ).post(`/vetting/checks/${check}/decide`, {
      outcome: 'approved',
    });
    expect(page.errorSummary()).toEqual([
      'The check lacks the barred list that the role needs now: children',
    ]);
  });

  it('is too old to decide on after its months', async () => {
    const helen = await app.actor('helen');
    const mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    const check = await aSeenCheck(app, mentor, LocalDate.of('2026-11-10'), {
      certificate: { issuedOn: LocalDate.of('2023-11-20') },
    });
    await expect(
      app.service(Vetting).decide(helen, check, {
        decidedOn: LocalDate.of('2026-11-22'),
        outcome: 'approved',
        conditions: '',
      }),
    ).rejects.toMatchObject({ code: 'check-too-old' });
  });

  it('holds until a PVG membership ends, where that is sooner', async () => {
    const helen = await app.actor('helen');
    const mentor = await casework.aMentor('Ailsa Reid', '2026-10-20', { ready: false });
    const on = LocalDate.of('2026-11-10');
    await app.service(VettingEligibility).decide(helen, mentor, aRole(on, { jurisdiction: 'scotland' }));
    const check = await app.service(Checks).request(helen, mentor, aRequest(on));
    await app.service(Checks).see(helen, check, 1, {
      number: 'PVG 1234/5678',
      issuedOn: on,
      seenOn: on,
      nameMatches: true,
      birthDateMatches: true,
      memberUntil: LocalDate.of('2027-04-01'),
    });
    await app.service(Vetting).decide(helen, check, { decidedOn: on, outcome: 'approved', conditions: '' });
    const [row] = await app.source.query<object[]>(
      'select valid_until from vetting_decision where check_record_id = $1',
      [check],
    );
    expect(row).toEqual({ valid_until: '2027-04-01' });
    const helens = await app.signedInAs('helen');
    expect((await helens.get(`/vetting/checks/${check}/updates`)).body).not.toContain('Something went wrong');
    await expect(app.service(Checks).agreeToUpdates(helen, check, 2, on)).rejects.toMatchObject({
      code: 'no-update-service',
    });
  });
});
