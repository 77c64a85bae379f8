import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound } from '#kernel';
import { refuseFuture, staffToRecord, tellOfStaff } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import type { ReferenceWay } from './references.js';

export const STAFF_REFERENCE_SETTINGS = ['work', 'volunteering', 'education', 'professional'] as const;
export const STAFF_REFERENCE_RESULTS = ['satisfactory', 'unsatisfactory'] as const;

/** A written reference, taken up before somebody was employed. */
export interface StaffReference {
  readonly refereeName: string;
  readonly organisation: string;
  readonly setting: (typeof STAFF_REFERENCE_SETTINGS)[number];
  readonly receivedOn: LocalDate;
  /** That it is theirs was checked, by a way that the applicant did not give. */
  readonly verifiedOn: LocalDate;
  readonly verifiedHow: ReferenceWay;
  readonly result: (typeof STAFF_REFERENCE_RESULTS)[number];
  /** What it says, as far as it bears on the work with young people. */
  readonly words: string;
}

/** The two written references of each member of staff (QiM 27). They come in by letter, often before there is an account. */
@Injectable()
export class StaffReferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Invalid by field; NotFound, Forbidden, also for one's own file */
  record(actor: Actor, staffId: string, reference: StaffReference): Promise<string> {
    return this.unitOfWork.run(actor, 'staff-reference.record', async work => {
      const staff = await staffToRecord(work, staffId, 'staff-reference.record');
      refuseFuture('receivedOn', reference.receivedOn, work.today);
      refuseFuture('verifiedOn', reference.verifiedOn, work.today);
      if (reference.verifiedOn.isBefore(reference.receivedOn))
        throw new Invalid({ verifiedOn: 'It cannot have been checked before it came in' });
      const id = newId();
      await insertRow(work, 'staff_reference', {
        id,
        programme_id: staff.programmeId,
        staff_id: staffId,
        referee_name: reference.refereeName,
        organisation: reference.organisation,
        setting: reference.setting,
        received_on: reference.receivedOn.iso,
        verified_on: reference.verifiedOn.iso,
        verified_how: reference.verifiedHow,
        result: reference.result,
        words: reference.words,
        recorded_by: actor.userId,
      });
      const data = { referenceId: id, result: reference.result };
      await tellOfStaff(work, staff, 'staff-reference-recorded', reference.verifiedOn, data);
      return id;
    });
  }

  /** It was written down wrongly, and counts for nothing from now on. @throws NotFound, Forbidden */
  strike(actor: Actor, referenceId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'staff-reference.strike', async work => {
      const [row] = await work.em.query<{ staff_id: string }[]>(
        'select staff_id from staff_reference where id = $1 and struck_at is null',
        [referenceId],
      );
      if (!row) throw new NotFound();
      const staff = await staffToRecord(work, row.staff_id, 'staff-reference.strike');
      await work.em.query('update staff_reference set struck_at = $2, struck_by = $3 where id = $1', [
        referenceId,
        work.now,
        actor.userId,
      ]);
      await tellOfStaff(work, staff, 'staff-reference-struck', work.today, { referenceId });
      return row.staff_id;
    });
  }
}
