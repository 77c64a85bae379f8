import { beforeAll, describe, expect, it } from '@jest/globals';
import { mentorPoliciesAcknowledged } from '#organisation';
import { LocalDate } from '#kernel';
import { occurrences } from '#practice';
import { Casework } from '../../builders/casework.js';
import { filePolicies } from '../../builders/in-role.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

describe('policies that mentors agree to', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let tom = '';
  let dev = '';
  let foreign = '';
  let mentee = '';

  const documents = async () =>
    Object.fromEntries(
      (await app.source.query<{ type: string; id: string }[]>('select type, id from document')).map(row => [
        row.type,
        row.id,
      ]),
    ) as Record<string, string>;
  const propose = async (mentorId: string) =>
    (await app.signedInAs('priya')).post(`/mentees/${mentee}/matches/new`, {
      mentorId,
      rationale: 'Both like maths',
      ...day('on', '2026-11-22'),
    });

  beforeAll(async () => {
    tom = await casework.aMentor('Tom Hughes', '2026-10-01', {
      userId: app.charity.people.tom,
      ready: false,
    });
    mentee = await casework.aMentee('Amara Okafor', '2026-09-01');
  });

  it('names what the register lacks, with the form that files it', async () => {
    const page = await propose(tom);
    expect(page.errorSummary().filter(text => text.includes('register'))).toEqual([
      'Needs in the register of documents a policy on boundaries',
      'Needs in the register of documents a policy on confidentiality and data sharing',
      'Needs in the register of documents a policy on record keeping',
      'Needs in the register of documents a policy on safeguarding',
    ]);
    expect(page.errorTargets()).toContain('/documents/new?type=guidance-note-taking');
    expect(page.errorTargets()).not.toContain(`/mentors/${tom}/policies`);
    const form = await (await app.signedInAs('samuel')).get('/documents/new?type=guidance-note-taking');
    expect(form.field('type')).toBe('guidance-note-taking');
  });

  it('are read and agreed to on the phone, one tap each', async () => {
    await filePolicies(app);
    dev = await casework.aMentor('Dev Patel', '2026-10-01');
    foreign = await casework.aMentor('Joan Whitaker', '2026-10-01', { programme: 'leaving-care' });
    const visitor = await app.signedInAs('tom');
    expect((await visitor.get('/mentor')).text()).toContain('We ask you to agree to “Safeguarding policy”');
    const page = await visitor.get('/mentor/policies');
    expect(page.text()).toContain('I have read “Safeguarding policy”, version 1');
    const file = await visitor.get(page.link('Read “Safeguarding policy”') ?? '');
    expect([file.status, file.body]).toEqual([200, 'Safeguarding policy']);

    const versions = await app.source.query<{ id: string }[]>('select id from document_version');
    for (const { id } of versions) await visitor.post(`/mentor/policies/${id}`, {}, '/mentor/policies');
    expect((await visitor.get('/mentor/policies')).text()).toContain('You have agreed to everything');
    expect((await visitor.get('/mentor')).text()).not.toContain('We ask you to agree');
    expect((await propose(tom)).errorSummary().join()).not.toContain('policies');
    const rows = await app.source.query<{ how: string; acknowledged_on: string }[]>(
      'select how, acknowledged_on from policy_acknowledgement where mentor_id = $1',
      [tom],
    );
    expect(rows).toEqual(Array(4).fill({ how: 'own', acknowledged_on: '2026-11-22' }));
  });

  it('are asked for again when a version changes, and before that day they count', async () => {
    const { safeguarding = '' } = await documents();
    const samuel = await app.signedInAs('samuel');
    await samuel.post(`/documents/${safeguarding}/versions/new`, {
      ...day('approvedOn', '2026-11-20'),
      approvedBy: 'The trustees',
    });
    expect((await propose(dev)).errorSummary()).toEqual([
      'Needs the current policies read and acknowledged (still to come: safeguarding)',
    ]);
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/mentors/${dev}/policies`)).text()).toContain(
      'Agreed to version 1, which is no longer in force',
    );
    expect((await (await app.signedInAs('tom')).get('/mentor/policies')).text()).toContain(
      'This has changed since you agreed to version 1.',
    );
    const [before] = await app.source.query<{ rows: number }[]>(
      `select count(*)::int as rows from policy_acknowledgement where mentor_id = $1`,
      [dev],
    );
    expect(before?.rows).toBe(4);
  });

  it('ask somebody new for the version in force, and for none before it', async () => {
    const joined = await casework.aMentor('Grace Mensah', '2026-11-21');
    const [rows] = await app.source.query<{ rows: number }[]>(
      'select count(*)::int as rows from policy_acknowledgement where mentor_id = $1',
      [joined],
    );
    expect(rows?.rows).toBe(4);
    expect((await (await app.signedInAs('priya')).get(`/mentors/${joined}`)).text()).toContain(
      'the policies agreed to',
    );
  });

  it('are recorded from paper for one mentor, and the day is corrected', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${dev}/policies`;
    const none = await priya.post(path, { versions: null });
    expect([none.status, none.errorSummary()]).toEqual([422, ['Tick what they signed']]);
    const early = await priya.post(path, { ...day('on', '2026-11-19') });
    expect([early.status, early.errorSummary()]).toEqual([
      422,
      ['One of these versions was not in force on that day'],
    ]);
    await priya.post(path, { ...day('on', '2026-11-21') });
    const saved = await priya.get(path);
    expect(saved.text()).toContain('Signed on paper, 21 November 2026');
    const proposed = await propose(dev);
    expect(proposed.status).toBe(303);
  });

  it('are signed by a roomful at once, on the page of the document', async () => {
    const { safeguarding = '', confidentiality = '', photography = '' } = await documents();
    const priya = await app.signedInAs('priya');
    const path = `/documents/${safeguarding}/acknowledged`;
    const page = await priya.get(path);
    expect(page.text()).toContain('2 of 3 mentors agreed');
    await priya.post(path, { mentors: [tom], ...day('on', '2026-11-22') });
    expect((await priya.get(path)).text()).toContain('3 of 3 mentors agreed');
    expect(photography).toBe('');
    const stranger = await priya.post(`/documents/${confidentiality}/acknowledged`, {
      mentors: [foreign],
      ...day('on', '2026-11-22'),
    });
    expect(stranger.status).toBe(404);
  });

  it('tell the evidence how it stood on the day of the proposal', async () => {
    const reading = {
      programmeIds: [app.charity.programmes.schools],
      asOf: LocalDate.of('2026-11-22'),
      subjectId: dev,
    };
    const whole = await occurrences(app.source, mentorPoliciesAcknowledged, reading);
    const boundaries = await occurrences(app.source, mentorPoliciesAcknowledged, {
      ...reading,
      topic: 'boundaries',
    });
    expect([whole[0]?.doneOn, boundaries[0]?.doneOn]).toEqual(['2026-11-21', '2026-10-01']);
  });

  it('are for the mentor and the workers of the programme alone', async () => {
    const { safeguarding = '' } = await documents();
    const status = async (who: 'priya' | 'helen' | 'tom', path: string) =>
      (await (await app.signedInAs(who)).get(path)).status;
    expect(await status('priya', `/mentors/${foreign}/policies`)).toBe(404);
    expect(await status('helen', `/mentors/${dev}/policies`)).toBe(403);
    expect(await status('tom', `/mentors/${dev}/policies`)).toBe(403);
    expect(await status('priya', '/mentor/policies')).toBe(403);
    expect(await status('tom', `/documents/${safeguarding}/acknowledged`)).toBe(403);
    expect(await status('tom', `/mentor/policies/${safeguarding}/file`)).toBe(404);
  });
});
