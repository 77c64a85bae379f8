import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Forbidden,
  Invalid,
  type LocalDate,
  newId,
  NotFound,
  programmesWith,
  type Work,
} from '#kernel';
import { noteAudit, refuseStale, UnitOfWork } from '#platform';
import { Catalogue } from '../catalogue/catalogue.js';
import { indicatorsOf } from '../catalogue/framework.js';

export interface NewRequest {
  readonly framework: string;
  readonly indicator: string;
  readonly programmeIds: readonly string[];
  readonly askedOn: LocalDate;
  readonly askedFor: string;
}

/** What an assessor asks for beyond what was sent. */
@Injectable()
export class AssessorRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  /** It has to be answered within one month (QiM, section 2). */
  record(actor: Actor, request: NewRequest): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.assessor-request', async work => {
      const managed = programmesWith(actor, 'manager');
      if (!managed.length) throw new Forbidden('evidence.assessor-request');
      if (!request.programmeIds.length) throw new Invalid({ programmes: 'Choose at least one programme' });
      if (request.programmeIds.some(id => !managed.includes(id))) throw new NotFound();
      this.refuseUnknown(request);
      if (request.askedOn.isAfter(work.today))
        throw new Invalid({ askedOn: 'The day cannot be in the future' });
      const id = newId();
      await work.em.query(
        `insert into assessor_request (id, organisation_id, programme_ids, framework, indicator, asked_on, asked_for, due_on, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          actor.organisationId,
          request.programmeIds,
          request.framework,
          request.indicator,
          request.askedOn.iso,
          request.askedFor,
          request.askedOn.plusMonths(1).iso,
          actor.userId,
          work.now,
        ],
      );
      note(work, id, { indicator: request.indicator, askedOn: request.askedOn });
      return id;
    });
  }

  sent(actor: Actor, id: string, version: number, sent: { on: LocalDate; what: string }): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.assessor-request-sent', async work => {
      const rows = await work.em.query<{ version: number; asked_on: string }[]>(
        'select version, asked_on from assessor_request where id = $1 and organisation_id = $2 and programme_ids <@ $3::uuid[] for update',
        [id, actor.organisationId, programmesWith(actor, 'manager')],
      );
      if (!rows[0]) throw new NotFound();
      await refuseStale(work, id, version, rows[0].version);
      if (sent.on.isAfter(work.today)) throw new Invalid({ on: 'The day cannot be in the future' });
      if (sent.on.iso < rows[0].asked_on)
        throw new Invalid({ on: 'It cannot be sent before it was asked for' });
      await work.em.query(
        'update assessor_request set sent_on = $2, sent_what = $3, version = version + 1 where id = $1',
        [id, sent.on.iso, sent.what],
      );
      note(work, id, { sentOn: sent.on });
    });
  }

  private refuseUnknown({ framework, indicator }: NewRequest): void {
    const found = this.catalogue.frameworks.find(one => one.id === framework);
    if (!found) throw new Invalid({ framework: 'Choose a framework' });
    if (!indicatorsOf(found).some(one => one.ref === indicator))
      throw new Invalid({ indicator: `${found.name} has no indicator ${indicator}` });
  }
}

const note = (work: Work, id: string, after: unknown): void =>
  noteAudit(work, { subjectType: 'assessor-request', subjectId: id, after });
