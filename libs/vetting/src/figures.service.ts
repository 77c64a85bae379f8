import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Forbidden, Invalid, LocalDate, newId, programmesWith } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { FIGURE_KEYS, type FigureKey } from './figures.js';
import type { Jurisdiction } from './planned-work.js';

export interface FigureRow {
  readonly jurisdiction: Jurisdiction;
  readonly key: FigureKey;
  readonly value: string;
  readonly effective_from: string;
  /** Null for a figure that came with Cairn. */
  readonly set_by: string | null;
}

/** From and to: longer than six months nothing of a certificate is kept, and three years is the longest until a recheck. */
const RANGES: Readonly<Record<Exclude<FigureKey, 'supervision-exempt-until'>, readonly [number, number]>> = {
  'days-in-thirty': [1, 30],
  youngest: [16, 18],
  'recheck-months': [12, 36],
  'status-months': [1, 12],
  'content-months': [1, 6],
  'grace-months': [0, 2],
  'abroad-months': [1, 12],
  'abroad-years': [5, 20],
};
export const NEVER_ENDS = 'never ends';

/** The figures of the law and of practice by which vetting is worked out. They are the whole organisation's. */
@Injectable()
export class VettingFigureSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** What holds on a day, and what was set for later days, by nation. */
  list(today: LocalDate): Promise<FigureRow[]> {
    return this.source.query(
      `select f.jurisdiction, f.key, f.value, f.effective_from, u.name as set_by from (
         select distinct on (jurisdiction, key) * from vetting_figure where effective_from <= $1
         order by jurisdiction, key, effective_from desc, set_at desc) f left join user_account u on u.id = f.set_by
       union all
       select f.jurisdiction, f.key, f.value, f.effective_from, u.name from vetting_figure f left join user_account u on u.id = f.set_by
       where f.effective_from > $1
       order by 1, 2, 4 limit 200`,
      [today.iso],
    );
  }

  /**
   * Sets a figure from a day on; what was worked out before stands as it was. Managers alone.
   * @throws Forbidden, Invalid
   */
  set(
    actor: Actor,
    jurisdiction: Jurisdiction,
    key: FigureKey,
    value: string,
    from: LocalDate,
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.set-figure', async work => {
      if (!programmesWith(actor, 'manager').length) throw new Forbidden('vetting.set-figure');
      const faults = {
        ...(faultOf(key, value) && { value: faultOf(key, value) }),
        ...(from.isBefore(work.today) && { from: 'A change takes effect from today or a later day' }),
      };
      if (Object.keys(faults).length) throw new Invalid(faults);
      const id = newId();
      await work.em.query(
        `insert into vetting_figure (id, jurisdiction, key, value, effective_from, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, jurisdiction, key, value, from.iso, actor.userId, work.now],
      );
      noteAudit(work, {
        subjectType: 'vetting-figure',
        subjectId: id,
        after: { jurisdiction, key, value, from: from.iso },
      });
    });
  }
}

export const isFigure = (word: string): word is FigureKey => FIGURE_KEYS.some(key => key === word);

function faultOf(key: FigureKey, value: string): string {
  if (key === 'supervision-exempt-until')
    return value === NEVER_ENDS || LocalDate.parse(value) ? '' : 'Enter a day, or say that it goes on';
  const [least, most] = RANGES[key];
  const number = /^\d{1,3}$/.test(value) ? Number(value) : NaN;
  return number >= least && number <= most ? '' : `Enter a whole number from ${least} to ${most}`;
}
