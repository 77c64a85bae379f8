import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, Refusal } from '#kernel';
import { mentorToRecord, refuseFuture } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { noteIdentifyingWords } from '#programmes';
import { establishmentNames } from './custody.js';

/** What a mentor is told before they go in; each has to have been covered. */
export const VISIT_BRIEFING = ['identification', 'forbidden-items', 'handbook'] as const;
export type VisitBriefing = (typeof VISIT_BRIEFING)[number];

export interface VisitClearance {
  readonly establishment: string;
  /** On which the establishment said yes. */
  readonly clearedOn: LocalDate;
  readonly briefedOn: LocalDate;
  readonly briefing: readonly VisitBriefing[];
  /** The last day of the clearance, where the establishment set one. */
  readonly validUntil: LocalDate | null;
}

/** Visits in custody: which establishments have cleared a mentor (RESET 19). */
@Injectable()
export class CustodyVisits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the id of the clearance. @throws Invalid by field; NotFound, Forbidden */
  clear(actor: Actor, mentorId: string, clearance: VisitClearance): Promise<string> {
    return this.unitOfWork.run(actor, 'custody-visit.clear', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'custody-visit.clear');
      refuseFuture('clearedOn', clearance.clearedOn, work.today);
      refuseFuture('briefedOn', clearance.briefedOn, work.today);
      const { establishment, briefing, validUntil } = clearance;
      const faults = {
        ...((establishment.length < 3 || establishment.length > 120) && {
          establishment: 'Write its name in 3 to 120 letters',
        }),
        ...(VISIT_BRIEFING.some(topic => !briefing.includes(topic)) && {
          briefing: 'All three belong to the briefing: cover what lacks before they visit',
        }),
        ...(validUntil?.isBefore(clearance.clearedOn) && { validUntil: 'It cannot end before it began' }),
      };
      if (Object.keys(faults).length) throw new Invalid(faults);
      const id = newId();
      await insertRow(work, 'custody_visit_clearance', {
        id,
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        establishment,
        cleared_on: clearance.clearedOn.iso,
        briefed_on: clearance.briefedOn.iso,
        valid_until: validUntil?.iso ?? null,
        recorded_by: actor.userId,
      });
      await noteIdentifyingWords(
        work,
        mentor.programmeId,
        establishmentNames(establishment).map(words => ({ kind: 'establishment' as const, words })),
      );
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: mentorId,
        kind: 'custody-visits-cleared',
        occurredOn: clearance.clearedOn,
        data: { clearanceId: id },
      });
      return id;
    });
  }

  /** The establishment took it back. @throws Refusal where it ended already; Invalid, NotFound, Forbidden */
  end(actor: Actor, clearanceId: string, on: LocalDate, why: string): Promise<string> {
    return this.unitOfWork.run(actor, 'custody-visit.end', async work => {
      const [row] = await work.em.query<{ mentor_id: string }[]>(
        'select mentor_id from custody_visit_clearance where id = $1',
        [clearanceId],
      );
      if (!row) throw new NotFound();
      const mentor = await mentorToRecord(work, row.mentor_id, 'custody-visit.end');
      const [standing] = await work.em.query<{ cleared_on: string; ended_on: string | null }[]>(
        'select cleared_on, ended_on from custody_visit_clearance where id = $1 for update',
        [clearanceId],
      );
      if (!standing || standing.ended_on) throw new Refusal('clearance-ended', 'It has ended already.');
      refuseFuture('on', on, work.today);
      if (on.iso < standing.cleared_on) throw new Invalid({ on: 'It was given only after that day' });
      await work.em.query(
        'update custody_visit_clearance set ended_on = $2, ended_why = $3, ended_by = $4 where id = $1',
        [clearanceId, on.iso, why, actor.userId],
      );
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: row.mentor_id,
        kind: 'custody-visits-ended',
        occurredOn: on,
        data: { clearanceId },
      });
      return row.mentor_id;
    });
  }
}
