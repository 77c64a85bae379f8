import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { Clock } from '#kernel';
import { Files, noteAudit, UnitOfWork } from '#platform';
import { tellApplicant } from '../history.js';
import { KEPT } from './due.js';

interface Due {
  readonly mentorId: string;
  readonly programmeId: string;
  readonly months: number;
}

/** As many at a time as a transaction should hold; the next round takes the next ones. */
const AT_ONCE = 50;

/**
 * What is known of applicants who were turned down or withdrew is destroyed once the time of their programme is over: the
 * application, the references, what was noted at interviews, letters and history. Days, steps and outcomes stay for the figures.
 */
@Injectable()
export class ApplicantDisposal {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** Safe to call at any time and by several instances; answers how many were destroyed. Who is held is left alone. */
  async destroyDue(): Promise<number> {
    const organisations = await this.source.query<{ id: string }[]>('select id from organisation');
    let destroyed = 0;
    for (const { id } of organisations) destroyed += await this.destroyOf(id);
    return destroyed;
  }

  private async destroyOf(organisationId: string): Promise<number> {
    const asked = [organisationId, this.clock.today().iso];
    const [due] = await this.source.query<unknown[]>(`${DUE} limit 1`, asked);
    if (!due) return 0;
    const who = systemActor(organisationId, 'recruitment');
    const freed: string[] = [];
    const destroyed = await this.unitOfWork.run(who, 'applicant.destroy', async work => {
      const rows = await work.em.query<Due[]>(`${DUE} limit ${AT_ONCE} for update of m skip locked`, asked);
      const contents = await work.em.query<{ sha256: string }[]>(
        `select f.sha256 from jsonb_to_recordset($1::jsonb) as r("mentorId" uuid, months integer)
         cross join lateral applicant_destroy(r."mentorId", $2, r.months) f(sha256)`,
        [JSON.stringify(rows), work.today.iso],
      );
      freed.push(...contents.map(({ sha256 }) => sha256));
      for (const { mentorId: id, programmeId } of rows) {
        noteAudit(work, { subjectType: 'mentor', subjectId: id });
        await tellApplicant(work, { id, programmeId }, 'applicant-destroyed', work.today);
      }
      return rows.length;
    });
    await this.files.forget(this.source, freed);
    return destroyed;
  }
}

const DUE = `select k.mentor_id as "mentorId", k.programme_id as "programmeId", k.months
  from (${KEPT}) k join mentor m on m.id = k.mentor_id join programme g on g.id = k.programme_id
  where g.organisation_id = $1 and k.due_on <= $2::date
    and not exists (select from applicant_hold h where h.mentor_id = k.mentor_id and h.released_on is null)
  order by k.due_on, k.mentor_id`;
