import { crc32, inflateRawSync } from 'node:zlib';

/** What an archive holds, as far as it can be read. */
export interface ReadArchive {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Entries that do not agree with their own checksum, or cannot be unpacked. */
  readonly damaged: readonly string[];
  readonly comment: string;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly fullSize: number;
  readonly start: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const CLOSING = 0x06054b50;
const CLOSING_SIZE = 22;
const LARGEST = 512 * 1024 * 1024;

/**
 * Two readings of one archive: by the directory at its end, and entry by entry from its start. A single damaged byte
 * spoils one of them at most. Empty where there is nothing to read.
 */
export function readArchive(bytes: Buffer): ReadArchive[] {
  const end = closingAt(bytes);
  const comment = end === null ? '' : bytes.toString('latin1', end + CLOSING_SIZE);
  const readings = [end === null ? null : fromDirectory(bytes, end), fromTheStart(bytes)];
  return readings.flatMap(entries => (entries?.length ? [unpacked(bytes, entries, comment)] : []));
}

function unpacked(bytes: Buffer, entries: readonly Entry[], comment: string): ReadArchive {
  const files = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  for (const entry of entries) {
    const content = contentOf(bytes, entry);
    if (content) files.set(entry.path, content);
    else damaged.push(entry.path);
  }
  return { files, damaged, comment };
}

function closingAt(bytes: Buffer): number | null {
  for (let at = bytes.length - CLOSING_SIZE; at >= Math.max(0, bytes.length - CLOSING_SIZE - 0xffff); at--) {
    if (
      bytes.readUInt32LE(at) === CLOSING &&
      at + CLOSING_SIZE + bytes.readUInt16LE(at + 20) === bytes.length
    )
      return at;
  }
  return null;
}

function fromDirectory(bytes: Buffer, end: number): Entry[] | null {
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < bytes.readUInt16LE(end + 10); nth++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const name = bytes.readUInt16LE(at + 28);
    const offset = bytes.readUInt32LE(at + 42);
    if (offset + 30 > end) return null;
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    entries.push(entryAt(bytes, at + 10, bytes.toString('utf8', at + 46, at + 46 + name), start));
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function fromTheStart(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at + 30 <= bytes.length && bytes.readUInt32LE(at) === LOCAL) {
    const name = bytes.readUInt16LE(at + 26);
    const start = at + 30 + name + bytes.readUInt16LE(at + 28);
    const entry = entryAt(bytes, at + 8, bytes.toString('utf8', at + 30, at + 30 + name), start);
    entries.push(entry);
    at = start + entry.size;
  }
  return entries;
}

/** Both kinds of header hold the method, the checksum and the sizes in the same order. */
const entryAt = (bytes: Buffer, at: number, path: string, start: number): Entry => ({
  path,
  method: bytes.readUInt16LE(at),
  crc: bytes.readUInt32LE(at + 6),
  size: bytes.readUInt32LE(at + 10),
  fullSize: bytes.readUInt32LE(at + 14),
  start,
});

function contentOf(bytes: Buffer, entry: Entry): Uint8Array | null {
  if (entry.start + entry.size > bytes.length || entry.fullSize > LARGEST) return null;
  const packed = bytes.subarray(entry.start, entry.start + entry.size);
  try {
    const content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST });
    return content.length === entry.fullSize && crc32(content) === entry.crc ? content : null;
  } catch {
    return null;
  }
}
