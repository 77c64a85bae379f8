import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Reviews } from '#mentoring';
import { JobHandlers, JobWorker, Log } from '#platform';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const day = (name: string, iso: string) => {
  const [year, month, date] = iso.split('-');
  return { [`${name}-day`]: date ?? '', [`${name}-month`]: month ?? '', [`${name}-year`]: year ?? '' };
};

describe('a pack that is given to an assessor', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let path = '';

  beforeAll(async () => {
    const { id } = await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Will Page' });
    const priya = await app.actor('priya');
    await casework.on('2026-08-08', () =>
      app.service(Reviews).record(priya, id, {
        mentorPresent: false,
        aimsAndProgress: 'Fine',
        wishToContinue: 'yes',
        stillNeeded: 'yes',
        viewOfService: 'Good',
        outcome: 'continue',
        outcomeNote: '',
        lateReason: '',
        heldOn: LocalDate.of('2026-08-08'),
      }),
    );
    path = await aReadyPack();
  });

  async function aReadyPack(): Promise<string> {
    const samuel = await app.signedInAs('samuel');
    const helen = await app.signedInAs('helen');
    const made = await samuel.post('/quality/packs/new', {
      framework: 'qim',
      which: 'some',
      indicators: '44',
      prose: 'no',
    });
    const at = made.location ?? '';
    await work();
    while ((await helen.get(`${at}/look`)).text().includes('I have read these'))
      await helen.post(`${at}/look`, {}, `${at}/look`);
    await helen.post(`${at}/approve`, {}, `${at}/look`);
    await work();
    return at;
  }

  const work = async () => {
    const worker = new JobWorker(app.source, app.clock, new Log('silent'), app.service(JobHandlers).all());
    while (await worker.runNext());
  };

  async function give(email = 'jean@assessors.example', assessorName = 'Jean Muir'): Promise<string> {
    const samuel = await app.signedInAs('samuel');
    const given = await samuel.post(`${path}/grants/new`, {
      assessorName,
      assessorEmail: email,
      ...day('endsOn', '2026-12-15'),
    });
    expect(given.status).toBe(303);
    return (await letters(email)).find(body => body.includes('/assess/'))?.match(/\/assess\/\S+/)?.[0] ?? '';
  }

  const letters = async (to: string): Promise<string[]> =>
    (
      await app.source.query<{ body: string }[]>(
        'select body from outbox_mail where to_address = $1 order by run_at desc, id',
        [to],
      )
    ).map(row => row.body);

  async function opened(door: string, email: string) {
    const assessor = app.visitor();
    await assessor.post(`${door}/code`, {}, door);
    const code =
      (await letters(email)).map(body => /Your code is (\d{6})/.exec(body)?.[1]).find(Boolean) ?? '';
    const inside = await assessor.post(door, { code }, `${door}?code=sent`);
    expect([inside.status, inside.location]).toEqual([303, '/assess/pack']);
    return assessor;
  }

  it('opens by the link and a mailed code, shows each file, and writes every look down', async () => {
    const door = await give();
    const assessor = await opened(door, 'jean@assessors.example');
    const list = await assessor.get('/assess/pack');
    expect(list.heading()).toBe('Quality in Mentoring Award');
    expect(list.text()).not.toMatch(/Amara|Will Page/);
    const summary = list.link('summary.pdf') ?? '';
    const file = await assessor.get(summary);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await assessor.get('/assess/pack/download')).headers.get('content-type')).toBe('application/zip');
    expect((await assessor.get('/assess/pack/files/..%2f..%2fpackage.json')).status).toBe(404);

    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(path);
    expect(page.row('Jean Muir')).toContain('4 pages');
    const views = await samuel.get(page.link('Jean Muir') ?? '');
    expect(views.text()).toContain('everything, downloaded');
  });

  it('sends letters that name nobody of the casework', async () => {
    await give('mary@assessors.example');
    expect((await letters('mary@assessors.example')).join()).not.toMatch(/Amara|Okafor|Page|Lantern/);
  });

  it('opens for nobody without the code, and lets nobody guess', async () => {
    const door = await give('guess@assessors.example');
    const stranger = app.visitor();
    expect((await stranger.get('/assess/pack')).status).toBe(404);
    await stranger.post(`${door}/code`, {}, door);
    const sent = (await letters('guess@assessors.example'))
      .map(body => /code is (\d{6})/.exec(body)?.[1])
      .find(Boolean);
    const wrong = String((Number(sent) + 1) % 1_000_000).padStart(6, '0');
    for (let nth = 0; nth < 5; nth++) {
      const page = await stranger.post(door, { code: wrong }, `${door}?code=sent`);
      expect([page.status, page.errorSummary()]).toEqual([401, ['The code is not right, or has expired']]);
    }
    const late = await stranger.post(door, { code: sent ?? '' }, `${door}?code=sent`);
    expect(late.status).toBe(401);
    expect((await app.visitor().get('/assess/none-of-ours')).status).toBe(404);
  });

  it('a grant that is withdrawn ends at the next page, and its link with it', async () => {
    const door = await give('ends@assessors.example', 'Moira Bell');
    const assessor = await opened(door, 'ends@assessors.example');
    expect((await assessor.get('/assess/pack')).status).toBe(200);
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(path);
    const form = `${page.link('Moira Bell') ?? ''}/withdraw`;
    await samuel.post(form, {}, path);
    expect((await assessor.get('/assess/pack')).status).toBe(404);
    expect((await app.visitor().get(door)).status).toBe(404);
  });

  it('a grant is refused for a day gone by or too far, to mentors and coordinators, and for another’s pack', async () => {
    const samuel = await app.signedInAs('samuel');
    for (const [iso, words] of [
      ['2026-11-21', 'cannot be in the past'],
      ['2027-11-21', 'within three months'],
    ] as const) {
      const page = await samuel.post(`${path}/grants/new`, {
        assessorName: 'Jean Muir',
        assessorEmail: 'jean@assessors.example',
        ...day('endsOn', iso),
      });
      expect([page.status, page.errorSummary().join()]).toEqual([422, expect.stringContaining(words)]);
      expect(page.field('assessorName')).toBe('Jean Muir');
    }
    for (const other of ['priya', 'tom', 'ada'] as const)
      expect((await (await app.signedInAs(other)).get(`${path}/grants/new`)).status).toBe(403);
    expect((await samuel.get('/quality/packs/3f0f7c1e-0000-4000-8000-000000000000/grants/new')).status).toBe(
      404,
    );
  });

  describe('in which a name is found after all', () => {
    const FOUND = {
      ...day('awareOn', '2026-11-22'),
      awareTime: '09:30',
      foundBy: 'The assessor, by e-mail',
      whereFound: 'Sample 2, page 1',
      whatItTells: 'A first name',
      peopleAffected: '1',
      indicators: '44',
    };

    it('keeps what was typed where something is missing', async () => {
      const samuel = await app.signedInAs('samuel');
      const page = await samuel.post(`${path}/found`, { ...FOUND, awareTime: '9 o’clock', indicators: '99' });
      expect(page.status).toBe(422);
      expect(page.field('whereFound')).toBe('Sample 2, page 1');
    });

    it('withdraws the pack and its grants, marks the indicator, and starts the 72 hours', async () => {
      const door = await give('last@assessors.example');
      const assessor = await opened(door, 'last@assessors.example');
      const samuel = await app.signedInAs('samuel');
      const found = await samuel.post(`${path}/found`, FOUND);
      expect(found.status).toBe(303);

      expect((await assessor.get('/assess/pack')).status).toBe(404);
      expect((await samuel.get(`${path}/download`)).status).toBe(404);
      expect((await samuel.get(path)).text()).toContain('A name was found in it');
      const breach = found.location ?? '';
      expect((await samuel.get(breach)).text()).toContain('until 25 November 2026 at 09:30');
      expect((await samuel.get('/quality/qim/44')).text()).toContain('A name was found in evidence');
      expect((await samuel.get('/quality')).text()).toContain('A name was found in a pack');

      const none = await samuel.post(`${breach}/decide`, {});
      expect(none.status).toBe(422);
      const decided = await samuel.post(`${breach}/decide`, {
        regulator: 'told',
        ...day('regulatorOn', '2026-11-22'),
        regulatorNote: 'IC-1234',
        people: 'told',
        peopleNote: 'By phone',
        measures: 'The word list was mended',
      });
      expect(decided.status).toBe(303);
      const stale = await samuel.postBare(`${breach}/decide`, {
        _csrf: (await samuel.get('/quality/packs/new')).csrf(),
        version: '1',
        regulator: 'not-told',
        regulatorNote: 'x',
        people: 'told',
        peopleNote: 'x',
        measures: 'x',
      });
      expect(stale.status).toBe(409);

      path = await aReadyPack();
      const again = await samuel.post(`${breach}/resubmit`, { packId: path.split('/').at(-1) ?? '' });
      expect(again.status).toBe(303);
      expect((await samuel.get('/quality/qim/44')).text()).not.toContain('A name was found in evidence');
    });

    it('is seen by nobody who may not look at the pack', async () => {
      const samuel = await app.signedInAs('samuel');
      const breach = (await samuel.get('/quality/breaches'))
        .links()
        .find(link => /breaches\/\w/.test(link.href));
      for (const other of ['priya', 'tom', 'ada'] as const)
        expect((await (await app.signedInAs(other)).get(breach?.href ?? '')).status).toBe(403);
    });
  });

  it('further evidence that an assessor asks for is due in a month', async () => {
    const samuel = await app.signedInAs('samuel');
    const unknown = await samuel.post('/quality/requests/new', {
      framework: 'qim',
      indicator: '99',
      askedFor: 'Two more reviews',
    });
    expect([unknown.status, unknown.field('askedFor')]).toEqual([422, 'Two more reviews']);
    await samuel.post('/quality/requests/new', {
      framework: 'qim',
      indicator: '44',
      askedFor: 'Two more reviews',
      ...day('askedOn', '2026-10-31'),
    });
    const list = await samuel.get('/quality/requests');
    expect(list.row('Two more reviews')).toContain('30 November 2026');
    expect((await samuel.get('/today')).text()).toContain('Indicator 44: what an assessor asks for');
    const sent = list.links().find(link => link.href.endsWith('/sent'))?.href ?? '';
    await samuel.post(sent, { what: 'Both, by e-mail' });
    expect((await samuel.get('/today')).text()).not.toContain('what an assessor asks for');
    expect((await samuel.get('/quality/requests')).row('Two more reviews')).toContain('Both, by e-mail');
  });

  it('sends no more than fifteen codes a day for one link', async () => {
    const door = await give('patient@assessors.example');
    const stranger = app.visitor();
    const began = app.clock.now();
    const asked: number[] = [];
    for (let nth = 0; nth < 16; nth++) {
      app.clock.set(new Date(began.getTime() + nth * 60_000));
      asked.push((await stranger.post(`${door}/code`, {}, door)).status);
    }
    expect(asked).toEqual([...Array<number>(15).fill(303), 429]);
  });
});
