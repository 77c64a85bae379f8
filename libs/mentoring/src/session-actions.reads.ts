import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type LocalDate, NotFound, programmesWith } from '#kernel';

export interface ActionRow {
  readonly id: string;
  readonly match_id: string;
  readonly sheet_record_id: string;
  readonly what: string;
  readonly owner: 'mentee' | 'mentor' | 'staff';
  /** The day of the sheet. */
  readonly agreed_on: string;
  readonly done_on: string | null;
  readonly done_by: string | null;
}

const ACTION = `select a.id, a.match_id, a.sheet_record_id, a.what, a.owner, s.held_on as agreed_on, a.done_on, u.name as done_by
  from session_action a join contact_sheet s on s.record_id = a.sheet_record_id and s.superseded_at is null
  left join user_account u on u.id = a.done_by`;

@Injectable()
export class SessionActionReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An action that the actor may tick: as the mentor of the running match, or its coordinator. */
  async action(actor: Actor, id: string): Promise<ActionRow> {
    const rows = await this.source.query<ActionRow[]>(
      `${ACTION} where a.id = $1 and (a.programme_id = any($2) or exists (
         select 1 from match m
         where m.id = a.match_id and m.mentor_id = $3 and cleared_to_meet(m.mentor_id, $4) and m.status in ('active', 'paused')))`,
      [id, programmesWith(actor, 'coordinator'), actor.mentorId, this.clock.today().iso],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /** All that is open in a match, whichever sheet it was agreed on, the oldest first; then what was ticked since a day. */
  ofMatch(matchId: string, tickedSince: LocalDate): Promise<ActionRow[]> {
    return this.source.query(
      `${ACTION} where a.match_id = $1 and (a.done_on is null or a.done_on >= $2)
       order by a.done_on desc nulls first, s.held_on, a.id`,
      [matchId, tickedSince.iso],
    );
  }

  ofSheet(sheetId: string): Promise<ActionRow[]> {
    return this.source.query(`${ACTION} where a.sheet_record_id = $1 order by a.recorded_at, a.id`, [
      sheetId,
    ]);
  }
}
