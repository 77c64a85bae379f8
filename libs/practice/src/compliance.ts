import type { Queryable } from '#kernel';
import type { Compliance, PeriodReading } from './occurrence.js';
import type { Rule } from './rule.js';

/** How often the rule was kept in [from, to] as of a day, with every exception. Judged by framework unless said. */
export function compliance(q: Queryable, rule: Rule, reading: PeriodReading): Promise<Compliance> {
  throw new Error(`not compiled yet: ${rule.key} ${String(q)} ${reading.asOf.iso}`);
}
