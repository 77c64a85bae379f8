import { NotFound, programmesWith, type Work } from '#kernel';
import type { InterviewKind } from './interview.js';

export interface LockedInterview {
  readonly id: string;
  readonly programme_id: string;
  readonly framework: string;
  readonly kind: InterviewKind;
  readonly mentee_id: string | null;
  readonly invited_on: string;
  readonly takes_place_on: string | null;
  readonly held: boolean | null;
  readonly version: number;
}

/** The interview, locked for this transaction. @throws NotFound for one that is not the actor's to see */
export async function lockedInterview(work: Work, id: string): Promise<LockedInterview> {
  const rows = await work.em.query<LockedInterview[]>(
    `select id, programme_id, framework, kind, mentee_id, invited_on, takes_place_on, held, version from interview
     where id = $1 and programme_id = any($2) for update`,
    [id, programmesWith(work.actor, 'manager')],
  );
  if (!rows[0]) throw new NotFound();
  return rows[0];
}
