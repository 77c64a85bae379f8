import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import {
  AcceptedChecks,
  type AcceptedCertificate,
  StaysAbroad,
  Vetting,
  VettingContent,
  VettingEligibility,
} from '#vetting';
import { Casework } from '../../builders/casework.js';
import { aStaffFile } from '../../builders/staff.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { aRole, aSeenCheck } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

const on = (iso: string) => LocalDate.of(iso);
const SCHOOL: AcceptedCertificate = {
  from: 'Elm Park Academy',
  jurisdiction: 'england-and-wales',
  level: 'enhanced',
  barredLists: ['children'],
  workforce: 'child',
  volunteer: true,
  number: '001234567890',
  issuedOn: on('2025-05-01'),
  seenOn: on('2026-11-18'),
  nameMatches: true,
  birthDateMatches: true,
  consentOn: on('2026-11-18'),
  lookedUpOn: on('2026-11-18'),
  result: 'current-without-content',
  identityCheckedOn: on('2026-11-18'),
  identityRoute: 'group-1',
  identityDocuments: ['passport'],
  why: 'Checked last year by the school, in the update service since',
};

describe('a certificate that was made elsewhere', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentor = '';
  let staff = '';

  beforeAll(async () => {
    const helen = await app.actor('helen');
    mentor = await casework.aMentor('Dev Patel', '2026-10-20', { ready: false });
    staff = await aStaffFile(app, 'priya');
    for (const id of [mentor, staff])
      await app.service(VettingEligibility).decide(helen, id, aRole(on('2026-11-01'), { weekly: true }));
  });

  const accept = async (more: Partial<AcceptedCertificate> = {}, id = mentor) =>
    app.service(AcceptedChecks).accept(await app.actor('helen'), id, { ...SCHOOL, ...more });

  it.each<[string, Partial<AcceptedCertificate>]>([
    ['nation-differs', { jurisdiction: 'scotland', number: '1234' }],
    ['level-differs', { level: 'basic' }],
    ['lists-differ', { barredLists: [] }],
    ['lists-differ', { barredLists: ['children', 'adults'] }],
    ['workforce-differs', { workforce: 'adult' }],
    ['pay-differs', { volunteer: false }],
    ['name-differs', { nameMatches: false }],
    ['birth-date-differs', { birthDateMatches: false }],
    ['not-current', { result: 'no-longer-current' }],
    ['not-current', { result: 'no-match' }],
  ])('is not taken over: %s', async (code, more) => {
    await expect(accept(more)).rejects.toMatchObject({
      code: 'not-portable',
      reasons: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  it('cannot stand behind a paid role where it was made for a volunteer', async () => {
    await expect(accept({}, staff)).rejects.toMatchObject({ reasons: [{ code: 'pay-differs' }] });
  });

  it('is named in everything that it differs in, and kept as typed', async () => {
    const helen = await app.signedInAs('helen');
    const sent = await helen.post(`/mentors/${mentor}/vetting/accept`, {
      from: 'Elm Park Academy',
      jurisdiction: 'england-and-wales',
      level: 'basic',
      workforce: 'child',
      volunteer: 'yes',
      number: '001234567890',
      ...day('issuedOn', '2025-05-01'),
      nameMatches: 'yes',
      birthDateMatches: 'yes',
      identityRoute: 'group-1',
      identityDocuments: ['passport'],
      result: 'current-without-content',
      why: 'Checked last year',
    });
    expect(sent.status).toBe(409);
    expect(sent.text()).toContain('It is of another level than the role needs.');
    expect(sent.text()).toContain('It has other barred lists than the role needs.');
    expect(sent.body).toContain('Elm Park Academy');
  });

  it('is taken over where all is the same, with the reason, and then decided like any other', async () => {
    const check = await accept();
    const helen = await app.actor('helen');
    await app
      .service(Vetting)
      .decide(helen, check, { decidedOn: on('2026-11-19'), outcome: 'approved', conditions: '' });
    const page = (await (await app.signedInAs('helen')).get(`/mentors/${mentor}/vetting`)).text();
    expect(page).toContain('Made for Elm Park Academy and taken over: Checked last year by the school');
    expect(page).toContain('Clear to work');
  });

  it('is decided by nobody alone where it has content', async () => {
    const check = await accept({ result: 'current-with-content' });
    const helen = await app.actor('helen');
    const decide = (outcome: 'approved' | 'refused') =>
      app.service(Vetting).decide(helen, check, { decidedOn: on('2026-11-19'), outcome, conditions: '' });
    await expect(decide('approved')).rejects.toMatchObject({ code: 'content-unweighed' });
    await expect(decide('refused')).rejects.toMatchObject({ code: 'content-unweighed' });
    await app.service(VettingContent).weigh(helen, check, {
      weighedOn: on('2026-11-19'),
      content: 'a caution for theft at nineteen',
      bearing: ['time-since'],
      open: 'yes',
      comments: '',
      advice: '',
      proposed: 'refused',
      conditions: '',
      secondDeciderId: app.charity.people.samuel,
    });
    await app.service(Vetting).confirm(await app.actor('samuel'), check, on('2026-11-20'));
  });
});

describe('stays abroad', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let mentor = '';
  beforeAll(async () => {
    mentor = await casework.aMentor('Rhys Evans', '2026-10-20', { ready: false });
  });

  it.each([
    ['three months to the day', '2025-01-01', '2025-03-31', true],
    ['a day less', '2025-01-01', '2025-03-30', false],
    ['long ago', '2018-01-01', '2021-11-21', false],
    ['long ago and into the five years', '2018-01-01', '2022-02-21', true],
  ])('ask for a certificate of good conduct or not: %s', async (_words, from, until, needed) => {
    const helen = await app.actor('helen');
    const stay = { country: 'Spain', from: on(from), until: on(until) };
    expect(await app.service(StaysAbroad).tell(helen, mentor, stay)).toBe(needed);
  });

  it('count only since they were 18', async () => {
    await app.database.owner.query(
      `update person set born_on = '2007-06-01' where id = (select person_id from mentor where id = $1)`,
      [mentor],
    );
    const stay = { country: 'Chile', from: on('2022-01-01'), until: on('2025-08-30') };
    expect(await app.service(StaysAbroad).tell(await app.actor('helen'), mentor, stay)).toBe(false);
  });

  it('keep anybody from being cleared until each is settled', async () => {
    const helen = await app.actor('helen');
    const check = await aSeenCheck(app, mentor, on('2026-11-15'));
    const decide = () =>
      app
        .service(Vetting)
        .decide(helen, check, { decidedOn: on('2026-11-20'), outcome: 'approved', conditions: '' });
    await expect(decide()).rejects.toMatchObject({
      reasons: [{ code: 'abroad-unsettled', text: expect.stringContaining('Spain, Spain') }],
    });
    const open = await app.source.query<{ id: string }[]>(
      'select id from vetting_stay where needed and outcome is null order by lived_from',
    );
    const visitor = await app.signedInAs('helen');
    const first = `/vetting/stays/${open[0]?.id ?? ''}`;
    expect((await visitor.post(first, { outcome: 'unobtainable', why: '' })).status).toBe(422);
    await visitor.post(first, {
      outcome: 'unobtainable',
      why: 'The register burnt; a second employer wrote',
    });
    await visitor.post(`/vetting/stays/${open[1]?.id ?? ''}`, { outcome: 'certificate', translated: 'yes' });
    await decide();
    expect((await (await app.signedInAs('samuel')).get('/vetting/record.csv')).body).toContain(
      'Lived abroad',
    );
    expect((await visitor.get(first)).status).toBe(404);
  });

  it('are written down by who sees to checks alone', async () => {
    const priya = await app.actor('priya');
    const stay = { country: 'Spain', from: on('2025-01-01'), until: on('2025-09-01') };
    await expect(app.service(StaysAbroad).tell(priya, mentor, stay)).rejects.toMatchObject({
      name: 'Forbidden',
    });
    const callum = await app.actor('callum');
    await expect(app.service(StaysAbroad).tell(callum, mentor, stay)).rejects.toMatchObject({
      name: 'NotFound',
    });
  });
});
