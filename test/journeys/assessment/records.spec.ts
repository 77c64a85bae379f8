import { beforeAll, describe, expect, it } from '@jest/globals';
import { ruleBook } from '#evidence';
import { LocalDate } from '#kernel';
import { occurrences, type Rule } from '#practice';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

describe('what is recorded before a match', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let id = '';
  const record = async (table: string, column = 'record_id') => {
    const [row] = await app.source.query<{ found: string }[]>(
      `select ${column} as found from ${table} where mentee_id = $1 and superseded_at is null order by recorded_at desc limit 1`,
      [id],
    );
    return row?.found ?? '';
  };

  beforeAll(async () => {
    id = await casework.aReferral('Ananya Iyer', '2026-11-01');
  });

  it('an assessment, with the lists of the programme and what they say themselves', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${id}/assessment/new`;
    const saved = await priya.post(path, {
      interests: ['Football', 'Music'],
      needs: ['Confidence'],
      availability: ['after-school', 'saturday'],
      languages: 'English, Tamil',
      strengths: '“Kind”, says her aunt',
      skillsTraining: 'yes',
    });
    expect(saved.status).toBe(303);
    expect((await priya.get(`/mentees/${id}`)).text()).toContain('Assessment of 22 November 2026');
    const page = await priya.get(`/assessments/${await record('mentee_assessment')}`);
    expect(page.fields('interests')).toEqual(['Football', 'Music']);
    expect(page.field('languages')).toBe('English, Tamil');
    expect(page.field('strengths')).toBe('“Kind”, says her aunt');
  });

  it('a protected characteristic only with its reason', async () => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${id}/assessment/new`, {
      skillsTraining: 'no',
      preferredCharacteristic: 'sex',
      goals: 'To feel safe',
    });
    expect([page.status, page.errorSummary()]).toEqual([
      422,
      ['Say why this weighs: a protected characteristic needs a reason'],
    ]);
    expect(page.field('goals')).toBe('To feel safe');
    const unknown = await priya.post(`/mentees/${id}/assessment/new`, {
      skillsTraining: 'no',
      interests: ['Burglary'],
    });
    expect([unknown.status, unknown.errorSummary()]).toEqual([422, ['Choose from the answers']]);
  });

  it('a correction beside what stood, and never over what nobody read', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/assessments/${await record('mentee_assessment')}`;
    const opened = await priya.get(path);
    expect((await priya.fill(opened, { goals: 'A first job' }, path)).status).toBe(303);
    expect((await priya.fill(opened, { goals: 'Another' }, path)).status).toBe(409);
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get(path)).status).toBe(403);
    const helen = await app.signedInAs('helen');
    expect((await helen.get(path)).text()).toContain('A first job');
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
  });

  it('training in getting on with people, where it was found to be needed', async () => {
    const asked = async () =>
      (
        await occurrences(app.source, ruleBook.find('mentee-skills-training') as Rule, {
          programmeIds: [app.charity.programmes.schools],
          asOf: LocalDate.of('2026-11-22'),
          subjectId: id,
        })
      ).map(one => [one.dueOn, one.state]);
    expect(await asked()).toEqual([['2027-02-22', 'upcoming']]);
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${id}/preparation/skills-training/new`;
    expect((await priya.post(path, {})).errorSummary()).toEqual(['Say what was given, or why not']);
    expect((await priya.post(path, { reasonNot: 'Chose not to come' })).status).toBe(303);
    expect(await asked()).toEqual([['2027-02-22', 'done']]);
  });

  it('an outcome for each criterion, with a note where it is not a plain yes', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${id}/eligibility`;
    const page = await priya.post(path, { 'outcome-age': 'exception' });
    expect([page.status, page.errorSummary()]).toEqual([422, ['Say why: the note goes with the decision']]);
    const some = { 'outcome-age': 'exception', 'note-age': 'Seventeen next week', 'outcome-area': 'met' };
    expect((await priya.post(path, some)).status).toBe(303);
    expect((await priya.get(`/mentees/${id}/wait`)).errorSummary()[0]).toContain('(so far 2 of 4)');

    const opened = await priya.get(path);
    expect(opened.field('note-age')).toBe('Seventeen next week');
    const rest = { 'outcome-wants-a-mentor': 'met', 'outcome-can-be-helped': 'met' };
    expect((await priya.fill(opened, rest, path)).status).toBe(303);
    expect((await priya.fill(opened, rest, path)).status).toBe(409);
    expect((await priya.get(`/mentees/${id}/wait`)).errorSummary().join()).not.toContain('criterion');
  });

  it('criteria that a manager changed, from the day on', async () => {
    const samuel = await app.signedInAs('samuel');
    const priya = await app.signedInAs('priya');
    const path = `/settings/assessment/${app.charity.programmes.schools}/eligibility`;
    const opened = await samuel.get(path);
    const twice = await samuel.fill(opened, { lines: 'Is at school\nis at school' }, path);
    expect([twice.status, twice.errorSummary()]).toEqual([422, ['“is at school” stands there twice']]);
    const past = { lines: 'Is at school', 'from-day': '1', 'from-month': '10', 'from-year': '2026' };
    expect((await samuel.fill(opened, past, path)).status).toBe(422);
    expect((await samuel.fill(opened, { lines: 'Is at school' }, path)).status).toBe(303);

    const fresh = await casework.aReferral('Luca Rossi', '2026-11-22');
    expect((await priya.get(`/mentees/${fresh}/eligibility`)).text()).toContain('Is at school');
    expect((await priya.get(path)).status).toBe(403);
    const callum = await app.signedInAs('callum');
    expect((await callum.get('/settings/assessment')).status).toBe(403);
  });

  it.each([
    ['information', {}, ['Say what they were told about', 'Say in which form']],
    ['induction', {}, ['Tick what you went through']],
    ['safeguarding', { told: 'carer' }, ['The mentee has to know how to report a concern']],
    ['safeguarding', { told: 'mentee' }, ['Say why nobody who supports them was told']],
    ['key-contact', { contactId: '' }, ['Choose whom the carer can call, or say why nobody']],
  ])('no %s without what it is', async (kind, typing, faults) => {
    const priya = await app.signedInAs('priya');
    const page = await priya.post(`/mentees/${id}/preparation/${kind}/new`, { note: 'At home', ...typing });
    expect([page.status, page.errorSummary()]).toEqual([422, faults]);
    expect(page.field('note')).toBe('At home');
  });

  it('a preparation that is corrected, by nobody of another programme', async () => {
    const priya = await app.signedInAs('priya');
    await priya.post(`/mentees/${id}/preparation/safeguarding/new`, { told: ['mentee', 'carer'] });
    const path = `/preparations/${await record('mentee_preparation')}`;
    const opened = await priya.get(path);
    expect((await priya.fill(opened, { note: 'With her aunt' }, path)).status).toBe(303);
    expect((await priya.fill(opened, { note: 'Alone' }, path)).status).toBe(409);
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    expect((await (await app.signedInAs('tom')).get(path)).status).toBe(403);
    expect((await priya.get(`/mentees/${id}/preparation/weather/new`)).status).toBe(404);
  });
});
