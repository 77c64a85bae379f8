import { insertRow } from '#platform';
import { type LocalDate, Refusal, type Work } from '#kernel';

type Kind = 'mentee' | 'mentor';

export interface OpenPeriod {
  readonly id: string;
  readonly state: string;
  readonly started_on: string;
}

/** The state that lasts now, locked until the end of the transaction. */
export async function openPeriod(work: Work, kind: Kind, subjectId: string): Promise<OpenPeriod | null> {
  const rows = await work.em.query<OpenPeriod[]>(
    `select id, state, started_on from ${kind}_period where ${kind}_id = $1 and ended_on is null for update`,
    [subjectId],
  );
  return rows[0] ?? null;
}

/** Ends what lasts and, where a state is given, begins it on the same day. @returns the id of what began */
export async function changePeriod(
  work: Work,
  kind: Kind,
  subject: { id: string; programmeId: string },
  on: LocalDate,
  next: { state: string; reason?: string } | null,
): Promise<string | null> {
  const open = await openPeriod(work, kind, subject.id);
  if (open) {
    if (on.iso < open.started_on)
      throw new Refusal('before-last-change', 'This day lies before the last change of state');
    await work.em.query(`update ${kind}_period set ended_on = $2 where id = $1`, [open.id, on.iso]);
  }
  if (!next) return null;
  return insertRow(work, `${kind}_period`, {
    programme_id: subject.programmeId,
    [`${kind}_id`]: subject.id,
    state: next.state,
    started_on: on.iso,
    ...(kind === 'mentor' ? { reason: next.reason ?? null } : {}),
  });
}
