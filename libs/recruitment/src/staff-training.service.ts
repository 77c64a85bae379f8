import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  Forbidden,
  Invalid,
  type LocalDate,
  newId,
  NotFound,
  programmesWith,
  type Work,
} from '#kernel';
import { refuseFuture } from '#people';
import { insertRow, noteAudit, UnitOfWork } from '#platform';

export const STAFF_TRAININGS = [
  'safer-recruitment',
  'safeguarding',
  'managing-risk',
  'managing-volunteers',
] as const;
export type StaffTrainingKind = (typeof STAFF_TRAININGS)[number];

export interface StaffTrained {
  readonly userId: string;
  readonly kind: StaffTrainingKind;
  readonly doneOn: LocalDate;
  /** The last day on which it is in date; null where it does not lapse. */
  readonly validUntil: LocalDate | null;
  readonly provider: string;
}

export interface StaffTrainingRow {
  readonly user_id: string;
  readonly name: string;
  readonly trainings: readonly {
    readonly id: string;
    readonly kind: StaffTrainingKind;
    readonly done_on: string;
    readonly valid_until: string | null;
    readonly provider: string;
  }[];
}

/** Staff of the programmes that somebody manages. */
const MANAGED = `select 1 from membership m where m.programme_id = any($1) and m.role <> 'mentor' and m.user_id`;

/** What staff were trained in, and until when it is in date (QiM 27, MQF 2.2). */
@Injectable()
export class StaffTraining {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** A manager records it for anybody in their programmes. @throws Invalid, Forbidden */
  record(actor: Actor, trained: StaffTrained): Promise<string> {
    return this.unitOfWork.run(actor, 'staff-training.record', async work => {
      const managed = programmesWith(actor, 'manager');
      if (!managed.length) throw new Forbidden('staff-training.record');
      refuseFuture('doneOn', trained.doneOn, work.today);
      if (trained.validUntil?.isBefore(trained.doneOn))
        throw new Invalid({ validUntil: 'It cannot lapse before it was done' });
      await refuseUnmanaged(
        work,
        managed,
        trained.userId,
        new Invalid({ userId: 'Choose somebody of your staff' }),
      );
      const id = newId();
      await insertRow(work, 'staff_training', {
        id,
        organisation_id: actor.organisationId,
        user_id: trained.userId,
        kind: trained.kind,
        done_on: trained.doneOn.iso,
        valid_until: trained.validUntil?.iso ?? null,
        provider: trained.provider,
        recorded_by: actor.userId,
      });
      noteAudit(work, { subjectType: 'user', subjectId: trained.userId, after: { training: trained.kind } });
      return id;
    });
  }

  /** It was written down wrongly, and counts for nothing from now on. @throws NotFound */
  strike(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, 'staff-training.strike', async work => {
      const [row] = await work.em.query<{ user_id: string; kind: string }[]>(
        'select user_id, kind from staff_training where id = $1 and struck_at is null for update',
        [id],
      );
      if (!row) throw new NotFound();
      await refuseUnmanaged(work, programmesWith(actor, 'manager'), row.user_id, new NotFound());
      await work.em.query('update staff_training set struck_at = $2, struck_by = $3 where id = $1', [
        id,
        work.now,
        actor.userId,
      ]);
      noteAudit(work, { subjectType: 'user', subjectId: row.user_id, after: { struck: row.kind } });
    });
  }

  /** Everybody who works in the programmes that the actor manages, the newest training first. */
  ofStaff(actor: Actor): Promise<StaffTrainingRow[]> {
    return this.source.query(
      `select u.id as user_id, u.name, coalesce((
         select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'done_on', s.done_on, 'valid_until', s.valid_until,
             'provider', s.provider) order by s.done_on desc, s.recorded_at desc)
         from staff_training s where s.user_id = u.id and s.struck_at is null), '[]') as trainings
       from user_account u where u.active and exists (${MANAGED} = u.id) order by u.name, u.id`,
      [programmesWith(actor, 'manager')],
    );
  }
}

async function refuseUnmanaged(work: Work, managed: string[], userId: string, fault: Error): Promise<void> {
  const [found] = await work.em.query<unknown[]>(`${MANAGED} = $2 limit 1`, [managed, userId]);
  if (!found) throw fault;
}
