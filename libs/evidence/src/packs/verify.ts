import { stretches } from './archive.js';
import { type ReadArchive, readArchive } from './archive-reader.js';
import type { KeyObject } from 'node:crypto';
import { MANIFEST, type Manifest, readSeal, sealOf, sha256 } from './manifest.js';
import { fingerprint, isSignedBy, readSignature, SIGNATURE } from './signing-key.js';

/** What became of the files of a pack since it was built. */
export interface Verification {
  readonly whole: boolean;
  readonly matching: readonly string[];
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly signed: 'right' | 'wrong' | 'unchecked' | 'missing';
  /** What is amiss besides, or what else is worth knowing, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Which files of a pack still match, and whether it is signed by whoever holds the key.
 * @param key the public key of the installation; without one the signature stays unchecked, and that is said
 * @throws RangeError, in a sentence, for what is no pack at all
 */
export function verifyPack(bytes: Buffer, key: KeyObject | null = null): Verification {
  const found = matched(bytes);
  const signed = signature(bytes, key);
  return {
    ...found,
    signed: signed.state,
    whole: found.whole && signed.state !== 'wrong' && (key === null || signed.state === 'right'),
    remarks: [...found.remarks, signed.remark],
  };
}

function signature(
  bytes: Buffer,
  key: KeyObject | null,
): { readonly state: Verification['signed']; readonly remark: string } {
  const files = readArchive(bytes)[0]?.files;
  const [manifest, file] = [files?.get(MANIFEST), files?.get(SIGNATURE)];
  const held = file && readSignature(file);
  if (!manifest || !held) return { state: 'missing', remark: 'It carries no signature.' };
  if (!key) {
    return {
      state: 'unchecked',
      remark: `It says that it is signed with the key ${held.key}; that was not checked, because no public key was given.`,
    };
  }
  if (held.key !== fingerprint(key))
    return { state: 'wrong', remark: 'It is signed with another key than the one given.' };
  return isSignedBy(key, manifest, held)
    ? { state: 'right', remark: 'The signature is right.' }
    : { state: 'wrong', remark: 'The signature does not belong to this content.' };
}

function matched(bytes: Buffer): Verification {
  const readings = readArchive(bytes);
  if (!readings.length) throw new RangeError('This is not a ZIP file that can be read.');
  for (const read of readings) {
    const raw = read.files.get(MANIFEST);
    const manifest = raw && parse(raw);
    if (raw && manifest) return compare(bytes, read, raw, manifest);
  }
  const broken = readings.some(read => read.damaged.includes(MANIFEST) || read.files.has(MANIFEST));
  if (!broken) throw new RangeError(`This is no evidence pack: it has no ${MANIFEST}.`);
  const others = new Set(readings.flatMap(read => read.damaged));
  return verdict({ changed: [...others.add(MANIFEST)] });
}

function compare(bytes: Buffer, read: ReadArchive, raw: Uint8Array, manifest: Manifest): Verification {
  const seal = readSeal(read.comment);
  const listed = new Set([MANIFEST, SIGNATURE, ...manifest.files.map(file => file.path)]);
  const matching = manifest.files.filter(
    file => sha256(read.files.get(file.path) ?? '') === file.sha256 && read.files.has(file.path),
  );
  const known = new Set(matching.map(file => file.path));
  const rest = manifest.files.map(file => file.path).filter(path => !known.has(path));
  const held = (path: string) => read.files.has(path) || read.damaged.includes(path);
  const changed = rest.filter(held);
  if (seal !== null && seal !== sha256(raw)) changed.push(MANIFEST);
  const found = {
    matching: [...known],
    changed,
    missing: rest.filter(path => !held(path)),
    added: [...read.files.keys(), ...read.damaged].filter(path => !listed.has(path)),
  };
  const sound = !found.changed.length && !found.missing.length && !found.added.length;
  return verdict(sound ? { ...found, ...wrapping(bytes, read, raw) } : found);
}

/** All content matches: what is left to compare is what lies around it. */
function wrapping(bytes: Buffer, read: ReadArchive, raw: Uint8Array): Partial<Verification> {
  const built = stretches(read.files, sealOf(raw));
  const length = built.reduce((sum, one) => sum + one.bytes.length, 0);
  // A byte that changed leaves the length as it was; another length means that the files were packed anew.
  if (length !== bytes.length) {
    return { remarks: ['The files were packed anew by another program; what is in them still matches.'] };
  }
  let at = 0;
  for (const { path, bytes: stretch } of built) {
    if (!bytes.subarray(at, at + stretch.length).equals(stretch)) {
      return path === null
        ? { changed: ['the closing record of the archive'] }
        : {
            changed: [path],
            remarks: [`What changed is the entry of ${path} in the archive, not its content.`],
          };
    }
    at += stretch.length;
  }
  return {};
}

function parse(raw: Uint8Array): Manifest | null {
  try {
    const read = JSON.parse(Buffer.from(raw).toString('utf8')) as Partial<Manifest> | null;
    const files: readonly unknown[] | null = Array.isArray(read?.files) ? read.files : null;
    const plain = read?.format === 'cairn-evidence-pack-1' && files?.every(isEntry);
    return plain ? (read as Manifest) : null;
  } catch {
    return null;
  }
}

const isEntry = (entry: unknown): boolean => {
  const { path, sha256 } = (entry ?? {}) as { path?: unknown; sha256?: unknown };
  return typeof path === 'string' && typeof sha256 === 'string';
};

function verdict(found: Partial<Verification>): Verification {
  const { matching = [], changed = [], missing = [], added = [], remarks = [] } = found;
  const whole = !changed.length && !missing.length && !added.length;
  return {
    whole,
    matching: matching.filter(path => !changed.includes(path)),
    changed,
    missing,
    added,
    signed: 'missing',
    remarks,
  };
}
