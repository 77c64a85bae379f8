import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { wordsProgrammes, wordsReadable } from '#people';

export type Show = 'everything' | 'sheets' | 'reviews' | 'contacts' | 'supervision';
export type TimelineKind = 'sheet' | 'review' | 'contact' | 'supervision' | 'event';

/** What a happening says beside its day; each kind has its own part of it. */
export interface TimelineFacts {
  readonly outcome?: string;
  readonly minutes?: number | null;
  readonly how?: string | null;
  readonly place?: string | null;
  readonly text?: string | null;
  readonly told?: string | null;
  readonly worry?: string;
  readonly agreed?: boolean;
  readonly reached?: boolean;
  readonly purpose?: string;
  readonly about?: 'mentee' | 'mentor';
  /** Somebody around the mentee, where the contact was with them. */
  readonly with?: string | null;
  readonly lateReason?: string | null;
  readonly missing?: readonly string[];
  readonly wish?: string | null;
  readonly reason?: string | null;
  /** Of a waiver: what was waived. */
  readonly rule?: string | null;
  /** The letter that went, where it is one. */
  readonly letter?: string | null;
  readonly readBy?: string | null;
  readonly amended?: boolean;
}

export interface TimelineRow {
  readonly kind: TimelineKind;
  /** The record to open; for an event, what happened. */
  readonly ref: string;
  readonly on_day: string;
  readonly key: string;
  readonly by: string | null;
  /** Whether the reader may read the words; where not, they are left out and the record is not to be opened. */
  readonly reads: boolean;
  readonly facts: TimelineFacts;
}

/** Whose timeline; the caller has asked whether the actor may see it. */
export interface TimelineOf {
  readonly matchIds: readonly string[];
  readonly menteeId: string | null;
  readonly mentorId: string | null;
}

export interface TimelineAsk {
  readonly show: Show;
  /** Where the page before ended. */
  readonly before?: { readonly day: string; readonly key: string } | undefined;
}

export const TIMELINE_PAGE = 15;

const CURSOR = (day: string, key: string) => `($4::date is null or (${day}, ${key}) < ($4::date, $5::text))`;
const LIMIT = `limit ${TIMELINE_PAGE + 1}`;
const readable = (alias: string) => wordsReadable('casework', alias, '$6', '$7');
/** The words of a row, for who may read them. */
const words = (alias: string, column: string) => `case when ${readable(alias)} then ${alias}.${column} end`;

const SHEETS = `(select 'sheet' as kind, s.record_id::text as ref, s.held_on as on_day, 's' || s.record_id as key, u.name as by, ${readable('s')} as reads,
    jsonb_build_object('outcome', s.outcome, 'minutes', s.minutes, 'how', s.how, 'place', ${words('s', 'place')}, 'text', ${words('s', 'note')},
      'told', ${words('s', 'told')}, 'worry', s.worry,
      'agreed', s.agreed_together, 'readBy', r.name, 'amended', s.version > 1) as facts
  from contact_sheet s left join user_account u on u.id = s.recorded_by left join user_account r on r.id = s.read_by
  where s.match_id = any($1) and s.superseded_at is null and ${CURSOR('s.held_on', `'s' || s.record_id`)}
  order by s.held_on desc, 's' || s.record_id desc ${LIMIT})`;

const REVIEWS = `(select 'review', v.record_id::text, v.held_on, 'r' || v.record_id, u.name, ${readable('v')},
    jsonb_build_object('text', ${words('v', 'aims_and_progress')}, 'outcome', v.outcome, 'wish', v.wish_to_continue,
      'lateReason', ${words('v', 'late_reason')}, 'missing', array_remove(array[
        case when v.aims_and_progress is null then 'aims and progress' end, case when v.wish_to_continue is null then 'wish to continue' end,
        case when v.still_needed is null then 'whether it is still needed' end, case when v.view_of_service is null then 'view of the service' end,
        case when v.outcome is null then 'outcome' end], null), 'amended', v.version > 1)
  from mentee_review v left join user_account u on u.id = v.held_by
  where v.match_id = any($1) and v.superseded_at is null and ${CURSOR('v.held_on', `'r' || v.record_id`)}
  order by v.held_on desc, 'r' || v.record_id desc ${LIMIT})`;

