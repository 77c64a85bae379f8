import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import type { TrainingKind } from './training.service.js';

export interface TrainingRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_id: string;
  readonly programme_id: string;
  readonly held_on: string;
  readonly minutes: number;
  readonly kind: TrainingKind;
  readonly title: string;
  /** Keys. */
  readonly topics: readonly string[];
  /** Recorded before topics were: it counts as the whole training. */
  readonly all_topics: boolean;
  /** Read by all who open the file of the mentor: it is written for those who decide about them (QiM 50). */
  readonly participation: string;
  /** Of a course, whose register it stands on. */
  readonly session_id: string | null;
}

const SESSION = `select record_id, version, mentor_id, programme_id, held_on, round(hours * 60)::int as minutes, kind, title, topics,
    all_topics, participation, session_id
  from training_attendance where programme_id = any($1) and superseded_at is null`;

@Injectable()
export class TrainingReads {
  constructor(private readonly source: DataSource) {}

  async session(actor: Actor, recordId: string): Promise<TrainingRow> {
    const rows = await this.source.query<TrainingRow[]>(`${SESSION} and record_id = $2`, [
      caseProgrammes(actor),
      recordId,
    ]);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /** What a mentor attended, as it stands, the newest first. */
  ofMentor(actor: Actor, mentorId: string): Promise<TrainingRow[]> {
    return this.source.query(`${SESSION} and mentor_id = $2 order by held_on desc, recorded_at desc`, [
      caseProgrammes(actor),
      mentorId,
    ]);
  }
}
