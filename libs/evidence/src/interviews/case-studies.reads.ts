import { Injectable } from '@nestjs/common';
import { type Actor, Clock, NotFound, programmesWith, type Queryable, type Reason } from '#kernel';
import { DataSource } from 'typeorm';
import { missingOfStory } from './case-study-missing.js';
import type { Answer } from './interview.js';
import { NEWEST_TEXT, SIGNED, STANDING_CONSENT } from './standing-story.js';

/** Days are YYYY-MM-DD. The text is the newest; `signed_on` is null once anything was changed since. */
export interface CaseStudyRow {
  readonly id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly kind: 'mentee' | 'mentor';
  readonly subject_id: string;
  readonly name: string;
  readonly first_name: string;
  readonly chosen_name: string | null;
  readonly part: string | null;
  readonly part_on: string | null;
  readonly started_on: string;
  readonly started_by: string;
  readonly version: number;
  readonly number: number | null;
  readonly beginning: string | null;
  readonly middle: string | null;
  readonly ending: string | null;
  readonly quotes: string | null;
  readonly words: number;
  readonly signed_on: string | null;
  readonly signed_by: string | null;
  readonly ever_signed: boolean;
  readonly answer: Answer['answer'] | null;
  readonly given_by: Answer['givenBy'] | null;
  readonly given_by_name: string | null;
  readonly answered_how: Answer['how'] | null;
  readonly answered_on: string | null;
}

export interface StoryVersionRow {
  readonly number: number;
  readonly beginning: string;
  readonly middle: string;
  readonly ending: string;
  readonly quotes: string;
  readonly words: number;
  readonly written_by: string;
  readonly recorded_at: Date;
  readonly signed_on: string | null;
}

/** A pack in which the story lies, as it was given out. */
export interface PackWithStory {
  readonly id: string;
  readonly framework: string;
  readonly as_of: string;
}

const ROW = `select c.id, c.programme_id, g.name as programme, c.kind, coalesce(c.mentee_id, c.mentor_id) as subject_id,
    concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, coalesce(p.preferred_name, p.first_name) as first_name,
    c.chosen_name, c.part, c.part_on, c.started_on, b.name as started_by, c.version,
    t.number, t.beginning, t.middle, t.ending, t.quotes, coalesce(t.words, 0) as words, s.signed_on, w.name as signed_by,
    exists (select from case_study_sign_off o where o.case_study_id = c.id) as ever_signed,
    a.answer, a.given_by, a.given_by_name, a.answered_how, a.answered_on
  from case_study c join programme g on g.id = c.programme_id join user_account b on b.id = c.started_by
  left join mentee e on e.id = c.mentee_id left join mentor o on o.id = c.mentor_id
  join person p on p.id = coalesce(e.person_id, o.person_id)
  ${NEWEST_TEXT} ${SIGNED} left join user_account w on w.id = s.signed_by ${STANDING_CONSENT}`;

@Injectable()
export class CaseStudyReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  all(actor: Actor): Promise<CaseStudyRow[]> {
    return this.source.query(
      `${ROW} where c.programme_id = any($1) order by c.started_on desc, c.id limit 100`,
      [programmesWith(actor, 'manager')],
    );
  }

  one(actor: Actor, id: string): Promise<CaseStudyRow> {
    return readCaseStudy(this.source, actor, id);
  }

  /** Everything that it still needs before it can be signed off. */
  missing(row: CaseStudyRow): Promise<Reason[]> {
    const { beginning, middle, ending, quotes } = row;
    const text =
      beginning === null || middle === null || ending === null || quotes === null
        ? null
        : { beginning, middle, ending, quotes };
    return missingOfStory(this.source, row.id, text, this.clock.today());
  }

  /** Without a consent that stands; one that was refused or taken back says so. */
  async withoutConsent(actor: Actor): Promise<CaseStudyRow[]> {
    return this.source.query(
      `${ROW} where c.programme_id = any($1) and a.answer is distinct from 'given' order by c.started_on, c.id limit 20`,
      [programmesWith(actor, 'manager')],
    );
  }

  /** The newest first. The caller has asked whether the actor may see it. */
  versions(id: string): Promise<StoryVersionRow[]> {
    return this.source.query(
      `select t.number, t.beginning, t.middle, t.ending, t.quotes, t.words, u.name as written_by, t.recorded_at,
         (select max(s.signed_on) from case_study_sign_off s where s.case_study_id = t.case_study_id and s.text_number = t.number) as signed_on
       from case_study_text t join user_account u on u.id = t.written_by where t.case_study_id = $1 order by t.number desc limit 50`,
      [id],
    );
  }

  /** Where it has gone out already. The caller has asked whether the actor may see it. */
  packs(id: string): Promise<PackWithStory[]> {
    return this.source.query(
      `select distinct k.id, k.framework, k.as_of from pack_sample s join evidence_pack k on k.id = s.pack_id
       where s.record_id = $1 and k.file_id is not null and k.withdrawn_at is null order by k.as_of desc, k.id limit 20`,
      [id],
    );
  }
}

/** @throws NotFound for one of others, and for none */
export async function readCaseStudy(q: Queryable, actor: Actor, id: string): Promise<CaseStudyRow> {
  const rows = await q.query<CaseStudyRow[]>(`${ROW} where c.programme_id = any($1) and c.id = $2`, [
    programmesWith(actor, 'manager'),
    id,
  ]);
  if (!rows[0]) throw new NotFound();
  return rows[0];
}
