import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, programmesWith } from '#kernel';
import { DataSource } from 'typeorm';

export interface PackRow {
  readonly id: string;
  readonly framework: string;
  readonly programmes: string[];
  readonly from_day: string;
  readonly to_day: string;
  readonly as_of: string;
  readonly seed: number;
  readonly indicators: string[];
  readonly requested_by: string;
  readonly requested_at: Date;
  readonly job_id: string;
  readonly state: 'waiting' | 'running' | 'finished' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly file_id: string | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly stopped_because: string | null;
}

// A pack is seen by those who manage every programme in it, and by nobody else.
const MINE = 'k.organisation_id = $1 and cardinality($2::uuid[]) > 0 and k.programme_ids <@ $2::uuid[]';
const PACK = `select k.id, k.framework, k.from_day, k.to_day, k.as_of, k.seed, k.indicators, k.job_id, k.requested_at, u.name as requested_by,
    (select array_agg(p.name order by p.name) from programme p where p.id = any(k.programme_ids)) as programmes,
    k.file_id, f.sha256, f.bytes, k.stopped_because, j.done, j.total,
    case when j.cancelled_at is not null then 'cancelled' when j.failed_at is not null then 'failed' when j.finished_at is not null then 'finished'
         when j.locked_until is not null then 'running' else 'waiting' end as state
  from evidence_pack k join user_account u on u.id = k.requested_by join job j on j.id = k.job_id left join stored_file f on f.id = k.file_id`;

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

  async pack(actor: Actor, id: string): Promise<PackRow> {
    const rows = await this.source.query<PackRow[]>(`${PACK} where ${MINE} and k.id = $3`, [
      ...mine(actor),
      id,
    ]);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }
}

const mine = (actor: Actor): unknown[] => [actor.organisationId, programmesWith(actor, 'manager')];
