import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { Clock } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';

/**
 * What an applicant who was not taken on had disclosed is destroyed after six months: the form promises it. Whoever is held
 * or came back keeps theirs.
 */
@Injectable()
export class DisclosureDisposal {
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
    const asked = [organisationId, this.clock.today().iso];
    const [due] = await this.source.query<unknown[]>(`select 1 ${DUE} limit 1`, asked);
    if (!due) return 0;
    const who = systemActor(organisationId, 'recruitment');
    return this.unitOfWork.run(who, 'application.destroy-disclosure', async work => {
      const [rows] = await work.em.query<[{ id: string }[], number]>(
        `update mentor_application set disclosure = null, version = version + 1 where id in (select a.id ${DUE}) returning id`,
        asked,
      );
      for (const { id } of rows) noteAudit(work, { subjectType: 'mentor-application', subjectId: id });
      return rows.length;
    });
  }
}

/** A day before the months are over, so that the last day is kept whichever hour the round comes. */
const DUE = `from mentor_application a join programme g on g.id = a.programme_id
  join lateral (select d.outcome, d.decided_on, d.recorded_at from selection_decision d where d.mentor_id = a.mentor_id
    order by d.decided_on desc, d.recorded_at desc limit 1) d on d.outcome <> 'approved'
  where g.organisation_id = $1 and a.disclosure is not null and d.decided_on + interval '6 months' - interval '1 day' <= $2::date
    and not applicant_stays(a.mentor_id, d.decided_on, d.recorded_at)
    and not exists (select from applicant_hold h where h.mentor_id = a.mentor_id and h.released_on is null)`;
