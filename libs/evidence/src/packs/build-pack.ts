import type { Queryable } from '#kernel';
import type { BuiltSources } from '../sources/built-sources.js';
import { say } from '../wording.js';
import { archive } from './archive.js';
import { type DrawnPack, drawPack } from './draw-pack.js';
import { indexHtml } from './index-html.js';
import { indexBlocks, packTitle, type PackedIndicator } from './index-page.js';
import { IndicatorFolder, type PrintedSample } from './indicator-folder.js';
import {
  type Approval,
  approved,
  type Manifest,
  MANIFEST,
  manifestOf,
  type PackFacts,
  type PackFile,
  sealOf,
  written,
} from './manifest.js';
import { refuseNames } from './last-scan.js';
import type { PackRequest, PackTools } from './pack-request.js';
import { Press } from './press.js';
import { printStories } from './stories.js';
import type { KeptDecision, OpenWords } from './prose.js';
import { SIGNATURE, type SigningKey } from './signing-key.js';

/** The files of a pack, and what says which they are. */
export interface PackContents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
}

export interface BuiltPack extends PackContents {
  /** For the second look, in the order of the pack. */
  readonly samples: readonly PrintedSample[];
  /** What was decided on its texts, as it stood when they were drawn. */
  readonly decisions: readonly KeptDecision[];
}

/** Nothing was built: a person must decide on these words first. */
export class Undecided extends Error {
  constructor(readonly open: readonly OpenWords[]) {
    super(`${open.length} words that may be names are undecided`);
    this.name = 'Undecided';
  }
}

/**
 * Builds a pack: the same records, decisions, day and seed give the same bytes.
 * @throws Undecided before anything is set, where words wait for a person
 * @throws PackStopped where anything that was set names a person
 */
export async function buildPack(q: Queryable, request: PackRequest, tools: PackTools): Promise<BuiltPack> {
  const drawn = await drawPack(q, request, tools);
  if (drawn.open.length) throw new Undecided(drawn.open);
  const { indicators } = drawn.assessment;
  const total = indicators.length + 2;
  const press = new Press();
  try {
    const packed: PackedIndicator[] = [];
    const files: PackFile[] = [];
    const samples: PrintedSample[] = [];
    for (const status of indicators) {
      await tools.report(packed.length + 1, total);
      const folder = new IndicatorFolder(q, status, drawn.facts, { ...tools, ...drawn, press });
      const made = await folder.make();
      files.push(...made.files);
      samples.push(...made.samples);
      packed.push(made.packed);
    }
    const stories = await printStories(drawn, press);
    files.push(...stories.files);
    samples.push(...stories.samples);
    const paths = stories.files.map(file => file.path);
    files.push(...(await indexFiles(drawn.facts, packed, tools.sources, press, paths)));
    await tools.report(total - 1, total);
    return {
      ...drafted(drawn, files, tools),
      samples,
      decisions: [...drawn.decisions.values()].flat(),
    };
  } finally {
    await press.close();
  }
}

async function indexFiles(
  facts: PackFacts,
  packed: readonly PackedIndicator[],
  sources: BuiltSources,
  press: Press,
  stories: readonly string[],
): Promise<PackFile[]> {
  const pdf = await press.print({
    title: packTitle(facts),
    programme: facts.heading,
    running: facts.framework.name,
    footer: say`Evidence as of ${String(facts.asked.asOf)}`,
    blocks: indexBlocks(facts, packed, sources, stories),
  });
  const source = { kind: 'index', indicators: facts.indicators };
  return [
    { path: 'index.pdf', bytes: pdf, source },
    { path: 'index.html', bytes: Buffer.from(indexHtml(facts, packed, sources, stories)), source },
  ];
}

function drafted(drawn: DrawnPack, made: readonly PackFile[], tools: PackTools): PackContents {
  const contents = {
    files: new Map(made.map(file => [file.path, file.bytes])),
    manifest: manifestOf(drawn.facts, made),
  };
  refuseNames(contents, drawn, tools);
  return contents;
}

/** The finished archive: manifest, signature, and the seal around them. Without an approval it is a draft. */
export function sealed(
  { files, manifest }: PackContents,
  key: SigningKey,
  approval: Approval | null,
): Buffer {
  const final = written(approval ? approved(manifest, approval) : manifest);
  const all = new Map(files).set(MANIFEST, final).set(SIGNATURE, key.signatureOf(final));
  return Buffer.from(archive(all, sealOf(final)));
}
