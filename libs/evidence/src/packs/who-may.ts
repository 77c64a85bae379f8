import { type Actor, Forbidden, holds, Invalid, NotFound, programmesWith } from '#kernel';
import type { PackProfile } from './manifest.js';

/** Who may build a pack over these programmes: a manager of each of them. */
export function refuseUnlessBuilder(
  actor: Actor,
  act: string,
  programmeIds: readonly string[],
  profile: PackProfile = 'single-initial',
): void {
  const managed = programmesWith(actor, 'manager');
  if (!managed.length) throw new Forbidden(act);
  if (!programmeIds.length) throw new Invalid({ programmes: 'Choose at least one programme' });
  if (programmeIds.some(id => !managed.includes(id))) throw new NotFound();
  // A plain pack holds what was written, with names: only who may read all of that anyway may have one made.
  if (profile === 'plain' && !leadsSafeguarding(actor, programmeIds)) {
    throw new Invalid({ profile: 'A pack with names needs the safeguarding lead’s role in each programme' });
  }
}

/** Who may have the second look: a manager, or the safeguarding lead, of each programme. */
export const mayLook = (actor: Actor, programmeIds: readonly string[], profile: PackProfile): boolean =>
  profile === 'plain'
    ? leadsSafeguarding(actor, programmeIds)
    : programmeIds.every(id => holds(actor, id, 'manager', 'safeguarding-lead'));

const leadsSafeguarding = (actor: Actor, programmeIds: readonly string[]): boolean =>
  programmeIds.every(id => holds(actor, id, 'safeguarding-lead'));
