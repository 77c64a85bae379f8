import { chmod, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sealed } from './build-pack.js';
import type { Manifest } from './manifest.js';
import { publicKeyOf, SigningKey } from './signing-key.js';
import { verifyPack } from './verify.js';

const MANIFEST = { format: 'cairn-evidence-pack-1', approvedBy: null, files: [] } as unknown as Manifest;

describe('the signature of a pack', () => {
  let folder = '';
  let ours: SigningKey;
  let other: SigningKey;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cairn-key-'));
    ours = await SigningKey.of(folder);
    other = await SigningKey.of(await mkdtemp(join(tmpdir(), 'cairn-key-')));
  });

  const pack = (key: SigningKey) => sealed({ files: new Map(), manifest: MANIFEST }, key, null);

  it('is right with the public key alone, and wrong with any other', () => {
    expect(verifyPack(pack(ours), publicKeyOf(ours.publicPem))).toMatchObject({
      whole: true,
      signed: 'right',
    });
    expect(verifyPack(pack(ours), publicKeyOf(other.publicPem))).toMatchObject({
      whole: false,
      signed: 'wrong',
    });
  });

  it('says so where no key was given, and where somebody sealed changed content anew', () => {
    expect(verifyPack(pack(ours))).toMatchObject({ whole: true, signed: 'unchecked' });
    const forged = sealed({ files: new Map(), manifest: { ...MANIFEST, seed: 2 } }, other, null);
    expect(verifyPack(forged, publicKeyOf(ours.publicPem))).toMatchObject({ whole: false, signed: 'wrong' });
  });

  it('is the same for the same content, under the same key', async () => {
    expect(pack(await SigningKey.of(folder)).equals(pack(ours))).toBe(true);
  });

  it('comes of one key, however many ask for the first one at once, and only its owner reads it', async () => {
    const at = await mkdtemp(join(tmpdir(), 'cairn-key-'));
    await chmod(at, 0o700);
    const keys = await Promise.all(Array.from({ length: 8 }, () => SigningKey.of(at)));
    expect(new Set(keys.map(key => key.publicPem)).size).toBe(1);
    expect((await stat(join(at, 'keys', 'pack-signing.pem'))).mode & 0o077).toBe(0);
  });
});
