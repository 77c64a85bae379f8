import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { menteeBeforeMatching, type WaitingBand } from '#assessment';
import type { Actor, LocalDate } from '#kernel';
import { caseProgrammes, waitingMenteeReviewed } from '#people';
import { missingOfEach, occurrences } from '#practice';

export const WAITING_PAGE = 50;
/** So many rows go into one file at most. */
const MOST_IN_A_FILE = 5000;

export interface WaitingRow {
  readonly id: string;
  readonly name: string;
  readonly programme: string;
  readonly owner: string | null;
  readonly since: string;
  readonly days: number;
  readonly band: WaitingBand;
  readonly reason: string | null;
  readonly last_contact: string | null;
  /** When the next look at how they are is due; null where the list is of an earlier day's rules alone. */
  readonly next_review: string | null;
  /** What a match still asks for, in words. */
  readonly lacks: readonly string[];
  /** When they leave custody, of somebody who is there; null of everybody else, and where it is not known. */
  readonly release_on: string | null;
  /** Its place: `rank:since`. */
  readonly key: string;
}

/** How many waited on a day, and how long: in days, half of them at most `half`. */
export interface WaitingCount {
  readonly waiting: number;
  readonly half: number | null;
  readonly longest: number | null;
  /** Whether all, some or none of the programmes asked for order their list by band. */
  readonly by_band: 'all' | 'some' | 'none';
}

export interface WaitingAsk {
  /** The day of which is asked; an earlier day is answered from the records. */
  readonly asOf: LocalDate;
  readonly programmeId?: string | undefined;
  readonly after?: { readonly key: string; readonly id: string } | undefined;
}

// $1 programmes, $2 the day. A band counts for the wait in which it was decided.
const BY_BAND = `coalesce((select s.value = '"band"'::jsonb from assessment_setting_spell s where s.programme_id = w.programme_id
  and s.key = 'waiting-order' and s.from_on <= $2 and (s.until_on is null or s.until_on >= $2)), false)`;
const WAITED = `select w.id, w.mentee_id, w.programme_id, w.started_on, ${BY_BAND} as by_band, b.band, b.reason
  from mentee_period w
  left join lateral (select x.band, x.reason from waiting_band x where x.mentee_id = w.mentee_id
    and x.decided_on between w.started_on and $2 order by x.version desc limit 1) b on true
  where w.programme_id = any($1) and w.state = 'waiting' and w.started_on <= $2 and (w.ended_on is null or w.ended_on > $2)`;
const PLACED = `select v.*, case when not v.by_band then 1 when v.band = 'high' then 0 when v.band = 'low' then 2 else 1 end as rank
  from (${WAITED}) v`;

@Injectable()
export class WaitingReads {
  constructor(private readonly source: DataSource) {}

  /** Who waited on a day, in the order of their programme; one row more than a page where there is another page (QiM 39). */
  list(actor: Actor, ask: WaitingAsk): Promise<WaitingRow[]> {
    return this.rows(actor, ask, WAITING_PAGE + 1);
  }

  /** The whole list, for a file. */
  whole(actor: Actor, ask: WaitingAsk): Promise<WaitingRow[]> {
    return this.rows(actor, { ...ask, after: undefined }, MOST_IN_A_FILE);
  }

  async count(actor: Actor, ask: WaitingAsk): Promise<WaitingCount> {
    const [row] = await this.source.query<WaitingCount[]>(
      `select count(*)::int as waiting, percentile_disc(0.5) within group (order by $2::date - w.started_on) as half,
         max($2::date - w.started_on) as longest,
         case when bool_and(w.by_band) then 'all' when bool_or(w.by_band) then 'some' else 'none' end as by_band
       from (${WAITED}) w`,
      [asked(actor, ask), ask.asOf.iso],
    );
    return row ?? { waiting: 0, half: null, longest: null, by_band: 'none' };
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

  private async rows(actor: Actor, ask: WaitingAsk, most: number): Promise<WaitingRow[]> {
    const programmeIds = asked(actor, ask);
    const [rows, due] = await Promise.all([
      this.source.query<WaitingRow[]>(
        `select x.id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, g.name as programme, o.name as owner,
           w.started_on as since, $2::date - w.started_on as days, coalesce(w.band, 'usual') as band, w.reason,
           (select max(c.held_on) from staff_contact c where c.mentee_id = x.id and c.connection_id is null and c.reached
              and c.held_on <= $2 and c.superseded_at is null) as last_contact,
           (select coalesce(v.expected_release_on, v.earliest_release_on) from custody v where v.mentee_id = x.id
              and v.superseded_at is null and v.released_on is null) as release_on,
           w.rank || ':' || w.started_on as key
         from (${PLACED}) w join mentee x on x.id = w.mentee_id join person p on p.id = x.person_id
         join programme g on g.id = w.programme_id left join user_account o on o.id = x.owner_id
         where $3::text is null or (w.rank || ':' || w.started_on, x.id) > ($3, $4::uuid)
         order by w.rank, w.started_on, x.id limit $5`,
        [programmeIds, ask.asOf.iso, ask.after?.key ?? null, ask.after?.id ?? null, most],
      ),
      occurrences(this.source, waitingMenteeReviewed, { programmeIds, asOf: ask.asOf }),
    ]);
    const ids = rows.map(({ id }) => id);
    const lacking = await missingOfEach(this.source, menteeBeforeMatching, ids, ask.asOf);
    const next = new Map(
      due.filter(({ state }) => OPEN.has(state)).map(({ subjectId, dueOn }) => [subjectId, dueOn]),
    );
    return rows.map(row => ({
      ...row,
      next_review: next.get(row.id) ?? null,
      lacks: lacking.get(row.id) ?? [],
    }));
  }
}

const OPEN: ReadonlySet<string> = new Set(['overdue', 'due-soon', 'upcoming']);

const asked = (actor: Actor, { programmeId }: WaitingAsk): string[] =>
  caseProgrammes(actor).filter(id => !programmeId || id === programmeId);
