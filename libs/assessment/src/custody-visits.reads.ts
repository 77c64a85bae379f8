import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type LocalDate, NotFound, type Queryable } from '#kernel';
import { caseProgrammes } from '#people';
import { settingsInForce } from './settings.reads.js';

export interface VisitClearanceRow {
  readonly id: string;
  readonly mentor_id: string;
  readonly mentor: string;
  readonly establishment: string;
  readonly cleared_on: string;
  readonly briefed_on: string;
  readonly valid_until: string | null;
  readonly ended_on: string | null;
  readonly ended_why: string | null;
  readonly by: string;
}

const CLEARANCE = `select v.id, v.mentor_id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as mentor, v.establishment,
    v.cleared_on, v.briefed_on, v.valid_until, v.ended_on, v.ended_why, u.name as by
  from custody_visit_clearance v join mentor m on m.id = v.mentor_id join person p on p.id = m.person_id
  join user_account u on u.id = v.recorded_by where v.programme_id = any($1)`;

@Injectable()
export class CustodyVisitReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whether the programme works with custody today. */
  async asked(programmeId: string): Promise<boolean> {
    return (await settingsInForce(this.source, programmeId, this.clock.today())).resettlement;
  }

  ofMentor(actor: Actor, mentorId: string): Promise<VisitClearanceRow[]> {
    return this.source.query(
      `${CLEARANCE} and v.mentor_id = $2 order by v.ended_on desc nulls first, v.cleared_on desc limit 50`,
      [caseProgrammes(actor), mentorId],
    );
  }

  /** One that goes on. @throws NotFound */
  async one(actor: Actor, id: string): Promise<VisitClearanceRow> {
    const [row] = await this.source.query<VisitClearanceRow[]>(
      `${CLEARANCE} and v.id = $2 and v.ended_on is null`,
      [caseProgrammes(actor), id],
    );
    if (!row) throw new NotFound();
    return row;
  }
}

/** The establishment of a mentee on a day, where it has not cleared the mentor by then; null where there is nothing against the visit. */
export async function unclearedPlace(q: Queryable, matchId: string, on: LocalDate): Promise<string | null> {
  const [row] = await q.query<{ establishment: string }[]>(
    `select c.establishment from match m join custody c on c.mentee_id = m.mentee_id and c.superseded_at is null
     where m.id = $1 and coalesce(c.sentence_started_on <= $2, true) and coalesce(c.released_on >= $2, true)
       and not exists (select from custody_visit_clearance v where v.mentor_id = m.mentor_id
         and lower(btrim(v.establishment)) = lower(btrim(c.establishment)) and v.cleared_on <= $2 and v.briefed_on <= $2
         and coalesce(v.valid_until >= $2, true) and coalesce(v.ended_on >= $2, true))
     order by c.recorded_at desc limit 1`,
    [matchId, on.iso],
  );
  return row?.establishment ?? null;
}
