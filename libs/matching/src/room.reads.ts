import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, LocalDate } from '#kernel';
import { caseProgrammes } from '#people';

/** Cases of one worker, beside the most that the programme gives one. */
export interface WorkerRoom {
  readonly id: string;
  readonly name: string;
  /** Open matches in all programmes together. */
  readonly cases: number;
  /** Of those, how many are of other programmes. */
  readonly elsewhere: number;
}

export interface ProgrammeRoom {
  readonly id: string;
  readonly name: string;
  /** Open matches: proposed, running and paused. */
  readonly matches: number;
  readonly maximum: number | null;
  readonly caseload_limit: number;
  readonly lead_id: string;
  /** The fullest first. */
  readonly workers: readonly WorkerRoom[];
}

// $1 programmes, $2 the day.
const IN_FORCE = (
  key: string,
) => `(select (s.value #>> '{}')::int from assessment_setting_spell s where s.programme_id = p.id
  and s.key = '${key}' and s.from_on <= $2 and (s.until_on is null or s.until_on >= $2))`;

@Injectable()
export class RoomReads {
  constructor(private readonly source: DataSource) {}

  /** How much room there is today in the programmes whose cases the actor opens, or in one of them. */
  now(actor: Actor, today: LocalDate, programmeId?: string): Promise<ProgrammeRoom[]> {
    const programmeIds = caseProgrammes(actor).filter(id => !programmeId || id === programmeId);
    return this.source.query(
      `with held as (
         select programme_id, worker_id, count(*)::int as cases from open_case group by 1, 2),
       worker as (
         select programme_id, user_id as id from membership where role = 'coordinator' and programme_id = any($1)
         union select programme_id, worker_id from held where programme_id = any($1)),
       load as (
         select w.programme_id, u.id, u.name, coalesce(sum(h.cases), 0)::int as cases,
           coalesce(sum(h.cases) filter (where h.programme_id <> w.programme_id), 0)::int as elsewhere
         from worker w join user_account u on u.id = w.id left join held h on h.worker_id = w.id
         group by w.programme_id, u.id, u.name, u.active having u.active or sum(h.cases) > 0)
       select p.id, p.name, p.lead_id, coalesce((select sum(h.cases) from held h where h.programme_id = p.id), 0)::int as matches,
         ${IN_FORCE('match-maximum')} as maximum, ${IN_FORCE('caseload-limit')} as caseload_limit,
         coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'cases', o.cases, 'elsewhere', o.elsewhere)
           order by o.cases desc, o.name, o.id) from load o where o.programme_id = p.id), '[]') as workers
       from programme p where p.id = any($1) and p.closed_on is null order by p.name, p.id`,
      [programmeIds, today.iso],
    );
  }
}
