import type { LocalDate } from './local-date.js';

/** From a day to a day, both inside; open where it has not ended. */
export class Period {
  constructor(
    readonly from: LocalDate,
    readonly to: LocalDate | null,
  ) {
    if (to?.isBefore(from))
      throw new RangeError(`a period cannot end (${to.iso}) before it begins (${from.iso})`);
  }
  /** The twelve months that end on a day: the default period of evidence. */
  static yearTo(day: LocalDate): Period {
    return new Period(day.plusMonths(-12).plusDays(1), day);
  }
  includes(day: LocalDate): boolean {
    return !day.isBefore(this.from) && !(this.to && day.isAfter(this.to));
  }
}
