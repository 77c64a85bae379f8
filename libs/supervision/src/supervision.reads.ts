import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes, wordsProgrammes, wordsReadable } from '#people';

export interface SupervisionRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_id: string;
  readonly held_on: string;
  readonly how: 'in-person' | 'phone' | 'video';
  readonly boundaries: string | null;
  readonly aims_and_role: string | null;
  readonly view_of_service: string | null;
  readonly mentee_progress: string | null;
  readonly wish_to_continue: 'yes' | 'no' | 'unsure' | null;
  readonly actions: string;
  readonly held_by: string;
}

@Injectable()
export class SupervisionReads {
  constructor(private readonly source: DataSource) {}

  /** The notes: for who held it, the lead of the programme and its managers. */
  async supervision(actor: Actor, recordId: string): Promise<SupervisionRow> {
    const rows = await this.source.query<SupervisionRow[]>(
      `select s.record_id, s.version, s.mentor_id, s.held_on, s.how, s.boundaries, s.aims_and_role, s.view_of_service, s.mentee_progress,
         s.wish_to_continue, s.actions, u.name as held_by
       from mentor_supervision s join user_account u on u.id = s.held_by
       where s.programme_id = any($1) and s.record_id = $2 and s.superseded_at is null
         and ${wordsReadable('supervision', 's', '$4', '$3')}`,
      [caseProgrammes(actor), recordId, actor.userId, wordsProgrammes(actor, 'supervision')],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }
}
