const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a PNG needs to be drawn; all else tells of who made it, when and where. */
const DRAWN = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'pHYs',
  'bKGD',
  'sBIT',
]);

/** A picture without place, time and maker; any other file as it came. A picture that is cut short is left as it is. */
export function withoutMetadata(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 8).equals(PNG)) return plainPng(bytes) ?? bytes;
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? (plainJpeg(bytes) ?? bytes) : bytes;
}

function plainPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    if (DRAWN.has(bytes.toString('latin1', at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

function plainJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From here on it is the drawing itself.
    if (marker === 0xda) return Buffer.concat([...kept, bytes.subarray(at)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    // APP1 to APP13 and APP15 hold Exif, XMP, IPTC; APP0 and APP14 say how colours are meant. FE is a comment.
    const tells = (marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe;
    const colours = marker === 0xe2 && bytes.toString('latin1', at + 4, at + 15) === 'ICC_PROFILE';
    if (!tells || colours) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
