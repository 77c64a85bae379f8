import type { FixedClock, LocalDate } from '#kernel';

interface Moment {
  readonly day: LocalDate;
  readonly minute: number;
  readonly order: number;
  readonly tell: () => Promise<unknown>;
}

/** A history told in the order in which it happened, each act on its own day of the clock. */
export class Story {
  private readonly moments: Moment[] = [];

  constructor(
    private readonly clock: FixedClock,
    readonly today: LocalDate,
  ) {}

  ago(days: number): LocalDate {
    return this.today.plusDays(-days);
  }

  /** Adds an act to a day; acts of one minute keep the order in which they were added. */
  on(day: LocalDate, tell: () => Promise<unknown>, minute = 10 * 60): void {
    if (day.isAfter(this.today)) return;
    this.moments.push({ day, minute, order: this.moments.length, tell });
  }

  async play(): Promise<void> {
    this.moments.sort((a, b) =>
      a.day.iso < b.day.iso ? -1 : a.day.iso > b.day.iso ? 1 : a.minute - b.minute || a.order - b.order,
    );
    for (const [index, { day, minute, tell }] of this.moments.entries()) {
      const seconds = String(index % 60).padStart(2, '0');
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:${seconds}`;
      this.clock.set(new Date(`${day.iso}T${time}Z`));
      await tell();
    }
  }
}
