import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, NotFound, Refusal, type Work } from '#kernel';
import { menteeToRecord, mentorToRecord, refuseFuture, requireRecording } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';

/** Why two people must not be matched. */
export const CONFLICT_KINDS = [
  'related',
  'know-each-other',
  'works-with-them',
  'lives-near',
  'mentee-says-no',
  'mentor-says-no',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface NewConflict {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly kind: ConflictKind;
  readonly note: string;
  readonly on: LocalDate;
}

@Injectable()
export class Conflicts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Two who must not be matched, until somebody lifts it. @throws Invalid, NotFound, Forbidden, Refusal */
  note(actor: Actor, conflict: NewConflict): Promise<void> {
    return this.unitOfWork.run(actor, 'conflict.note', async work => {
      refuseFuture('on', conflict.on, work.today);
      const mentor = await mentorToRecord(work, conflict.mentorId, 'conflict.note');
      const mentee = await menteeToRecord(work, conflict.menteeId, 'conflict.note');
      if (mentor.programmeId !== mentee.programmeId) throw new NotFound();
      await noteConflict(work, mentee.programmeId, conflict);
    });
  }

  /** Lets two be matched again. @returns the mentee. @throws NotFound, Forbidden, Refusal, Invalid */
  lift(actor: Actor, id: string, on: LocalDate): Promise<string> {
    return this.unitOfWork.run(actor, 'conflict.lift', async work => {
      refuseFuture('on', on, work.today);
      const [row] = await work.em.query<
        { programme_id: string; mentee_id: string; noted_on: string; lifted_on: string | null }[]
      >('select programme_id, mentee_id, noted_on, lifted_on from match_conflict where id = $1 for update', [
        id,
      ]);
      if (!row) throw new NotFound();
      requireRecording(actor, row.programme_id, 'conflict.lift');
      if (row.lifted_on) throw new Refusal('conflict-lifted', 'This has been lifted already');
      if (on.iso < row.noted_on) throw new Invalid({ on: 'It cannot be lifted before it was noted' });
      await work.em.query('update match_conflict set lifted_on = $2, lifted_by = $3 where id = $1', [
        id,
        on.iso,
        actor.userId,
      ]);
      await tell(work, row.programme_id, row.mentee_id, 'conflict-lifted', on, { id });
      return row.mentee_id;
    });
  }
}

/** Within an act that is under way, which has asked who may. Said twice it is one. */
export async function noteConflict(work: Work, programmeId: string, conflict: NewConflict): Promise<void> {
  const { menteeId, mentorId, kind, note, on } = conflict;
  const [standing] = await work.em.query<unknown[]>(
    'select 1 from match_conflict where mentee_id = $1 and mentor_id = $2 and kind = $3 and lifted_on is null',
    [menteeId, mentorId, kind],
  );
  if (standing) return;
  await insertRow(work, 'match_conflict', {
    programme_id: programmeId,
    mentee_id: menteeId,
    mentor_id: mentorId,
    kind,
    note,
    noted_on: on.iso,
    noted_by: work.actor.userId,
  });
  await tell(work, programmeId, menteeId, 'conflict-noted', on, { mentorId, kind });
}

const tell = (work: Work, programmeId: string, menteeId: string, kind: string, on: LocalDate, data: object) =>
  recordEvent(work, {
    programmeId,
    subjectType: 'mentee',
    subjectId: menteeId,
    kind,
    occurredOn: on,
    data,
  });
