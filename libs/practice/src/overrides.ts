import { type Actor, holds, Invalid, type LocalDate, newId, type Reason, Refusal, type Work } from '#kernel';
import { insertRow } from '#platform';
import type { Missing } from './occurrence.js';

/** A step that is about to be taken, and for whom its gate was asked. */
export interface GatedStep {
  readonly programmeId: string;
  /** The gate: `match-proposed`. */
  readonly before: string;
  readonly stepId: string;
  readonly subjectId: string;
  readonly on: LocalDate;
}

export const reasonOf = ({ rule, text, href, overridable }: Missing): Reason => ({
  code: rule,
  text: overridable ? text : `${text}; nobody can let this pass`,
  href,
});

/**
 * Lets a step go on where nothing is missing, or where a manager of the programme gave a reason for what may be let pass.
 * @throws Refusal naming everything that is missing; Invalid where the reason says nothing
 */
export function refuseLacking(
  actor: Actor,
  programmeId: string,
  code: string,
  lacking: readonly Missing[],
  overrideReason: string | null,
): void {
  if (!lacking.length) return;
  const fixed = lacking.some(({ overridable }) => !overridable);
  if (fixed || !overrideReason || !holds(actor, programmeId, 'manager'))
    throw new Refusal(code, lacking.map(reasonOf));
  if (overrideReason.length < 3) throw new Invalid({ overrideReason: 'Say in words why it goes ahead' });
}

/** Writes down what a manager let pass: an exception in the evidence for good. */
export async function recordOverrides(
  work: Work,
  step: GatedStep,
  lacking: readonly Missing[],
  reason: string | null,
): Promise<void> {
  for (const rule of new Set(lacking.map(each => each.rule))) {
    await insertRow(work, 'gate_override', {
      id: newId(),
      programme_id: step.programmeId,
      rule,
      step: step.before,
      step_id: step.stepId,
      subject_id: step.subjectId,
      overridden_on: step.on.iso,
      overridden_by: work.actor.userId,
      reason,
    });
  }
}
