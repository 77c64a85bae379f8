import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this lib in the source tree: its catalogue and page templates are not compiled, and lie there only. */
function libFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'libs', 'evidence');
    if (existsSync(join(candidate, 'quality', 'sources.yaml'))) return candidate;
    const above = dirname(folder);
    if (above === folder) throw new Error('the catalogue of frameworks (libs/evidence/quality) is not there');
    folder = above;
  }
}

export const qualityFolder = (): string => join(libFolder(), 'quality');
export const templateFolder = (): string => join(libFolder(), 'pdf');
