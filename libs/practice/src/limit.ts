/** How long something may take: exactly one unit. Weeks are seven days; months keep to the end of a short month. */
export type Limit =
  | { readonly months: number; readonly days?: never; readonly workingDays?: never }
  | { readonly days: number; readonly months?: never; readonly workingDays?: never }
  | { readonly workingDays: number; readonly months?: never; readonly days?: never };

export const months = (n: number): Limit => ({ months: n });
export const weeks = (n: number): Limit => ({ days: n * 7 });
export const days = (n: number): Limit => ({ days: n });
export const workingDays = (n: number): Limit => ({ workingDays: n });

const WRITTEN = /^(\d{1,4}) (month|week|day|working day|year)s?$/;

/** `3 months`, `6 weeks`, `5 working days` as the catalogue writes them; null for anything else. */
export function readLimit(text: string): Limit | null {
  const [, figure, unit] = WRITTEN.exec(text.trim()) ?? [];
  if (!figure || !unit) return null;
  const n = Number(figure);
  if (unit === 'year') return months(n * 12);
  if (unit === 'month') return months(n);
  if (unit === 'week') return weeks(n);
  return unit === 'day' ? days(n) : workingDays(n);
}

/** The limit in words: `3 months`, `2 weeks`, `10 days`, `5 working days`. */
export function limitInWords(limit: Limit): string {
  if (limit.months !== undefined) return counted(limit.months, 'month');
  if (limit.workingDays !== undefined) return counted(limit.workingDays, 'working day');
  return limit.days > 0 && limit.days % 7 === 0
    ? counted(limit.days / 7, 'week')
    : counted(limit.days, 'day');
}

const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;
