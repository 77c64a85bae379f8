/**
 * A picture without what the camera or a program wrote beside it: place, time, owner, thumbnail, comments. What is seen
 * stays as it is, byte for byte. Of a file that is not built as a picture nothing is left to keep.
 */
export function withoutMetadata(mediaType: string, bytes: Buffer): Buffer {
  if (mediaType === 'image/jpeg') return jpeg(bytes);
  return mediaType === 'image/png' ? png(bytes) : bytes;
}

/** How to draw it: the frame, tables, and the two notes on colour (JFIF, Adobe). Every other note goes. */
function jpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // From here on runs the picture itself.
    if (marker === 0xda) {
      kept.push(bytes.subarray(at, ending(bytes)));
      return Buffer.concat(kept);
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const note = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!note) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** Some cameras put a second picture, or a film, behind the end. */
function ending(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return end < 0 ? bytes.length : end + 2;
}

const DRAWS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
]);

function png(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (DRAWS.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') break;
    at = end;
  }
  return Buffer.concat(kept);
}
