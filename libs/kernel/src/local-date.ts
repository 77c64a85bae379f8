import { DateTime } from 'luxon';

/**
 * A calendar day without a time or a zone. It stays `YYYY-MM-DD` text from the form to the column, so that
 * no driver or time zone can move it. Months are calendar months that keep to the end of a short month.
 */
export class LocalDate {
  private constructor(readonly iso: string) {}

  /** @throws RangeError for anything but a real day written `YYYY-MM-DD`. */
  static of(iso: string): LocalDate {
    const day = LocalDate.parse(iso);
    if (!day) throw new RangeError(`not a calendar day: ${iso}`);
    return day;
  }

  /** The day, or null where the text is no real day (31 February, 2026-2-3, an instant). */
  static parse(iso: string): LocalDate | null {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
    return DateTime.fromISO(iso, { zone: 'utc' }).isValid ? new LocalDate(iso) : null;
  }

  static from(year: number, month: number, day: number): LocalDate | null {
    const at = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
    return at.isValid ? LocalDate.at(at) : null;
  }

  /** The day on which an instant falls in a zone: 23:30 UTC on 30 March is 31 March in London. */
  static ofInstant(instant: Date, zone: string): LocalDate {
    return LocalDate.at(DateTime.fromJSDate(instant, { zone }));
  }

  private static at(at: DateTime): LocalDate {
    return new LocalDate(at.toFormat('yyyy-MM-dd'));
  }

  private get utc(): DateTime {
    return DateTime.fromISO(this.iso, { zone: 'utc' });
  }

  get year(): number {
    return this.utc.year;
  }
  get month(): number {
    return this.utc.month;
  }
  get day(): number {
    return this.utc.day;
  }
  /** 1 is Monday, 7 is Sunday. */
  get weekday(): number {
    return this.utc.weekday;
  }

  plusDays(days: number): LocalDate {
    return LocalDate.at(this.utc.plus({ days }));
  }
  plusWeeks(weeks: number): LocalDate {
    return this.plusDays(weeks * 7);
  }
  plusMonths(months: number): LocalDate {
    return LocalDate.at(this.utc.plus({ months }));
  }
  isBefore(other: LocalDate): boolean {
    return this.iso < other.iso;
  }
  isAfter(other: LocalDate): boolean {
    return this.iso > other.iso;
  }
  equals(other: LocalDate): boolean {
    return this.iso === other.iso;
  }
  /** Days from this day to the other; negative where the other is earlier. */
  daysUntil(other: LocalDate): number {
    return Math.round(other.utc.diff(this.utc, 'days').days);
  }
  /** Whole years lived on a day, by a birthday: 29 February counts on 1 March in common years. */
  yearsUntil(other: LocalDate): number {
    const years = other.year - this.year;
    return other.iso.slice(5) < this.iso.slice(5) ? years - 1 : years;
  }
  /** `22 November 2026`. */
  toString(): string {
    return this.utc.setLocale('en-GB').toFormat('d MMMM yyyy');
  }
  toJSON(): string {
    return this.iso;
  }
}
