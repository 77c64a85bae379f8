import { Invalid, type LocalDate, type Work } from '#kernel';
import { insertRow } from '#platform';
import type { Match } from './match.entity.js';

export async function changeMatchPeriod(
  work: Work,
  match: Match,
  on: LocalDate,
  next: { state: 'active' | 'paused'; reason?: string | null } | null,
): Promise<void> {
  const open = await work.em.query<{ id: string; started_on: string }[]>(
    'select id, started_on from match_period where match_id = $1 and ended_on is null',
    [match.id],
  );
  const last = open[0];
  if (last && on.iso < last.started_on)
    throw new Invalid({ on: 'This day lies before the last change of the match' });
  if (last) await work.em.query('update match_period set ended_on = $2 where id = $1', [last.id, on.iso]);
  if (!next) return;
  await insertRow(work, 'match_period', {
    programme_id: match.programmeId,
    match_id: match.id,
    state: next.state,
    started_on: on.iso,
    reason: next.reason || null,
  });
}
