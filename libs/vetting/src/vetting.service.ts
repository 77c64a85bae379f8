import { Injectable } from '@nestjs/common';
import { type Actor, holds, Forbidden, Invalid, type LocalDate } from '#kernel';
import { mentorToRecord, refuseFuture } from '#people';
import { insertFact, recordEvent, UnitOfWork } from '#platform';

export interface VettingDecision {
  readonly decidedOn: LocalDate;
  readonly clear: boolean;
  readonly validUntil: LocalDate | null;
}

@Injectable()
export class Vetting {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records the decision that followed a check: its day and whether the mentor is clear to work, and nothing
   * of what the certificate says.
   */
  decide(actor: Actor, mentorId: string, decision: VettingDecision): Promise<string> {
    return this.unitOfWork.run(actor, 'vetting.decide', async work => {
      refuseFuture('decidedOn', decision.decidedOn, work.today);
      if (decision.validUntil?.isBefore(decision.decidedOn)) {
        throw new Invalid({ validUntil: 'The day it lapses cannot be before the decision' });
      }
      const mentor = await mentorToRecord(work, mentorId, 'vetting.decide');
      if (!holds(actor, mentor.programmeId, 'coordinator', 'manager', 'vetting-officer'))
        throw new Forbidden('vetting.decide');
      const facts = {
        decided_on: decision.decidedOn.iso,
        clear: decision.clear,
        valid_until: decision.validUntil?.iso ?? null,
      };
      const id = await insertFact(work, 'vetting_decision', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        ...facts,
      });
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: mentorId,
        kind: 'vetting-decided',
        occurredOn: decision.decidedOn,
        data: facts,
      });
      return id;
    });
  }
}
