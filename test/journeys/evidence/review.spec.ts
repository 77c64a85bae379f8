import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '#accounts';
import { type Manifest, manifestIn, packedFile, verifyPack } from '#evidence';
import { LocalDate } from '#kernel';
import { Reviews } from '#mentoring';
import { Files, JobHandlers, JobWorker, Log } from '#platform';
import { pdfText } from '#redaction';
import { PackKeeper, type WantedPack } from '../../../libs/evidence/src/packs/pack-keeper.js';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const PROSE = 'Amara reads aloud in class now. Her nan Jocelyn says she will go on. Will agrees.';

describe('a pack with what was written', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const WANTED = { framework: 'qim', which: 'some', indicators: '44', seed: '7', prose: 'yes' };

  beforeAll(async () => {
    const { id } = await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Will Page' });
    const priya = await app.actor('priya');
    for (const [on, words] of [
      ['2026-08-08', PROSE],
      ['2026-11-01', 'Amara likes it here.'],
    ] as const) {
      await casework.on(on, () =>
        app.service(Reviews).record(priya, id, {
          mentorPresent: false,
          aimsAndProgress: words,
          wishToContinue: 'yes',
          stillNeeded: 'yes',
          viewOfService: 'She likes it',
          outcome: 'continue',
          outcomeNote: '',
          lateReason: '',
          heldOn: LocalDate.of(on),
        }),
      );
    }
  });

  let path = '';
  beforeEach(async () => {
    await app.database.owner.query('truncate redaction_decision cascade');
    const samuel = await app.signedInAs('samuel');
    path = (await samuel.post('/quality/packs/new', WANTED)).location ?? '';
    await work();
  });

  const work = async () => {
    const worker = new JobWorker(app.source, app.clock, new Log('silent'), app.service(JobHandlers).all());
    while (await worker.runNext());
  };

  /** The names of the questions on the page of words, with the words that each is about. */
  async function questions(): Promise<{ name: string; words: string }[]> {
    const page = await (await app.signedInAs('samuel')).get(`${path}/words`);
    const asked = page.root.all(element => element.attributes.has('data-words-question'));
    return asked.map(question => ({
      name: question.byTag('input')[0]?.get('name') ?? '',
      words: /“(.+?)”/.exec(question.byTag('legend')[0]?.text() ?? '')?.[1] ?? '',
    }));
  }

  async function decideAll(choice: (words: string) => 'redact' | 'keep'): Promise<void> {
    const samuel = await app.signedInAs('samuel');
    const answers = Object.fromEntries((await questions()).map(({ name, words }) => [name, choice(words)]));
    await samuel.post(`${path}/words`, answers, `${path}/words`);
    await work();
  }

  async function look(): Promise<void> {
    const helen = await app.signedInAs('helen');
    while ((await helen.get(`${path}/look`)).text().includes('I have read these'))
      await helen.post(`${path}/look`, {}, `${path}/look`);
  }

  /** The samples as they wait for the second look. */
  async function samples(): Promise<string> {
    const rows = await app.source.query<{ blocks: unknown }[]>(
      'select blocks from pack_sample where pack_id = $1 order by nth',
      [path.split('/').at(-1)],
    );
    return JSON.stringify(rows);
  }

  const idOf = (at: string) => at.split('/').at(-1);

  async function lookedAt(): Promise<number> {
    const [row] = await app.source.query<{ n: number }[]>(
      'select count(looked_by)::int as n from pack_sample where pack_id = $1',
      [idOf(path)],
    );
    return row?.n ?? -1;
  }

  async function bytes(): Promise<Buffer> {
    const [row] = await app.source.query<{ sha256: string }[]>(
      'select f.sha256 from evidence_pack k join stored_file f on f.id = k.file_id where k.id = $1',
      [path.split('/').at(-1)],
    );
    return app.service(Files).read(row?.sha256 ?? '');
  }

  it('waits for a person on each word that may be a name, and is built once all are decided', async () => {
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get(path)).text()).toContain('Words wait for you');
    expect((await questions()).map(one => one.words)).toContain('Jocelyn');
    expect((await samuel.get(`${path}/download`)).status).toBe(404);

    await decideAll(words => (['Jocelyn', 'Will'].includes(words) ? 'redact' : 'keep'));

    expect((await samuel.get(path)).text()).toContain('Somebody else looks now');
    await look();
    const helen = await app.signedInAs('helen');
    await helen.post(`${path}/approve`, {}, `${path}/look`);
    await work();
    const pack = await bytes();
    expect(verifyPack(pack)).toMatchObject({ whole: true, signed: 'unchecked' });
    const manifest = manifestIn(pack);
    expect(manifest).toMatchObject({
      prose: 'redacted',
      builtBy: 'Manager S.',
      approvedBy: 'Safeguarding lead H.',
      approvedOn: '2026-11-22',
    });
    const samples = manifest.files.filter(file => file.source.kind === 'sample').map(file => file.path);
    const texts = samples.map(one =>
      pdfText(Buffer.from(packedFile(pack, one) ?? '')).pages.replace(/\s+/g, ' '),
    );
    expect(texts.join()).toContain('A. reads aloud in class now. Her nan J. says she will go on.');
    expect(texts.join()).toContain('W. agrees');
    expect(texts.join()).not.toMatch(/Amara|Jocelyn|Will /);
  });

  it('is not built while one word is open, and keeps what was decided', async () => {
    const samuel = await app.signedInAs('samuel');
    const [first, ...rest] = await questions();
    await samuel.post(`${path}/words`, { [first?.name ?? '']: 'redact' }, `${path}/words`);
    await work();
    expect((await questions()).length).toBe(rest.length);
    expect((await samuel.get(`${path}/download`)).status).toBe(404);
  });

  it('asks a second time for nothing that was decided on the same text', async () => {
    await decideAll(() => 'redact');
    const samuel = await app.signedInAs('samuel');
    const second = (await samuel.post('/quality/packs/new', { ...WANTED, seed: '8' })).location ?? '';
    await work();
    expect((await samuel.get(second)).text()).toContain('Somebody else looks now');
  });

  it('draws another record where one is left out', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(`${path}/words`);
    const drop = page.root.first(element => element.get('name') === 'drop')?.get('value') ?? '';
    await samuel.post(`${path}/words`, { drop }, `${path}/words`);
    await decideAll(() => 'redact');
    const rows = await app.source.query<{ record_id: string }[]>(
      'select record_id from pack_sample where pack_id = $1',
      [path.split('/').at(-1)],
    );
    expect(rows.map(row => row.record_id)).not.toContain(drop.split(':')[1]);
  });

  it('refuses a decision on words that it did not ask about, and keeps the other choices', async () => {
    const samuel = await app.signedInAs('samuel');
    const strange = `w-${'a'.repeat(64)}-0-5`;
    const [first] = await questions();
    const answer = await samuel.post(`${path}/words`, { [strange]: 'keep', [first?.name ?? '']: 'redact' });
    expect(answer.field(first?.name ?? '')).toBe('redact');
    expect(answer.status).toBe(409);
    expect(answer.text()).toContain('What was shown has changed');
  });

  it('is approved by nobody who built it, nor before every sample was looked at', async () => {
    await decideAll(() => 'redact');
    const samuel = await app.signedInAs('samuel');
    const _csrf = (await samuel.get('/quality/packs/new')).csrf();
    const own = await samuel.postBare(`${path}/approve`, { _csrf });
    expect([own.status, own.text().includes('Somebody else must have the second look')]).toEqual([409, true]);
    const helen = await app.signedInAs('helen');
    const early = await helen.postBare(`${path}/approve`, {
      _csrf: (await helen.get(`${path}/look`)).csrf(),
    });
    expect([early.status, early.text().includes('not looked at')]).toEqual([409, true]);
    for (const other of ['priya', 'callum', 'tom', 'ada'] as const) {
      const visitor = await app.signedInAs(other);
      expect((await visitor.get(`${path}/look`)).status).toBe(403);
      expect((await visitor.get(`${path}/words`)).status).toBe(403);
    }
  });

  it('asks about a record anew once it was corrected', async () => {
    const [before] = await questions();
    await app.database.owner.query(
      `update mentee_review set aims_and_progress = 'Amara and her aunt Beatrix went.' where aims_and_progress = $1`,
      [PROSE],
    );
    const samuel = await app.signedInAs('samuel');
    await samuel.post(`${path}/again`, {}, path);
    await work();
    expect((await questions()).map(one => one.words)).toEqual(['Beatrix']);
    await app.database.owner.query(
      `update mentee_review set aims_and_progress = $1 where aims_and_progress like '%Beatrix%'`,
      [PROSE],
    );
    expect(before?.words).toBe('Jocelyn');
  });

  it('goes back with a reason, hides the words that were named, and is built again', async () => {
    await decideAll(() => 'redact');
    const helen = await app.signedInAs('helen');
    const empty = await helen.post(`${path}/send-back`, {}, `${path}/send-back`);
    expect([empty.status, empty.errorSummary()]).toEqual([422, ['Say what must change']]);
    await helen.post(`${path}/send-back`, { because: 'Sample 1 tells what she reads' }, `${path}/send-back`);

    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get(path)).text()).toContain('Sent back by Helen Marsh');
    const wrong = await samuel.post(
      `${path}/mend`,
      { how: 'hide', sample: '1', words: 'nowhere' },
      `${path}/mend`,
    );
    expect([wrong.status, wrong.errorSummary()]).toEqual([422, ['These words are not in that sample']]);
    await samuel.post(`${path}/mend`, { how: 'leave-out', sample: '1' }, `${path}/mend`);
    await work();
    expect((await samuel.get(path)).text()).toContain('Somebody else looks now');
  });

  it('takes no look at samples for a look at those that were set in their place', async () => {
    await decideAll(() => 'redact');
    const helen = await app.signedInAs('helen');
    const before = await helen.get(`${path}/look`);
    const read = { _csrf: before.csrf(), round: '2', samples: '1' };
    await helen.post(`${path}/send-back`, { because: 'Set it anew' }, `${path}/send-back`);
    const samuel = await app.signedInAs('samuel');
    await samuel.post(`${path}/mend`, { how: 'as-it-is' }, `${path}/mend`);
    await work();
    const late = await helen.postBare(`${path}/look`, read);
    expect([late.status, late.text().includes('built anew meanwhile')]).toEqual([409, true]);
    expect(await lookedAt()).toBe(0);
  });

  it('keeps nothing of a worker that comes back late, after somebody else has looked', async () => {
    await decideAll(() => 'redact');
    await look();
    const helen = await app.signedInAs('helen');
    await helen.post(`${path}/approve`, {}, `${path}/look`);
    const [pack] = await app.source.query<WantedPack[]>('select * from evidence_pack where id = $1', [
      idOf(path),
    ]);
    if (!pack) throw new Error('no pack');
    const late = { ...pack, round: pack.round - 1, draft_file_id: null };
    const keeper = app.service(PackKeeper);
    const who = systemActor(pack.organisation_id, 'packs');
    await keeper.keepOpen(who, late, []);
    await keeper.stop(who, late, 'Late');
    const manifest = { files: [] } as unknown as Manifest;
    await keeper.keepDraft(who, late, { files: new Map(), manifest, samples: [], decisions: [] });
    expect(await lookedAt()).toBeGreaterThan(0);
    await work();
    expect((await helen.get(path)).text()).toContain('Ready to give out');
  });

  it('is drawn and looked at anew where it was stopped as it was about to be closed', async () => {
    await decideAll(() => 'redact');
    await look();
    const helen = await app.signedInAs('helen');
    await helen.post(`${path}/approve`, {}, `${path}/look`);
    const roles = `user_id = $1 and role = 'safeguarding-lead'`;
    const held = await app.source.query<{ programme_id: string }[]>(
      `select programme_id from membership where ${roles}`,
      [app.charity.people.helen],
    );
    await app.database.owner.query(`delete from membership where ${roles}`, [app.charity.people.helen]);
    await work();
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) select $1, unnest($2::uuid[]), 'safeguarding-lead', now()`,
      [app.charity.people.helen, held.map(one => one.programme_id)],
    );
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.get(path)).text()).toContain('Only a manager or safeguarding lead');
    await samuel.post(`${path}/again`, {}, path);
    await work();
    expect((await samuel.get(path)).text()).toContain('Somebody else looks now');
    expect(await lookedAt()).toBe(0);
  });

  it('names people by numbers where that is chosen, the same person by the same number', async () => {
    const samuel = await app.signedInAs('samuel');
    path = (await samuel.post('/quality/packs/new', { ...WANTED, profile: 'coded' })).location ?? '';
    await work();
    await decideAll(words => (words === 'Will' ? 'redact' : 'keep'));
    const shown = await samples();
    const numbers = [...shown.matchAll(/Mentee (\d+)/g)].map(found => found[1]);
    expect(numbers.length).toBeGreaterThan(1);
    expect(new Set(numbers).size).toBe(1);
    expect(shown).toContain(`[mentee ${numbers[0] ?? ''}] reads aloud`);
    expect(shown).not.toMatch(/Amara|Mentee A\./);
  });

  it('shows names only in a pack for use inside, to those who lead safeguarding and manage', async () => {
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) select $1, id, 'safeguarding-lead', now() from programme`,
      [app.charity.people.samuel],
    );
    const samuel = await app.signedInAs('samuel');
    path = (await samuel.post('/quality/packs/new', { ...WANTED, profile: 'plain' })).location ?? '';
    await work();
    expect(await samples()).toContain('Amara reads aloud in class now. Her nan Jocelyn');
    expect((await samuel.get(`${path}/grants/new`)).status).toBe(303);
    const helen = await app.signedInAs('helen');
    expect((await helen.get(`${path}/look`)).text()).toContain('Jocelyn');
    await app.database.owner.query(
      `delete from membership where user_id = $1 and role = 'safeguarding-lead'`,
      [app.charity.people.samuel],
    );
    for (const page of ['', '/look', '/words', '/download'])
      expect([page, (await samuel.get(`${path}${page}`)).status]).toEqual([page, 404]);
    expect((await samuel.get('/quality/packs')).text()).not.toContain('Jocelyn');
  });

  it('is searched once more when it is sealed: whoever came since is known by then', async () => {
    await decideAll(words => (words === 'Will' ? 'redact' : 'keep'));
    await look();
    const helen = await app.signedInAs('helen');
    await helen.post(`${path}/approve`, {}, `${path}/look`);
    await casework.aMentee('Jocelyn Adair', '2026-11-20');
    await work();
    expect((await helen.get(path)).text()).toMatch(/would tell who somebody is|words came up/);
    expect((await helen.get(`${path}/download`)).status).toBe(404);
  });

  it('keeps the texts themselves nowhere but in their records', async () => {
    const rows = await app.source.query<Record<string, unknown>[]>(
      'select * from pack_highlight where pack_id = $1',
      [path.split('/').at(-1)],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('Jocelyn');
  });
});
