import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, programmesWith, type Queryable } from '#kernel';
import { LetterBook } from './letter-book.js';
import type { LetterKind } from './letter-kind.js';
import type { Words } from './merge.js';

/** The words of a kind of letter that stand in a programme; number 0 is the standard text. */
export interface StandingTemplate extends Words {
  readonly id: string | null;
  readonly number: number;
  readonly recorded_by: string | null;
  readonly recorded_at: Date | null;
}

export interface TemplateRow {
  readonly programmeId: string;
  readonly kind: string;
  readonly number: number;
  readonly by: string;
  readonly day: string;
}

@Injectable()
export class TemplateReads {
  constructor(
    private readonly source: DataSource,
    private readonly book: LetterBook,
  ) {}

  /** The newest version of every kind that a programme of the manager has worded itself. */
  list(actor: Actor): Promise<TemplateRow[]> {
    return this.source.query(
      `select distinct on (t.programme_id, t.kind) t.programme_id as "programmeId", t.kind, t.number, u.name as by, to_char(t.recorded_at at time zone 'Europe/London', 'YYYY-MM-DD') as day
       from letter_template t join user_account u on u.id = t.recorded_by
       where t.programme_id = any($1) order by t.programme_id, t.kind, t.number desc`,
      [programmesWith(actor, 'manager')],
    );
  }

  standing(programmeId: string, kind: string): Promise<StandingTemplate> {
    return standingTemplate(this.source, programmeId, this.book.kind(kind));
  }
}

export async function standingTemplate(
  q: Queryable,
  programmeId: string,
  kind: LetterKind,
): Promise<StandingTemplate> {
  const [row] = await q.query<StandingTemplate[]>(
    `select t.id, t.number, t.subject, t.body, t.recorded_by, t.recorded_at from letter_template t
     where t.programme_id = $1 and t.kind = $2 order by t.number desc limit 1`,
    [programmeId, kind.key],
  );
  const { subject, body } = kind;
  return row ?? { id: null, number: 0, subject, body, recorded_by: null, recorded_at: null };
}
