import { type LocalDate, newId, type Work } from '#kernel';
import { correctRow, type FactTable, insertFact, recordEvent } from '#platform';
import type { Match } from '../match.entity.js';

/** One of a kind for a match (or for a side of it): written the first time, corrected ever after. */
export async function keepFact(
  work: Work,
  table: Extract<FactTable, `match_${string}`>,
  match: Match,
  columns: Readonly<Record<string, unknown>>,
  readVersion: number | null,
  part: { readonly column: 'side' | 'party'; readonly value: string } | null = null,
): Promise<{ readonly corrected: boolean }> {
  const [standing] = await work.em.query<{ record_id: string }[]>(
    `select record_id from ${table} where match_id = $1 and superseded_at is null ${part ? `and ${part.column} = $2` : ''}`,
    part ? [match.id, part.value] : [match.id],
  );
  const all = part ? { ...columns, [part.column]: part.value } : columns;
  if (standing) await correctRow(work, table, standing.record_id, readVersion ?? 0, all);
  else {
    await insertFact(work, table, {
      record_id: newId(),
      programme_id: match.programmeId,
      match_id: match.id,
      ...all,
    });
  }
  return { corrected: Boolean(standing) };
}

export const tellOfMatch = (
  work: Work,
  match: Match,
  kind: string,
  on: LocalDate,
  data?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: match.programmeId,
    subjectType: 'match',
    subjectId: match.id,
    kind,
    occurredOn: on,
    data,
  });
