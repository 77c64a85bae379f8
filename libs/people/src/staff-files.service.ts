import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, Invalid, type LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { refuseFuture } from './mentees.service.js';
import { keepsStaff, requireKeepingStaff } from './staff.policy.js';

export interface StaffFileOpened {
  readonly userId: string;
  /** Whose officers see to the file, also where somebody works in several programmes. */
  readonly programmeId: string;
  /** What they are employed as. */
  readonly position: string;
  readonly startedOn: LocalDate;
}

export interface StaffMember {
  readonly id: string;
  readonly programmeId: string;
  readonly userId: string;
  readonly startedOn: string;
  readonly leftOn: string | null;
}

/** Files of those who work here: what QiM 27 and 28 ask of each of them hangs on it. */
@Injectable()
export class StaffFiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the id of the file. @throws Refusal where there is one already; Invalid; Forbidden also for oneself */
  open(actor: Actor, opened: StaffFileOpened): Promise<string> {
    return this.unitOfWork.run(actor, 'staff.open-file', async work => {
      const { userId, programmeId, position, startedOn } = opened;
      if (!keepsStaff(actor, programmeId) || userId === actor.userId) throw new Forbidden('staff.open-file');
      refuseFuture('startedOn', startedOn, work.today);
      const [found] = await work.em.query<{ open: boolean }[]>(
        `select exists (select from staff_member s where s.user_id = u.id) as open from user_account u
         where u.id = $1 and exists (select from membership m where m.user_id = u.id and m.programme_id = $2 and m.role <> 'mentor')
         for update of u`,
        [userId, programmeId],
      );
      if (!found) throw new Invalid({ programmeId: 'They do not work in this programme' });
      if (found.open) throw new Refusal('staff-file-open', 'They have a file already.');
      const id = newId();
      await insertRow(work, 'staff_member', {
        id,
        programme_id: programmeId,
        user_id: userId,
        position,
        started_on: startedOn.iso,
        recorded_by: actor.userId,
      });
      await tellOfStaff(work, { id, programmeId }, 'staff-file-opened', startedOn);
      return id;
    });
  }

  /** They work here no longer: they leave the live central record. @throws Refusal, Invalid, NotFound, Forbidden */
  leave(actor: Actor, staffId: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'staff.leave', async work => {
      const staff = await staffToRecord(work, staffId, 'staff.leave');
      refuseFuture('on', on, work.today);
      if (on.iso < staff.startedOn) throw new Invalid({ on: 'They started only after that day' });
      await work.em.query('update staff_member set left_on = $2 where id = $1', [staffId, on.iso]);
      await tellOfStaff(work, staff, 'staff-left', on);
    });
  }
}

/**
 * The member of staff, locked, where the actor keeps files of staff.
 * @throws NotFound; Forbidden also for one's own file; Refusal where they have left
 */
export async function staffToRecord(work: Work, staffId: string, act: string): Promise<StaffMember> {
  const [staff] = await work.em.query<StaffMember[]>(
    `select id, programme_id as "programmeId", user_id as "userId", started_on as "startedOn", left_on as "leftOn"
     from staff_member where id = $1 for update`,
    [staffId],
  );
  if (!staff) throw new NotFound();
  requireKeepingStaff(work.actor, staff.programmeId, act);
  if (staff.userId === work.actor.userId) throw new Forbidden(act);
  if (staff.leftOn) throw new Refusal('staff-left', 'They work here no longer.');
  return staff;
}

export const tellOfStaff = (
  work: Work,
  { id, programmeId }: Pick<StaffMember, 'id' | 'programmeId'>,
  kind: string,
  on: LocalDate,
  data: object = {},
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'staff-member',
    subjectId: id,
    kind,
    occurredOn: on,
    data,
  });
