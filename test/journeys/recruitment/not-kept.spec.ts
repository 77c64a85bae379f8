import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Contacts } from '#people';
import { CONFIG, type Config, Files, UnitOfWork } from '#platform';
import { ApplicantDisposal, FunnelReads, HEARD_FROM, Selection, SelectionSettings } from '#recruitment';
import { Training } from '#training';
import { profileOfMentor } from '../../builders/matching.js';
import { Casework } from '../../builders/casework.js';
import { anInterview } from '../../builders/interviews.js';
import { aGoodReference } from '../../builders/references.js';
import { apply, APPLICATION_ANSWERS, ask, ENQUIRY, publishApplication } from '../../builders/recruitment.js';
import { typedDay } from '../../builders/typed-day.js';
import { leaveWords } from '../../builders/words-left.js';
import { useTestApp } from '../../support/app.js';

const DECIDED = '2026-11-22';
const NAMES = ['quillfeather', 'zebedee', 'lennoxborough', '009876543210'];

describe('those who do not become mentors', () => {
  const app = useTestApp({ today: DECIDED });
  const casework = new Casework(app);
  let zebedee = '';
  const round = (day: string): Promise<number> =>
    casework.on(day, () => app.service(ApplicantDisposal).destroyDue());
  const destroy = (id: string, on: string) =>
    app.source.query('select applicant_destroy($1, $2, 6)', [id, on]);
  const idOf = async (email: string): Promise<string> => {
    const [row] = await app.source.query<{ id: string }[]>(
      'select m.id from mentor m join person p on p.id = m.person_id where p.email = $1 order by m.recorded_at desc limit 1',
      [email],
    );
    return row?.id ?? '';
  };
  const applied = async (firstName: string, email: string): Promise<string> => {
    await apply(app, { ...APPLICATION_ANSWERS, firstName, email });
    return idOf(email);
  };
  /** Every table but the audit, which keeps its own time: where one of the names still stands. */
  async function standIn(): Promise<string[]> {
    const tables = await app.source.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name not in ('audit_entry')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await app.source.query<unknown[]>(`select 1 from ${name} t where t::text ~* $1 limit 1`, [
        NAMES.join('|'),
      ]);
      if (rows.length) found.push(name);
    }
    return found.sort();
  }

  beforeAll(async () => {
    await publishApplication(app);
    await ask(app, {
      ...ENQUIRY,
      name: 'Zebedee Quillfeather',
      email: 'z.quillfeather@example.org',
      message: 'Zebedee here',
    });
    await apply(app, {
      ...APPLICATION_ANSWERS,
      firstName: 'Zebedee',
      lastName: 'Quillfeather',
      email: 'z.quillfeather@example.org',
      why: 'Because my name is Quillfeather',
      heardFrom: HEARD_FROM[3],
    });
    zebedee = await idOf('z.quillfeather@example.org');
    const priya = await app.actor('priya');
    await aGoodReference(app, zebedee, {
      referee: { name: 'Ann Lennoxborough', email: 'ann@lennoxborough.example' },
      answer: { suitability: 'Zebedee is kind' },
    });
    await anInterview(app, zebedee, 'selection', { reasons: 'Zebedee could not come weekly' });
    await app.service(Contacts).log(
      priya,
      { mentorId: zebedee },
      {
        heldOn: LocalDate.of(DECIDED),
        how: 'phone',
        reached: true,
        purpose: 'routine',
        note: 'Rang Mr Quillfeather',
      },
    );
    await app.service(Training).attend(priya, zebedee, {
      heldOn: LocalDate.of(DECIDED),
      hours: 2,
      kind: 'initial',
      title: 'First evening',
      topics: [],
      participation: 'Zebedee asked a lot',
    });
    await profileOfMentor(app, priya, zebedee, LocalDate.of(DECIDED), { about: 'Call me Mr Quillfeather' });
    await leaveWords(app, zebedee, 'Quillfeather');
    await app.service(UnitOfWork).run(priya, 'test.attach', async work => {
      const file = {
        name: 'cv-quillfeather.txt',
        bytes: Buffer.from('Zebedee Quillfeather, curriculum vitae'),
      };
      const fileId = await app.service(Files).takeIn(work, 'file', file, app.charity.programmes.schools);
      await work.em.query(
        `insert into form_attachment (id, programme_id, submission_id, file_id, recorded_at)
         select gen_random_uuid(), a.programme_id, a.id, $2, $3 from mentor_application a where a.mentor_id = $1`,
        [zebedee, fileId, work.now],
      );
    });
    await app.service(Selection).reject(await app.actor('samuel'), zebedee, {
      on: LocalDate.of(DECIDED),
      reasons: 'Quillfeather has no time',
      decidedWithId: null,
    });
    await app.service(Selection).feedBack(priya, zebedee, {
      on: LocalDate.of(DECIDED),
      how: 'letter',
      feedback: 'Dear Zebedee, come back when you have the time',
      opportunities: 'The food bank',
    });
  });

  it('are listed for their managers with the day on which they go, and for nobody else', async () => {
    const page = await (await app.signedInAs('samuel')).get('/settings/recruitment/retention');
    expect(page.row('Zebedee Quillfeather')).toContain('22 May 2027');
    expect((await (await app.signedInAs('priya')).get('/settings/recruitment/retention')).status).toBe(403);
    const [row] = await app.source.query<{ held: boolean }[]>('select count(*) > 3 as held from case_event');
    expect(row?.held).toBe(true);
  });

  it('are held back for an inquiry by a manager, and released again', async () => {
    const path = `/mentors/${zebedee}/hold-back`;
    expect((await (await app.signedInAs('priya')).get(path)).status).toBe(403);
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.post(path, {})).errorSummary()).toEqual(['Say why they are kept for longer']);
    expect((await samuel.post(path, { reason: 'Zebedee made a claim' })).status).toBe(303);
    expect((await samuel.post(path, { reason: 'Another' })).status).toBe(409);
    expect(await round('2028-01-01')).toBe(0);
    // The database refuses too, whoever asks it: held, or before the time is over.
    await expect(destroy(zebedee, '2030-01-01')).rejects.toThrow('not to be destroyed');
    const list = '/settings/recruitment/retention';
    expect((await samuel.get(list)).row('Zebedee Quillfeather')).toContain('Zebedee made a claim');
    expect((await samuel.post(`/mentors/${zebedee}/release`, {}, list)).status).toBe(303);
    await expect(destroy(zebedee, '2027-05-21')).rejects.toThrow('not to be destroyed');
  });

  it('are kept while nothing is decided, and where they became mentors after all', async () => {
    const open = await applied('Open', 'open@example.org');
    const mentor = await casework.aMentor('Adeola Bankole', '2026-01-10');
    expect(await round('2027-05-21')).toBe(0);
    // Turned down once and a mentor after all: the time in the role counts, whatever the last decision says.
    const once = await casework.aMentor('Tunde Salako', '2026-01-10');
    await app.source.query(
      `insert into selection_decision (id, programme_id, mentor_id, outcome, decided_on, reasons, decided_by, recorded_at)
       select gen_random_uuid(), programme_id, mentor_id, 'rejected', '2026-01-20', 'Had no time', decided_by, now()
       from selection_decision where mentor_id = $1`,
      [once],
    );
    for (const id of [open, mentor, once])
      await expect(destroy(id, '2030-01-01')).rejects.toThrow('not to be destroyed');
  });

  it('leave nothing by which anybody could be known, and all that is counted', async () => {
    const funnel = async () =>
      app
        .service(FunnelReads)
        .ways(await app.actor('samuel'), app.charity.programmes.schools, LocalDate.of('2026-01-01'));
    const before = { ways: await funnel(), tables: await standIn() };
    expect(before.tables).toEqual(
      expect.arrayContaining(['letter', 'mentor_interview', 'person', 'case_event']),
    );
    const { dataFolder } = app.service<Config>(CONFIG as never);
    const [file] = await app.source.query<{ sha256: string }[]>(
      `select sha256 from stored_file where name like 'cv-%'`,
    );
    const path = join(dataFolder, 'files', file?.sha256.slice(0, 2) ?? '', file?.sha256 ?? '');
    expect(existsSync(path)).toBe(true);

    expect(await round('2027-05-22')).toBe(1);
    expect(await standIn()).toEqual([]);
    expect(existsSync(path)).toBe(false);
    const [sealed] = await app.source.query<{ left: number }[]>(
      'select count(*)::int as left from vetting_content where sealed is not null',
    );
    expect(sealed?.left).toBe(0);
    expect(await app.source.query('select 1 from mentor_photo')).toEqual([]);
    expect(await funnel()).toEqual(before.ways);
    expect(await round('2027-05-23')).toBe(0);
    const [left] = await app.source.query<{ outcome: string; score: number; due: string }[]>(
      `select d.outcome, (i.answers -> 0 ->> 'score')::int as score, x.due_on as due from selection_decision d
       join mentor_interview i on i.mentor_id = d.mentor_id join applicant_destroyed x on x.mentor_id = d.mentor_id`,
    );
    expect(left).toEqual({ outcome: 'rejected', score: 4, due: '2027-05-22' });
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get(`/mentors/${zebedee}`)).text()).toContain(
      'What they applied with was destroyed',
    );
    await casework.on('2027-06-01', async () => {
      const page = await (await app.signedInAs('samuel')).get('/settings/recruitment/retention');
      expect(page.row('22 May 2027')).toContain('1 applicant of Schools');
    });
  });

  it('withdraw in their own words, are no longer waited for, and go like those who were turned down', async () => {
    const kit = await applied('Kit', 'kit@example.org');
    const path = `/mentors/${kit}/withdraw`;
    const priya = await app.signedInAs('priya');
    expect((await (await app.signedInAs('callum')).get(path)).status).toBe(404);
    expect((await priya.post(path, { ...typedDay('on', DECIDED), reason: '' })).errorSummary()).toEqual([
      'Say why',
    ]);
    const sent = await priya.post(path, { ...typedDay('on', DECIDED), reason: 'Moves to Hull' });
    expect(sent.status).toBe(303);
    expect((await priya.get(`/mentors/${kit}`)).text()).toContain('Withdrew, 22 November 2026');
    expect((await priya.get(path)).status).toBe(409);
    expect((await priya.get('/recruitment')).row('Kit Haddad')).toBeUndefined();
    expect((await priya.get('/recruitment?view=list')).row('Kit Haddad')).toContain('Withdrew');
    expect(await round('2027-05-22')).toBe(1);
    await expect(
      app.service(Selection).withdraw(await app.actor('priya'), kit, LocalDate.of(DECIDED), 'Again'),
    ).rejects.toThrow();
  });

  it('go when they were told that they would, though the programme sets another time later', async () => {
    const early = await applied('Early', 'early@example.org');
    await app.service(Selection).withdraw(await app.actor('priya'), early, LocalDate.of(DECIDED), 'No time');
    const samuel = await app.actor('samuel');
    const setting = { key: 'applicant-retention-months', months: 12 } as const;
    const schools = app.charity.programmes.schools;
    await casework.on('2026-12-01', () =>
      app.service(SelectionSettings).set(samuel, schools, setting, LocalDate.of('2026-12-01')),
    );
    await casework.on('2026-12-02', async () => {
      const late = await applied('Late', 'late@example.org');
      await app
        .service(Selection)
        .withdraw(await app.actor('priya'), late, LocalDate.of('2026-12-02'), 'No time');
    });
    expect(await round('2027-06-30')).toBe(1);
    expect(await idOf('early@example.org')).toBe('');
    expect(await round('2027-12-01')).toBe(0);
    expect(await round('2027-12-02')).toBe(1);
    const path = `/settings/selection/${schools}/applicant-retention-months`;
    const page = await (
      await app.signedInAs('samuel')
    ).post(path, { months: '24', ...typedDay('from', DECIDED) });
    expect(page.errorSummary()).toEqual(['Enter months from 1 to 12']);
  });
});
