import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildPack,
  builtSources,
  type BuiltSources,
  PackStopped,
  type PackProfile,
  readCatalogue,
  sealed,
  SigningKey,
  verifyPack,
} from '#evidence';
import type { SampleKind } from '#kernel';
import { FixedWords, layersOf, shown } from '#redaction';
import { readArchive } from '../../../libs/evidence/src/packs/archive-reader.js';
import { fixedPhrases } from '../../../libs/evidence/src/packs/fixed-phrases.js';
import { useDatabase } from '../../support/database.js';
import { type Lantern, lantern, TODAY } from './lantern.js';

const catalogue = readCatalogue();
const contents = new Map([['a'.repeat(64), Buffer.from('The equality policy as filed')]]);

describe('an evidence pack', () => {
  const database = useDatabase();
  let charity: Lantern;
  let key: SigningKey;
  beforeAll(async () => {
    key = await SigningKey.of(await mkdtemp(join(tmpdir(), 'cairn-key-')));
    charity = await lantern(database.owner);
    await fileEqualityPolicy(charity, false);
  });

  async function fileEqualityPolicy({ records }: Lantern, personal: boolean | null): Promise<void> {
    const document = await records.document({
      type: 'equality-and-diversity',
      title: 'Equality, by Grace',
      in_force_from: '2026-02-01',
    });
    const version = await records.documentVersion(document, 1, '2026-02-01');
    await database.owner.query(
      `with f as (insert into stored_file (id, organisation_id, sha256, name, media_type, bytes, stored_at)
         values (gen_random_uuid(), $1, repeat('a', 64), 'Policy by Kofi.txt', 'text/plain', 10, now()) returning id)
       update document_version set file_id = (select id from f), personal_data = $3 where id = $2`,
      [records.organisationId, version, personal],
    );
  }

  const build = async (
    more: {
      indicators?: string[];
      seed?: number;
      lantern?: Lantern;
      sources?: BuiltSources;
      framework?: string;
      profile?: PackProfile;
    } = {},
  ) => {
    const of = more.lantern ?? charity;
    const request = {
      ...of.asked,
      framework: more.framework ?? 'qim',
      seed: more.seed ?? 42,
      indicators: more.indicators ?? ['8', '42', '44', '52'],
      profile: more.profile ?? ('single-initial' as const),
      prose: false,
      samplesEach: 1,
      caseStudies: false,
      dropped: [],
      builtBy: of.coordinatorId,
    };
    const pack = await buildPack(database.app, request, {
      catalogue,
      sources: more.sources ?? builtSources,
      read: sha256 => Promise.resolve(contents.get(sha256) ?? Buffer.from('')),
      report: () => Promise.resolve(),
      decisions: () => Promise.resolve(new Map()),
    });
    return { ...pack, bytes: sealed(pack, key, null) };
  };
  const filesOf = (bytes: Uint8Array) =>
    readArchive(Buffer.from(bytes))[0]?.files ?? new Map<string, Uint8Array>();
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

  it('is the same, byte for byte, for the same records, day and seed', async () => {
    const [one, two] = [await build(), await build()];
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(two.bytes))).toBe(0);
    expect(verifyPack(Buffer.from(one.bytes))).toMatchObject({
      whole: true,
      changed: [],
      missing: [],
      added: [],
    });
    const other = await build({ seed: 43 });
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(other.bytes))).not.toBe(0);
  });

  it('holds index, summaries, tables, samples and the manifest', async () => {
    const { bytes, manifest } = await build();
    const files = filesOf(bytes);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'index.html',
        'index.pdf',
        'manifest.json',
        'indicators/44-development-plan-and-reviews/summary.pdf',
        'indicators/44-development-plan-and-reviews/samples/mentee-review-2.pdf',
        'indicators/44-development-plan-and-reviews/tables/reviews-summary-outcomes.csv',
        'indicators/44-development-plan-and-reviews/tables/mentee-review-3-months-exceptions.csv',
      ]),
    );
    expect(manifest).toMatchObject({
      seed: 42,
      asOf: TODAY.iso,
      profile: 'single-initial',
      prose: 'left out',
      approvedBy: null,
      builtBy: 'Staff P.',
    });
    expect(JSON.parse(text(files.get('manifest.json')))).toEqual(manifest);
    expect(manifest.files.map(file => file.path).sort()).toEqual(
      [...files.keys()].filter(path => !path.startsWith('manifest.')).sort(),
    );
  });

  it('gives people one letter and a role, and lists each exception by it', async () => {
    const files = filesOf((await build()).bytes);
    const exceptions = text(
      files.get('indicators/44-development-plan-and-reviews/tables/mentee-review-3-months-exceptions.csv'),
    );
    expect(exceptions.split('\r\n')[1]).toMatch(
      /^"Mentee \p{L}\., Mentor \p{L}\.",2026-07-08,2026-07-30,Late$/u,
    );
  });

  it('hides small numbers in its tables', async () => {
    const files = filesOf((await build()).bytes);
    const table = text(
      files.get('indicators/44-development-plan-and-reviews/tables/reviews-summary-by-quarter.csv'),
    );
    expect(table).toContain('<5');
    expect(table).not.toMatch(/,[1-4]\r\n/);
  });

  it('takes a filed document along only where somebody has said that it holds no personal data', async () => {
    const path = 'indicators/8-equality-and-diversity-policy/documents/equality-and-diversity-version-1.txt';
    expect(text(filesOf((await build({ indicators: ['8'] })).bytes).get(path))).toBe(
      'The equality policy as filed',
    );
    for (const unsaid of [true, null]) {
      const other = await lantern(database.owner);
      await fileEqualityPolicy(other, unsaid);
      const pack = await build({ indicators: ['8'], lantern: other });
      expect([...filesOf(pack.bytes).keys()].filter(one => one.includes('documents/'))).toEqual([]);
    }
  });

  it('is refused for an unknown indicator', async () => {
    await expect(build({ indicators: ['44', '99'] })).rejects.toThrow('no indicator 99');
  });

  it.each(['mqf', 'school', 'university', 'reset', 'aps'])('can be built for %s too', async framework => {
    const { manifest } = await build({ framework, indicators: [] });
    expect(manifest.files.length).toBeGreaterThan(10);
  });

  it('holds no word but ours, the framework’s, days and initials', async () => {
    const { bytes, manifest } = await build({ indicators: [] });
    const layers = [...filesOf(bytes)].flatMap(([path, content]) =>
      path.includes('/documents/') || path === 'manifest.sig'
        ? []
        : [{ file: path, text: path }, ...layersOf(path, content)],
    );
    const texts = layers
      .filter(layer => !layer.joined)
      .map(layer => shown(layer.text.replace(/[0-9a-f]{64}/g, ' ')).text);
    const openly = ['Lantern', 'Harbour', 'Lantern: Harbour'];
    const fixed = new FixedWords(
      fixedPhrases(catalogue, catalogue.find('qim'), builtSources, manifest, openly),
    );
    const strange = texts.flatMap(text => {
      const ours = fixed.in(text);
      return ours.words.filter(({ key }, nth) => key.length > 1 && !ours.coversWord(nth)).map(one => one.as);
    });
    expect([...new Set(strange)]).toEqual([]);
  });

  // The guard is only worth something if it stops a pack that went wrong: each of these is a way of going wrong.
  const reviews = builtSources.samples.get('mentee-review') as SampleKind;
  const broken = (kind: SampleKind): BuiltSources => ({
    ...builtSources,
    samples: new Map([...builtSources.samples, [kind.key, kind]]),
  });
  const leaking = (column: string): SampleKind => ({
    ...reviews,
    records: reviews.records.replace('select r.record_id,', `select r.record_id, ${column} as leak,`),
    fields: [
      ...reviews.fields,
      { as: 'choice', column: 'leak', label: 'Note', words: new Proxy({}, { get: (_, word) => word }) },
    ],
  });

  it('stops where a sample shows a first name, an ordinary word though it may be', async () => {
    for (const first of ['Kofi', 'Will', 'Grace', 'May', 'To', 'Nguyễn']) {
      const stopped = build({ indicators: ['44'], sources: broken(leaking(`'${first}'`)) });
      await expect(stopped).rejects.toThrow(PackStopped);
      await expect(stopped).rejects.toThrow(
        /samples\/mentee-review-\d\.pdf would tell who somebody is: it holds their name/,
      );
    }
  });

  it.each([
    // Each page says “Page” above the contents, so that this one name alone is a word of ours.
    ['a last name', `coalesce(nullif(pe.last_name, 'Page'), pe.first_name)`],
    ['an e-mail address', 'pe.email'],
    ['a phone number', `'07700 900 123'`],
    ['a postcode', `'eh6 6qq'`],
    ['an address', `'18 harbour street'`],
    ['a date of birth', `'3 May 2011'`],
    ['a reference', 'e.reference'],
  ])('stops where a sample shows %s', async (_what, column) => {
    await expect(build({ indicators: ['44'], sources: broken(leaking(column)) })).rejects.toThrow(
      PackStopped,
    );
  });

  it('does not render a value that is not of its declared kind', async () => {
    const names = { ...reviews, records: reviews.records.replace(', 1) as mentee', ', 100) as mentee') };
    const staff = { ...reviews, records: reviews.records.replace('left(u.name, 1)', 'u.name') };
    for (const kind of [names, staff]) {
      expect(kind.records).not.toBe(reviews.records);
      await expect(build({ indicators: ['44'], sources: broken(kind) })).rejects.toThrow('is not shown');
    }
  });

  it('says only which file and what kind when it stops', async () => {
    const fault = await build({ indicators: ['44'], sources: broken(leaking(`'Kofi'`)) }).catch(
      (error: unknown) => error,
    );
    expect(String(fault)).not.toContain('Kofi');
  });
});
