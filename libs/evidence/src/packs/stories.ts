import { say } from '../wording.js';
import type { DrawnPack } from './draw-pack.js';
import type { PrintedSample } from './indicator-folder.js';
import type { PackFile } from './manifest.js';
import type { Press } from './press.js';
import { shownSamples } from './samples.js';

/** The case studies of a pack, each a text of its own, with everybody else taken out of it. */
export async function printStories(
  drawn: DrawnPack,
  press: Press,
): Promise<{ files: PackFile[]; samples: PrintedSample[] }> {
  const { heading, framework, asked, seed } = drawn.facts;
  const files: PackFile[] = [];
  const samples: PrintedSample[] = [];
  for (const draw of drawn.draws.values()) {
    if (!draw.kind.story) continue;
    for (const [nth, one] of shownSamples(draw, draw.records.length, seed, drawn).entries()) {
      const path = `case-studies/${draw.kind.key}-${nth + 1}.pdf`;
      const bytes = await press.print({
        title: one.title,
        programme: heading,
        running: framework.name,
        footer: say`Evidence as of ${String(asked.asOf)}`,
        blocks: one.blocks,
      });
      files.push({ path, bytes, source: { kind: 'case-study', sample: draw.kind.key, record: one.draw } });
      samples.push({
        sample: draw.kind.key,
        recordId: one.recordId,
        path,
        title: one.title,
        blocks: one.blocks,
      });
    }
  }
  return { files, samples };
}
