import { NotFound, type Work } from '#kernel';
import { requireRecording } from '#people';
import { Match } from './match.entity.js';

/** The match, locked, where the actor may write casework about it. @throws NotFound, Forbidden */
export async function matchToRecord(work: Work, id: string, act: string): Promise<Match> {
  const match = await work.em.findOne(Match, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!match) throw new NotFound();
  requireRecording(work.actor, match.programmeId, act);
  return match;
}

export interface OwnMatch {
  readonly id: string;
  readonly programme_id: string;
  readonly mentee_id: string;
  readonly mentor_id: string;
  readonly owner_id: string | null;
  readonly status: string;
  readonly started_on: string;
  readonly ended_on: string | null;
}

/**
 * A mentor's own match, while it runs, and while they are cleared and approved or on hold. It ends for them in the
 * minute it ends. @throws NotFound
 */
export async function ownMatch({ em, actor, today }: Work, id: string): Promise<OwnMatch> {
  const rows = await em.query<OwnMatch[]>(
    `select m.id, m.programme_id, m.mentee_id, m.mentor_id, m.owner_id, m.status, m.started_on, m.ended_on
     from match m where m.id = $1 and m.mentor_id = $2 and cleared_to_meet(m.mentor_id, $3) and m.status in ('active', 'paused')`,
    [id, actor.mentorId, today.iso],
  );
  if (!rows[0]) throw new NotFound();
  return rows[0];
}
