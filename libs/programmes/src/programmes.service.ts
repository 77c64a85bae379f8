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
  type Work,
} from '#kernel';
import { noteAudit, recordEvent, refuseStale, UnitOfWork } from '#platform';

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

export type NamedProgramme = Pick<NewProgramme, 'name' | 'leadId'>;

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

  /** Changes what a programme is called and who leads it: a worker of it, for they answer for its cases. */
  correct(actor: Actor, programmeId: string, readVersion: number, input: NamedProgramme): Promise<void> {
    return this.unitOfWork.run(actor, 'programme.correct', async work => {
      if (!actor.roles.has(programmeId)) throw new NotFound();
      if (!holds(actor, programmeId, 'manager')) throw new Forbidden('programme.correct');
      const [before] = await work.em.query<{ name: string; leadId: string; version: number }[]>(
        'select name, lead_id as "leadId", version from programme where id = $1 for update',
        [programmeId],
      );
      if (!before) throw new NotFound();
      await refuseStale(work, programmeId, readVersion, before.version);
      await refuseUnfit(work, programmeId, before.leadId, input);
      await work.em.query(
        'update programme set name = $2, lead_id = $3, version = version + 1 where id = $1',
        [programmeId, input.name, input.leadId],
      );
      await tell(work, programmeId, 'programme-corrected', before, { ...input });
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
      await tell(work, programmeId, 'programme-number-set', before[0], { phone });
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

/** @throws Invalid naming all that cannot be */
async function refuseUnfit(
  work: Work,
  programmeId: string,
  leadNow: string,
  { name, leadId }: NamedProgramme,
): Promise<void> {
  const [found] = await work.em.query<{ taken: boolean; works: boolean }[]>(
    `select exists (select 1 from programme o join programme p on p.organisation_id = o.organisation_id
         where p.id = $1 and o.id <> p.id and lower(o.name) = lower($2)) as taken,
       exists (select 1 from membership m join user_account u on u.id = m.user_id and u.active
         where m.programme_id = $1 and m.user_id = $3 and m.role in ('coordinator', 'manager')) as works`,
    [programmeId, name, leadId],
  );
  const faults = {
    ...(found?.taken && { name: `Another programme is called “${name}” already` }),
    ...(!found?.works &&
      leadId !== leadNow && { leadId: 'Choose a coordinator or manager of this programme' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

const tell = (work: Work, id: string, kind: string, before: unknown, data: unknown): Promise<void> =>
  recordEvent(work, {
    programmeId: id,
    subjectType: 'programme',
    subjectId: id,
    kind,
    occurredOn: work.today,
    before,
    data,
  });
