import { Injectable } from '@nestjs/common';
import { grantRole } from '#accounts';
import { DataSource } from 'typeorm';
import {
  type Actor,
  Forbidden,
  holds,
  Invalid,
  type LocalDate,
  newId,
  NotFound,
  programmesWith,
} from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';

export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

export interface NewProgramme {
  readonly name: string;
  /** Short and lasting: `schools`. Names the programme on the command line. */
  readonly key: string;
  /** Whose bank holidays count. */
  readonly nation: Nation;
  readonly leadId: string;
  readonly openedOn: LocalDate;
}

@Injectable()
export class Programmes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** Opens a programme; its lead becomes its manager. */
  open(actor: Actor, input: NewProgramme): Promise<string> {
    return this.unitOfWork.run(actor, 'programme.open', async work => {
      if (!actor.administrator) throw new Forbidden('programme.open');
      const { organisationId } = actor;
      const taken = await work.em.query<unknown[]>(
        'select 1 from programme where organisation_id = $1 and key = $2',
        [organisationId, input.key],
      );
      if (taken.length) throw new Invalid({ key: `Another programme has the key “${input.key}”` });
      const lead = await work.em.query<unknown[]>(
        'select 1 from user_account where id = $1 and organisation_id = $2 and active for share',
        [input.leadId, organisationId],
      );
      if (!lead.length) throw new Invalid({ leadId: 'Choose who leads the programme' });
      const id = newId();
      await work.em.query(
        `insert into programme (id, organisation_id, key, name, nation, lead_id, opened_on) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, organisationId, input.key, input.name, input.nation, input.leadId, input.openedOn.iso],
      );
      noteAudit(work, {
        subjectType: 'programme',
        subjectId: id,
        after: { key: input.key, nation: input.nation, leadId: input.leadId },
      });
      await grantRole(work, input.leadId, id, 'manager');
      return id;
    });
  }

  /** The number that a mentor sees before any form when something urgent worries them. Empty: none is shown. */
  setSafeguardingPhone(actor: Actor, programmeId: string, phone: string): Promise<void> {
    return this.unitOfWork.run(actor, 'programme.safeguarding-number', async work => {
      if (!actor.roles.has(programmeId)) throw new NotFound();
      if (!holds(actor, programmeId, 'manager', 'safeguarding-lead'))
        throw new Forbidden('programme.safeguarding-number');
      const before = await work.em.query<{ phone: string | null }[]>(
        'select safeguarding_phone as phone from programme where id = $1 for update',
        [programmeId],
      );
      await work.em.query(
        `update programme set safeguarding_phone = nullif($2, ''), version = version + 1 where id = $1`,
        [programmeId, phone],
      );
      noteAudit(work, {
        subjectType: 'programme',
        subjectId: programmeId,
        before: before[0],
        after: { phone },
      });
    });
  }

  /** By programme: its name and number, of those that the actor manages or keeps safe. */
  async safeguardingPhones(actor: Actor): Promise<{ id: string; name: string; phone: string | null }[]> {
    return this.source.query(
      'select id, name, safeguarding_phone as phone from programme where id = any($1) and closed_on is null order by name',
      [programmesWith(actor, 'manager', 'safeguarding-lead')],
    );
  }
}
