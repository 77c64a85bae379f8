import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, newId } from '#kernel';
import { refuseFuture } from '#people';
import { insertFact, UnitOfWork } from '#platform';
import { vettingFigures } from './figures.js';
import { subjectColumn, subjectToVet, tellOfSubject } from './finders.js';
import type { PlannedWork } from './planned-work.js';
import { requiredCheck } from './regulated-activity.js';

/** A role as somebody plans it; the birth date comes from the file. */
export type RolePlanned = Omit<PlannedWork, 'bornOn'>;

const MOST_DAYS = 30;

@Injectable()
export class VettingEligibility {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Works out which check the role of somebody may have and must have, and keeps why. A later decision takes the
   * place of this one from its day on; a role that changes is decided anew.
   */
  decide(actor: Actor, subjectId: string, planned: RolePlanned): Promise<string> {
    return this.unitOfWork.run(actor, 'vetting.eligibility', async work => {
      const subject = await subjectToVet(work, subjectId, 'vetting.eligibility');
      refuseFuture('on', planned.on, work.today);
      if (planned.daysInThirty > MOST_DAYS)
        throw new Invalid({ daysInThirty: 'There are no more than 30 days in 30' });
      const { law } = await vettingFigures(work.em, planned.jurisdiction, planned.on);
      const found = requiredCheck(
        { ...planned, bornOn: subject.bornOn ? LocalDate.of(subject.bornOn) : null },
        law,
      );
      const recordId = newId();
      const { on, jurisdiction, ...role } = planned;
      await insertFact(work, 'vetting_eligibility', {
        record_id: recordId,
        programme_id: subject.programmeId,
        ...subjectColumn(subject),
        decided_on: on.iso,
        jurisdiction,
        planned: JSON.stringify(role),
        level: found.level,
        barred_lists: found.barredLists,
        workforce: found.workforce,
        regulated: found.regulated,
        reasons: found.reasons,
      });
      await tellOfSubject(work, subject, 'vetting-eligibility-decided', on, {
        level: found.level,
        barredLists: found.barredLists,
      });
      return recordId;
    });
  }
}
