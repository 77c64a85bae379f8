import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';

export interface WaitingRow {
  readonly id: string;
  readonly name: string;
  readonly programme: string;
  readonly owner: string | null;
  readonly since: string;
  readonly days: number;
  readonly last_contact: string | null;
}

@Injectable()
export class WaitingReads {
  constructor(private readonly source: DataSource) {}

  /** Everybody who waits, the longest first, with the last time that a worker reached them. */
  list(actor: Actor, today: string): Promise<WaitingRow[]> {
    return this.source.query(
      `select x.id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, g.name as programme, o.name as owner,
         w.started_on as since, $2::date - w.started_on as days,
         (select max(c.held_on) from staff_contact c where c.mentee_id = x.id and c.connection_id is null and c.reached and c.superseded_at is null) as last_contact
       from mentee_period w join mentee x on x.id = w.mentee_id join person p on p.id = x.person_id
       join programme g on g.id = w.programme_id left join user_account o on o.id = x.owner_id
       where w.programme_id = any($1) and w.state = 'waiting' and w.ended_on is null
       order by w.started_on, x.id limit 200`,
      [caseProgrammes(actor), today],
    );
  }

  /** Approved mentors who could take somebody on, those without a match first. */
  freeMentors(actor: Actor, programmeId: string): Promise<{ id: string; name: string; matches: number }[]> {
    return this.source.query(
      `select r.id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name,
         (select count(*)::int from match m where m.mentor_id = r.id and m.status in ('proposed', 'active', 'paused')) as matches
       from mentor r join person p on p.id = r.person_id join mentor_period s on s.mentor_id = r.id and s.ended_on is null and s.state = 'approved'
       where r.programme_id = any($1) and r.programme_id = $2 order by 3, lower(p.last_name), r.id limit 200`,
      [caseProgrammes(actor), programmeId],
    );
  }
}
