import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { ownSecret } from '#platform';

/** Beside the manifest: who can show that it is theirs. */
export const SIGNATURE = 'manifest.sig';

/** The key of an installation, which signs what leaves it (Ed25519: the same content gives the same signature). */
export class SigningKey {
  private constructor(private readonly secret: KeyObject) {}

  /** Reads the key of this installation; the first time, it makes one. Two that start at once agree on one. */
  static async of(dataFolder: string): Promise<SigningKey> {
    const pem = await ownSecret(dataFolder, 'pack-signing.pem', () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
    );
    return new SigningKey(createPrivateKey(pem));
  }

  /** For those who verify on another machine. */
  get publicPem(): string {
    return String(createPublicKey(this.secret).export({ type: 'spki', format: 'pem' }));
  }

  /** The content of `manifest.sig`. */
  signatureOf(manifest: Uint8Array): Buffer {
    const key = fingerprint(createPublicKey(this.secret));
    const signature = sign(null, manifest, this.secret).toString('hex');
    return Buffer.from(`cairn-evidence-pack-1 ed25519\nkey ${key}\nsignature ${signature}\n`);
  }
}

export interface PackSignature {
  /** SHA-256 of the public key. */
  readonly key: string;
  readonly signature: string;
}

const FORM = /^cairn-evidence-pack-1 ed25519\nkey ([0-9a-f]{64})\nsignature ([0-9a-f]{128})\n$/;

export function readSignature(bytes: Uint8Array): PackSignature | null {
  const [, key, signature] = FORM.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  return key && signature ? { key, signature } : null;
}

/** @throws Error for what is no public key */
export function publicKeyOf(pem: string | Uint8Array): KeyObject {
  const key = createPublicKey(typeof pem === 'string' ? pem : Buffer.from(pem));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return key;
}

export const isSignedBy = (key: KeyObject, manifest: Uint8Array, { signature }: PackSignature): boolean =>
  verify(null, manifest, key, Buffer.from(signature, 'hex'));

export const fingerprint = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
