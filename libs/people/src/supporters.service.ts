import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, NotFound, type Work } from '#kernel';
import { recordEvent, refuseStale, UnitOfWork } from '#platform';
import { menteeToRecord } from './finders.js';
import { correctPerson, futureFault } from './mentees.service.js';
import { mayReadAddress } from './people.policy.js';
import type { PersonDetails } from './person.entity.js';
import type { SupporterKind } from './supporter-kinds.js';

export interface SupporterDetails {
  readonly relation: string;
  readonly kind: SupporterKind;
  readonly emergency: boolean;
  /** What may be told to them, in words. */
  readonly mayKnow: string;
  /** Whether staff keep in touch with them while the mentee waits or is matched. */
  readonly keptInTouch: boolean;
  /** The last day of their part; null while it goes on. */
  readonly involvedUntil: LocalDate | null;
  readonly person: PersonDetails;
}

interface Standing {
  readonly mentee_id: string;
  readonly person_id: string;
  readonly involved_from: string;
  readonly version: number;
}

/** Those around a mentee: family and carers, the referrer, professionals, others who help. */
@Injectable()
export class Supporters {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Corrects who they are and what their part is, or ends it: the names of before stay in the history. */
  correct(actor: Actor, connectionId: string, readVersion: number, details: SupporterDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'supporter.correct', async work => {
      const standing = await this.standing(work, connectionId);
      const mentee = await menteeToRecord(work, standing.mentee_id, 'supporter.correct');
      await refuseStale(work, mentee.id, readVersion, standing.version);
      refuseEnd(details.involvedUntil, standing, work.today);
      const sees = mayReadAddress(actor, mentee.programmeId);
      const before = await correctPerson(work, standing.person_id, details.person, sees);
      await work.em.query(
        `update connection set relation = $2, kind = $3, emergency = $4, may_know = $5, kept_in_touch = $6, involved_until = $7,
           version = version + 1 where id = $1`,
        [
          connectionId,
          details.relation,
          details.kind,
          details.emergency,
          details.mayKnow,
          details.keptInTouch,
          details.involvedUntil?.iso ?? null,
        ],
      );
      await recordEvent(work, {
        programmeId: mentee.programmeId,
        subjectType: 'mentee',
        subjectId: mentee.id,
        kind: 'connection-corrected',
        occurredOn: work.today,
        before,
        data: { connectionId, kind: details.kind, until: details.involvedUntil },
      });
    });
  }

  private async standing(work: Work, connectionId: string): Promise<Standing> {
    const rows = await work.em.query<Standing[]>(
      'select mentee_id, person_id, involved_from, version from connection where id = $1 for update',
      [connectionId],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }
}

function refuseEnd(until: LocalDate | null, { involved_from }: Standing, today: LocalDate): void {
  if (!until) return;
  if (until.isAfter(today)) throw new Invalid({ involvedUntil: futureFault(until) });
  if (until.iso < involved_from)
    throw new Invalid({
      involvedUntil: `Their part began on ${LocalDate.of(involved_from).toString()}; it cannot end before that`,
    });
}
