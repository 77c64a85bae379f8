import { type Actor, Forbidden, holds, NotFound, programmesWith } from '#kernel';

const READERS = ['manager', 'vetting-officer', 'safeguarding-lead'] as const;
const WRITERS = ['manager', 'vetting-officer'] as const;

/** The programmes whose staff files the actor sees. Empty means: none. */
export const staffProgrammes = (actor: Actor): string[] => programmesWith(actor, ...READERS);

/** The programmes whose staff files the actor keeps. */
export const keptStaffProgrammes = (actor: Actor): string[] => programmesWith(actor, ...WRITERS);

export const keepsStaff = (actor: Actor, programmeId: string): boolean =>
  holds(actor, programmeId, ...WRITERS);

/** Foreign and unknown look the same; seen but not to be written is a plain no. */
export function requireKeepingStaff(actor: Actor, programmeId: string, act: string): void {
  if (!staffProgrammes(actor).includes(programmeId)) throw new NotFound();
  if (!keepsStaff(actor, programmeId)) throw new Forbidden(act);
}
