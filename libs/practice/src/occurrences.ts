import type { Queryable } from '#kernel';
import type { Occurrence, PeriodReading, Reading } from './occurrence.js';
import type { Rule } from './rule.js';

/** All occurrences, oldest first; with `from` and `to` only those due or done between them. */
export function occurrences(
  q: Queryable,
  rule: Rule,
  reading: Reading & Partial<Pick<PeriodReading, 'from' | 'to'>>,
): Promise<Occurrence[]> {
  throw new Error(`not compiled yet: ${rule.key} ${String(q)} ${reading.asOf.iso}`);
}
