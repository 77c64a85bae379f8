import { LocalDate, type Queryable } from '#kernel';
import type { ActivityLaw, Jurisdiction } from './planned-work.js';

/** The figures that were in force on a day, of the law and of practice. */
export interface VettingFigures {
  readonly law: ActivityLaw;
  /** After how many months a check is done again. */
  readonly recheckMonths: number;
  /** For how many months a look into the update service holds. */
  readonly statusMonths: number;
  /** After how many months at most what a certificate said is destroyed. */
  readonly contentMonths: number;
  /** For how many months after a check has ended a mentor still sees their mentee. */
  readonly graceMonths: number;
  /** A stay abroad of so many months, within so many years, asks for a certificate of good conduct. */
  readonly abroadMonths: number;
  readonly abroadYears: number;
}

export const FIGURE_KEYS = [
  'supervision-exempt-until',
  'days-in-thirty',
  'youngest',
  'recheck-months',
  'status-months',
  'content-months',
  'grace-months',
  'abroad-months',
  'abroad-years',
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

export async function vettingFigures(
  q: Queryable,
  jurisdiction: Jurisdiction,
  on: LocalDate,
): Promise<VettingFigures> {
  const rows = await q.query<{ key: FigureKey; value: string }[]>(
    `select distinct on (key) key, value from vetting_figure where jurisdiction = $1 and effective_from <= $2
     order by key, effective_from desc, set_at desc`,
    [jurisdiction, on.iso],
  );
  const values = new Map(rows.map(row => [row.key, row.value]));
  const number = (key: FigureKey): number => Number(values.get(key));
  return {
    law: {
      supervisionExemptUntil: LocalDate.parse(values.get('supervision-exempt-until') ?? ''),
      daysInThirty: number('days-in-thirty'),
      youngest: number('youngest'),
    },
    recheckMonths: number('recheck-months'),
    statusMonths: number('status-months'),
    contentMonths: number('content-months'),
    graceMonths: number('grace-months'),
    abroadMonths: number('abroad-months'),
    abroadYears: number('abroad-years'),
  };
}
