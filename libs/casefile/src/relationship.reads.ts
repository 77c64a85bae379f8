import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface Glance {
  readonly met: number;
  readonly not_met: number;
  readonly last_met: string | null;
  readonly last_minutes: number | null;
  readonly next_on: string | null;
  readonly next_time: string | null;
  readonly next_place: string | null;
}

export interface Stone {
  readonly kind: 'session' | 'missed' | 'review' | 'check-in';
  readonly on_day: string;
  readonly minutes: number | null;
  readonly how: string | null;
}

/** How a relationship stands; the caller has asked whether the actor may see the match. */
@Injectable()
export class RelationshipReads {
  constructor(private readonly source: DataSource) {}

  async glance(matchId: string): Promise<Glance> {
    const rows = await this.source.query<Glance[]>(
      `with s as (select * from contact_sheet where match_id = $1 and superseded_at is null),
         last as (select * from s order by held_on desc, submitted_at desc limit 1),
         met as (select * from s where outcome = 'met' order by held_on desc, submitted_at desc limit 1)
       select (select count(*)::int from s where outcome = 'met') as met, (select count(*)::int from s where outcome <> 'met') as not_met,
         (select held_on from met) as last_met, (select minutes from met) as last_minutes,
         (select next_on from last) as next_on, (select next_time from last) as next_time, (select place from met) as next_place`,
      [matchId],
    );
    return (
      rows[0] ?? {
        met: 0,
        not_met: 0,
        last_met: null,
        last_minutes: null,
        next_on: null,
        next_time: null,
        next_place: null,
      }
    );
  }

  /** Sessions, reviews and check-ins of a match on their days, for the line of stones. */
  stones(matchId: string): Promise<Stone[]> {
    return this.source.query(
      `select case when outcome = 'met' then 'session' else 'missed' end as kind, held_on as on_day, minutes, how
         from contact_sheet where match_id = $1 and superseded_at is null
       union all select 'review', held_on, null, null from mentee_review where match_id = $1 and superseded_at is null
       union all select distinct 'check-in', c.held_on, null::int, null from staff_contact c join match m on m.id = $1
         where c.superseded_at is null and c.reached and c.purpose = 'check-in' and (c.mentee_id = m.mentee_id or c.mentor_id = m.mentor_id)
           and c.held_on between m.started_on and coalesce(m.ended_on, 'infinity')
       order by 2`,
      [matchId],
    );
  }
}
