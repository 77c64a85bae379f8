import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { Clock } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';

interface Destroyed {
  readonly check_record_id: string;
}

/** Destroys what certificates said once their months are over: the decision, its conditions and days stay. */
@Injectable()
export class ContentDisposal {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Safe to call at any time and by several instances; answers how many were destroyed. */
  async destroyDue(): Promise<number> {
    const organisations = await this.source.query<{ id: string }[]>('select id from organisation');
    let destroyed = 0;
    for (const { id } of organisations) destroyed += await this.destroyOf(id);
    return destroyed;
  }

  private async destroyOf(organisationId: string): Promise<number> {
    const today = this.clock.today().iso;
    const [due] = await this.source.query<unknown[]>(`select 1 ${DUE} limit 1`, [organisationId, today]);
    if (!due) return 0;
    const who = systemActor(organisationId, 'vetting');
    return this.unitOfWork.run(who, 'vetting.destroy-content', async work => {
      const [rows] = await work.em.query<[Destroyed[], number]>(DESTROY, [organisationId, today]);
      for (const { check_record_id } of rows)
        noteAudit(work, { subjectType: 'vetting-check', subjectId: check_record_id });
      return rows.length;
    });
  }
}

/** A day before the months are over, so that the last day is kept whichever hour the round comes. */
const DUE = `from vetting_content c join programme g on g.id = c.programme_id
  join vetting_check k on k.record_id = c.check_record_id and k.superseded_at is null
  cross join lateral (select value::int as months from vetting_figure f where f.jurisdiction = k.jurisdiction and f.key = 'content-months'
    and f.effective_from <= $2::date order by f.effective_from desc, f.set_at desc limit 1) f
  where g.organisation_id = $1 and c.sealed is not null
    and coalesce(c.decided_on, c.weighed_on) + make_interval(months => f.months) - interval '1 day' <= $2::date`;

const DESTROY = `update vetting_content set sealed = null, destroyed_on = $2 where id in (select c.id ${DUE})
  returning check_record_id`;
