import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '#evidence';
import { LocalDate } from '#kernel';
import { missing, stepGate } from '#practice';
import { trainingPerformanceNoted, TrainingRegister } from '#training';
import { reportTables } from '../../../libs/evidence/src/packs/pack-table.js';
import { responsesOf } from '../../../libs/evidence/src/sources/relations.js';
import { judgeSurvey } from '../../../libs/evidence/src/status/surveys.js';
import { Casework } from '../../builders/casework.js';
import { type HeldCourse, TrainingBuilder } from '../../builders/training.js';
import { useTestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

describe('training as mentors see it', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const training = new TrainingBuilder(app);
  let [tom, priya] = [undefined, undefined] as unknown as [Visitor, Visitor];
  let mentor = '';
  let coming: HeldCourse;
  let over: HeldCourse;

  beforeAll(async () => {
    [tom, priya] = [await app.signedInAs('tom'), await app.signedInAs('priya')];
    mentor = await casework.aMentor('Tom Hughes', '2026-06-01', { userId: app.charity.people.tom });
    await app.source.query(
      `update person set email = 'tom@mentors.example' where id = (select person_id from mentor where id = $1)`,
      [mentor],
    );
    coming = await training.aCourse('2026-10-01', ['2026-12-12'], {
      ...{ kind: 'refresher', title: 'Life online', groupMost: 1, overbook: 0 },
    });
    over = await training.aCourse('2026-08-01', ['2026-11-07', '2026-11-14'], { title: 'Autumn course' });
    await training.book('2026-09-01', over.id, [mentor]);
    const actor = await app.actor('priya');
    for (const session of over.sessions)
      await app
        .service(TrainingRegister)
        .take(actor, session, [
          { mentorId: mentor, present: true, note: 'Kind, clear, on time', readVersion: null },
        ]);
  });

  it('is booked by themselves and given up again', async () => {
    const page = await tom.get('/mentor/training');
    expect(page.text()).toContain('Life online');
    expect(page.text()).not.toContain('Autumn course');
    await tom.post(`/mentor/training/${coming.id}/book`, {}, '/mentor/training');
    expect((await tom.get('/mentor/training')).text()).toContain('You have a place');
    expect((await priya.get(`/training/courses/${coming.id}`)).row('Tom Hughes')).toContain('22 November');
    await tom.post(`/mentor/training/${coming.id}/cancel`, {}, '/mentor/training');
    expect((await tom.get('/mentor/training')).text()).not.toContain('You have a place');
  });

  it('puts them on the waiting list where it is full, without naming who has the place', async () => {
    const other = await casework.aMentor('Grace Ali', '2026-06-01');
    await training.book('2026-11-22', coming.id, [other]);
    const page = await tom.get('/mentor/training');
    expect(page.text()).toContain('Full');
    expect(page.body).not.toContain('Grace');
    await tom.post(`/mentor/training/${coming.id}/book`, {}, '/mentor/training');
    expect((await tom.get('/mentor/training')).text()).toContain('You are waiting');
  });

  it('lets nobody book on a course of another programme, nor one that is over', async () => {
    const page = await tom.get('/mentor/training');
    const csrf = page.csrf();
    const press = (id: string) =>
      tom.send(`/mentor/training/${id}/book`, { method: 'POST', body: new URLSearchParams({ _csrf: csrf }) });
    expect((await press(over.id)).status).toBe(409);
    await app.source.query(
      `insert into training_course (id, programme_id, kind, title, group_most, overbook, announced_on, recorded_at)
       values ('00000000-0000-4000-8000-00000000abcd', $1, 'refresher', 'Elsewhere', 5, 0, '2026-11-01', now())`,
      [app.charity.programmes['leaving-care']],
    );
    expect((await press('00000000-0000-4000-8000-00000000abcd')).status).toBe(404);
    expect((await tom.get(`/mentors/${mentor}/training`)).status).toBe(403);
    expect((await tom.get(`/training/sessions/${over.sessions[0] ?? ''}/register`)).status).toBe(403);
  });

  it('is offered by letter to approved mentors who are not booked, once', async () => {
    const quiet = await training.aCourse('2026-11-20', ['2027-02-06'], {
      kind: 'refresher',
      title: 'Endings',
    });
    const path = `/training/courses/${quiet.id}`;
    expect((await priya.get(`${path}/offer`)).text()).toContain('Tom Hughes');
    await priya.post(`${path}/offer`);
    const rows = await app.source.query<{ how: string }[]>(
      `select how from training_invitation where course_id = $1 and mentor_id = $2 and kind = 'offer'`,
      [quiet.id, mentor],
    );
    expect(rows).toEqual([{ how: 'email' }]);
    expect((await priya.post(`${path}/offer`)).status).toBe(409);
  });

  describe('once it is over', () => {
    const course = () => `/training/courses/${over.id}`;
    const link = async () => {
      const [mail] = await app.source.query<{ body: string }[]>(
        `select body from outbox_mail where key like 'training-feedback:%' order by run_at desc, key desc limit 1`,
      );
      return /\/feedback\/training\/[\w-]{43}/.exec(mail?.body ?? '')?.[0] ?? '';
    };

    it('asks how it was by a link that opens once, outcome by outcome', async () => {
      const early = await priya.post(`/training/courses/${coming.id}/feedback`);
      expect(early.errorSummary()).toEqual(['The last session is on 12 December 2026: ask when it is over']);
      expect((await priya.post(`${course()}/feedback`)).location).toBe(course());
      const path = await link();
      const visitor = app.visitor();
      expect((await visitor.get(path)).body).not.toContain('Tom');
      const half = await visitor.post(path, { satisfaction: 'very', best: 'The role play' });
      expect([half.status, half.errorSummary()]).toEqual([
        422,
        ['Say whether you can do this now: Say where the boundaries are'],
      ]);
      expect(half.field('best')).toBe('The role play');
      const answered = await visitor.post(path, {
        ...{ satisfaction: 'very', 'outcome-say-where-the-boundaries-are': 'yes', best: 'The role play' },
      });
      expect(answered.location).toBe('/feedback/thanks');
      expect((await visitor.get(path)).status).toBe(404);
      const page = (await priya.get(course())).text();
      expect(page).toContain('1 of 1 who came');
      expect(page).toContain('Very satisfied: 1');
      expect(page).toContain('The role play');
      expect((await visitor.get(`/feedback/training/${'x'.repeat(43)}`)).status).toBe(404);
    });

    it('keeps the link out of the letter on the file', async () => {
      const rows = await app.source.query<{ body: string }[]>(
        `select body from letter where kind = 'training-feedback'`,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.body).not.toMatch(/feedback\/training\//);
    });

    it('says beside it what changed, and counts as a survey that is too small to judge by', async () => {
      const change = { because: 'More role plays', change: 'One each morning' };
      expect((await priya.post(`${course()}/changes`, change)).status).toBe(303);
      expect((await priya.get(course())).text()).toContain('22 November 2026: One each morning');
      const kind = builtSources.surveys.get('training-feedback');
      if (!kind) throw new Error('the survey is not built');
      const today = LocalDate.of('2026-11-22');
      const asked = {
        programmeIds: [app.charity.programmes.schools],
        from: today.plusMonths(-12),
        to: today,
        asOf: today,
      };
      expect(judgeSurvey(kind, await responsesOf(app.source, kind, asked))).toEqual({
        status: 'at-risk',
        why: 'Answers on training: 1 of 1 who were asked in the period; needed: 5. Too few to judge by.',
      });
      const tables = await reportTables(app.source, kind, asked);
      expect(tables.map(({ rows }) => rows.at(-1)?.[1])).toEqual(['<5', '<5']);
    });

    it('gives a certificate that the mentor and staff print, and nobody else', async () => {
      const [booking] = await app.source.query<{ id: string }[]>(
        'select id from training_booking where course_id = $1 and mentor_id = $2',
        [over.id, mentor],
      );
      const given = await priya.post(`/training/bookings/${booking?.id ?? ''}/certificate`, {}, course());
      const path = given.location ?? '';
      expect(path).toMatch(/^\/training\/certificates\//);
      const pdf = await tom.get(path);
      expect([pdf.status, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-']);
      expect((await tom.get('/mentor/training')).text()).toContain('Autumn course');
      expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    });

    it('noted how they took part, which an approval asks for', async () => {
      const gate = stepGate({ before: 'mentor-approved', needs: [trainingPerformanceNoted] });
      const today = LocalDate.of('2026-11-22');
      const bare = await casework.aMentor('Joan Brook', '2026-10-01', { ready: false });
      expect((await missing(app.source, gate, bare, today)).map(({ text }) => text)).toEqual([
        'Needs a trainer’s note on how they took part in the training and what they understood',
      ]);
      expect(await missing(app.source, gate, mentor, today)).toEqual([]);
    });
  });
});
