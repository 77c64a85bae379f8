import { createHash } from 'node:crypto';
import type { Queryable, Work } from '#kernel';
import type { AuditNote } from './journal.js';

interface AuditRow {
  readonly organisation_id: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly came_from: string;
  readonly act: string;
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** The audit rows of one act, linked to the chain of the organisation; called last in the transaction. */
export async function writeAudit(work: Work, act: string, notes: readonly AuditNote[]): Promise<void> {
  const organisationId = work.actor.organisationId;
  await work.em.query(`select pg_advisory_xact_lock(hashtext('audit'), hashtext($1))`, [organisationId]);
  const last = await work.em.query<{ seq: number; hash: string }[]>(
    'select seq, hash from audit_entry where organisation_id = $1 order by seq desc limit 1',
    [organisationId],
  );
  let seq = last[0]?.seq ?? 0;
  let previous = last[0]?.hash ?? '';
  const rows = (notes.length ? notes : [null]).map(note => {
    const row: AuditRow = {
      organisation_id: organisationId,
      seq: ++seq,
      at: work.now,
      actor_id: work.actor.userId,
      actor_name: work.actor.name,
      came_from: work.actor.from,
      act,
      subject_type: note?.subjectType ?? null,
      subject_id: note?.subjectId ?? null,
      before: note?.before ?? null,
      after: note?.after ?? null,
    };
    const hash = hashOf(previous, row);
    const linked = { ...row, previous_hash: previous, hash };
    previous = hash;
    return linked;
  });
  await work.em.query(
    `insert into audit_entry (organisation_id, seq, at, actor_id, actor_name, came_from, act, subject_type, subject_id, before, after, previous_hash, hash)
     select * from jsonb_to_recordset($1::jsonb) as r(organisation_id uuid, seq bigint, at timestamptz, actor_id uuid, actor_name text,
       came_from text, act text, subject_type text, subject_id uuid, before jsonb, after jsonb, previous_hash text, hash text)`,
    [JSON.stringify(rows)],
  );
}

/** Walks the chain of an organisation; the number of the first broken link, or null where all hold. */
export async function verifyAudit(
  q: Queryable,
  organisationId: string,
): Promise<{ entries: number; brokenAt: number | null }> {
  const PAGE = 2_000;
  let entries = 0;
  let previous = '';
  for (;;) {
    const rows = await q.query<(AuditRow & { previous_hash: string; hash: string })[]>(
      'select * from audit_entry where organisation_id = $1 and seq > $2 order by seq limit $3',
      [organisationId, entries, PAGE],
    );
    for (const { previous_hash, hash, ...row } of rows) {
      const holds = row.seq === entries + 1 && previous_hash === previous && hash === hashOf(previous, row);
      if (!holds) return { entries, brokenAt: entries + 1 };
      entries++;
      previous = hash;
    }
    if (rows.length < PAGE) return { entries, brokenAt: null };
  }
}

function hashOf(previous: string, row: AuditRow): string {
  return createHash('sha256')
    .update(`${previous}\n${canonical({ ...row, at: row.at.toISOString() })}`)
    .digest('hex');
}

/** JSON with sorted keys: the database keeps jsonb in an order of its own. */
function canonical(value: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return JSON.stringify(plain, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
