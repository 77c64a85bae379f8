import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { addressProgrammes, caseProgrammes, mayReadAddress } from './people.policy.js';
import type { SupporterKind } from './supporter-kinds.js';
import { wordsProgrammes, wordsReadable } from './reading.policy.js';

export interface PersonRow {
  readonly id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly version: number;
  readonly name: string;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly preferred_name: string | null;
  readonly other_names: string[];
  readonly pronouns: string | null;
  readonly born_on: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly owner_id: string | null;
  readonly owner: string | null;
}

export interface MenteeRow extends PersonRow {
  readonly reference: string;
  readonly school: string | null;
  readonly referred_on: string;
  readonly left_on: string | null;
  readonly state: 'waiting' | 'matched' | null;
  readonly since: string | null;
}

export interface MentorRow extends PersonRow {
  readonly user_id: string | null;
  readonly applied_on: string;
  readonly state: 'approved' | 'on-hold' | null;
  readonly since: string | null;
  readonly open_matches: number;
}

export interface ContactRow {
  readonly record_id: string;
  readonly programme_id: string;
  readonly version: number;
  readonly mentee_id: string | null;
  readonly mentor_id: string | null;
  readonly held_on: string;
  readonly how: string;
  readonly reached: boolean;
  readonly purpose: string;
  readonly note: string;
  /** Whether the reader may read the words; where not, they are left out. */
  readonly reads: boolean;
}

/** Where a row stands in its list. */
export interface Keyed {
  readonly key: string;
  readonly key_id: string;
}

export interface ConnectionRow {
  readonly id: string;
  readonly relation: string;
  readonly kind: SupporterKind;
  readonly may_know: string;
  readonly kept_in_touch: boolean;
  readonly involved_until: string | null;
  /** The last day on which staff reached them. */
  readonly last_contact: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly emergency: boolean;
}

/** Somebody around a mentee, to be corrected. */
export type SupporterRow = Omit<PersonRow, 'owner_id' | 'owner' | 'programme'> &
  Omit<ConnectionRow, 'last_contact'> & { readonly mentee_id: string; readonly mentee: string };

const PERSON = `x.id, x.programme_id, g.name as programme, x.version, p.first_name, p.last_name, p.preferred_name, p.other_names, p.pronouns,
  concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name,
  p.born_on, p.email, p.phone, p.address, p.postcode, x.owner_id, o.name as owner`;
const FROM_PERSON = `join person p on p.id = x.person_id join programme g on g.id = x.programme_id left join user_account o on o.id = x.owner_id`;
const PAGE = 25;

export interface ListAsk {
  /** Part of a name, a telephone number or a postcode. */
  readonly q?: string | undefined;
  /** Where the page before ended: the sort key and the id of its last row. */
  readonly after?: { readonly key: string; readonly id: string } | undefined;
  readonly state?: string | undefined;
}

@Injectable()
export class PeopleReads {
  constructor(private readonly source: DataSource) {}

  async mentee(actor: Actor, id: string): Promise<MenteeRow> {
    const rows = await this.source.query<MenteeRow[]>(
      `select ${PERSON}, x.reference, x.school, x.referred_on, x.left_on, s.state, s.started_on as since
       from mentee x ${FROM_PERSON} left join mentee_period s on s.mentee_id = x.id and s.ended_on is null
       where x.programme_id = any($1) and x.id = $2`,
      [caseProgrammes(actor), id],
    );
    const row = rows[0];
    if (!row) throw new NotFound();
    return mayReadAddress(actor, row.programme_id)
      ? row
      : { ...row, address: null, postcode: null, school: null };
  }

  async mentor(actor: Actor, id: string): Promise<MentorRow> {
    const rows = await this.source.query<MentorRow[]>(
      `select ${PERSON}, x.user_id, x.applied_on, s.state, s.started_on as since,
         (select count(*)::int from match m where m.mentor_id = x.id and m.status in ('proposed', 'active', 'paused')) as open_matches
       from mentor x ${FROM_PERSON} left join mentor_period s on s.mentor_id = x.id and s.ended_on is null
       where x.programme_id = any($1) and x.id = $2`,
      [caseProgrammes(actor), id],
    );
    const row = rows[0];
    if (!row) throw new NotFound();
    return row;
  }

