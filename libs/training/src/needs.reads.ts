import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';

/** Days are YYYY-MM-DD. */
export interface NeedsRow {
  readonly id: string;
  readonly notedOn: string;
  readonly nothing: boolean;
  readonly needs: string;
  readonly agreed: string;
  readonly notedBy: string | null;
}

@Injectable()
export class TrainingNeedsReads {
  constructor(private readonly source: DataSource) {}

  /** The newest first. */
  ofMentor(actor: Actor, mentorId: string): Promise<NeedsRow[]> {
    return this.source.query(
      `select n.id, n.noted_on as "notedOn", n.nothing, n.needs, n.agreed, u.name as "notedBy"
       from training_need n left join user_account u on u.id = n.recorded_by
       where n.programme_id = any($1) and n.mentor_id = $2 order by n.noted_on desc, n.recorded_at desc limit 20`,
      [caseProgrammes(actor), mentorId],
    );
  }
}
