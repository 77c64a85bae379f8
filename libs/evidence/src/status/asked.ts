import type { LocalDate } from '#kernel';

/** Over which programmes and days evidence is asked, and as of which day. */
export interface Asked {
  readonly programmeIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  /** Leaves out what was written down later than this instant. */
  readonly recordedBy?: Date | undefined;
}

/** The last day of the period that had come by the day as of which is asked. */
export const lastDay = (asked: Asked): LocalDate => (asked.to.isAfter(asked.asOf) ? asked.asOf : asked.to);
