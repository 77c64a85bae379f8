import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the static files lie: beside the sources, whether these or their build run. */
export const publicFolder = ((): string => {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'apps/web/public');
    if (existsSync(join(folder, 'app.css'))) return folder;
    if (at === dirname(at)) throw new Error('the static files (apps/web/public) are missing');
  }
})();

const addresses = new Map<string, string>();

/** The address of a static file; its query changes with its content, so that it may be kept for ever. */
export function asset(name: string): string {
  const known = addresses.get(name);
  if (known) return known;
  const hash = createHash('sha256')
    .update(readFileSync(join(publicFolder, name)))
    .digest('base64url')
    .slice(0, 10);
  const address = `/assets/${name}?v=${hash}`;
  addresses.set(name, address);
  return address;
}
