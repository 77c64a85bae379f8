import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, programmesWith } from '#kernel';
import { DataSource } from 'typeorm';

export interface GrantRow {
  readonly id: string;
  readonly assessor_name: string;
  readonly assessor_email: string;
  readonly granted_by: string;
  readonly granted_at: Date;
  readonly ends_on: string;
  readonly withdrawn_at: Date | null;
  readonly views: number;
  readonly last_view: Date | null;
}

export interface ViewRow {
  readonly at: Date;
  readonly path: string;
  readonly from_address: string;
}

export interface BreachRow {
  readonly id: string;
  readonly pack_id: string;
  readonly framework: string;
  readonly indicators: string[];
  readonly aware_at: Date;
  readonly found_by: string;
  readonly where_found: string;
  readonly what_it_tells: string;
  readonly people_affected: number;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly regulator: 'told' | 'not-told' | null;
  readonly regulator_on: string | null;
  readonly regulator_note: string | null;
  readonly people_told: 'told' | 'not-told' | null;
  readonly people_note: string | null;
  readonly measures: string | null;
  readonly resubmit_by: string;
  readonly resubmitted_pack_id: string | null;
  readonly resubmitted_on: string | null;
  readonly version: number;
}

export interface AssessorRequestRow {
  readonly id: string;
  readonly framework: string;
  readonly indicator: string;
  readonly programmes: string[];
  readonly asked_on: string;
  readonly asked_for: string;
  readonly due_on: string;
  readonly sent_on: string | null;
  readonly sent_what: string | null;
  readonly version: number;
}

const LOOKERS = ['manager', 'safeguarding-lead'] as const;
const BREACH = `select b.*, u.name as recorded_by from pack_breach b join evidence_pack k on k.id = b.pack_id
  join user_account u on u.id = b.recorded_by
  where b.organisation_id = $1 and cardinality($2::uuid[]) > 0 and k.programme_ids <@ $2::uuid[]`;
const REQUEST = `select r.id, r.framework, r.indicator, r.asked_on, r.asked_for, r.due_on, r.sent_on, r.sent_what, r.version,
    (select array_agg(p.name order by p.name) from programme p where p.id = any(r.programme_ids)) as programmes
  from assessor_request r where r.organisation_id = $1 and cardinality($2::uuid[]) > 0 and r.programme_ids <@ $2::uuid[]`;

/** To whom packs were given, and what came of it. */
@Injectable()
export class SharingReads {
  constructor(private readonly source: DataSource) {}

  /** Of a pack that the caller has read already. */
  grants(packId: string): Promise<GrantRow[]> {
    return this.source.query(
      `select g.id, g.assessor_name, g.assessor_email, u.name as granted_by, g.granted_at, g.ends_on, g.withdrawn_at,
         (select count(*)::int from pack_view v where v.grant_id = g.id) as views,
         (select max(at) from pack_view v where v.grant_id = g.id) as last_view
       from pack_grant g join user_account u on u.id = g.granted_by where g.pack_id = $1 order by g.granted_at desc, g.id limit 100`,
      [packId],
    );
  }

  /** What one assessor looked at, the newest first. */
  views(packId: string, grantId: string): Promise<ViewRow[]> {
    return this.source.query(
      `select v.at, v.path, v.from_address from pack_view v join pack_grant g on g.id = v.grant_id
       where g.pack_id = $1 and g.id = $2 order by v.at desc, v.id desc limit 200`,
      [packId, grantId],
    );
  }

  breaches(actor: Actor): Promise<BreachRow[]> {
    return this.source.query(`${BREACH} order by b.aware_at desc, b.id limit 100`, [
      actor.organisationId,
      programmesWith(actor, ...LOOKERS),
    ]);
  }

  async breach(actor: Actor, id: string): Promise<BreachRow> {
    const rows = await this.source.query<BreachRow[]>(`${BREACH} and b.id = $3`, [
      actor.organisationId,
      programmesWith(actor, ...LOOKERS),
      id,
    ]);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  requests(actor: Actor): Promise<AssessorRequestRow[]> {
    return this.source.query(`${REQUEST} order by r.sent_on nulls first, r.due_on, r.id limit 200`, [
      actor.organisationId,
      programmesWith(actor, 'manager'),
    ]);
  }

  async request(actor: Actor, id: string): Promise<AssessorRequestRow> {
    const rows = await this.source.query<AssessorRequestRow[]>(`${REQUEST} and r.id = $3`, [
      actor.organisationId,
      programmesWith(actor, 'manager'),
      id,
    ]);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /** Indicators of a framework with a breach that was not made good yet. */
  async marked(programmeIds: readonly string[], framework: string): Promise<ReadonlySet<string>> {
    const rows = await this.source.query<{ ref: string }[]>(
      `select distinct unnest(b.indicators) as ref from pack_breach b join evidence_pack k on k.id = b.pack_id
       where b.framework = $2 and b.resubmitted_on is null and k.programme_ids && $1::uuid[]`,
      [programmeIds, framework],
    );
    return new Set(rows.map(row => row.ref));
  }
}
