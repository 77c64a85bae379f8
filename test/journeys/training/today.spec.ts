import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { compliance } from '#practice';
import { TrainingFeedback, trainingFeedbackGathered, TrainingNeeds, TrainingRegister } from '#training';
import { Casework } from '../../builders/casework.js';
import { type HeldCourse, TrainingBuilder } from '../../builders/training.js';
import { useTestApp } from '../../support/app.js';

const TODAY = LocalDate.of('2026-11-22');
const LIST = '/today?worker=everyone&kind=training';

describe('training on the list of the day', () => {
  const app = useTestApp({ today: TODAY.iso });
  const casework = new Casework(app);
  const training = new TrainingBuilder(app);
  let course: HeldCourse;
  const mentors: string[] = [];
  const rowsWith = async (words: string): Promise<number> => {
    const page = await (await app.signedInAs('samuel')).get(LIST);
    return page.rows().filter(row => row.includes(words)).length;
  };

  beforeAll(async () => {
    for (const name of ['Adeola Bankole', 'Bram Visser', 'Cora Flynn'])
      mentors.push(await casework.aMentor(name, '2025-09-01'));
    course = await training.aCourse('2026-08-01', ['2026-10-24', '2026-10-25'], {
      kind: 'refresher',
      title: 'Life online',
    });
    await training.book('2026-09-01', course.id, mentors);
    await casework.on('2026-10-24', async () =>
      app.service(TrainingRegister).take(
        await app.actor('priya'),
        course.sessions[0] ?? '',
        mentors.map(mentorId => ({ mentorId, present: true, note: '', readVersion: null })),
      ),
    );
  });

  it('names a course once, however many of those who came have not said how it was', async () => {
    const period = {
      programmeIds: [app.charity.programmes.schools],
      from: TODAY.plusMonths(-12),
      to: TODAY,
      asOf: TODAY,
    };
    const judged = await compliance(app.source, trainingFeedbackGathered, {
      ...period,
      judgedBy: 'framework',
    });
    expect([judged.counted, judged.overdue]).toEqual([3, 3]);
    expect(await rowsWith('Life online')).toBe(1);
    const page = await (await app.signedInAs('samuel')).get(LIST);
    expect(page.row('Life online')).toContain('how the course was');
    expect(page.links().map(({ href }) => href)).toContain(`/training/courses/${course.id}`);
  });

  it('rests for who was asked and let the link run out, and the figure still says so', async () => {
    await casework.on('2026-10-25', async () => {
      await app.source.query(
        `update person p set email = m.id || '@mentors.example' from mentor m where m.person_id = p.id and m.id = any($1)`,
        [mentors],
      );
      await app.service(TrainingFeedback).ask(await app.actor('priya'), course.id);
    });
    expect(await rowsWith('Life online')).toBe(0);
  });

  it('names each mentor once for what they need to learn, and no more once it was found', async () => {
    expect(await rowsWith('what they need to learn')).toBe(3);
    const priya = await app.actor('priya');
    for (const id of mentors)
      await app
        .service(TrainingNeeds)
        .note(priya, id, { notedOn: TODAY, nothing: true, needs: '', agreed: '' });
    expect(await rowsWith('what they need to learn')).toBe(0);
  });
});
