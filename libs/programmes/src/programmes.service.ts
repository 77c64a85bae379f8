import { Injectable } from '@nestjs/common';
import { grantRole } from '#accounts';
import { type Actor, Forbidden, Invalid, type LocalDate, newId } from '#kernel';
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
  constructor(private readonly unitOfWork: UnitOfWork) {}

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
}
