import { createHmac, timingSafeEqual } from 'node:crypto';
import { Invalid, Refusal } from '#kernel';

/** Boxes that no person sees or fills in; programs that fill in everything do. */
export const TRAP = 'website';
export const OPENED = '_opened';
const FASTEST_MS = 4000;

/** When a page was opened, sealed with the secret of its visitor so that nobody makes one up. */
export function openedSeal(secret: string, now: Date): string {
  const at = String(now.getTime());
  return `${at}.${seal(secret, at)}`;
}

/**
 * What tells a person from a program: an empty trap, and as much time as it takes to type. Neither loses a word: a
 * person whose browser filled in the trap sees the box and is asked to empty it. @throws Invalid, Refusal
 */
export function refuseProgram(sent: Readonly<Record<string, unknown>>, secret: string, now: Date): void {
  if (sent[TRAP]) throw new Invalid({ [TRAP]: 'Leave this box empty' });
  const opened = openedAt(sent[OPENED], secret);
  if (opened === null || now.getTime() - opened < FASTEST_MS)
    throw new Refusal(
      'sent-too-fast',
      'This was sent faster than anybody can type. Read through it, then send it again: what you typed is kept below.',
    );
}

function openedAt(stamp: unknown, secret: string): number | null {
  if (typeof stamp !== 'string') return null;
  const [at = '', mark = ''] = stamp.split('.');
  const [given, expected] = [Buffer.from(mark), Buffer.from(seal(secret, at))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? Number(at) : null;
}

const seal = (secret: string, at: string): string =>
  createHmac('sha256', secret).update(`opened ${at}`).digest('base64url');