  /** Mentees by name, a page at a time from where the last one ended. */
  mentees(actor: Actor, ask: ListAsk): Promise<(MenteeRow & Keyed)[]> {
    return this.source.query(
      `select ${PERSON}, x.reference, x.school, x.referred_on, x.left_on, s.state, s.started_on as since, ${KEY} as key, p.id as key_id
       from mentee x ${FROM_PERSON} left join mentee_period s on s.mentee_id = x.id and s.ended_on is null
       where x.programme_id = any($1) and p.programme_id = any($1) and ${MATCHES_SEARCH}
         and ($4::text is null or (${KEY}, p.id) > ($4, $5::uuid))
         and ($6::text is null or coalesce(s.state, case when x.left_on is null then 'referred' else 'left' end) = $6)
       order by ${KEY}, p.id limit ${PAGE + 1}`,
      this.listValues(actor, ask),
    );
  }

  mentors(actor: Actor, ask: ListAsk): Promise<(MentorRow & Keyed)[]> {
    return this.source.query(
      `select ${PERSON}, x.user_id, x.applied_on, s.state, s.started_on as since, ${KEY} as key, p.id as key_id,
         (select count(*)::int from match m where m.mentor_id = x.id and m.status in ('proposed', 'active', 'paused')) as open_matches
       from mentor x ${FROM_PERSON} left join mentor_period s on s.mentor_id = x.id and s.ended_on is null
       where x.programme_id = any($1) and p.programme_id = any($1) and ${MATCHES_SEARCH}
         and ($4::text is null or (${KEY}, p.id) > ($4, $5::uuid))
         and ($6::text is null or coalesce(s.state, 'not approved') = $6)
       order by ${KEY}, p.id limit ${PAGE + 1}`,
      this.listValues(actor, ask),
    );
  }

  /** The standing version of a logged contact. */
  async contact(actor: Actor, recordId: string): Promise<ContactRow> {
    const rows = await this.source.query<ContactRow[]>(
      `select record_id, programme_id, version, mentee_id, mentor_id, held_on, how, reached, purpose, note,
         ${wordsReadable('casework', 'c', '$3', '$4')} as reads
       from staff_contact c where programme_id = any($1) and record_id = $2 and superseded_at is null`,
      [caseProgrammes(actor), recordId, wordsProgrammes(actor), actor.userId],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0].reads ? rows[0] : { ...rows[0], note: '' };
  }

  connections(menteeId: string): Promise<ConnectionRow[]> {
    return this.source.query(
      `select c.id, c.relation, c.kind, c.may_know, c.kept_in_touch, c.involved_until, c.emergency,
         concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, p.phone,
         (select max(s.held_on) from staff_contact s where s.connection_id = c.id and s.reached and s.superseded_at is null) as last_contact
       from connection c join person p on p.id = c.person_id where c.mentee_id = $1
       order by c.involved_until is not null, c.emergency desc, c.recorded_at, c.id`,
      [menteeId],
    );
  }

  /** @throws NotFound for somebody around a mentee of others */
  async supporter(actor: Actor, connectionId: string): Promise<SupporterRow> {
    const rows = await this.source.query<SupporterRow[]>(
      `select c.id, c.programme_id, c.version, c.mentee_id, concat_ws(' ', coalesce(m.preferred_name, m.first_name), m.last_name) as mentee,
         c.relation, c.kind, c.may_know, c.kept_in_touch, c.involved_until, c.emergency,
         concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, p.first_name, p.last_name, p.preferred_name,
         p.other_names, p.pronouns, p.born_on, p.email, p.phone, p.address, p.postcode
       from connection c join person p on p.id = c.person_id join mentee e on e.id = c.mentee_id join person m on m.id = e.person_id
       where c.id = $2 and c.programme_id = any($1)`,
      [caseProgrammes(actor), connectionId],
    );
    if (!rows[0]) throw new NotFound();
    return mayReadAddress(actor, rows[0].programme_id)
      ? rows[0]
      : { ...rows[0], address: null, postcode: null };
  }

  private listValues(actor: Actor, ask: ListAsk): unknown[] {
    const q = ask.q?.trim() ?? '';
    const digits = q.replace(/\D/g, '');
    return [
      caseProgrammes(actor),
      q.toLowerCase(),
      digits.length >= 4 ? digits : null,
      ask.after?.key ?? null,
      ask.after?.id ?? null,
      ask.state ?? null,
      addressProgrammes(actor),
    ];
  }
}

const KEY = 'p.sort_name';
// Names as they are called, telephone digits and postcodes; strpos, so that nothing typed is a pattern.
const MATCHES_SEARCH = `($2 = '' or strpos(p.search_name, plain_name($2)) > 0
  or (x.programme_id = any($7) and strpos(p.postcode_plain, replace(lower($2), ' ', '')) > 0)
  or ($3::text is not null and strpos(p.phone_digits, $3) > 0))`;

export const PEOPLE_PAGE = PAGE;
