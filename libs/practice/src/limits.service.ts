import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Forbidden,
  holds,
  Invalid,
  type LocalDate,
  newId,
  NotFound,
  Refusal,
  type Work,
} from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { limitInWords, type Limit } from './limit.js';
import { fallbackKey } from './limits-in-force.js';
import { loosened, type FrameworkFigure } from './loosening.js';
import type { ClockedRule } from './rule.js';

export interface LimitChange {
  readonly programmeId: string;
  readonly limit: Limit;
  /** Null leaves the notice that was in force. */
  readonly noticeDays: number | null;
  readonly from: LocalDate;
  /** Of a by-count rule: what counts from the first trigger, where the count is not reached by then. */
  readonly fallback?: boolean;
}

export type LimitEnding = Pick<LimitChange, 'programmeId' | 'from' | 'fallback'>;

type Written = Omit<LimitChange, 'limit'> & { readonly limit: Limit | null };

interface FigureRow {
  readonly months: number | null;
  readonly days: number | null;
  readonly working_days: number | null;
  readonly notice_days: number | null;
  readonly effective_from: string;
}

const PAST = 'A limit takes effect from today or a later day: the past is judged by the limit then in force';

export const nothingSet = (): Refusal =>
  new Refusal(
    'no-limit-set',
    'Nothing of its own is set here for this programme, so there is nothing to take away',
  );

const MOST = { months: 120, days: 3650, workingDays: 500, notice: 365 };

@Injectable()
export class Limits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Sets a programme's own limit from a day on. A limit looser than frameworks ask is accepted, for reminders are the
   * programme's business; what comes back are the indicators that work done by it would fail.
   */
  set(
    actor: Actor,
    rule: ClockedRule,
    change: LimitChange,
    figures: readonly FrameworkFigure[],
  ): Promise<FrameworkFigure[]> {
    return this.unitOfWork.run(actor, 'limit.set', async work => {
      refuseStrangers(actor, change.programmeId, 'limit.set');
      refuse(rule, change, work.today);
      const key = change.fallback ? fallbackKey(rule) : rule.key;
      const before = await this.write(work, key, change);
      noteAudit(work, {
        subjectType: 'programme',
        subjectId: change.programmeId,
        before: before && { rule: key, ...before },
        after: {
          rule: key,
          limit: limitInWords(change.limit),
          noticeDays: change.noticeDays,
          from: change.from.iso,
        },
      });
      return change.fallback ? [] : loosened(rule.key, change.limit, figures);
    });
  }

  /**
   * Takes the programme's own limit away again from a day on: the usual one holds from then, or the count alone where
   * it was a fallback. What has begun by then keeps the limit that it began with.
   */
  end(actor: Actor, rule: ClockedRule, ending: LimitEnding): Promise<void> {
    return this.unitOfWork.run(actor, 'limit.end', async work => {
      const { programmeId, from } = ending;
      refuseStrangers(actor, programmeId, 'limit.end');
      if (from.isBefore(work.today)) throw new Invalid({ from: PAST });
      const key = ending.fallback ? fallbackKey(rule) : rule.key;
      const [standing] = await work.em.query<FigureRow[]>(
        `select months, days, working_days, notice_days, effective_from from limit_setting
         where programme_id = $1 and rule = $2 and effective_from <= $3 order by effective_from desc limit 1 for update`,
        [programmeId, key, from.iso],
      );
      if (!standing || (standing.months ?? standing.days ?? standing.working_days) === null)
        throw nothingSet();
      const noticeDays = standing.effective_from === from.iso ? standing.notice_days : null;
      await this.write(work, key, { ...ending, limit: null, noticeDays });
      noteAudit(work, {
        subjectType: 'programme',
        subjectId: programmeId,
        before: { rule: key, ...standing },
        after: { rule: key, limit: null, noticeDays, from: from.iso },
      });
    });
  }

  /** A second change for the same day replaces the first; the audit keeps both. */
  private async write(work: Work, key: string, change: Written): Promise<unknown> {
    const { months = null, days = null, workingDays = null } = change.limit ?? {};
    const before = await work.em.query<unknown[]>(
      `select months, days, working_days, notice_days, effective_from from limit_setting
       where programme_id = $1 and rule = $2 and effective_from = $3 for update`,
      [change.programmeId, key, change.from.iso],
    );
    await work.em.query(
      `insert into limit_setting (id, programme_id, rule, months, days, working_days, notice_days, effective_from, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (programme_id, rule, effective_from) do update set months = excluded.months, days = excluded.days,
         working_days = excluded.working_days, notice_days = excluded.notice_days, set_by = excluded.set_by, set_at = excluded.set_at`,
      [
        newId(),
        change.programmeId,
        key,
        months,
        days,
        workingDays,
        change.noticeDays,
        change.from.iso,
        work.actor.userId,
        work.now,
      ],
    );
    return before[0];
  }
}

function refuseStrangers(actor: Actor, programmeId: string, act: string): void {
  if (!actor.roles.has(programmeId)) throw new NotFound();
  if (!holds(actor, programmeId, 'manager')) throw new Forbidden(act);
}

function refuse(rule: ClockedRule, change: LimitChange, today: LocalDate): void {
  const { months, days, workingDays } = change.limit;
  const figure = months ?? days ?? workingDays ?? 0;
  const most = months !== undefined ? MOST.months : days !== undefined ? MOST.days : MOST.workingDays;
  const notice = change.noticeDays;
  const wrong = {
    ...(Number.isInteger(figure) && figure >= 1 && figure <= most
      ? {}
      : { limit: `The limit must be a whole number from 1 to ${most}` }),
    ...(notice === null || (Number.isInteger(notice) && notice >= 0 && notice <= MOST.notice)
      ? {}
      : { noticeDays: `The notice must be a whole number of days from 0 to ${MOST.notice}` }),
    ...(change.from.isBefore(today) ? { from: PAST } : {}),
    ...(change.fallback && rule.shape !== 'by-count' ? { limit: 'This rule has no fallback' } : {}),
  };
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}
