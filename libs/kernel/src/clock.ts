import { LocalDate } from './local-date.js';

/** The only source of time. `date` sets the day of the process (travel in time, refused in production). */
export abstract class Clock {
  abstract now(): Date;
  today(zone = 'Europe/London'): LocalDate {
    return LocalDate.ofInstant(this.now(), zone);
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Runs on from noon UTC of a chosen day, so that instants still follow one another. */
export class ShiftedClock extends Clock {
  private readonly shift: number;
  constructor(day: LocalDate) {
    super();
    this.shift = Date.parse(`${day.iso}T12:00:00Z`) - Date.now();
  }
  override now(): Date {
    return new Date(Date.now() + this.shift);
  }
}

/** Stands still until told; for tests and for the making of histories. */
export class FixedClock extends Clock {
  constructor(private at: Date) {
    super();
  }
  static on(iso: string, time = '12:00:00'): FixedClock {
    return new FixedClock(new Date(`${iso}T${time}Z`));
  }
  set(at: Date): void {
    this.at = at;
  }
  override now(): Date {
    return new Date(this.at);
  }
}
