import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDate, Queryable } from '#kernel';

/** Real waits for a mentor that ended in the last twelve months, in weeks. */
export interface WaitEstimate {
  /** Half of them were matched within so many weeks. */
  readonly half: number;
  /** Four in five were. */
  readonly most: number;
}

export interface Outlook {
  /** Null where too few found a mentor to say anything honest. */
  readonly estimate: WaitEstimate | null;
  /** Whether nobody else can be matched until a match ends. */
  readonly full: boolean;
}

/** Below so many, one wait could be told from the figures, and they would promise too much. */
const FEWEST = 5;

@Injectable()
export class WaitReads {
  constructor(private readonly source: DataSource) {}

  /** What may be said honestly about a wait that begins today. */
  outlook(programmeId: string, today: LocalDate): Promise<Outlook> {
    return waitOutlook(this.source, programmeId, today);
  }
}

export async function waitOutlook(q: Queryable, programmeId: string, today: LocalDate): Promise<Outlook> {
  const estimate = await waitEstimate(q, programmeId, today);
  return { estimate, full: await isFull(q, programmeId, today) };
}

async function waitEstimate(
  q: Queryable,
  programmeId: string,
  today: LocalDate,
): Promise<WaitEstimate | null> {
  const [row] = await q.query<{ matched: number; half: number; most: number }[]>(
    `with wait as (
         select w.ended_on - w.started_on as days from mentee_period w
         where w.programme_id = $1 and w.state = 'waiting' and w.ended_on > $3 and w.ended_on <= $2
           and exists (select 1 from mentee_period m where m.mentee_id = w.mentee_id and m.state = 'matched' and m.started_on = w.ended_on))
       select count(*)::int as matched, ceil(percentile_disc(0.5) within group (order by days) / 7.0)::int as half,
         ceil(percentile_disc(0.8) within group (order by days) / 7.0)::int as most from wait`,
    [programmeId, today.iso, today.plusMonths(-12).iso],
  );
  return row && row.matched >= FEWEST ? { half: Math.max(1, row.half), most: Math.max(1, row.most) } : null;
}

/** The programme has as many matches as it supports, or each of its coordinators has as many cases as one may have. */
async function isFull(q: Queryable, programmeId: string, today: LocalDate): Promise<boolean> {
  const [row] = await q.query<{ full: boolean }[]>(
    `with figure as (
       select s.key, (s.value #>> '{}')::int as most from assessment_setting_spell s
       where s.programme_id = $1 and s.key in ('match-maximum', 'caseload-limit')
         and s.from_on <= $2 and (s.until_on is null or s.until_on >= $2)),
     worker as (
       select (select count(*) from open_case c where c.worker_id = u.id) as cases
       from membership x join user_account u on u.id = x.user_id and u.active
       where x.programme_id = $1 and x.role = 'coordinator')
     select coalesce((select count(*) from open_case c where c.programme_id = $1)
         >= (select most from figure where key = 'match-maximum'), false)
       or coalesce((select min(cases) from worker) >= (select most from figure where key = 'caseload-limit'), false) as full`,
    [programmeId, today.iso],
  );
  return row?.full ?? false;
}
