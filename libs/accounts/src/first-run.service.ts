import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Invalid, newId, Refusal } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { faultOfPassword, hashPassword } from './passwords.js';

export interface FirstAdministrator {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A Cairn without an account asks for its first administrator, once. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async isDue(): Promise<boolean> {
    const rows = await this.source.query<unknown[]>('select 1 from user_account limit 1');
    return rows.length === 0;
  }

  /** @returns the id of the first administrator */
  async begin(input: FirstAdministrator, from: string): Promise<string> {
    const fault = faultOfPassword(input.password, [input.email, input.name, input.organisation]);
    if (fault) throw new Invalid({ password: fault });
    const hash = await hashPassword(input.password);
    const organisationId = newId();
    const userId = newId();
    const actor: Actor = {
      userId,
      name: input.name,
      organisationId,
      administrator: true,
      roles: new Map(),
      mentorId: null,
      from,
    };
    await this.unitOfWork.run(actor, 'organisation.begin', async work => {
      await work.em.query(`select pg_advisory_xact_lock(hashtext('first-run'))`);
      const known = await work.em.query<unknown[]>('select 1 from user_account limit 1');
      if (known.length)
        throw new Refusal('begun', 'This Cairn has its first administrator already. Sign in instead.');
      await work.em.query('insert into organisation (id, name, created_at) values ($1, $2, $3)', [
        organisationId,
        input.organisation,
        work.now,
      ]);
      await work.em.query(
        `insert into user_account (id, organisation_id, email, name, password_hash, administrator, created_at)
         values ($1, $2, $3, $4, $5, true, $6)`,
        [userId, organisationId, input.email, input.name, hash, work.now],
      );
      noteAudit(work, { subjectType: 'organisation', subjectId: organisationId });
    });
    return userId;
  }
}
