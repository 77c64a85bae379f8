import { DateTime } from 'luxon';

const DAY = 86_400_000;
/** A Monday. */
const MONDAY = Date.parse('2000-01-03');
const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

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
    const at = Date.parse(iso);
    // 31 February is read as a day of March: only a real day comes back as it went.
    return !Number.isNaN(at) && isoOf(at) === iso ? new LocalDate(iso) : null;
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

  /** Midnight of the day in UTC, where every day has the same length: pages count days by the hundred. */
  private get at(): number {
    return Date.parse(this.iso);
  }

  get year(): number {
    return Number(this.iso.slice(0, 4));
  }
  get month(): number {
    return Number(this.iso.slice(5, 7));
  }
  get day(): number {
    return Number(this.iso.slice(8));
  }
  /** 1 is Monday, 7 is Sunday. */
  get weekday(): number {
    const days = (this.at - MONDAY) / DAY;
    return (((days % 7) + 7) % 7) + 1;
  }

  plusDays(days: number): LocalDate {
    return new LocalDate(isoOf(this.at + days * DAY));
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
    return (other.at - this.at) / DAY;
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
