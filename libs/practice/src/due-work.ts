import type { Queryable } from '#kernel';
import type { DueWork, Reading } from './occurrence.js';
import type { Rule } from './rule.js';

/** What is overdue and due soon by the programmes' own limits, worst first; paused subjects are left out. */
export function dueWork(q: Queryable, rules: readonly Rule[], reading: Reading): Promise<DueWork> {
  throw new Error(`not compiled yet: ${rules.length} ${String(q)} ${reading.asOf.iso}`);
}
