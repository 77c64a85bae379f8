import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, programmesWith, type Queryable } from '#kernel';
import { DataSource } from 'typeorm';
import type { PackProfile } from './manifest.js';

/** How far a pack is, and whose turn it is. */
export type PackStage =
  | 'waiting'
  | 'running'
  /** Words wait for the person who builds it. */
  | 'to-decide'
  /** Somebody else looks at every sample. */
  | 'second-look'
  | 'sent-back'
  | 'ready'
  | 'stopped'
  | 'cancelled'
  | 'failed'
  | 'withdrawn';

export interface PackRow {
  readonly id: string;
  readonly framework: string;
  readonly programme_ids: string[];
  readonly programmes: string[];
  readonly from_day: string;
  readonly to_day: string;
  readonly as_of: string;
  readonly seed: number;
  readonly indicators: string[];
  readonly profile: PackProfile;
  readonly prose: boolean;
  readonly case_studies: boolean;
  readonly requested_by: string;
  readonly builder_id: string;
  readonly requested_at: Date;
  readonly job_id: string;
  /** Counted up each time that the job takes it up again. */
  readonly round: number;
  readonly stage: PackStage;
  readonly done: number;
  readonly total: number;
  readonly open_words: number | null;
  readonly samples: number;
  readonly sent_back_because: string | null;
  readonly sent_back_by: string | null;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly file_id: string | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly stopped_because: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_because: string | null;
}

export interface PackDecisionsRow {
  readonly who: string;
  /** Null where only records were left out. */
  readonly last_at: Date | null;
  readonly redacted: number;
  readonly kept: number;
  readonly dropped: number;
}

// A pack is seen by those who manage every programme in it or lead safeguarding there, and by nobody else; one by name
// only by those who lead safeguarding in each, for they may read all of that anyway.
const MINE = `k.organisation_id = $1 and cardinality($2::uuid[]) > 0 and k.programme_ids <@ $2::uuid[]
  and (k.profile <> 'plain' or k.programme_ids <@ $3::uuid[])`;
const STAGE = `case when k.withdrawn_at is not null then 'withdrawn' when k.file_id is not null and k.approved_by is not null then 'ready'
  when j.cancelled_at is not null then 'cancelled' when j.failed_at is not null then 'failed'
  when j.finished_at is null then case when j.locked_until is not null then 'running' else 'waiting' end
  when k.stopped_because is not null then 'stopped' when k.open_words > 0 then 'to-decide'
  when k.draft_file_id is not null then 'second-look' when k.sent_back_because is not null then 'sent-back'
  else 'waiting' end`;
const PACK = `select k.id, k.framework, k.programme_ids, k.from_day, k.to_day, k.as_of, k.seed, k.indicators, k.profile, k.prose, k.case_studies,
    k.job_id, k.round, k.requested_at, k.requested_by as builder_id, u.name as requested_by,
    (select array_agg(p.name order by p.name) from programme p where p.id = any(k.programme_ids)) as programmes,
    (select count(*)::int from pack_sample s where s.pack_id = k.id) as samples,
    k.open_words, k.sent_back_because, b.name as sent_back_by, a.name as approved_by, k.approved_at, k.withdrawn_at, k.withdrawn_because,
    k.file_id, f.sha256, f.bytes, k.stopped_because, j.done, j.total, ${STAGE} as stage
  from evidence_pack k join user_account u on u.id = k.requested_by join job j on j.id = k.job_id
  left join user_account a on a.id = k.approved_by left join user_account b on b.id = k.sent_back_by
  left join stored_file f on f.id = k.file_id`;

@Injectable()
export class PackReads {
  constructor(private readonly source: DataSource) {}

  /** The newest first. */
  packs(actor: Actor): Promise<PackRow[]> {
    return this.source.query(
      `${PACK} where ${MINE} order by k.requested_at desc, k.id limit 100`,
      mine(actor),
    );
  }

  /** Who decided on its words, of a pack that the caller has read already. */
  decisions(packId: string): Promise<PackDecisionsRow[]> {
    return this.source.query(
      `select u.name as who, max(d.decided_at) as last_at, count(*) filter (where d.choice = 'redact')::int as redacted,
         count(*) filter (where d.choice = 'keep')::int as kept,
         (select count(*)::int from pack_dropped_record r where r.pack_id = $1 and r.dropped_by = u.id) as dropped
       from user_account u left join (select d.* from pack_decision p join redaction_decision d on d.id = p.decision_id
         where p.pack_id = $1) d on d.decided_by = u.id
       where d.id is not null or exists (select from pack_dropped_record r where r.pack_id = $1 and r.dropped_by = u.id)
       group by u.id, u.name order by u.name`,
      [packId],
    );
  }

  pack(actor: Actor, id: string): Promise<PackRow> {
    return readPack(this.source, actor, id);
  }
}

/** @throws NotFound for one that does not exist or is not the actor's to see */
export async function readPack(q: Queryable, actor: Actor, id: string): Promise<PackRow> {
  const rows = await q.query<PackRow[]>(`${PACK} where ${MINE} and k.id = $4`, [...mine(actor), id]);
  if (!rows[0]) throw new NotFound();
  return rows[0];
}

const mine = (actor: Actor): unknown[] => [
  actor.organisationId,
  programmesWith(actor, 'manager', 'safeguarding-lead'),
  programmesWith(actor, 'safeguarding-lead'),
];
