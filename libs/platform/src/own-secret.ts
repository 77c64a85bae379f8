import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A secret of this installation, kept in its data folder; the first time, it is made. Two that start at once agree on one. */
export async function ownSecret(
  dataFolder: string,
  name: string,
  make: () => Buffer | string,
): Promise<Buffer> {
  const path = join(dataFolder, 'keys', name);
  const held = await read(path);
  if (held !== null) return held;
  const beside = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(beside, make(), { mode: 0o600 });
  await chmod(beside, 0o600);
  // A link fails where the name is taken, so that of two made at the same moment only one is ever used.
  await link(beside, path).catch(() => undefined);
  await rm(beside);
  return readFile(path);
}

async function read(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (fault) {
    if ((fault as { code?: unknown }).code === 'ENOENT') return null;
    throw fault;
  }
}
