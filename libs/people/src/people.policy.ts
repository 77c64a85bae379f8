import { type Actor, Forbidden, holds, NotFound, programmesWith } from '#kernel';

/** The programmes whose case files the actor may open. Empty means: none, never "all". */
export const caseProgrammes = (actor: Actor): string[] =>
  programmesWith(actor, 'coordinator', 'manager', 'safeguarding-lead');

/** Who writes casework. A safeguarding lead reads it. */
export const mayRecord = (actor: Actor, programmeId: string): boolean =>
  holds(actor, programmeId, 'coordinator', 'manager');

/** Address and school: coordinators and safeguarding leads; a manager has to break the glass (not built: so no). */
export const addressProgrammes = (actor: Actor): string[] =>
  programmesWith(actor, 'coordinator', 'safeguarding-lead');

export const mayReadAddress = (actor: Actor, programmeId: string): boolean =>
  addressProgrammes(actor).includes(programmeId);

/** Foreign and unknown look the same; seen but not to be written is a plain no. */
export function requireRecording(actor: Actor, programmeId: string, act: string): void {
  if (!caseProgrammes(actor).includes(programmeId)) throw new NotFound();
  if (!mayRecord(actor, programmeId)) throw new Forbidden(act);
}
