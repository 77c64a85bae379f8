import { beforeAll, describe, expect, it } from '@jest/globals';
import { assess, builtSources, indicatorsOf, readCatalogue } from '#evidence';
import { LocalDate } from '#kernel';
import { occurrences } from '#practice';
import { trainingNeedsIdentified } from '#training';
import { Casework } from '../../builders/casework.js';
import { TrainingBuilder, type HeldCourse } from '../../builders/training.js';
import { typedDay } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

const TODAY = LocalDate.of('2026-11-22');

describe('what mentors need to learn', () => {
  const app = useTestApp({ today: TODAY.iso });
  const casework = new Casework(app);
  let adeola = '';
  const standing = async () => {
    const all = await occurrences(app.source, trainingNeedsIdentified, {
      programmeIds: [app.charity.programmes.schools],
      asOf: TODAY,
      subjectId: adeola,
    });
    return all.map(({ dueOn, doneOn, state }) => [dueOn, doneOn, state]);
  };

  beforeAll(async () => {
    adeola = await casework.aMentor('Adeola Bankole', '2025-11-10');
  });

  it('is talked about within a year of the approval, and each year from then on', async () => {
    expect(await standing()).toEqual([['2026-11-10', null, 'overdue']]);
    const path = `/mentors/${adeola}/training/needs`;
    const priya = await app.signedInAs('priya');
    const both = await priya.post(path, { needs: 'First aid', nothing: 'yes', agreed: 'Kept' });
    expect(both.errorSummary()).toEqual(['Write what they need, or tick that they need nothing']);
    expect(both.field('agreed')).toBe('Kept');
    expect((await priya.post(path, {})).status).toBe(422);
    const needs = 'First aid <b>now</b>; drop table mentor';
    const saved = await priya.post(path, {
      needs,
      agreed: 'The course in March',
      ...typedDay('notedOn', '2026-11-20'),
    });
    expect([saved.status, saved.location]).toEqual([303, `/mentors/${adeola}/training`]);
    const page = await priya.get(`/mentors/${adeola}/training`);
    expect(page.text()).toContain(needs);
    expect(page.text()).toContain('Agreed: The course in March');
    expect(await standing()).toEqual([
      ['2026-11-10', '2026-11-20', 'done-late'],
      ['2027-11-20', null, 'upcoming'],
    ]);
  });

  it('may be nothing at the moment, and that was found as well', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.post(`/mentors/${adeola}/training/needs`, { nothing: 'yes' })).status).toBe(303);
    expect((await priya.get(`/mentors/${adeola}/training`)).row('22 November 2026')).toContain(
      'Nothing at the moment',
    );
  });

  it('is closed to who has no part in it', async () => {
    const path = `/mentors/${adeola}/training/needs`;
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    expect((await (await app.signedInAs('helen')).get(path)).status).toBe(403);
    expect((await (await app.signedInAs('tom')).get(path)).status).toBe(403);
  });
});

describe('a course that is told from experience', () => {
  const app = useTestApp({ today: TODAY.iso });
  const casework = new Casework(app);
  const training = new TrainingBuilder(app);
  let course: HeldCourse;
  let mentor = '';
  let mentee = '';
  const logOf = async () => {
    const qim = readCatalogue().find('qim');
    const asked = {
      programmeIds: [app.charity.programmes.schools],
      from: TODAY.plusMonths(-12),
      to: TODAY,
      asOf: TODAY,
    };
    const only = indicatorsOf(qim).filter(({ ref }) => ref === 'E14');
    const [indicator] = (await assess(app.source, qim, builtSources, asked, only)).indicators;
    return [...(indicator?.items ?? []), ...(indicator?.parts.flatMap(part => part.items) ?? [])].map(
      ({ item, status, log }) => [item.key, status, log.length],
    );
  };

  beforeAll(async () => {
    course = await training.aCourse('2026-08-01', ['2026-10-03', '2026-10-10']);
    mentor = await casework.aMentor('Adeola Bankole', '2026-01-10');
    mentee = await casework.aMentee('Amara Okafor', '2026-03-02');
  });

  it('names a mentor or a mentee for a session, each once, and counts the session as evidence', async () => {
    expect(await logOf()).toEqual([['experience-shared-at-training', 'gap', 0]]);
    const path = `/training/sessions/${course.sessions[0] ?? ''}/contributors`;
    const priya = await app.signedInAs('priya');
    const nobody = await priya.post(path, { part: 'Tells of her year' });
    expect([nobody.status, nobody.errorSummary()]).toEqual([422, ['Choose either a mentor or a mentee']]);
    expect((await priya.post(path, { mentorId: mentor, menteeId: mentee, part: 'Both' })).status).toBe(422);
    expect((await priya.post(path, { mentorId: mentee, part: 'A stranger' })).status).toBe(422);
    expect((await priya.post(path, { mentorId: mentor, part: 'Tells of her year' })).status).toBe(303);
    expect((await priya.post(path, { menteeId: mentee, part: 'Says what helped' })).status).toBe(303);
    expect((await priya.post(path, { mentorId: mentor, part: 'Again' })).status).toBe(409);
    const page = await priya.get(`/training/courses/${course.id}`);
    expect(page.row('Adeola Bankole')).toContain('(mentor)');
    expect(page.row('Amara Okafor')).toContain('Says what helped');
    expect(await logOf()).toEqual([['experience-shared-at-training', 'ready', 1]]);
  });

  it('takes somebody off who did not come', async () => {
    const rows = await app.source.query<{ id: string }[]>('select id from training_contributor');
    const priya = await app.signedInAs('priya');
    const on = `/training/courses/${course.id}`;
    for (const { id } of rows)
      expect((await priya.post(`/training/contributors/${id}/strike`, {}, on)).status).toBe(303);
    expect(await logOf()).toEqual([['experience-shared-at-training', 'gap', 0]]);
    expect((await (await app.signedInAs('callum')).get(on)).status).toBe(404);
  });

  it('says what changed because of what people said', async () => {
    const path = `/training/courses/${course.id}/changes`;
    const priya = await app.signedInAs('priya');
    const half = await priya.post(path, { because: 'The hall was cold' });
    expect([half.status, half.errorSummary(), half.field('because')]).toEqual([
      422,
      ['Say what changed'],
      'The hall was cold',
    ]);
    const saved = await priya.post(path, {
      because: 'The hall was cold',
      change: 'We are in the library now',
    });
    expect(saved.status).toBe(303);
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    expect((await (await app.signedInAs('helen')).get(path)).status).toBe(403);
  });
});
