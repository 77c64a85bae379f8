import { newId, NotFound, type Work } from '#kernel';
import { type Columns, insertRow } from './rows.js';
import { refuseStaleFact } from './stale.js';

/** Tables of facts whose corrections are new rows: both versions stay. */
export type FactTable =
  | 'staff_contact'
  | 'contact_sheet'
  | 'mentee_review'
  | 'mentor_supervision'
  | 'mentoring_agreement'
  | 'vetting_eligibility'
  | 'mentor_given'
  | 'policy_acknowledgement'
  | 'mentor_particulars'
  | 'vetting_check'
  | 'vetting_decision'
  | 'training_attendance'
  | 'mentee_assessment'
  | 'eligibility_check'
  | 'risk_assessment'
  | 'consent'
  | 'gillick_record'
  | 'mentee_preparation'
  | 'waiting_band'
  | 'custody'
  | 'mentor_interview'
  | 'match_profile'
  | 'match_told'
  | 'match_briefing'
  | 'match_risk'
  | 'match_meeting'
  | 'match_ending_plan'
  | 'match_ending'
  | 'match_exit';

/** Writes the first version of a fact; `record_id` is the fact's own id through all its versions. */
export async function insertFact(work: Work, table: FactTable, columns: Columns): Promise<string> {
  return insertRow(work, table, { recorded_by: work.actor.userId, ...columns });
}

/** The standing version, locked until the end of the transaction. */
export async function standingRow<T>(work: Work, table: FactTable, recordId: string): Promise<T | null> {
  const rows = await work.em.query<T[]>(
    `select * from ${table} where record_id = $1 and superseded_at is null for update`,
    [recordId],
  );
  return rows[0] ?? null;
}

/**
 * Writes a corrected version over the one that was read. What is not named stays as it was.
 * @throws Refusal `changed-meanwhile` where the version read is not the one that stands
 */
export async function correctRow(
  work: Work,
  table: FactTable,
  recordId: string,
  readVersion: number,
  changes: Columns,
): Promise<Columns & { id: string; version: number }> {
  const before = await standingRow<Columns & { version: number; id: string }>(work, table, recordId);
  if (!before) throw new NotFound();
  await refuseStaleFact(work, readVersion, before);
  await work.em.query(`update ${table} set superseded_at = $2 where id = $1`, [before.id, work.now]);
  await insertRow(work, table, {
    ...before,
    ...changes,
    id: newId(),
    version: before.version + 1,
    recorded_by: work.actor.userId,
    recorded_at: work.now,
    superseded_at: null,
  });
  return before;
}
