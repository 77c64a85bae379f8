import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { withoutMetadata } from './picture-metadata.js';

const segment = (marker: number, text: string): Buffer => {
  const body = Buffer.from(text, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};
const START = Buffer.from([0xff, 0xd8]);
const DRAWN = Buffer.concat([
  segment(0xdb, 'table'),
  segment(0xda, 'scan'),
  Buffer.from('pixels\xff\xd9', 'latin1'),
]);

const chunk = (kind: string, text: string): Buffer => {
  const body = Buffer.from(text, 'latin1');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, tail]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('a picture that is taken in', () => {
  it('loses where, when and by whom it was taken, as a JPEG', () => {
    const notes = [segment(0xe1, 'Exif Leith 55.97 N'), segment(0xfe, 'Amara'), segment(0xed, 'Photoshop')];
    const whole = Buffer.concat([
      START,
      segment(0xe0, 'JFIF'),
      ...notes,
      DRAWN,
      Buffer.from('a film behind it'),
    ]);
    const kept = withoutMetadata('image/jpeg', whole);
    expect(kept).toEqual(Buffer.concat([START, segment(0xe0, 'JFIF'), DRAWN]));
  });

  it('loses its texts and its time, as a PNG', () => {
    const notes = [chunk('tEXt', 'Author Amara'), chunk('eXIf', 'Leith'), chunk('tIME', '2026')];
    const drawn = [chunk('IHDR', 'size'), chunk('IDAT', 'pixels'), chunk('IEND', '')];
    const whole = Buffer.concat([SIGNATURE, drawn[0] ?? SIGNATURE, ...notes, ...drawn.slice(1)]);
    expect(withoutMetadata('image/png', whole)).toEqual(Buffer.concat([SIGNATURE, ...drawn]));
  });

  it('stays as it is where there is nothing to lose, and other files stay as they are', () => {
    const plain = Buffer.concat([START, DRAWN]);
    expect(withoutMetadata('image/jpeg', plain)).toEqual(plain);
    expect(withoutMetadata('application/pdf', plain)).toBe(plain);
  });
});
