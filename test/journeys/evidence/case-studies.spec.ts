import { beforeAll, describe, expect, it } from '@jest/globals';
import { manifestIn, packedFile } from '#evidence';
import { LocalDate } from '#kernel';
import { Reviews } from '#mentoring';
import { Files, JobHandlers, JobWorker, Log } from '#platform';
import { pdfText } from '#redaction';
import { Casework } from '../../builders/casework.js';
import { useTestApp } from '../../support/app.js';

const filler = (words: number) => 'They read and walked and talked. '.repeat(Math.ceil(words / 6)).trim();
const STORY = {
  beginning: `Amara came to us in spring. Her nan Jocelyn worried.\n\n${filler(96)}`,
  middle: `Dev and Amara went to the library. ${filler(150)}`,
  ending: `Amara Okafor goes on by herself. ${filler(60)}`,
  quotes: '“I read to my brother now.”',
};
const CONSENT = { answer: 'given', givenBy: 'self', how: 'signed' };

describe('case studies', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let pair = { id: '', menteeId: '', mentorId: '' };

  beforeAll(async () => {
    pair = await casework.aMatch('2026-05-10', { mentee: 'Amara Okafor', mentor: 'Dev Patel' });
    const priya = await app.actor('priya');
    await casework.aSheet(pair.id, '2026-06-01', { note: 'A secret about Jocelyn' });
    await casework.on('2026-08-08', () =>
      app.service(Reviews).record(priya, pair.id, {
        mentorPresent: false,
        aimsAndProgress: 'Reads aloud',
        wishToContinue: 'yes',
        stillNeeded: 'yes',
        viewOfService: 'Likes it',
        outcome: 'continue',
        outcomeNote: '',
        lateReason: '',
        heldOn: LocalDate.of('2026-08-08'),
      }),
    );
  });

  const samuel = () => app.signedInAs('samuel');
  async function begun(): Promise<string> {
    const form = `/quality/case-studies/new?kind=mentee&person=${pair.menteeId}`;
    return (await (await samuel()).post('/quality/case-studies/new', {}, form)).location ?? '';
  }
  async function ready(changes: Partial<typeof STORY> = {}, chosenName = ''): Promise<string> {
    const path = await begun();
    const visitor = await samuel();
    await visitor.post(`${path}/write`, { ...STORY, ...changes });
    await visitor.post(`${path}/consent`, CONSENT);
    await visitor.post(`${path}/part`, { part: 'Told it twice, and changed the end' });
    if (chosenName) await visitor.post(`${path}/name`, { chosenName });
    return path;
  }
  const signOff = async (path: string) => (await samuel()).post(`${path}/sign-off`, {}, path);
  const text = async (path: string) => (await (await samuel()).get(path)).text();

  const work = async () => {
    const worker = new JobWorker(app.source, app.clock, new Log('silent'), app.service(JobHandlers).all());
    while (await worker.runNext());
  };
  async function aPack(): Promise<string> {
    const wanted = { framework: 'qim', which: 'some', indicators: '44', seed: '7' };
    const path = (await (await samuel()).post('/quality/packs/new', wanted)).location ?? '';
    await work();
    return path;
  }
  async function decideAll(path: string): Promise<string[]> {
    const visitor = await samuel();
    const page = await visitor.get(`${path}/words`);
    if (page.status !== 200) return [];
    const asked = page.root.all(element => element.attributes.has('data-words-question'));
    const answers = asked.map((one): [string, string] => [
      one.byTag('input')[0]?.get('name') ?? '',
      /“(Jocelyn|Dev)”/.test(one.byTag('legend')[0]?.text() ?? '') ? 'redact' : 'keep',
    ]);
    const typed: Record<string, string> = Object.fromEntries(answers);
    await visitor.post(`${path}/words`, typed, `${path}/words`);
    await work();
    return asked.map(one => one.byTag('legend')[0]?.text() ?? '');
  }
  async function look(path: string): Promise<void> {
    const helen = await app.signedInAs('helen');
    while ((await helen.get(`${path}/look`)).text().includes('I have read these'))
      await helen.post(`${path}/look`, {}, `${path}/look`);
  }
  async function storiesIn(path: string): Promise<string[]> {
    const [row] = await app.source.query<{ sha256: string }[]>(
      'select f.sha256 from evidence_pack k join stored_file f on f.id = k.file_id where k.id = $1',
      [path.split('/').at(-1)],
    );
    const bytes = await app.service(Files).read(row?.sha256 ?? '');
    const paths = manifestIn(bytes).files.map(file => file.path);
    expect(paths.filter(one => /interviews|to-interview/.test(one))).toEqual([]);
    return paths
      .filter(one => one.startsWith('case-studies/'))
      .map(one => pdfText(Buffer.from(packedFile(bytes, one) ?? '')).pages.replace(/\s+/g, ' '));
  }

  it('begin with dated facts of the journey, and with nothing that anybody wrote nor anybody’s name', async () => {
    const page = await (await samuel()).get(`${await begun()}/write`);
    expect(page.text()).toContain('10 May 2026: The match with mentor D. began');
    expect(page.text()).toContain('1 June 2026: They met once in this month');
    expect(page.text()).toContain('8 August 2026: Review, and wished to go on');
    expect(page.text()).not.toMatch(/secret|Jocelyn|Patel|Reads aloud/);
  });

  it('are signed off with nothing missing, and refused naming everything that is', async () => {
    const path = await begun();
    const bare = await signOff(path);
    expect(bare.status).toBe(409);
    expect(bare.errorSummary()).toEqual([
      'Needs a real person, their written consent, and their part in preparing it (missing: the written consent and their part in preparing it)',
      'Needs a beginning',
      'Needs a middle',
      'Needs an end',
      'Needs something in their own words',
      'Needs 300 to 800 words; it has 0',
    ]);
    const visitor = await samuel();
    await visitor.post(`${path}/write`, STORY);
    await visitor.post(`${path}/consent`, { ...CONSENT, how: 'spoken' });
    await visitor.post(`${path}/part`, { part: 'Told it' });
    expect((await signOff(path)).errorSummary()).toEqual([
      'Needs a real person, their written consent, and their part in preparing it (missing: the written consent)',
    ]);
    await visitor.post(`${path}/consent`, CONSENT);
    expect((await signOff(path)).status).toBe(303);
    expect(await text(path)).toContain('Signed off by Samuel Adeyemi on 22 November 2026');
    await visitor.post(`${path}/consent`, { ...CONSENT, answer: 'withdrawn' });
  });

  it('are not too long either, whatever the browser counted', async () => {
    const path = await ready({ middle: filler(700) });
    expect((await signOff(path)).errorSummary().join()).toMatch(/^Needs 300 to 800 words; it has 8\d\d$/);
  });

  it('open again with the next change, and keep what was signed off', async () => {
    const path = await ready();
    await signOff(path);
    const visitor = await samuel();
    await visitor.post(`${path}/write`, { ...STORY, ending: `${STORY.ending} The end.` });
    expect(await text(path)).toContain('Changed since it was signed off');
    expect(await text(path)).toContain('signed off on 22 November 2026');
    const [row] = await app.source.query<{ n: number }[]>(
      'select count(*)::int as n from case_study_text where case_study_id = $1',
      [path.split('/').at(-1)],
    );
    expect(row?.n).toBe(2);
    await visitor.post(`${path}/consent`, { ...CONSENT, answer: 'withdrawn' });
  });

  it('keep what was typed where somebody else has saved meanwhile', async () => {
    const path = await begun();
    const visitor = await samuel();
    const open = await visitor.get(`${path}/write`);
    await visitor.post(`${path}/write`, { beginning: 'The first' });
    const stale = await visitor.fill(open, { beginning: 'The second' });
    expect(stale.status).toBe(409);
    expect(stale.text()).toContain('Samuel Adeyemi changed this at 12:00 on 22 November 2026');
    expect(stale.field('beginning')).toBe('The second');
    const long = await visitor.fill(open, { beginning: 'a '.repeat(4001), quotes: 'kept' });
    expect([long.status, long.field('quotes')]).toEqual([422, 'kept']);
  });

  it('offer another first name, which is nobody’s here', async () => {
    const path = await begun();
    const visitor = await samuel();
    for (const taken of ['Dev', 'Amara', 'Helen'])
      expect((await visitor.post(`${path}/name`, { chosenName: taken })).errorSummary()).toEqual([
        'Somebody here has this name. Choose another with them',
      ]);
    expect((await visitor.post(`${path}/name`, { chosenName: 'skye smith' })).status).toBe(422);
    await visitor.post(`${path}/name`, { chosenName: 'Skye' });
    expect(await text(path)).toContain('Skye');
  });

  it('are for managers of that programme alone', async () => {
    const path = await begun();
    for (const other of ['priya', 'callum', 'helen', 'tom', 'ada'] as const) {
      const answer = await (await app.signedInAs(other)).get(path);
      expect(answer.status).toBe(403);
    }
    const stranger = path.replace(/[0-9a-f-]{36}$/, '00000000-0000-4000-8000-000000000000');
    expect((await (await samuel()).get(stranger)).status).toBe(404);
  });

  it('go into a pack with everybody else taken out, past both people', async () => {
    const path = await ready({ quotes: '“Skye was brave,” said Skye of herself.' }, 'Skye');
    await signOff(path);
    const pack = await aPack();
    const asked = await decideAll(pack);
    expect(asked.join()).toContain('Jocelyn');
    expect(asked.join()).not.toContain('Skye');
    const helen = await app.signedInAs('helen');
    expect((await helen.get(`${pack}/look`)).text()).toContain('Case study: the journey of a mentee');
    await look(pack);
    await helen.post(`${pack}/approve`, {}, `${pack}/look`);
    await work();
    const [story = '', ...others] = await storiesIn(pack);
    expect(others).toEqual([]);
    expect(story).toContain('Skye came to us in spring. Her nan J. worried.');
    expect(story).toContain('D. and Skye went to the library.');
    expect(story).toContain('Skye goes on by herself.');
    expect(story).toContain('Told with Skye');
    expect(story).not.toMatch(/\bA\./);
    expect(story).not.toMatch(/Amara|Okafor|Dev|Jocelyn/);

    await (await samuel()).post(`${path}/consent`, { ...CONSENT, answer: 'withdrawn' });
    expect(await text(path)).toContain('It lies in a pack that was given out');
    expect((await (await samuel()).get('/quality')).text()).toContain(
      'A case study of Amara Okafor is without consent',
    );
    const second = await aPack();
    await decideAll(second);
    expect((await (await app.signedInAs('helen')).get(`${second}/look`)).text()).not.toContain('Case study');
  });

  it('stop a pack whose story was agreed to when it was set, and no longer when it is approved', async () => {
    const path = await ready();
    await signOff(path);
    const pack = await aPack();
    await decideAll(pack);
    await look(pack);
    await (await samuel()).post(`${path}/consent`, { ...CONSENT, answer: 'withdrawn' });
    const helen = await app.signedInAs('helen');
    const refused = await helen.post(`${pack}/approve`, {}, `${pack}/look`);
    expect(refused.status).toBe(409);
    expect(refused.text()).toContain('The consent to a case study in this pack was withdrawn');
  });

  it('stay out where they are left out, and where free text does', async () => {
    const path = await ready();
    await signOff(path);
    const [visitor, helen] = [await samuel(), await app.signedInAs('helen')];
    const wanted = { framework: 'qim', which: 'some', indicators: '44', seed: '11' };
    for (const choice of [{ caseStudies: 'no' }, { prose: 'no' }]) {
      const pack = (await visitor.post('/quality/packs/new', { ...wanted, ...choice })).location ?? '';
      await work();
      await decideAll(pack);
      expect((await visitor.get(pack)).row('Case studies')).toContain('Left out');
      expect((await helen.get(`${pack}/look`)).text()).not.toContain('Case study');
    }
    const kept = await visitor.post('/quality/packs/new', { ...wanted, caseStudies: 'perhaps' });
    expect([kept.status, kept.errorSummary(), kept.field('seed')]).toEqual([
      422,
      ['Say whether case studies go in'],
      '11',
    ]);
    await visitor.post(`${path}/consent`, { ...CONSENT, answer: 'withdrawn' });
  });

  it('say in a pack that paperwork stands for interviews, with more of it', async () => {
    const visitor = await samuel();
    const form = '/quality/interviews/alternatives/new?framework=qim&kind=mentee';
    await visitor.post('/quality/interviews/alternatives/new', { why: 'All are under ten' }, form);
    const wanted = { framework: 'qim', which: 'some', indicators: '44', prose: 'no', caseStudies: 'no' };
    const pack = (await visitor.post('/quality/packs/new', wanted)).location ?? '';
    await work();
    await look(pack);
    await (await app.signedInAs('helen')).post(`${pack}/approve`, {}, `${pack}/look`);
    await work();
    const [row] = await app.source.query<{ sha256: string }[]>(
      'select f.sha256 from evidence_pack k join stored_file f on f.id = k.file_id where k.id = $1',
      [pack.split('/').at(-1)],
    );
    const bytes = await app.service(Files).read(row?.sha256 ?? '');
    expect(manifestIn(bytes)).toMatchObject({ insteadOfInterviews: ['mentee'], samplesEach: 4 });
    const index = Buffer.from(packedFile(bytes, 'index.html') ?? '').toString();
    expect(index).toContain('A wider sample of paperwork takes their place');
    expect(index).not.toContain('under ten');
  });
});
