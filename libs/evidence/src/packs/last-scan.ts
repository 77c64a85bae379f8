import { keptWords, type Layer, layersOf, scan } from '#redaction';
import type { PackContents } from './build-pack.js';
import type { DrawnPack } from './draw-pack.js';
import { fixedPhrases } from './fixed-phrases.js';
import { MANIFEST, written } from './manifest.js';
import type { PackTools } from './pack-request.js';
import { PackStopped } from './pack-stopped.js';
import { textsOf } from './prose.js';

/**
 * Reads the finished files again, every layer of them, and searches for everybody known. A pack by name is passed over:
 * it is for those who know the names. @throws PackStopped
 */
export function refuseNames(contents: PackContents, drawn: DrawnPack, tools: PackTools): void {
  const { facts, lexicon } = drawn;
  if (facts.profile === 'plain') return;
  const findings = scan(packLayers(contents), lexicon, [
    ...fixedPhrases(tools.catalogue, facts.framework, tools.sources, contents.manifest, drawn.openly),
    ...keptInProse(drawn),
  ]);
  if (findings.length) throw new PackStopped(findings);
}

function keptInProse({ facts, draws, prose, lexicon }: DrawnPack): string[] {
  if (facts.prose !== 'redacted') return [];
  const shown = new Set(textsOf(draws).map(text => prose.show(text) ?? ''));
  return [...shown].flatMap(text => keptWords(text, lexicon));
}

/** All that was produced, and the name of every file. A filed document was marked by a person as naming nobody. */
function packLayers({ files, manifest }: PackContents): Layer[] {
  const asFiled = new Set(
    manifest.files.filter(file => file.source.kind === 'document').map(file => file.path),
  );
  return [...files, [MANIFEST, written(manifest)] as const].flatMap(([path, bytes]) => [
    { file: path, text: path },
    ...(asFiled.has(path) ? [] : layersOf(path, bytes)),
  ]);
}
