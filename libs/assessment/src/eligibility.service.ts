import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId } from '#kernel';
import { menteeToRecord, refuseFuture } from '#people';
import { correctRow, insertFact, UnitOfWork } from '#platform';
import { settingsInForce } from './settings.reads.js';
import { tellOfMentee } from './told.js';

export const ELIGIBILITY_OUTCOMES = ['met', 'exception', 'not-met'] as const;

export interface Outcome {
  readonly outcome: (typeof ELIGIBILITY_OUTCOMES)[number];
  readonly note: string;
}

export interface EligibilityDetails {
  readonly checkedOn: LocalDate;
  /** By the key of a criterion in force that day. One that is not named is still open. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

@Injectable()
export class Eligibility {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records what came out for each criterion of the programme (QiM 40, MQF 2.5). A mentee has one check; taking it
   * again is its next version.
   */
  check(
    actor: Actor,
    menteeId: string,
    readVersion: number | null,
    details: EligibilityDetails,
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'eligibility.check', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'eligibility.check');
      refuseFuture('checkedOn', details.checkedOn, work.today);
      const { lists } = await settingsInForce(work.em, mentee.programmeId, details.checkedOn);
      refuseUnasked(
        details,
        lists.eligibility.map(({ key }) => key),
      );
      const columns = {
        checked_on: details.checkedOn.iso,
        outcomes: JSON.stringify(details.outcomes),
      };
      const [standing] = await work.em.query<{ record_id: string }[]>(
        'select record_id from eligibility_check where mentee_id = $1 and superseded_at is null',
        [menteeId],
      );
      const recordId = standing?.record_id ?? newId();
      const before = standing
        ? await correctRow(work, 'eligibility_check', recordId, readVersion ?? 0, columns)
        : undefined;
      if (!standing)
        await insertFact(work, 'eligibility_check', {
          record_id: recordId,
          programme_id: mentee.programmeId,
          mentee_id: menteeId,
          ...columns,
        });
      await tellOfMentee(work, mentee, 'eligibility-checked', details.checkedOn, details.outcomes, before);
      return recordId;
    });
  }
}

/** An outcome that is not a plain yes says why. */
function refuseUnasked({ outcomes }: EligibilityDetails, keys: readonly string[]): void {
  const faults = Object.entries(outcomes).flatMap(([key, { outcome, note }]) => {
    if (!keys.includes(key)) return [[`outcome-${key}`, 'This was no criterion on that day']];
    return outcome !== 'met' && note.length < 3
      ? [[`note-${key}`, 'Say why: the note goes with the decision']]
      : [];
  });
  if (faults.length) throw new Invalid(Object.fromEntries(faults) as Record<string, string>);
  if (!Object.keys(outcomes).length)
    throw new Invalid({ [`outcome-${keys[0] ?? ''}`]: 'Record at least one outcome' });
}
