import { type LocalDate, NotFound, type Work } from '#kernel';
import { menteeToRecord } from '#people';
import { type FactTable, recordEvent, standingRow } from '#platform';

export interface AboutMentee {
  readonly id: string;
  readonly programmeId: string;
}

/** Adds to the history of a mentee what an act did. */
export const tellOfMentee = (
  work: Work,
  mentee: AboutMentee,
  kind: string,
  on: LocalDate,
  data?: unknown,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: mentee.programmeId,
    subjectType: 'mentee',
    subjectId: mentee.id,
    kind,
    occurredOn: on,
    before,
    data,
  });

/** The mentee of a standing record, locked, where the actor may write casework about them. @throws NotFound, Forbidden */
export async function menteeOfRecord(
  work: Work,
  table: FactTable,
  recordId: string,
  act: string,
): Promise<AboutMentee> {
  const standing = await standingRow<{ mentee_id: string | null }>(work, table, recordId);
  if (!standing?.mentee_id) throw new NotFound();
  return menteeToRecord(work, standing.mentee_id, act);
}
