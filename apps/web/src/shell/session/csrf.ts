import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

const BYTES = 32;

/** The secret under a fresh mask: answers are compressed, and a token that never changed could be guessed from their length. */
export function maskedToken(secret: string): string {
  const plain = Buffer.from(secret, 'base64url');
  const mask = randomBytes(BYTES);
  return Buffer.concat([mask, xor(plain, mask)]).toString('base64url');
}

export function provesSecret(token: unknown, secret: string): boolean {
  if (typeof token !== 'string') return false;
  const masked = Buffer.from(token, 'base64url');
  const plain = Buffer.from(secret, 'base64url');
  if (masked.length !== 2 * BYTES || plain.length !== BYTES) return false;
  return timingSafeEqual(xor(masked.subarray(BYTES), masked.subarray(0, BYTES)), plain);
}

/** Where a request carries its token: a hidden field of the form, or a header. */
export function tokenOf(request: Request): unknown {
  const body: unknown = request.body;
  const field = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
  return field ?? request.headers['x-csrf-token'];
}

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, at) => byte ^ (b[at] ?? 0)));
