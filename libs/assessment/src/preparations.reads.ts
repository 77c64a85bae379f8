import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { missing, type Missing } from '#practice';
import { beforeWaiting, menteeBeforeMatching } from './gates.js';
import type { INFORMATION_FORMS, PreparationKind, TOLD } from './preparation.js';

export interface PreparationRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentee_id: string;
  readonly kind: PreparationKind;
  readonly given_on: string;
  readonly given_by: string;
  readonly topics: string[];
  readonly form: (typeof INFORMATION_FORMS)[number] | null;
  readonly told: (typeof TOLD)[number][];
  readonly contact_id: string | null;
  readonly contact: string | null;
  readonly reason_not: string;
  readonly note: string;
}

const PREPARATION = `select d.record_id, d.version, d.mentee_id, d.kind, d.given_on, u.name as given_by, d.topics, d.form, d.told,
    d.contact_id, k.name as contact, d.reason_not, d.note
  from mentee_preparation d join user_account u on u.id = d.given_by left join user_account k on k.id = d.contact_id
  where d.programme_id = any($1) and d.superseded_at is null`;

@Injectable()
export class PreparationReads {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound */
  async preparation(actor: Actor, recordId: string): Promise<PreparationRow> {
    const [row] = await this.source.query<PreparationRow[]>(`${PREPARATION} and d.record_id = $2`, [
      caseProgrammes(actor),
      recordId,
    ]);
    if (!row) throw new NotFound();
    return row;
  }

  /** What a mentee and those around them were told and given, the newest first. */
  ofMentee(actor: Actor, menteeId: string): Promise<PreparationRow[]> {
    return this.source.query(
      `${PREPARATION} and d.mentee_id = $2 order by d.given_on desc, d.recorded_at desc limit 100`,
      [caseProgrammes(actor), menteeId],
    );
  }

  /** What is missing for the waiting list and for a match, if they came today. */
  async missing(menteeId: string, on: LocalDate): Promise<{ waiting: Missing[]; match: Missing[] }> {
    const [waiting, match] = await Promise.all([
      missing(this.source, beforeWaiting, menteeId, on),
      missing(this.source, menteeBeforeMatching, menteeId, on),
    ]);
    return { waiting, match };
  }
}
