import { settingsInForce } from '#assessment';
import type { LocalDate, Queryable, Work } from '#kernel';
import { insertRow } from '#platform';
import type { Missing } from '#practice';
import { capacityRespected } from './capacity.rules.js';

/** How much a programme and one worker have taken on, beside the most they take on. Counts of open matches. */
export interface Room {
  readonly programmeId: string;
  readonly matches: number;
  /** Null where the programme has set none. */
  readonly maximum: number | null;
  /** The worker of the match, else the lead of the programme; null where there is neither. */
  readonly worker: { readonly id: string; readonly name: string; readonly cases: number } | null;
  readonly caseloadLimit: number;
}

const LOCK = (what: string, id: string) =>
  `select pg_advisory_xact_lock(hashtext('room-of-${what}'), hashtext(${id}::text))`;

/**
 * The room that there is now, held until the end of the transaction: whoever else asks for the same programme or worker
 * waits, and then counts this match too. Asked after mentor and mentee are locked, the programme before the worker.
 */
export async function heldRoom(work: Work, programmeId: string, ownerId: string | null): Promise<Room> {
  await work.em.query(LOCK('programme', '$1'), [programmeId]);
  await work.em.query(`${LOCK('worker', 'coalesce($2, p.lead_id)')} from programme p where p.id = $1`, [
    programmeId,
    ownerId,
  ]);
  return roomNow(work.em, programmeId, ownerId, work.today);
}

/** A proposed match takes its place as a running or a paused one does. A worker's cases count over all programmes. */
async function roomNow(
  q: Queryable,
  programmeId: string,
  ownerId: string | null,
  today: LocalDate,
): Promise<Room> {
  const { matchMaximum: maximum, caseloadLimit } = await settingsInForce(q, programmeId, today);
  const [row] = await q.query<{ matches: number; id: string | null; name: string; cases: number }[]>(
    `select (select count(*)::int from open_case c where c.programme_id = p.id) as matches, u.id, u.name,
       (select count(*)::int from open_case c where c.worker_id = u.id) as cases
     from programme p left join user_account u on u.id = coalesce($2, p.lead_id) where p.id = $1`,
    [programmeId, ownerId],
  );
  const worker = row?.id ? { id: row.id, name: row.name, cases: row.cases } : null;
  return { programmeId, matches: row?.matches ?? 0, maximum, worker, caseloadLimit };
}

/** What the gate lacks, with both numbers in words. */
export function lackingRoom(room: Room): Missing[] {
  const { matches, maximum, worker, caseloadLimit } = room;
  if (!isFull(matches, maximum) && !isFull(worker?.cases ?? 0, caseloadLimit)) return [];
  const programme = maximum === null ? `runs ${matches}` : `runs ${matches} of at most ${maximum}`;
  const cases = worker ? `, and ${worker.name} has ${worker.cases} of at most ${caseloadLimit} cases` : '';
  const text = `No room for another match: the programme ${programme}${cases}`;
  return [{ rule: capacityRespected.key, text, href: '/waiting#room', overridable: true }];
}

export const isFull = (taken: number, most: number | null): boolean => most !== null && taken >= most;

/** Writes down what room there was when the match was proposed. */
export async function recordRoom(work: Work, matchId: string, room: Room): Promise<void> {
  await insertRow(work, 'match_room', {
    programme_id: room.programmeId,
    match_id: matchId,
    asked_on: work.today.iso,
    matches: room.matches,
    maximum: room.maximum,
    worker_id: room.worker?.id ?? null,
    cases: room.worker?.cases ?? null,
    caseload_limit: room.caseloadLimit,
    by_override: lackingRoom(room).length > 0,
  });
}
