import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, programmesWith } from '#kernel';
import { DataSource } from 'typeorm';
import { type Answer, type InterviewKind, STANDING_ANSWER } from './interview.js';

/** Days are YYYY-MM-DD; `answer` is the one that stands, null while nobody answered. */
export interface InterviewRow {
  readonly id: string;
  readonly programme: string;
  readonly framework: string;
  readonly kind: InterviewKind;
  readonly subject_id: string;
  readonly name: string;
  readonly invited_on: string;
  readonly invited_by: string;
  readonly sitting: 'alone' | 'group';
  readonly takes_place_on: string | null;
  readonly takes_place_at: string | null;
  readonly supporter_name: string | null;
  readonly supporter_relation: string | null;
  readonly held: boolean | null;
  readonly held_on: string | null;
  readonly version: number;
  readonly answer: Answer['answer'] | null;
  readonly given_by: Answer['givenBy'] | null;
  readonly given_by_name: string | null;
  readonly answered_how: Answer['how'] | null;
  readonly answered_on: string | null;
}

/** Whom the assessor may call or write to. */
export interface ContactForAssessor {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const NAME = `case when i.kind = 'staff' then s.name else concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) end`;
const PEOPLE = `left join mentee e on e.id = i.mentee_id left join mentor o on o.id = i.mentor_id
  left join person p on p.id = coalesce(e.person_id, o.person_id) left join user_account s on s.id = i.staff_id`;
const ROW = `select i.id, g.name as programme, i.framework, i.kind, coalesce(i.mentee_id, i.mentor_id, i.staff_id) as subject_id,
    ${NAME} as name, i.invited_on, b.name as invited_by, i.sitting, i.takes_place_on, i.takes_place_at, i.supporter_name,
    i.supporter_relation, i.held, i.held_on, i.version, a.answer, a.given_by, a.given_by_name, a.answered_how, a.answered_on
  from interview i join programme g on g.id = i.programme_id join user_account b on b.id = i.invited_by
  ${PEOPLE} ${STANDING_ANSWER}`;

@Injectable()
export class InterviewReads {
  constructor(private readonly source: DataSource) {}

  /** Those to come first, then the newest invitations. */
  all(actor: Actor, framework: string): Promise<InterviewRow[]> {
    return this.source.query(
      `${ROW} where i.programme_id = any($1) and i.framework = $2 order by i.held is not null, i.invited_on desc, i.id limit 200`,
      [programmesWith(actor, 'manager'), framework],
    );
  }

  /** @throws NotFound for one of others, and for none */
  async one(actor: Actor, id: string): Promise<InterviewRow> {
    const rows = await this.source.query<InterviewRow[]>(
      `${ROW} where i.programme_id = any($1) and i.id = $2`,
      [programmesWith(actor, 'manager'), id],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /** Invited, and nobody has written down an answer. */
  unanswered(actor: Actor): Promise<InterviewRow[]> {
    return this.source.query(
      `${ROW} where i.programme_id = any($1) and i.held is null and a.answer is null order by i.invited_on, i.id limit 20`,
      [programmesWith(actor, 'manager')],
    );
  }

  /** Only those whose consent stands and who were not spoken with yet: their name and how to reach them, and nothing else. */
  contacts(actor: Actor, framework: string, kind: InterviewKind): Promise<ContactForAssessor[]> {
    return this.source.query(
      `select ${NAME} as name, coalesce(p.phone, '') as phone, coalesce(p.email, s.email, '') as email
       from interview i ${PEOPLE} ${STANDING_ANSWER}
       where i.programme_id = any($1) and i.framework = $2 and i.kind = $3 and i.held is null and a.answer = 'given'
       order by 1, i.id`,
      [programmesWith(actor, 'manager'), framework, kind],
    );
  }
}
