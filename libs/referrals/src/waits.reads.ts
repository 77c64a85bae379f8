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
  /** Whether the programme has as many matches as it supports: nobody is matched until one ends. */
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

async function isFull(q: Queryable, programmeId: string, today: LocalDate): Promise<boolean> {
  const [row] = await q.query<{ full: boolean }[]>(
    `select (select count(*) from match m where m.programme_id = $1 and m.status in ('proposed', 'active', 'paused'))
       >= (s.value #>> '{}')::int as full
     from assessment_setting_spell s where s.programme_id = $1 and s.key = 'match-maximum'
       and s.from_on <= $2 and (s.until_on is null or s.until_on >= $2)`,
    [programmeId, today.iso],
  );
  return row?.full ?? false;
}
