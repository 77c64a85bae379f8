import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of a lib in the source tree: what is not compiled, such as the layout of a page, lies there only. */
export function sourceFolder(lib: string, within: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'libs', lib, within);
    if (existsSync(candidate)) return candidate;
    const above = dirname(folder);
    if (above === folder) throw new Error(`libs/${lib}/${within} is not there`);
    folder = above;
  }
}
