import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes, wordsProgrammes, wordsReadable } from '#people';

export interface SheetRow {
  readonly record_id: string;
  readonly version: number;
  readonly match_id: string;
  readonly held_on: string;
  readonly outcome: string;
  readonly minutes: number | null;
  readonly how: string | null;
  readonly place: string | null;
  readonly at_home: boolean;
  readonly note: string;
  readonly worry: string;
  readonly told: string;
  readonly next_on: string | null;
  readonly next_time: string | null;
  readonly agreed_together: boolean;
  readonly expenses_pence: number | null;
  readonly submitted_at: Date;
  readonly read_at: Date | null;
  readonly read_by_name: string | null;
  /** Whether the reader may read the words; where not, they are left out. */
  readonly reads: boolean;
}

export interface ReviewRow {
  readonly record_id: string;
  readonly version: number;
  readonly match_id: string;
  readonly held_on: string;
  readonly mentor_present: boolean;
  readonly aims_and_progress: string | null;
  readonly wish_to_continue: 'yes' | 'no' | 'unsure' | null;
  readonly still_needed: 'yes' | 'no' | 'unsure' | null;
  readonly view_of_service: string | null;
  readonly outcome: 'continue' | 'change' | 'plan-ending' | 'end' | null;
  readonly outcome_note: string;
  readonly late_reason: string;
  /** Whether the reader may read the words; where not, they are left out. */
  readonly reads: boolean;
}

export interface WorryRow {
  readonly record_id: string;
  readonly match_id: string;
  readonly worry: 'call' | 'urgent';
  readonly held_on: string;
  readonly submitted_at: Date;
  readonly mentee_id: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly owner_id: string | null;
}

const OWN_MATCH = `exists (select 1 from match m
  where m.id = s.match_id and m.mentor_id = $3 and cleared_to_meet(m.mentor_id, $4) and m.status in ('active', 'paused'))`;
const SHEET = `select s.record_id, s.version, s.match_id, s.held_on, s.outcome, s.minutes, s.how, s.place, s.at_home, s.note, s.worry, s.told, s.next_on,
  s.next_time, s.agreed_together, s.expenses_pence, s.submitted_at, s.read_at, u.name as read_by_name,
  ${wordsReadable('casework', 's', '$1', '$2')} or ${OWN_MATCH} as reads
  from contact_sheet s left join user_account u on u.id = s.read_by`;

const reader = (actor: Actor, today: LocalDate): unknown[] => [
  wordsProgrammes(actor),
  actor.userId,
  actor.mentorId,
  today.iso,
];
const sheetAsRead = (row: SheetRow): SheetRow =>
  row.reads ? row : { ...row, note: '', told: '', place: null, at_home: false };
const NO_REVIEW_WORDS = { aims_and_progress: null, view_of_service: null, outcome_note: '', late_reason: '' };

@Injectable()
export class MentoringReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A sheet that the actor may read: staff of the programme, or the mentor of the match. */
  async sheet(actor: Actor, recordId: string): Promise<SheetRow> {
    const rows = await this.source.query<SheetRow[]>(
      `${SHEET} where s.record_id = $5 and s.superseded_at is null and (s.programme_id = any($6) or ${OWN_MATCH})`,
      [...reader(actor, this.clock.today()), recordId, caseProgrammes(actor)],
    );
    if (!rows[0]) throw new NotFound();
    return sheetAsRead(rows[0]);
  }

  /** The latest sheets of a match; the caller has asked whether the actor may see it. */
  async latestSheets(actor: Actor, matchId: string, count: number): Promise<SheetRow[]> {
    const rows = await this.source.query<SheetRow[]>(
      `${SHEET} where s.match_id = $5 and s.superseded_at is null order by s.held_on desc, s.id desc limit $6`,
      [...reader(actor, this.clock.today()), matchId, count],
    );
    return rows.map(sheetAsRead);
  }

  async review(actor: Actor, recordId: string): Promise<ReviewRow> {
    const rows = await this.source.query<ReviewRow[]>(
      `select record_id, version, match_id, held_on, mentor_present, aims_and_progress, wish_to_continue, still_needed, view_of_service,
         outcome, outcome_note, late_reason, ${wordsReadable('casework', 'v', '$3', '$4')} as reads
       from mentee_review v where programme_id = any($1) and record_id = $2 and superseded_at is null`,
      [caseProgrammes(actor), recordId, wordsProgrammes(actor), actor.userId],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0].reads ? rows[0] : { ...rows[0], ...NO_REVIEW_WORDS };
  }

  /** Sheets with a worry that nobody has read yet: they come before everything else. */
  worries(actor: Actor, ownerId: string | null): Promise<WorryRow[]> {
    return this.source.query(
      `select s.record_id, s.match_id, s.worry, s.held_on, s.submitted_at, m.mentee_id, coalesce(m.owner_id, g.lead_id) as owner_id,
         concat_ws(' ', coalesce(pe.preferred_name, pe.first_name), pe.last_name) as mentee,
         concat_ws(' ', coalesce(po.preferred_name, po.first_name), po.last_name) as mentor
       from contact_sheet s join match m on m.id = s.match_id join programme g on g.id = m.programme_id
       join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
       join mentor r on r.id = m.mentor_id join person po on po.id = r.person_id
       where s.programme_id = any($1) and s.superseded_at is null and s.worry <> 'no' and s.read_at is null
         and ($2::uuid is null or coalesce(m.owner_id, g.lead_id) = $2)
       order by s.worry desc, s.held_on, s.id limit 50`,
      [caseProgrammes(actor), ownerId],
    );
  }

  /** Who to call when something urgent worries a mentor: the safeguarding lead of the programme. */
  async safeguardingLead(programmeId: string): Promise<{ name: string | null; phone: string | null }> {
    const rows = await this.source.query<{ name: string | null; phone: string | null }[]>(
      `select p.safeguarding_phone as phone, (select u.name from membership m join user_account u on u.id = m.user_id
         where m.programme_id = p.id and m.role = 'safeguarding-lead' and u.active order by u.name limit 1) as name
       from programme p where p.id = $1`,
      [programmeId],
    );
    return rows[0] ?? { name: null, phone: null };
  }

  /** Minutes met in a match so far. */
  async minutesMet(matchId: string): Promise<number> {
    const rows = await this.source.query<{ minutes: number }[]>(
      `select coalesce(sum(minutes), 0)::int as minutes from contact_sheet where match_id = $1 and superseded_at is null and outcome = 'met'`,
      [matchId],
    );
    return rows[0]?.minutes ?? 0;
  }

  /** Whether another sheet of the match is of the same day. */
  async sameDay(matchId: string, recordId: string, day: string): Promise<boolean> {
    const rows = await this.source.query<unknown[]>(
      `select 1 from contact_sheet where match_id = $1 and record_id <> $2 and held_on = $3 and superseded_at is null and outcome = 'met' limit 1`,
      [matchId, recordId, day],
    );
    return rows.length > 0;
  }
}
