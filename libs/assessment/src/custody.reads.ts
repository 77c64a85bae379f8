import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes, wordsProgrammes, wordsReadable } from '#people';
import { consentStands } from './consent.js';
import type { EstablishmentKind } from './custody.js';

export interface CustodyRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentee_id: string;
  readonly establishment: string;
  readonly establishment_kind: EstablishmentKind;
  readonly sentence_started_on: string | null;
  readonly earliest_release_on: string | null;
  readonly expected_release_on: string | null;
  readonly released_on: string | null;
  readonly licence_ends_on: string | null;
  readonly youth_justice_team: string;
  readonly youth_justice_worker_id: string | null;
  readonly worker: string | null;
  readonly areas_to_avoid: string[];
  readonly areas_reason: string;
  readonly mentor_may_know: string;
  readonly recorded_by: string | null;
  /** Whether the reader may read where they are and where they must not go; where not, it is left out. */
  readonly reads: boolean;
}

/** The days alone, which everybody who opens the file plans by. */
const NO_WORDS = {
  establishment: '',
  youth_justice_team: '',
  worker: null,
  areas_to_avoid: [],
  areas_reason: '',
  mentor_may_know: '',
};

const CUSTODY = `select c.record_id, c.version, c.mentee_id, c.establishment, c.establishment_kind, c.sentence_started_on,
    c.earliest_release_on, c.expected_release_on, c.released_on, c.licence_ends_on, c.youth_justice_team, c.youth_justice_worker_id,
    concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as worker, c.areas_to_avoid, c.areas_reason,
    c.mentor_may_know, u.name as recorded_by, ${wordsReadable('casework', 'c', '$1', '$2')} as reads
  from custody c left join connection n on n.id = c.youth_justice_worker_id left join person p on p.id = n.person_id
  left join user_account u on u.id = c.recorded_by
  where c.programme_id = any($3) and c.superseded_at is null`;

@Injectable()
export class CustodyReads {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound */
  async one(actor: Actor, recordId: string): Promise<CustodyRow> {
    const [row] = await this.rows(`${CUSTODY} and c.record_id = $4`, actor, recordId);
    if (!row) throw new NotFound();
    return row;
  }

  /** Every time in custody of a mentee, the one that goes on first. */
  ofMentee(actor: Actor, menteeId: string): Promise<CustodyRow[]> {
    return this.rows(
      `${CUSTODY} and c.mentee_id = $4 order by c.released_on desc nulls first, c.recorded_at desc limit 20`,
      actor,
      menteeId,
    );
  }

  /**
   * What the mentor of a mentee may know about custody: what staff wrote for them, and nothing of it without consent to
   * share it. The caller has asked whether the match is the mentor's own.
   */
  async forMentor(menteeId: string, on: LocalDate): Promise<string | null> {
    const [row] = await this.source.query<{ words: string }[]>(
      `select c.mentor_may_know as words from custody c
       where c.mentee_id = $1 and c.superseded_at is null and ${consentStands('$1::uuid', 'risk-to-mentor', '$2::date')}
       order by c.released_on desc nulls first, c.recorded_at desc limit 1`,
      [menteeId, on.iso],
    );
    return row?.words || null;
  }

  private async rows(statement: string, actor: Actor, id: string): Promise<CustodyRow[]> {
    const rows = await this.source.query<CustodyRow[]>(statement, [
      wordsProgrammes(actor),
      actor.userId,
      caseProgrammes(actor),
      id,
    ]);
    return rows.map(row => (row.reads ? row : { ...row, ...NO_WORDS }));
  }
}
