import type { LocalDate, Work } from '#kernel';
import { noteAudit } from './journal.js';

export interface CaseFact {
  /** Null for what concerns the whole organisation. */
  readonly programmeId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** `match-ended`, `review-recorded`: what happened, in the past tense. */
  readonly kind: string;
  readonly occurredOn: LocalDate;
  readonly before?: unknown;
  readonly data?: unknown;
}

/** Adds to the history of a case, and to the audit of the act that is under way. */
export async function recordEvent(work: Work, fact: CaseFact): Promise<void> {
  await recordEvents(work, [fact]);
}

export async function recordEvents(work: Work, facts: readonly CaseFact[]): Promise<void> {
  if (!facts.length) return;
  const rows = facts.map(fact => ({
    programme_id: fact.programmeId,
    subject_type: fact.subjectType,
    subject_id: fact.subjectId,
    kind: fact.kind,
    occurred_on: fact.occurredOn.iso,
    data: fact.data ?? {},
  }));
  await work.em.query(
    `insert into case_event (programme_id, subject_type, subject_id, kind, occurred_on, data, recorded_at, actor_id, actor_name)
     select r.programme_id, r.subject_type, r.subject_id, r.kind, r.occurred_on, r.data, $2, $3, $4
     from jsonb_to_recordset($1::jsonb) as r(programme_id uuid, subject_type text, subject_id uuid, kind text, occurred_on date, data jsonb)`,
    [JSON.stringify(rows), work.now, work.actor.userId, work.actor.name],
  );
  for (const fact of facts) {
    noteAudit(work, {
      subjectType: fact.subjectType,
      subjectId: fact.subjectId,
      before: fact.before,
      after: fact.data,
    });
  }
}
