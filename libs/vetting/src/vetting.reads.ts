import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes } from '#people';

export interface VettingRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_id: string;
  readonly decided_on: string;
  readonly clear: boolean;
  readonly valid_until: string | null;
}

const DECISION = `select record_id, version, mentor_id, decided_on, clear, valid_until from vetting_decision
  where programme_id = any($1) and superseded_at is null`;

@Injectable()
export class VettingReads {
  constructor(private readonly source: DataSource) {}

  async decision(actor: Actor, recordId: string): Promise<VettingRow> {
    const rows = await this.source.query<VettingRow[]>(`${DECISION} and record_id = $2`, [
      caseProgrammes(actor),
      recordId,
    ]);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /** The decisions about a mentor as they stand, the newest first. */
  ofMentor(actor: Actor, mentorId: string): Promise<VettingRow[]> {
    return this.source.query(`${DECISION} and mentor_id = $2 order by decided_on desc, recorded_at desc`, [
      caseProgrammes(actor),
      mentorId,
    ]);
  }
}
