import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile.js';

// Argon2id is the default algorithm of the library; the costs are those of the OWASP sheet.
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const turnstile = new Turnstile(2, 40);
/** Of no password: verified where there is no account, so that an unknown address takes as long as a known one. */
const NOBODYS = turnstile.pass(() => hash(crypto.randomUUID(), COSTS));

export const hashPassword = (password: string): Promise<string> =>
  turnstile.pass(() => hash(password.normalize('NFKC'), COSTS));

/** Whether it is the password of the hash; for no hash the same work, and no. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await NOBODYS);
  const right = await turnstile.pass(() => verify(against, password.normalize('NFKC')));
  return right && kept !== null;
}

export const SHORTEST = 12;
export const LONGEST = 128;
const COMMON =
  /^(?:password|passwort|qwerty|letmein|welcome|iloveyou|admin|cairn|mentor|mentoring|abc|123|0|1)+[\d!?.*]*$/i;

/** What is wrong with a new password, in words; null where nothing is. Length counts, kinds of letters do not. */
export function faultOfPassword(password: string, about: readonly string[]): string | null {
  const letters = [...password];
  if (letters.length < SHORTEST)
    return `Use at least ${SHORTEST} characters. Three or four words are easy to remember.`;
  if (letters.length > LONGEST) return `Use ${LONGEST} characters or fewer`;
  if (new Set(letters).size < 5 || COMMON.test(password))
    return 'This password is one of the first that are guessed. Choose another.';
  const lower = password.toLowerCase();
  if (about.some(word => word.length > 3 && lower === word.toLowerCase()))
    return 'Your password cannot be your name or address';
  return null;
}
