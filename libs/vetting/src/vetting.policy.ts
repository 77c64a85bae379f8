import { type Actor, Forbidden, holds, NotFound, programmesWith } from '#kernel';

/** Who sees to checks and reads what they say. Everybody else sees a traffic light. */
const READERS = ['vetting-officer', 'safeguarding-lead'] as const;
/** Who sees how far each check has come, and the central record. */
const OVERSEERS = [...READERS, 'manager'] as const;

/** The programmes whose checks the actor reads. Empty means: none. */
export const vettingProgrammes = (actor: Actor): string[] => programmesWith(actor, ...READERS);

/** The programmes of which the actor sees the central record. */
export const overseenProgrammes = (actor: Actor): string[] => programmesWith(actor, ...OVERSEERS);

/** The programmes of which the actor sees who is clear to work. */
export const lightProgrammes = (actor: Actor): string[] => programmesWith(actor, ...OVERSEERS, 'coordinator');

export const readsVetting = (actor: Actor, programmeId: string): boolean =>
  holds(actor, programmeId, ...READERS);

/** May be the second of the two who decide where a certificate said something. */
export const mayDecideSecond = (actor: Actor, programmeId: string): boolean =>
  holds(actor, programmeId, ...OVERSEERS);

const REFERRERS = ['safeguarding-lead', 'manager'] as const;

/** The programmes in which the actor decides whether somebody is referred to the barring body. */
export const dutyProgrammes = (actor: Actor): string[] => programmesWith(actor, ...REFERRERS);

export const decidesReferral = (actor: Actor, programmeId: string): boolean =>
  holds(actor, programmeId, ...REFERRERS);

/** Foreign and unknown look the same; seen but not to be written is a plain no. */
export function requireVetting(actor: Actor, programmeId: string, act: string): void {
  if (!lightProgrammes(actor).includes(programmeId)) throw new NotFound();
  if (!readsVetting(actor, programmeId)) throw new Forbidden(act);
}

/**
 * A condition on a row of `vetted_person`: it is the reader's own file (`user`: a parameter with the account). Whoever
 * works here and is vetted as well reads their own light and nothing else, however many roles they hold.
 */
export const theirOwn = (alias: string, user: string): string =>
  `coalesce(${alias}.user_id = ${user}::uuid
    or ${alias}.email = (select lower(own.email) from user_account own where own.id = ${user}::uuid), false)`;
