import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { Clock } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { REMINDED_AFTER } from './references.js';
import { type AskedReferee, ReferencePost } from './reference-post.js';

interface Due extends AskedReferee {
  readonly nth: number;
}

/** In one transaction, so that the chain of the audit is never held for long. */
const LETTERS = 50;
const [FIRST, SECOND] = REMINDED_AFTER;

/** Reminds referees who have not answered, after one week and after two. */
@Injectable()
export class ReferenceRound {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly post: ReferencePost,
  ) {}

  /** Safe to call at any time, late, and by several instances: one reminder for each occasion. @returns how many went */
  async remindDue(): Promise<number> {
    const organisations = await this.source.query<{ id: string }[]>('select id from organisation');
    let sent = 0;
    for (const { id } of organisations) sent += await this.remindOf(id);
    return sent;
  }

  private async remindOf(organisationId: string): Promise<number> {
    const today = this.clock.today().iso;
    const [due] = await this.source.query<unknown[]>(`select 1 ${DUE} limit 1`, [organisationId, today]);
    if (!due) return 0;
    const who = systemActor(organisationId, 'references');
    return this.unitOfWork.run(who, 'reference.remind', async work => {
      // A row that another instance wrote meanwhile is no row here, and its referee gets no second letter.
      const rows = await work.em.query<Due[]>(CLAIM, [organisationId, today, work.now, LETTERS]);
      for (const row of rows) {
        await this.post.send(work, row, 'reminder', row.nth);
        noteAudit(work, { subjectType: 'mentor', subjectId: row.applicantId, after: { reminder: row.nth } });
      }
      return rows.length;
    });
  }
}

/** After two weeks the second one goes, also where no round came in between. */
const DUE = `from mentor_reference r join programme g on g.id = r.programme_id and g.organisation_id = $1
  cross join lateral (select case when r.asked_on + ${SECOND} <= $2::date then 2 else 1 end as nth) d
  where r.received_on is null and r.withdrawn_on is null and r.referee_email is not null and r.asked_on + ${FIRST} <= $2::date
    and not exists (select 1 from reference_reminder s where s.reference_id = r.id and s.nth >= d.nth)
    and not exists (select 1 from selection_decision x where x.mentor_id = r.mentor_id)
    and not exists (select 1 from mentor_period x where x.mentor_id = r.mentor_id)`;

const CLAIM = `with due as (select r.id, r.programme_id, d.nth ${DUE} order by r.asked_on, r.id limit $4),
  claimed as (insert into reference_reminder (reference_id, programme_id, nth, sent_on, recorded_at)
    select id, programme_id, nth, $2::date, $3 from due on conflict do nothing returning reference_id, nth)
  select r.id, r.mentor_id as "applicantId", r.programme_id as "programmeId", r.referee_name as name, r.referee_email as email, c.nth
  from claimed c join mentor_reference r on r.id = c.reference_id order by r.asked_on, r.id`;
