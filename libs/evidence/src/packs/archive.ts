import { crc32 } from 'node:zlib';

/** One stretch of an archive, and the file that it belongs to; null for the closing record. */
export interface Stretch {
  readonly path: string | null;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const CLOSING = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, midnight: an archive tells nothing about when it was packed. */
const DAY = 0x0021;
const MOST = 0xffff_ffff;

/**
 * A ZIP with everything stored as it is, in the order of the paths, without a moment of its own. So the same files give
 * the same bytes on any machine and under any later version, and each byte of it belongs to a known file.
 */
export function archive(files: ReadonlyMap<string, Uint8Array>, comment: string): Uint8Array {
  return Buffer.concat(stretches(files, comment).map(stretch => stretch.bytes));
}

export function stretches(files: ReadonlyMap<string, Uint8Array>, comment: string): Stretch[] {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const locals: Stretch[] = [];
  const centrals: Stretch[] = [];
  let offset = 0;
  for (const [path, bytes] of entries) {
    const name = Buffer.from(path, 'utf8');
    const facts = entryFacts(name, bytes);
    const local = Buffer.concat([numbers([LOCAL, 4]), facts, name, bytes]);
    locals.push({ path, bytes: local });
    centrals.push({ path, bytes: central(facts, name, offset) });
    offset += local.length;
  }
  const size = centrals.reduce((sum, one) => sum + one.bytes.length, 0);
  if (offset + size > MOST || entries.length > 0xfffe)
    throw new RangeError('the pack is too large for a ZIP file');
  const closing = closingRecord(entries.length, size, offset, comment);
  return [...locals, ...centrals, { path: null, bytes: closing }];
}

function entryFacts(name: Buffer, bytes: Uint8Array): Buffer {
  return numbers(
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [0, 2], // stored
    [0, 2],
    [DAY, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  );
}

const central = (facts: Buffer, name: Buffer, offset: number): Buffer =>
  Buffer.concat([
    numbers([CENTRAL, 4], [VERSION, 2]),
    facts,
    numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ]);

function closingRecord(entries: number, size: number, offset: number, comment: string): Buffer {
  const text = Buffer.from(comment, 'ascii');
  const head = numbers(
    [CLOSING, 4],
    [0, 2],
    [0, 2],
    [entries, 2],
    [entries, 2],
    [size, 4],
    [offset, 4],
    [text.length, 2],
  );
  return Buffer.concat([head, text]);
}

/** Numbers with their widths, the lowest byte first. */
function numbers(...parts: readonly (readonly [number, 2 | 4])[]): Buffer {
  return Buffer.concat(
    parts.map(([value, width]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );
}
