import { type Actor, holds, programmesWith, type Role } from '#kernel';

/** What people wrote in their own words: sheets, reviews and contacts of a case, or the notes of a supervision. */
export type Written = 'casework' | 'supervision';

/** A manager sees that a sheet is there and reads only samples; whoever leads safeguarding asks for supervision notes. */
const READERS: Record<Written, readonly Role[]> = {
  casework: ['coordinator', 'safeguarding-lead'],
  supervision: ['manager'],
};

export const readsWords = (actor: Actor, programmeId: string, written: Written = 'casework'): boolean =>
  holds(actor, programmeId, ...READERS[written]);

/** The programmes whose words the actor reads, whoever wrote them. Empty means: none. */
export const wordsProgrammes = (actor: Actor, written: Written = 'casework'): string[] =>
  programmesWith(actor, ...READERS[written]);

/**
 * The same as a condition on a row: everybody's of those programmes, and one's own. Supervision is also for the lead
 * of the programme. `programmes` and `user` are parameters: `wordsProgrammes` and the account of the actor.
 */
export function wordsReadable(written: Written, alias: string, programmes: string, user: string): string {
  const own =
    written === 'casework'
      ? `${alias}.recorded_by = ${user}::uuid`
      : `${alias}.held_by = ${user}::uuid or exists (select 1 from programme led where led.id = ${alias}.programme_id and led.lead_id = ${user}::uuid)`;
  return `coalesce(${alias}.programme_id = any(${programmes}::uuid[]) or ${own}, false)`;
}
