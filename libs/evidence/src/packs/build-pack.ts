import { type LocalDate, type Queryable, Refusal } from '#kernel';
import { type FileFinding, type Layer, layersOf, scan } from '#redaction';
import type { Catalogue } from '../catalogue/catalogue.js';
import { indicatorsOf } from '../catalogue/framework.js';
import { known } from '../redaction/known-people.js';
import type { BuiltSources } from '../sources/built-sources.js';
import { assess } from '../status/assessment.js';
import { say } from '../wording.js';
import { archive } from './archive.js';
import { fixedPhrases } from './fixed-phrases.js';
import { indexHtml } from './index-html.js';
import { indexBlocks, packTitle, type PackedIndicator } from './index-page.js';
import { IndicatorFolder } from './indicator-folder.js';
import { MANIFEST, type Manifest, manifestOf, type PackFacts, type PackFile, sealOf } from './manifest.js';
import { openNames, whoApproved, whoBuilt } from './pack-people.js';
import { Press } from './press.js';

export interface PackRequest {
  readonly framework: string;
  readonly programmeIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  readonly seed: number;
  /** Refs; empty for every indicator. */
  readonly indicators: readonly string[];
  /** Null where it was built from the command line. */
  readonly builtBy: string | null;
  readonly approvedBy: string;
}

export interface PackTools {
  readonly catalogue: Catalogue;
  readonly sources: BuiltSources;
  /** Reads the content of a filed document. */
  readonly read: (sha256: string) => Promise<Uint8Array>;
  /** Says how far it is; throws where somebody cancelled. */
  readonly report: (done: number, total: number) => Promise<void>;
}

export interface BuiltPack {
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
}

/** A name or identifier was found in what was built: nothing of it leaves. */
export class PackStopped extends Error {
  constructor(readonly findings: readonly FileFinding[]) {
    const [first] = findings;
    const more = findings.length > 1 ? ` There are ${findings.length - 1} further findings.` : '';
    const what = `${first?.file ?? ''} would tell who somebody is: it holds their ${first?.kind ?? ''}`;
    super(`The pack was stopped, because ${what}.${more}`);
    this.name = 'PackStopped';
  }
}

/** Builds a pack: the same records, day and seed give the same bytes. @throws PackStopped where anything names a person */
export async function buildPack(q: Queryable, request: PackRequest, tools: PackTools): Promise<BuiltPack> {
  const { catalogue, sources } = tools;
  const framework = catalogue.find(request.framework);
  const all = indicatorsOf(framework);
  const unknown = request.indicators.find(ref => !all.some(one => one.ref === ref));
  if (unknown !== undefined)
    throw new Refusal('indicator-unknown', `${framework.name} has no indicator ${unknown}`);
  const chosen = request.indicators.length ? all.filter(one => request.indicators.includes(one.ref)) : all;
  const asked = {
    programmeIds: request.programmeIds,
    from: request.from,
    to: request.to,
    asOf: request.asOf,
  };
  const openly = await openNames(q, request.programmeIds);
  const facts: PackFacts = {
    framework,
    asked,
    heading: openly.heading,
    programmes: openly.programmes,
    seed: request.seed,
    indicators: chosen.map(one => one.ref),
    approvedBy: await whoApproved(q, request.programmeIds, request.approvedBy),
    builtBy: await whoBuilt(q, request.programmeIds, request.builtBy),
  };
  const total = chosen.length + 2;
  await tools.report(0, total);
  const assessment = await assess(q, framework, sources, asked, chosen);
  const press = new Press();
  try {
    const packed: PackedIndicator[] = [];
    const files: PackFile[] = [];
    for (const status of assessment.indicators) {
      await tools.report(packed.length + 1, total);
      const folder = new IndicatorFolder(q, status, facts, { ...tools, press });
      const made = await folder.make();
      files.push(...made.files);
      packed.push(made.packed);
    }
    files.push(...(await indexFiles(facts, packed, sources, press)));
    await tools.report(total - 1, total);
    return await sealed(q, catalogue, sources, facts, files, openly.all);
  } finally {
    await press.close();
  }
}

async function indexFiles(
  facts: PackFacts,
  packed: readonly PackedIndicator[],
  sources: BuiltSources,
  press: Press,
): Promise<PackFile[]> {
  const pdf = await press.print({
    title: packTitle(facts),
    programme: facts.heading,
    running: facts.framework.name,
    footer: say`Evidence as of ${String(facts.asked.asOf)}`,
    blocks: indexBlocks(facts, packed, sources),
  });
  const source = { kind: 'index', indicators: facts.indicators };
  return [
    { path: 'index.pdf', bytes: pdf, source },
    { path: 'index.html', bytes: Buffer.from(indexHtml(facts, packed, sources)), source },
  ];
}

async function sealed(
  q: Queryable,
  catalogue: Catalogue,
  sources: BuiltSources,
  facts: PackFacts,
  files: readonly PackFile[],
  openly: readonly string[],
): Promise<BuiltPack> {
  const manifest = manifestOf(facts, files);
  const written = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const phrases = fixedPhrases(catalogue, facts.framework, sources, manifest, openly);
  const findings = scan(
    packLayers([...files, { path: MANIFEST, bytes: written, source: { kind: 'manifest' } }]),
    await known(q, facts.asked.programmeIds, openly),
    phrases,
  );
  if (findings.length) throw new PackStopped(findings);
  const contents = new Map<string, Uint8Array>(files.map(file => [file.path, file.bytes]));
  return { bytes: archive(contents.set(MANIFEST, written), sealOf(written)), manifest };
}

/** All that was produced, and the name of every file. A filed document was marked by a person as naming nobody. */
export function packLayers(files: readonly PackFile[]): Layer[] {
  return files.flatMap(file => [
    { file: file.path, text: file.path },
    ...(file.source.kind === 'document' ? [] : layersOf(file.path, file.bytes)),
  ]);
}
