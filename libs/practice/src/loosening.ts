import { LocalDate } from '#kernel';
import { limitInWords, type Limit } from './limit.js';

/** What an indicator of a framework asks of a rule: its own figure, or the rule's default where it states none. */
export interface FrameworkFigure {
  /** How the indicator is named to people: `Quality in Mentoring 44`. */
  readonly indicator: string;
  readonly rule: string;
  readonly limit: Limit;
}

/** The indicators that work done by this limit would fail. */
export const loosened = <F extends FrameworkFigure>(
  rule: string,
  limit: Limit,
  figures: readonly F[],
): F[] => {
  // Many indicators ask for the same, and days against months are compared over four years.
  const known = new Map<string, boolean>();
  const looser = (than: Limit) => {
    const words = limitInWords(than);
    const found = known.get(words) ?? isLooser(limit, than);
    known.set(words, found);
    return found;
  };
  return figures.filter(figure => figure.rule === rule && looser(figure.limit));
};

const CYCLE_BEGINS = LocalDate.of('2023-03-01');
const CYCLE_DAYS = 4 * 365 + 1;

/** Whether there is a day from which the one ends later than the other: 90 days are, in a common February, than 3 months. */
export function isLooser(limit: Limit, than: Limit): boolean {
  if (limit.months !== undefined && than.months !== undefined) return limit.months > than.months;
  if (limit.days !== undefined && than.days !== undefined) return limit.days > than.days;
  if (limit.workingDays !== undefined && than.workingDays !== undefined)
    return limit.workingDays > than.workingDays;
  for (let day = 0; day < CYCLE_DAYS; day++) {
    const from = CYCLE_BEGINS.plusDays(day);
    if (latestEnd(from, limit).isAfter(earliestEnd(from, than))) return true;
  }
  return false;
}

/** Around Christmas and Easter holidays stretch working days by so much at most. */
const HOLIDAYS_IN_A_ROW = 4;

const latestEnd = (from: LocalDate, limit: Limit): LocalDate =>
  limit.workingDays === undefined
    ? earliestEnd(from, limit)
    : weekdays(from, limit.workingDays).plusDays(limit.workingDays > 0 ? HOLIDAYS_IN_A_ROW : 0);

function earliestEnd(from: LocalDate, limit: Limit): LocalDate {
  if (limit.months !== undefined) return from.plusMonths(limit.months);
  return limit.days !== undefined ? from.plusDays(limit.days) : weekdays(from, limit.workingDays);
}

/** Monday to Friday, holidays left aside. */
function weekdays(from: LocalDate, count: number): LocalDate {
  const beforeMonday = Math.max(0, from.weekday - 5);
  const start = from.plusDays(-beforeMonday);
  const left = count % 5;
  const overWeekend = start.weekday + left > 5 ? 2 : 0;
  return start.plusWeeks(Math.floor(count / 5)).plusDays(left + overWeekend);
}
