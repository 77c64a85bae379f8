import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, type LocalDate, newId, NotFound } from '#kernel';
import { recordEvent, UnitOfWork } from '#platform';
import { MONTHS_OF, questionsOf, type SelectionList, type SelectionMonths } from './selection-settings.js';

export type SelectionSetting =
  | { readonly key: SelectionMonths; readonly months: number }
  | { readonly key: 'trial-period'; readonly uses: boolean }
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
      const value = valueOf(setting);
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

function valueOf(setting: SelectionSetting): unknown {
  if (setting.key === 'trial-period') return setting.uses;
  return 'months' in setting ? monthsOf(setting) : questionsOf(setting.lines);
}

function monthsOf({ key, months }: { key: SelectionMonths; months: number }): number {
  const [least, most] = MONTHS_OF[key];
  if (!Number.isInteger(months) || months < least || months > most)
    throw new Invalid({ months: `Enter months from ${least} to ${most}` });
  return months;
}
