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

/** Below so many, one wait could be told from the figures, and they would promise too much. */
const FEWEST = 5;

@Injectable()
export class WaitReads {
  constructor(private readonly source: DataSource) {}

  /** Null where too few found a mentor to say anything honest. */
  estimate(programmeId: string, today: LocalDate): Promise<WaitEstimate | null> {
    return waitEstimate(this.source, programmeId, today);
  }
}

export async function waitEstimate(
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
