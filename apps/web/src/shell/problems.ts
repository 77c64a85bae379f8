import type { FieldErrors, Reason } from '#kernel';

/** What stands in the way of a form: faults of its fields, or the reasons of a refusal. */
export interface Problems {
  readonly fields: FieldErrors;
  readonly reasons: readonly Reason[];
}

export const noProblems: Problems = { fields: {}, reasons: [] };

export const hasProblems = (problems: Problems | undefined): problems is Problems =>
  problems !== undefined && (Object.keys(problems.fields).length > 0 || problems.reasons.length > 0);
