import { type Actor, Forbidden, holds, NotFound, programmesWith } from '#kernel';

/** Whoever works in a programme sees its forms; its managers change them. */
export const formProgrammes = (actor: Actor): string[] =>
  programmesWith(actor, 'coordinator', 'manager', 'safeguarding-lead');

/** @throws NotFound for a foreign programme, Forbidden for one whose forms are not the actor's to change */
export function requireFormKeeper(actor: Actor, programmeId: string, act: string): void {
  if (!actor.roles.has(programmeId)) throw new NotFound();
  if (!holds(actor, programmeId, 'manager')) throw new Forbidden(act);
}
