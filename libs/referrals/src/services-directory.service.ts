import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Invalid, newId, NotFound, type Work } from '#kernel';
import { caseProgrammes, requireRecording } from '#people';
import { noteAudit, UnitOfWork } from '#platform';

/** Another service that a programme can suggest. */
export interface OtherService {
  readonly name: string;
  readonly offers: string;
  /** A phone number, an address, a web page. */
  readonly reach: string;
}

export interface OtherServiceRow extends OtherService {
  readonly id: string;
  readonly programmeId: string;
}

/** The other services that a programme knows of, for those whom it cannot take. */
@Injectable()
export class ServicesDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  add(actor: Actor, programmeId: string, { name, offers, reach }: OtherService): Promise<string> {
    return this.unitOfWork.run(actor, 'service.add', async work => {
      requireRecording(actor, programmeId, 'service.add');
      const id = newId();
      const added = await work.em.query<unknown[]>(
        `insert into signpost_service (id, programme_id, name, offers, reach, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
        [id, programmeId, name, offers, reach, actor.userId, work.now],
      );
      if (!added.length) throw new Invalid({ name: `“${name}” is in the directory already` });
      noteAudit(work, { subjectType: 'signpost-service', subjectId: id, after: { name, offers, reach } });
      return id;
    });
  }

  /** It is suggested no more; where it was suggested, it stays. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, 'service.withdraw', async work => {
      const [row] = await work.em.query<{ programmeId: string }[]>(
        'select programme_id as "programmeId" from signpost_service where id = $1 and withdrawn_at is null for update',
        [id],
      );
      if (!row) throw new NotFound();
      requireRecording(actor, row.programmeId, 'service.withdraw');
      await work.em.query('update signpost_service set withdrawn_at = $2 where id = $1', [id, work.now]);
      noteAudit(work, { subjectType: 'signpost-service', subjectId: id });
    });
  }

  list(actor: Actor): Promise<OtherServiceRow[]> {
    return this.source.query(
      `select id, programme_id as "programmeId", name, offers, reach from signpost_service
       where programme_id = any($1) and withdrawn_at is null order by programme_id, lower(name) limit 500`,
      [caseProgrammes(actor)],
    );
  }
}

/** @throws Invalid where the service is not one of this programme's */
export async function requireService(work: Work, programmeId: string, id: string): Promise<void> {
  const rows = await work.em.query<unknown[]>(
    'select 1 from signpost_service where id = $1 and programme_id = $2 and withdrawn_at is null',
    [id, programmeId],
  );
  if (!rows.length) throw new Invalid({ signpostedTo: 'Choose a service of this programme’s directory' });
}
