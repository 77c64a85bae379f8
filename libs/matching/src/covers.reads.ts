import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';

export interface CoverRow {
  readonly match_id: string;
  readonly mentee_id: string;
  readonly mentee: string;
  readonly mentor_id: string;
  readonly mentor: string;
  /** Null where nobody covers yet. */
  readonly by: string | null;
  readonly started_on: string | null;
  readonly how: string | null;
  readonly rests_since: string;
}

// Whose mentor rests, whether or not anybody covers: who has nobody is what has to be seen.
const COVER = `select m.id as match_id, m.mentee_id, m.mentor_id, u.name as by, c.started_on, c.how, p.started_on as rests_since,
    concat_ws(' ', coalesce(pe.preferred_name, pe.first_name), pe.last_name) as mentee,
    concat_ws(' ', coalesce(po.preferred_name, po.first_name), po.last_name) as mentor
  from match m join mentor_period p on p.mentor_id = m.mentor_id and p.ended_on is null and p.state = 'on-hold'
  left join mentee_cover c on c.match_id = m.id and c.ended_on is null
  left join user_account u on u.id = c.covered_by
  join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
  join mentor r on r.id = m.mentor_id join person po on po.id = r.person_id
  where m.status in ('active', 'paused') and m.programme_id = any($1)`;

@Injectable()
export class CoverReads {
  constructor(private readonly source: DataSource) {}

  /** Who looks after the mentee of a match; null while the mentor does not rest. */
  async ofMatch(actor: Actor, matchId: string): Promise<CoverRow | null> {
    const rows = await this.source.query<CoverRow[]>(`${COVER} and m.id = $2`, [
      caseProgrammes(actor),
      matchId,
    ]);
    return rows[0] ?? null;
  }

  /** Mentees whom one worker looks after meanwhile, and those of theirs for whom nobody does; everybody's for null. */
  ofWorker(actor: Actor, workerId: string | null, programmeIds: readonly string[]): Promise<CoverRow[]> {
    return this.source.query(
      `${COVER} and m.programme_id = any($3) and ($2::uuid is null or c.covered_by = $2 or (c.id is null and coalesce(m.owner_id, e.owner_id) = $2))
       order by c.id is not null, p.started_on, m.id limit 50`,
      [caseProgrammes(actor), workerId, programmeIds],
    );
  }
}
