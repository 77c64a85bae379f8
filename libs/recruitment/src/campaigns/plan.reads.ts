import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound, programmesWith, type Queryable } from '#kernel';
import { FOURTEEN_WEEKS, type PlanStep } from './plan.js';

export interface PlanRow {
  readonly programmeId: string;
  readonly programme: string;
  readonly steps: readonly PlanStep[];
  /** 0 where the programme has no plan of its own. */
  readonly version: number;
}

const ROW = `select g.id as "programmeId", g.name as programme, coalesce(p.steps, $2::jsonb) as steps, coalesce(p.version, 0) as version
  from programme g left join recruitment_plan p on p.programme_id = g.id`;

/** @throws NotFound */
export async function planStanding(q: Queryable, programmeId: string): Promise<PlanRow> {
  const [row] = await q.query<PlanRow[]>(`${ROW} where g.id = $1`, [
    programmeId,
    JSON.stringify(FOURTEEN_WEEKS),
  ]);
  if (!row) throw new NotFound();
  return row;
}

/** The plan that a new campaign starts from. */
@Injectable()
export class PlanReads {
  constructor(private readonly source: DataSource) {}

  /** Of a programme that the actor manages. @throws NotFound */
  managed(actor: Actor, programmeId: string): Promise<PlanRow> {
    if (!programmesWith(actor, 'manager').includes(programmeId)) throw new NotFound();
    return planStanding(this.source, programmeId);
  }
}
