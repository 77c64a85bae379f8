import type { Work } from '#kernel';

export interface AuditNote {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const notes = new WeakMap<Work, AuditNote[]>();

/** Begins the notes of one transaction. */
export function openJournal(work: Work): AuditNote[] {
  const list: AuditNote[] = [];
  notes.set(work, list);
  return list;
}

/** For acts that are no casework (accounts, settings): what the audit row of this transaction will say. */
export function noteAudit(work: Work, note: AuditNote): void {
  const list = notes.get(work);
  if (!list) throw new Error('history is written inside a unit of work only');
  list.push(note);
}
