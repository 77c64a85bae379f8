import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes } from '#people';

export interface TrainingRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_id: string;
  readonly held_on: string;
  readonly minutes: number;
  readonly kind: 'initial' | 'refresher';
  readonly title: string;
}

const SESSION = `select record_id, version, mentor_id, held_on, round(hours * 60)::int as minutes, kind, title
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
