import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { futureFault, mentorToRecord } from '#people';
import { correctRow, insertFact, recordEvent, standingRow, UnitOfWork } from '#platform';

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
      const mentor = await mentorToRecord(work, mentorId, 'vetting.decide');
      refuseImpossible(decision, work.today);
      const recordId = newId();
      await insertFact(work, 'vetting_decision', {
        record_id: recordId,
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        ...columns(decision),
      });
      await tell(work, mentor, 'vetting-decided', decision);
      return recordId;
    });
  }

  /** Corrects a decision that was written down wrongly. A new decision is no correction: it is recorded as its own. */
  correct(actor: Actor, recordId: string, readVersion: number, decision: VettingDecision): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.correct', async work => {
      const standing = await standingRow<{ mentor_id: string }>(work, 'vetting_decision', recordId);
      if (!standing) throw new NotFound();
      const mentor = await mentorToRecord(work, standing.mentor_id, 'vetting.correct');
      refuseImpossible(decision, work.today);
      const before = await correctRow(work, 'vetting_decision', recordId, readVersion, columns(decision));
      await tell(work, mentor, 'vetting-corrected', decision, before);
    });
  }
}

function refuseImpossible({ decidedOn, validUntil }: VettingDecision, today: LocalDate): void {
  const faults = {
    ...(decidedOn.isAfter(today) && { decidedOn: futureFault(decidedOn) }),
    ...(validUntil?.isBefore(decidedOn) && { validUntil: 'The day it lapses cannot be before the decision' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

const columns = ({ decidedOn, clear, validUntil }: VettingDecision) => ({
  decided_on: decidedOn.iso,
  clear,
  valid_until: validUntil?.iso ?? null,
});

const tell = (
  work: Work,
  mentor: { id: string; programmeId: string },
  kind: string,
  decision: VettingDecision,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: mentor.programmeId,
    subjectType: 'mentor',
    subjectId: mentor.id,
    kind,
    occurredOn: decision.decidedOn,
    before,
    data: columns(decision),
  });
