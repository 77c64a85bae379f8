import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyPack } from '#evidence';
import { LocalDate } from '#kernel';
import { Reviews } from '#mentoring';
import { Files, JobHandlers, JobWorker, Log } from '#platform';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const REVIEW = {
  mentorPresent: false,
  aimsAndProgress: 'Reads aloud in class now, says Amara',
  wishToContinue: 'yes',
  stillNeeded: 'yes',
  viewOfService: 'Likes it',
  outcome: 'continue',
  outcomeNote: '',
  lateReason: '',
} as const;

describe('quality, as a manager sees it', () => {
  const app = useTestApp({ today: '2026-11-22' });
  let matchId = '';
  beforeAll(async () => {
    const casework = new Casework(app);
    matchId = (await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Will Page' })).id;
    await review('2026-08-08');
  });

  async function review(on: string): Promise<void> {
    const casework = new Casework(app);
    const priya = await app.actor('priya');
    await casework.on(on, () =>
      app.service(Reviews).record(priya, matchId, { ...REVIEW, heldOn: LocalDate.of(on) }),
    );
  }
  const worker = () =>
    new JobWorker(app.source, app.clock, new Log('silent'), app.service(JobHandlers).all());

  it('counts each framework, and leads to its grid', async () => {
    const samuel = await app.signedInAs('samuel');
    const all = await samuel.get('/quality');
    expect(all.link('Quality in Mentoring Award')).toBe('/quality/qim');
    const grid = await samuel.get('/quality/qim');
    expect(grid.heading()).toBe('Quality in Mentoring Award');
    const indicators = grid.links().filter(link => /^\/quality\/qim\/[E\d]/.test(link.href));
    expect(new Set(indicators.map(({ href }) => href)).size).toBe(84);
    expect((await samuel.get('/quality/qim?view=list')).row('44 Development plan and reviews')).toContain(
      'At risk',
    );
  });

  it('names each late review, with the form that mends it, and moves when it is done', async () => {
    const samuel = await app.signedInAs('samuel');
    const before = await samuel.get('/quality/qim/44');
    expect(before.text()).toContain('Amara Okafor, Will Page, due 8 November 2026, not done');
    expect(before.links().map(link => link.href)).toContain(`/matches/${matchId}/reviews/new`);
    expect(before.text()).toContain('1 of 2');

    await review('2026-11-20');

    const after = await samuel.get('/quality/qim/44');
    expect(after.text()).toContain('due 8 November 2026, done 20 November 2026');
    expect(after.text()).not.toContain('not done');
  });

  it('shows what is not built in grey, with the reason', async () => {
    const page = await (await app.signedInAs('samuel')).get('/quality/qim/38');
    expect(page.text()).toContain('Not built');
    expect(page.text()).toContain('No record in Cairn shows this yet.');
    expect(page.text()).not.toContain('It is ready');
  });

  it('stands as it did on an earlier day', async () => {
    const page = await (await app.signedInAs('samuel')).get('/quality/qim/44?as-of=2026-08-31');
    expect(page.text()).toContain('As of 31 August 2026');
    expect(page.row('Mentee reviewed, at least every 3 months')).toContain('1 of 1');
  });

  it('is the same as JSON', async () => {
    const answer = await (await app.signedInAs('samuel')).api('GET', '/api/quality/qim');
    const { framework, indicators } = answer.json<{
      framework: string;
      indicators: { ref: string; status: string }[];
    }>();
    expect([framework, indicators.length]).toEqual(['qim', 84]);
    expect(indicators.find(one => one.ref === '44')?.status).toBe('at-risk');
    expect(answer.body).not.toContain('Amara');
  });

  it('may be read by a coordinator, of the own programme, who builds no pack', async () => {
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/quality/qim/44')).text()).toContain('Amara Okafor');
    expect((await priya.get('/quality/qim')).link('Build a pack')).toBeUndefined();
    expect((await priya.get('/quality/packs/new')).status).toBe(403);
    const callum = await app.signedInAs('callum');
    expect((await callum.get('/quality/qim/44')).text()).not.toContain('Amara Okafor');
    expect((await callum.get('/quality/qim?programme=schools')).status).toBe(404);
  });

  it('is closed to mentors, administrators and visitors', async () => {
    expect((await (await app.signedInAs('tom')).get('/quality')).status).toBe(403);
    expect((await (await app.signedInAs('ada')).get('/quality')).status).toBe(403);
    expect((await app.visitor().get('/quality')).status).not.toBe(200);
  });

  it.each([
    '/quality/none',
    '/quality/qim/99',
    '/quality/qim?as-of=2026-02-31',
    '/quality/qim?as-of=2027-01-01',
  ])('has no page at %s', async path => {
    expect((await (await app.signedInAs('samuel')).get(path)).status).toBe(404);
  });

  describe('a pack', () => {
    const WANTED = { framework: 'qim', which: 'some', indicators: '44, 52', seed: '7', prose: 'no' };

    it('is asked for by a form, built by a job that tells how far it is, and fetched', async () => {
      const samuel = await app.signedInAs('samuel');
      const asked = await samuel.post('/quality/packs/new', WANTED);
      expect(asked.status).toBe(303);
      const path = asked.location ?? '';

      const waiting = await samuel.get(path);
      expect(waiting.text()).toContain('It is being built');
      expect(waiting.headers.get('refresh')).toBe('3');
      expect((await samuel.get(`${path}/download`)).status).toBe(404);

      while (await worker().runNext());

      const built = await samuel.get(path);
      expect(built.headers.get('refresh')).toBeNull();
      expect(built.text()).toContain('Somebody else looks now');
      expect((await samuel.get(`${path}/download`)).status).toBe(404);
      await secondLook(path);
      expect((await samuel.get(path)).link('Download the pack')).toBe(`${path}/download`);
      const file = await samuel.get(`${path}/download`);
      expect([
        file.status,
        file.headers.get('content-type'),
        file.headers.get('content-disposition'),
      ]).toEqual([200, 'application/zip', 'attachment; filename=qim-evidence-2026-11-22.zip']);
      const [row] = await app.source.query<{ sha256: string }[]>(
        'select f.sha256 from evidence_pack k join stored_file f on f.id = k.file_id',
      );
      const bytes = await app.service(Files).read(row?.sha256 ?? '');
      expect(verifyPack(bytes)).toMatchObject({ whole: true });
      expect(bytes.includes('Amara')).toBe(false);

      for (const other of ['priya', 'callum', 'tom', 'ada'] as const) {
        expect((await (await app.signedInAs(other)).get(`${path}/download`)).status).toBe(403);
      }
    });

    /** Helen reads every sample, approves, and the pack is sealed. */
    async function secondLook(path: string): Promise<void> {
      const helen = await app.signedInAs('helen');
      let page = await helen.get(`${path}/look`);
      while (page.text().includes('I have read these')) {
        await helen.post(`${path}/look`, {}, `${path}/look`);
        page = await helen.get(`${path}/look`);
      }
      expect((await helen.post(`${path}/approve`, {}, `${path}/look`)).status).toBe(303);
      while (await worker().runNext());
    }

    it('is not built twice when the job runs again', async () => {
      const before = await app.source.query<{ n: number }[]>('select count(*)::int as n from stored_file');
      await app.database.owner.query('update job set finished_at = null, locked_until = null, run_at = $1', [
        app.clock.now(),
      ]);
      while (await worker().runNext());
      expect(await app.source.query('select count(*)::int as n from stored_file')).toEqual(before);
    });

    it('can be cancelled, and then is not built', async () => {
      const samuel = await app.signedInAs('samuel');
      const path = (await samuel.post('/quality/packs/new', WANTED)).location ?? '';
      await samuel.post(`${path}/cancel`, {}, path);
      while (await worker().runNext());
      expect((await samuel.get(path)).text()).toContain('It was cancelled');
      expect((await samuel.get('/quality/packs')).text()).toContain('Cancelled');
    });

    it('stops, and says in the page which file, when it would tell who somebody is', async () => {
      const samuel = await app.signedInAs('samuel');
      // A school that is called like words of the pack itself stands for a slip of the software.
      await app.database.owner.query(`update mentee set school = 'Evidence as of 22'`);
      const path = (await samuel.post('/quality/packs/new', WANTED)).location ?? '';
      while (await worker().runNext());
      const stopped = await samuel.get(path);
      expect(stopped.text()).toContain('would tell who somebody is: it holds their school');
      expect(stopped.link('Download the pack')).toBeUndefined();
      expect((await samuel.get(`${path}/download`)).status).toBe(404);
      await app.database.owner.query(`update mentee set school = null`);
    });

    it.each([
      [{ ...WANTED, profile: 'plain' }, 'safeguarding lead’s role'],
      [{ ...WANTED, indicators: '' }, 'Name at least one indicator'],
      [{ ...WANTED, indicators: '44, 99' }, 'Choose from the indicators'],
      [{ ...WANTED, seed: 'x' }, 'Enter a whole number'],
      [{ ...WANTED, programmes: null }, 'Choose at least one programme'],
      [{ ...WANTED, framework: 'none' }, 'Choose a framework'],
      [{ ...WANTED, 'asOf-year': '2027' }, 'cannot be later than today'],
      [{ ...WANTED, 'from-year': '2027' }, 'cannot end before it begins'],
    ])('is refused with what was typed kept: %#', async (typing, words) => {
      const samuel = await app.signedInAs('samuel');
      const page = await samuel.post('/quality/packs/new', typing);
      expect(page.status).toBe(422);
      expect(page.errorSummary().join()).toContain(words);
      expect(page.title()).toMatch(/^Error: /);
    });

    it('of a programme that is not one’s own is answered like one that does not exist', async () => {
      const samuel = await app.signedInAs('samuel');
      const page = await samuel.post('/quality/packs/new', {
        ...WANTED,
        programmes: '3f0f7c1e-0000-4000-8000-000000000000',
      });
      expect(page.status).toBe(404);
      expect((await samuel.get('/quality/packs/3f0f7c1e-0000-4000-8000-000000000000')).status).toBe(404);
    });
  });
});
