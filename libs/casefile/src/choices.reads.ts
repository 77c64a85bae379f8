import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What the forms of casework offer: the programmes of the actor, and who works in them. */
@Injectable()
export class ChoiceReads {
  constructor(private readonly source: DataSource) {}

  programmes(actor: Actor): Promise<Choice[]> {
    return this.source.query(
      'select id, name from programme where id = any($1) and closed_on is null order by name',
      [caseProgrammes(actor)],
    );
  }

  /** Coordinators and managers of the actor's programmes, or of one of them. */
  workers(actor: Actor, programmeId: string | null = null): Promise<Choice[]> {
    return this.source.query(
      `select distinct u.id, u.name from membership m join user_account u on u.id = m.user_id
       where m.programme_id = any($1) and ($2::uuid is null or m.programme_id = $2) and m.role in ('coordinator', 'manager') and u.active
       order by u.name`,
      [caseProgrammes(actor), programmeId],
    );
  }
}
