import { describe, expect, it } from '@jest/globals';
import { withoutMetadata } from './metadata.js';

const segment = (marker: number, words: string) => {
  const body = Buffer.from(words, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const chunk = (kind: string, words: string) => {
  const body = Buffer.from(words, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), body, Buffer.alloc(4)]);
};

describe('what a camera writes into a picture', () => {
  it('is taken out of a JPEG: place, maker and comment go, colours and drawing stay', () => {
    const [begin, jfif, exif, comment, drawing] = [
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, 'JFIF'),
      segment(0xe1, 'Exif 51.5N 0.1W'),
      segment(0xfe, 'Holloway Road'),
      Buffer.concat([segment(0xda, 'scan'), Buffer.from('pixels')]),
    ];
    const plain = withoutMetadata(Buffer.concat([begin, jfif, exif, comment, drawing]));
    expect(plain).toEqual(Buffer.concat([begin, jfif, drawing]));
  });

  it('is taken out of a PNG', () => {
    const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [head, text, exif, end] = [
      chunk('IHDR', 'x'),
      chunk('tEXt', 'Jo'),
      chunk('eXIf', 'gps'),
      chunk('IEND', ''),
    ];
    expect(withoutMetadata(Buffer.concat([begin, head, text, exif, end]))).toEqual(
      Buffer.concat([begin, head, end]),
    );
  });

  it('leaves any other file, and a picture that is cut short, as they came', () => {
    for (const bytes of [Buffer.from('%PDF-1.7'), Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1])])
      expect(withoutMetadata(bytes)).toBe(bytes);
  });
});
