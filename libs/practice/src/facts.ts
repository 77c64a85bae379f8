import type { Queryable } from '#kernel';
import type { Facts, Reading } from './occurrence.js';
import type { Rule } from './rule.js';

/** What the rule reads, uninterpreted. */
export function facts(q: Queryable, rule: Rule, reading: Reading): Promise<Facts> {
  throw new Error(`not compiled yet: ${rule.key} ${String(q)} ${reading.asOf.iso}`);
}
