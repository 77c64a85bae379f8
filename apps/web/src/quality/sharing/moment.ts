import { DateTime } from 'luxon';
import type { LocalDate } from '#kernel';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** The instant of a day and a time as the clock on the wall said; null for what is no time. */
export function instantOf(day: LocalDate, time: string, zone = 'Europe/London'): Date | null {
  const [, hour, minute] = TIME.exec(time.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  return DateTime.fromISO(day.iso, { zone })
    .set({ hour: Number(hour), minute: Number(minute) })
    .toJSDate();
}
