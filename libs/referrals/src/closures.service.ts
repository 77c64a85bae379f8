import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  Forbidden,
  holds,
  Invalid,
  LocalDate,
  NotFound,
  programmesWith,
  type Queryable,
  Refusal,
} from '#kernel';
import { insertRow, noteAudit, UnitOfWork } from '#platform';

export interface Closing {
  readonly from: LocalDate;
  /** Null where it is not known yet. */
  readonly reopensOn: LocalDate | null;
  /** What the public page says meanwhile. */
  readonly words: string;
}

export interface ClosureRow {
  readonly id: string;
  readonly programmeId: string;
  readonly closedFrom: string;
  readonly reopensOn: string | null;
  readonly words: string;
}

const COLUMNS = `id, programme_id as "programmeId", closed_from as "closedFrom", reopens_on as "reopensOn", words`;

/** When a programme takes no referrals, and from which day it does again. */
@Injectable()
export class Closures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  close(actor: Actor, programmeId: string, { from, reopensOn, words }: Closing): Promise<void> {
    return this.unitOfWork.run(actor, 'referrals.close', async work => {
      requireManager(actor, programmeId, 'referrals.close');
      if (from.isBefore(work.today)) throw new Invalid({ from: 'The day must be today or later' });
      if (reopensOn && !reopensOn.isAfter(from))
        throw new Invalid({ reopensOn: 'The day must be after the first' });
      // One closing stands at a time; the one before stays in the table as it was.
      await work.em.query(
        'update referral_closure set lifted_by = $2, lifted_at = $3 where programme_id = $1 and lifted_at is null',
        [programmeId, actor.userId, work.now],
      );
      const id = await insertRow(work, 'referral_closure', {
        programme_id: programmeId,
        closed_from: from.iso,
        reopens_on: reopensOn?.iso ?? null,
        words,
        recorded_by: actor.userId,
      });
      noteAudit(work, {
        subjectType: 'referral-closure',
        subjectId: id,
        after: { from: from.iso, reopensOn: reopensOn?.iso },
      });
    });
  }

  /** Takes referrals again from this moment. */
  reopen(actor: Actor, programmeId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'referrals.reopen', async work => {
      requireManager(actor, programmeId, 'referrals.reopen');
      const [, lifted] = await work.em.query<[unknown[], number]>(
        'update referral_closure set lifted_by = $2, lifted_at = $3 where programme_id = $1 and lifted_at is null',
        [programmeId, actor.userId, work.now],
      );
      if (!lifted) throw new Refusal('referrals-open', 'This programme takes referrals already');
      noteAudit(work, { subjectType: 'programme', subjectId: programmeId });
    });
  }

  /** The closing that a programme is in on a day; null where it takes referrals. */
  on(programmeId: string, day: LocalDate): Promise<ClosureRow | null> {
    return closureOn(this.source, programmeId, day);
  }

  /** Closings that stand or lie ahead, of the programmes that the actor manages. */
  async standing(actor: Actor): Promise<ClosureRow[]> {
    return this.source.query(
      `select ${COLUMNS} from referral_closure where programme_id = any($1) and lifted_at is null`,
      [programmesWith(actor, 'manager')],
    );
  }
}

export async function closureOn(
  q: Queryable,
  programmeId: string,
  day: LocalDate,
): Promise<ClosureRow | null> {
  const [row] = await q.query<ClosureRow[]>(
    `select ${COLUMNS} from referral_closure
     where programme_id = $1 and lifted_at is null and closed_from <= $2 and coalesce(reopens_on > $2, true)`,
    [programmeId, day.iso],
  );
  return row ?? null;
}

/** In words for whoever meets a closed door. */
export const closedWords = ({ reopensOn }: ClosureRow): string =>
  reopensOn
    ? `This programme takes no referrals at the moment. It opens again on ${LocalDate.of(reopensOn).toString()}.`
    : 'This programme takes no referrals at the moment.';

export function requireManager(actor: Actor, programmeId: string, act: string): void {
  if (!actor.roles.has(programmeId)) throw new NotFound();
  if (!holds(actor, programmeId, 'manager')) throw new Forbidden(act);
}