const contacts = (
  about: 'mentee' | 'mentor',
  parameter: string,
) => `(select 'contact', c.record_id::text, c.held_on, 'c' || c.record_id, u.name, ${readable('c')},
    jsonb_build_object('about', '${about}', 'how', c.how, 'reached', c.reached, 'purpose', c.purpose,
      'with', (select concat_ws(', ', concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name), n.relation)
        from connection n join person p on p.id = n.person_id where n.id = c.connection_id), 'text', ${words('c', 'note')}, 'amended', c.version > 1)
  from staff_contact c left join user_account u on u.id = c.by_user
  where c.${about}_id = ${parameter} and c.superseded_at is null and ${CURSOR('c.held_on', `'c' || c.record_id`)}
  order by c.held_on desc, 'c' || c.record_id desc ${LIMIT})`;

const SUPERVISION = `(select 'supervision', x.record_id::text, x.held_on, 'x' || x.record_id, u.name, ${wordsReadable('supervision', 'x', '$8', '$7')},
    jsonb_build_object('how', x.how, 'wish', x.wish_to_continue, 'missing', array_remove(array[
        case when x.boundaries is null then 'boundaries' end, case when x.aims_and_role is null then 'aims and role' end,
        case when x.view_of_service is null then 'view of the service' end, case when x.mentee_progress is null then 'mentee progress' end,
        case when x.wish_to_continue is null then 'wish to continue' end], null), 'amended', x.version > 1)
  from mentor_supervision x left join user_account u on u.id = x.held_by
  where x.mentor_id = $3 and x.superseded_at is null and ${CURSOR('x.held_on', `'x' || x.record_id`)}
  order by x.held_on desc, 'x' || x.record_id desc ${LIMIT})`;

const TOLD_ELSEWHERE = `('contact-logged', 'contact-corrected', 'mentee-corrected', 'mentor-corrected', 'connection-added', 'gate-overridden')`;
const EVENTS = `(select 'event', e.kind, e.occurred_on, 'e' || lpad(e.id::text, 12, '0'), e.actor_name, true,
    jsonb_build_object('reason', e.data ->> 'reason', 'rule', e.data ->> 'title', 'letter', e.data ->> 'letterId')
  from case_event e
  where (e.subject_type, e.subject_id) in (select 'match', unnest($1::uuid[]) union all select 'mentee', $2::uuid union all select 'mentor', $3::uuid)
    and e.kind not in ${TOLD_ELSEWHERE} and ${CURSOR('e.occurred_on', `'e' || lpad(e.id::text, 12, '0')`)}
  order by e.occurred_on desc, e.id desc ${LIMIT})`;

const PARTS: Record<Show, readonly string[]> = {
  everything: [SHEETS, REVIEWS, contacts('mentee', '$2'), contacts('mentor', '$3'), SUPERVISION, EVENTS],
  sheets: [SHEETS],
  reviews: [REVIEWS],
  contacts: [contacts('mentee', '$2'), contacts('mentor', '$3')],
  supervision: [SUPERVISION],
};

@Injectable()
export class TimelineReads {
  constructor(private readonly source: DataSource) {}

  /** A page of what happened, the newest first, and one row more where an earlier page exists. */
  page(actor: Actor, of: TimelineOf, ask: TimelineAsk): Promise<TimelineRow[]> {
    const first = PARTS[ask.show].join(' union all ');
    const named = ask.show === 'sheets' || ask.show === 'everything' ? first : `${EMPTY} union all ${first}`;
    return this.source.query(
      `select kind, ref, on_day, key, by, reads, facts from (${named}) t where $1::uuid[] is not null and ($2::uuid is null or true) and ($3::uuid is null or true)
         and ($7::uuid is null or true) and $6::uuid[] is not null and $8::uuid[] is not null
       order by on_day desc, key desc ${LIMIT}`,
      [
        [...of.matchIds],
        of.menteeId,
        of.mentorId,
        ask.before?.day ?? null,
        ask.before?.key ?? null,
        wordsProgrammes(actor),
        actor.userId,
        wordsProgrammes(actor, 'supervision'),
      ],
    );
  }
}

// Names the columns where the first part of the list is not there to do it.
const EMPTY = `(select null::text as kind, null::text as ref, null::date as on_day, null::text as key, null::text as by, null::boolean as reads, null::jsonb as facts where false)`;
