import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { archive, stretches } from './archive.js';
import { readArchive } from './archive-reader.js';
import { MANIFEST, sealOf, sha256 } from './manifest.js';
import { verifyPack } from './verify.js';

const contents: Record<string, string> = {
  'index.html': '<h1>Index</h1>',
  'indicators/44-reviews/summary.pdf': '%PDF-1.7 not really',
  'indicators/44-reviews/tables/reviews.csv': 'Quarter,Reviews\r\n',
};

function pack(change: Record<string, string | null> = {}): Buffer {
  const files = new Map(Object.entries(contents).map(([path, text]) => [path, Buffer.from(text)]));
  const listed = [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
    source: { kind: 'table' },
  }));
  const manifest = Buffer.from(JSON.stringify({ format: 'cairn-evidence-pack-1', files: listed }));
  for (const [path, text] of Object.entries(change)) {
    if (text === null) files.delete(path);
    else files.set(path, Buffer.from(text));
  }
  return Buffer.from(archive(new Map([...files, [MANIFEST, manifest]]), sealOf(manifest)));
}

describe('verifying a pack', () => {
  it('finds that every file still matches', () => {
    expect(verifyPack(pack())).toMatchObject({
      whole: true,
      matching: Object.keys(contents).sort(),
      signed: 'missing',
      remarks: ['It carries no signature.'],
    });
  });

  it('says which file changed, which is missing and which was added', () => {
    expect(verifyPack(pack({ 'index.html': '<h1>Other</h1>' })).changed).toEqual(['index.html']);
    expect(verifyPack(pack({ 'index.html': null })).missing).toEqual(['index.html']);
    expect(verifyPack(pack({ 'extra.txt': 'new' })).added).toEqual(['extra.txt']);
  });

  it('names the file whatever byte is changed, in it or around it', () => {
    const whole = pack();
    let at = 0;
    const sealed = verifyPack(whole);
    expect(sealed.whole).toBe(true);
    const manifest = JSON.stringify({
      format: 'cairn-evidence-pack-1',
      files: Object.entries(contents).map(([path, text]) => ({
        path,
        bytes: text.length,
        sha256: sha256(text),
        source: { kind: 'table' },
      })),
    });
    const files = new Map(
      [...Object.entries(contents), [MANIFEST, manifest]].map(([path, text]) => [
        path ?? '',
        Buffer.from(text ?? ''),
      ]),
    );
    for (const { path, bytes } of stretches(files, sealOf(Buffer.from(manifest)))) {
      for (let nth = 0; nth < bytes.length; nth++, at++) {
        const slipped = Buffer.from(whole);
        slipped[at] = (slipped[at] ?? 0) ^ 0x01;
        const found = verifyPack(slipped);
        expect({ at, path, whole: found.whole }).toEqual({ at, path, whole: false });
        const named = [...found.changed, ...found.missing];
        if (path !== null) expect({ at, named }).toEqual({ at, named: expect.arrayContaining([path]) });
        else expect(named.length).toBeGreaterThan(0);
      }
    }
    expect(at).toBe(whole.length);
  });

  it('accepts files that another program packed anew, and says so', () => {
    const [read] = readArchive(pack());
    const anew = Buffer.from(zipSync(Object.fromEntries(read?.files ?? []), { level: 9 }));
    expect(verifyPack(anew)).toMatchObject({
      whole: true,
      remarks: [expect.stringContaining('packed anew'), 'It carries no signature.'],
    });
  });

  it('says in a sentence that something is no pack', () => {
    expect(() => verifyPack(Buffer.from('hello'))).toThrow('not a ZIP file');
    expect(() => verifyPack(Buffer.from(archive(new Map([['a', Buffer.from('b')]]), '')))).toThrow(
      'no evidence pack',
    );
  });
});
