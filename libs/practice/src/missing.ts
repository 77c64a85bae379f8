import type { LocalDate, Queryable } from '#kernel';
import type { Missing } from './occurrence.js';
import type { StepGate } from './rule.js';

/** Everything that still stops a step for one subject on a day; empty means that nothing does. */
export function missing(q: Queryable, step: StepGate, subjectId: string, on: LocalDate): Promise<Missing[]> {
  throw new Error(`not compiled yet: ${step.before} ${String(q)} ${subjectId} ${on.iso}`);
}
