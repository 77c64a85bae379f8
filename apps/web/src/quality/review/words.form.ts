import type { Decided } from '#evidence';
import { isId } from '#kernel';

/** The same answers as they stand in the form, for the page that is shown again. */
export const chosenIn = ({ words, dropped }: Decided): ReadonlySet<string> =>
  new Set([
    ...words.map(one => `w-${one.textVersion}-${one.start}-${one.end}=${one.choice}`),
    ...dropped.map(one => `drop=${one.sample}:${one.recordId}`),
  ]);

const WORDS = /^w-([0-9a-f]{64})-(\d{1,6})-(\d{1,6})$/;
const RECORD = /^([a-z-]{1,60}):([0-9a-f-]{36})$/;

/** The answers of the page of words. What was left unanswered stays open; what is no answer is passed over. */
export function readDecided(body: unknown): Decided {
  const sent = Object.entries((body ?? {}) as Record<string, unknown>);
  const words = sent.flatMap(([key, choice]) => {
    const [, textVersion, start, end] = WORDS.exec(key) ?? [];
    if (!textVersion || (choice !== 'redact' && choice !== 'keep')) return [];
    return [{ textVersion, start: Number(start), end: Number(end), choice } as const];
  });
  const dropped = [(body as { drop?: unknown } | null)?.drop ?? []].flat().flatMap(one => {
    const [, sample, recordId] = RECORD.exec(typeof one === 'string' ? one : '') ?? [];
    return sample && isId(recordId) ? [{ sample, recordId }] : [];
  });
  return { words, dropped };
}
