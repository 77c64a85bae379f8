export const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
export const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES);
export const SEASONS: ReadonlySet<string> = new Set(['summer', 'autumn', 'spring', 'winter', 'easter']);
