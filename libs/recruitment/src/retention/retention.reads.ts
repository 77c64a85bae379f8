import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, programmesWith } from '#kernel';
import { KEPT } from './due.js';

/** An applicant who did not become a mentor and is still kept. Days are YYYY-MM-DD. */
export interface KeptRow {
  readonly mentorId: string;
  readonly name: string;
  readonly programme: string;
  readonly outcome: 'rejected' | 'withdrawn';
  readonly decidedOn: string;
  readonly months: number;
  readonly dueOn: string;
  readonly heldWhy: string | null;
  readonly heldOn: string | null;
}

/** How many were destroyed on a day. */
export interface DestroyedRow {
  readonly destroyedOn: string;
  readonly programme: string;
  readonly people: number;
}

const MOST_KEPT = 200;

@Injectable()
export class RetentionReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Of the programmes that the actor manages: whoever is kept, the next to go first. */
  kept(actor: Actor): Promise<KeptRow[]> {
    return this.source.query(
      `select k.mentor_id as "mentorId", concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, g.name as programme,
         k.outcome, k.decided_on as "decidedOn", k.months, k.due_on as "dueOn", h.reason as "heldWhy", h.held_on as "heldOn"
       from (${KEPT}) k join mentor m on m.id = k.mentor_id join person p on p.id = m.person_id join programme g on g.id = k.programme_id
       left join applicant_hold h on h.mentor_id = k.mentor_id and h.released_on is null
       where k.programme_id = any($1) order by k.due_on, k.mentor_id limit ${MOST_KEPT}`,
      [programmesWith(actor, 'manager')],
    );
  }

  /** The last two years, the newest day first. */
  destroyed(actor: Actor): Promise<DestroyedRow[]> {
    return this.source.query(
      `select x.destroyed_on as "destroyedOn", g.name as programme, count(*)::int as people
       from applicant_destroyed x join programme g on g.id = x.programme_id
       where x.programme_id = any($1) and x.destroyed_on >= $2 group by 1, 2 order by 1 desc, 2 limit 100`,
      [programmesWith(actor, 'manager'), this.clock.today().plusMonths(-24).iso],
    );
  }
}
