import type { LocalDate } from '#kernel';

/** What the line of stones draws, each on its day. */
export type StoneEvent =
  | { readonly kind: 'session'; readonly on: LocalDate; readonly minutes: number; readonly remote: boolean }
  | { readonly kind: 'missed'; readonly on: LocalDate }
  | { readonly kind: 'check-in'; readonly on: LocalDate }
  | {
      readonly kind: 'review';
      readonly on: LocalDate;
      readonly label: string;
      readonly short?: string;
      readonly late: boolean;
    }
  | {
      readonly kind: 'due';
      readonly on: LocalDate;
      readonly label: string;
      readonly short?: string;
      readonly state: 'soon' | 'late' | 'wait';
    };

export type Flagged = Extract<StoneEvent, { label: string }>;

export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
}

/** More than this many days without a session is shown as a gap. */
export const QUIET_DAYS = 21;

/** Days since 1970, for plain arithmetic. */
export const dayNumber = (day: LocalDate): number =>
  Date.UTC(Number(day.iso.slice(0, 4)), Number(day.iso.slice(5, 7)) - 1, Number(day.iso.slice(8))) /
  86_400_000;

export const byDay = (a: StoneEvent, b: StoneEvent): number =>
  a.on.iso < b.on.iso ? -1 : a.on.iso > b.on.iso ? 1 : 0;

export interface Gap {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
}

/**
 * The stretches without a session, the running one included. Where they never met, the first day counts as
 * the beginning: silence from the start is a gap too.
 */
export function gaps(events: readonly StoneEvent[], { from, to, today }: Span): Gap[] {
  const met = events.filter(event => event.kind === 'session').sort(byDay);
  const end = today.isAfter(to) ? to : today;
  const marks = met.length ? met.map(event => event.on) : [from];
  const last = marks.at(-1);
  const days = last && end.isAfter(last) ? [...marks, end] : marks;
  return days.slice(1).flatMap((day, index) => {
    const before = days[index];
    const length = before ? before.daysUntil(day) : 0;
    return before && length > QUIET_DAYS ? [{ from: before, to: day, days: length }] : [];
  });
}
