/** Words for a form: by field key, what is wrong with it. */
export type FieldErrors = Readonly<Record<string, string>>;

/** 422: what was typed cannot be taken as it stands. */
export class Invalid extends Error {
  constructor(readonly fields: FieldErrors) {
    super(Object.values(fields).join('; '));
    this.name = 'Invalid';
  }
}

/** One thing that stands in the way of a step, and where it can be mended. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly href?: string;
}

/** 409: the practice does not allow it now. Carries everything that stands in the way, not the first thing. */
export class Refusal extends Error {
  readonly reasons: readonly Reason[];
  constructor(
    readonly code: string,
    reasons: readonly Reason[] | string,
  ) {
    super(typeof reasons === 'string' ? reasons : reasons.map(reason => reason.text).join('; '));
    this.reasons = typeof reasons === 'string' ? [{ code, text: reasons }] : reasons;
    this.name = 'Refusal';
  }
}

/** 409: somebody else was quicker. Carries the version that stands, so that whoever has read it may save over it. */
export class ChangedMeanwhile extends Refusal {
  constructor(
    text: string,
    readonly standing: number,
  ) {
    super('changed-meanwhile', text);
    this.name = 'ChangedMeanwhile';
  }
}

/** 404: not there, or not yours to see; the two must look the same. */
export class NotFound extends Error {
  constructor() {
    super('not found');
    this.name = 'NotFound';
  }
}

/** 403: you may see it, and may not do this to it. */
export class Forbidden extends Error {
  constructor(readonly act: string) {
    super(`not allowed: ${act}`);
    this.name = 'Forbidden';
  }
}
