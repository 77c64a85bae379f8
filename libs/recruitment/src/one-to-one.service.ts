import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, type LocalDate, newId, Refusal, type Work } from '#kernel';
import { refuseFuture, staffToRecord, tellOfStaff } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { missing, recordOverrides, refuseLacking } from '#practice';
import { beforeOneToOne } from './staff.rules.js';

export interface OneToOneGranted {
  readonly on: LocalDate;
  /** A manager's reason for going on without references; the check is never let pass. */
  readonly overrideReason: string | null;
}

/** From when on somebody on the staff may meet mentees alone (QiM 27). Only a manager says so. */
@Injectable()
export class OneToOne {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Refusal naming everything that is missing; Invalid, NotFound, Forbidden, also for oneself */
  grant(actor: Actor, staffId: string, { on, overrideReason }: OneToOneGranted): Promise<void> {
    return this.unitOfWork.run(actor, 'staff.clear-one-to-one', async work => {
      const staff = await managed(work, staffId, 'staff.clear-one-to-one');
      refuseFuture('on', on, work.today);
      if (on.iso < staff.startedOn) throw new Invalid({ on: 'They started only after that day' });
      if (await standing(work, staffId))
        throw new Refusal('cleared-already', 'They may meet mentees alone already.');
      const lacking = await missing(work.em, beforeOneToOne, staffId, on);
      refuseLacking(actor, staff.programmeId, 'staff-not-ready', lacking, overrideReason);
      const stepId = newId();
      await insertRow(work, 'staff_clearance', {
        id: stepId,
        programme_id: staff.programmeId,
        staff_id: staffId,
        granted_on: on.iso,
        granted_by: actor.userId,
      });
      const { programmeId } = staff;
      const step = { programmeId, before: beforeOneToOne.before, stepId, subjectId: staffId, on };
      await recordOverrides(work, step, lacking, overrideReason);
      await tellOfStaff(work, staff, 'staff-cleared-one-to-one', on, {
        ...(lacking.length && { reason: overrideReason }),
      });
    });
  }

  /** They meet nobody alone any more. @throws Refusal, Invalid, NotFound, Forbidden */
  end(actor: Actor, staffId: string, on: LocalDate, why: string): Promise<void> {
    return this.unitOfWork.run(actor, 'staff.end-one-to-one', async work => {
      const staff = await managed(work, staffId, 'staff.end-one-to-one');
      refuseFuture('on', on, work.today);
      const clearance = await standing(work, staffId);
      if (!clearance) throw new Refusal('not-cleared', 'They do not meet mentees alone.');
      if (on.iso < clearance.granted_on) throw new Invalid({ on: 'It was given only after that day' });
      await work.em.query(
        'update staff_clearance set ended_on = $2, ended_why = $3, ended_by = $4 where id = $1',
        [clearance.id, on.iso, why, actor.userId],
      );
      await tellOfStaff(work, staff, 'staff-one-to-one-ended', on, { why });
    });
  }
}

async function managed(work: Work, staffId: string, act: string) {
  const staff = await staffToRecord(work, staffId, act);
  if (!holds(work.actor, staff.programmeId, 'manager')) throw new Forbidden(act);
  return staff;
}

async function standing(
  work: Work,
  staffId: string,
): Promise<{ id: string; granted_on: string } | undefined> {
  const [row] = await work.em.query<{ id: string; granted_on: string }[]>(
    'select id, granted_on from staff_clearance where staff_id = $1 and ended_on is null for update',
    [staffId],
  );
  return row;
}
