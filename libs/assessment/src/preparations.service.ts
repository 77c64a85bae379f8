import { Injectable } from '@nestjs/common';
import { type Actor, type FieldErrors, Invalid, type LocalDate, newId, type Work } from '#kernel';
import { menteeToRecord, refuseFuture, requireWorker } from '#people';
import { correctRow, insertFact, standingRow, UnitOfWork } from '#platform';
import type { INFORMATION_FORMS, PreparationKind, TOLD } from './preparation.js';
import { settingsInForce } from './settings.reads.js';
import { menteeOfRecord, tellOfMentee } from './told.js';

export interface PreparationDetails {
  readonly givenOn: LocalDate;
  /** Of information, its topics; of the induction, the keys of the lines that were gone through. */
  readonly topics: readonly string[];
  readonly form: (typeof INFORMATION_FORMS)[number] | null;
  /** Who was told how to report a concern about safety. */
  readonly told: readonly (typeof TOLD)[number][];
  /** The worker whom a carer can call. */
  readonly contactId: string | null;
  /** Why it was not done, where that is the answer. */
  readonly reasonNot: string;
  readonly note: string;
}

@Injectable()
export class Preparations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records what was told or given before a match (QiM 5, RESET 10 and 15, MQF 6.2). */
  record(
    actor: Actor,
    menteeId: string,
    kind: PreparationKind,
    details: PreparationDetails,
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'preparation.record', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'preparation.record');
      await refuseEmpty(work, mentee.programmeId, kind, details);
      const recordId = newId();
      await insertFact(work, 'mentee_preparation', {
        record_id: recordId,
        programme_id: mentee.programmeId,
        mentee_id: menteeId,
        kind,
        given_by: actor.userId,
        ...columns(details),
      });
      await tellOfMentee(work, mentee, `${kind}-given`, details.givenOn, columns(details));
      return recordId;
    });
  }

  correct(actor: Actor, recordId: string, readVersion: number, details: PreparationDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'preparation.correct', async work => {
      const mentee = await menteeOfRecord(work, 'mentee_preparation', recordId, 'preparation.correct');
      const standing = await standingRow<{ kind: PreparationKind }>(work, 'mentee_preparation', recordId);
      if (standing) await refuseEmpty(work, mentee.programmeId, standing.kind, details);
      const before = await correctRow(work, 'mentee_preparation', recordId, readVersion, columns(details));
      await tellOfMentee(work, mentee, 'preparation-corrected', details.givenOn, columns(details), before);
    });
  }
}

async function refuseEmpty(
  work: Work,
  programmeId: string,
  kind: PreparationKind,
  details: PreparationDetails,
): Promise<void> {
  refuseFuture('givenOn', details.givenOn, work.today);
  const faults = faultsOf(kind, details);
  if (Object.keys(faults).length) throw new Invalid(faults);
  if (kind === 'key-contact') return requireWorker(work, programmeId, details.contactId);
  if (kind !== 'induction') return;
  const { lists } = await settingsInForce(work.em, programmeId, details.givenOn);
  const known = lists.induction.map(({ key }) => key);
  if (details.topics.some(topic => !known.includes(topic)))
    throw new Invalid({ topics: 'Choose from the induction of that day' });
}

function faultsOf(kind: PreparationKind, details: PreparationDetails): FieldErrors {
  const { topics, form, told, contactId, reasonNot } = details;
  switch (kind) {
    case 'information':
      return {
        ...(!topics.length && { topics: 'Say what they were told about' }),
        ...(!form && { form: 'Say in which form' }),
      };
    case 'induction':
      return topics.length ? {} : { topics: 'Tick what you went through' };
    case 'safeguarding': {
      const supporters = told.includes('carer') || told.includes('supporter');
      return {
        ...(!told.includes('mentee') && { told: 'The mentee has to know how to report a concern' }),
        ...(!supporters && !reasonNot && { reasonNot: 'Say why nobody who supports them was told' }),
      };
    }
    case 'key-contact':
      return contactId || reasonNot ? {} : { contactId: 'Choose whom the carer can call, or say why nobody' };
    case 'skills-training':
      return details.note || reasonNot ? {} : { note: 'Say what was given, or why not' };
  }
}

const columns = (details: PreparationDetails) => ({
  given_on: details.givenOn.iso,
  topics: [...details.topics],
  form: details.form,
  told: [...details.told],
  contact_id: details.contactId,
  reason_not: details.reasonNot,
  note: details.note,
});
