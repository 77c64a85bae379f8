import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import type { BadgeEnd } from './badges.service.js';
import type { GivenKind } from './role-start.service.js';

export interface BadgeRow {
  readonly id: string;
  readonly mentor_id: string;
  readonly mentor: string;
  readonly organisation: string;
  readonly programme: string;
  /** As it is printed: `SCHOOLS-0007`. */
  readonly number: string;
  readonly issued_on: string;
  readonly expires_on: string;
  readonly ended_on: string | null;
  readonly ended_how: BadgeEnd | 'not-returned' | null;
}

const BADGE = `select b.id, b.mentor_id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as mentor,
    o.name as organisation, g.name as programme, upper(g.key) || '-' || lpad(b.number::text, 4, '0') as number,
    b.issued_on, b.expires_on, b.ended_on, b.ended_how
  from mentor_badge b join mentor m on m.id = b.mentor_id join person p on p.id = m.person_id
  join programme g on g.id = b.programme_id join organisation o on o.id = g.organisation_id
  where b.programme_id = any($1)`;

@Injectable()
export class InRoleReads {
  constructor(private readonly source: DataSource) {}

  /** What a mentor was given, by kind: YYYY-MM-DD. */
  async given(actor: Actor, mentorId: string): Promise<ReadonlyMap<GivenKind, string>> {
    const rows = await this.source.query<{ kind: GivenKind; given_on: string }[]>(
      'select kind, given_on from mentor_given where programme_id = any($1) and mentor_id = $2 and superseded_at is null',
      [caseProgrammes(actor), mentorId],
    );
    return new Map(rows.map(row => [row.kind, row.given_on]));
  }

  /** Their badges, the newest first. */
  badges(actor: Actor, mentorId: string): Promise<BadgeRow[]> {
    return this.source.query(
      `${BADGE} and b.mentor_id = $2 order by b.issued_on desc, b.number desc limit 20`,
      [caseProgrammes(actor), mentorId],
    );
  }

  async badge(actor: Actor, id: string): Promise<BadgeRow> {
    const [row] = await this.source.query<BadgeRow[]>(`${BADGE} and b.id = $2`, [caseProgrammes(actor), id]);
    if (!row) throw new NotFound();
    return row;
  }
}
