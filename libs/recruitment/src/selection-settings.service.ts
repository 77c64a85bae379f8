import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, type LocalDate, newId, NotFound } from '#kernel';
import { recordEvent, UnitOfWork } from '#platform';
import { MOST_MONTHS, questionsOf, type SelectionList } from './selection-settings.js';

export type SelectionSetting =
  | { readonly key: 'referee-known-months'; readonly months: number }
  | { readonly key: SelectionList; readonly lines: readonly string[] };

/** What a programme asks of applicants, from a day on. */
@Injectable()
export class SelectionSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Managers only; what held before stays on record. @throws NotFound, Forbidden, Invalid */
  set(actor: Actor, programmeId: string, setting: SelectionSetting, from: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'selection.set', async work => {
      if (!actor.roles.has(programmeId)) throw new NotFound();
      if (!holds(actor, programmeId, 'manager')) throw new Forbidden('selection.set');
      if (from.isBefore(work.today))
        throw new Invalid({ from: 'A change takes effect from today or a later day' });
      const value = 'months' in setting ? monthsOf(setting.months) : questionsOf(setting.lines);
      await work.em.query(
        `insert into selection_setting (id, programme_id, key, value, effective_from, set_by, set_at)
         values ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
        [newId(), programmeId, setting.key, JSON.stringify(value), from.iso, actor.userId, work.now],
      );
      await recordEvent(work, {
        programmeId,
        subjectType: 'programme',
        subjectId: programmeId,
        kind: 'selection-setting-changed',
        occurredOn: work.today,
        data: { key: setting.key, value, from: from.iso },
      });
    });
  }
}

function monthsOf(months: number): number {
  if (!Number.isInteger(months) || months < 0 || months > MOST_MONTHS)
    throw new Invalid({ months: `Enter months from 0 to ${MOST_MONTHS}` });
  return months;
}
