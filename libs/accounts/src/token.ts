import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of it: who reads the tables cannot use what they read. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
