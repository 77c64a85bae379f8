import { readArchive } from './archive-reader.js';
import { type Manifest, MANIFEST } from './manifest.js';

/** One file of a finished pack; null where it has none of that name. */
export const packedFile = (bytes: Buffer, path: string): Uint8Array | null =>
  readArchive(bytes)[0]?.files.get(path) ?? null;

/** @throws Error for what is no pack of ours */
export function manifestIn(bytes: Buffer): Manifest {
  const raw = packedFile(bytes, MANIFEST);
  if (!raw) throw new Error('the pack has no manifest');
  return JSON.parse(Buffer.from(raw).toString('utf8')) as Manifest;
}
