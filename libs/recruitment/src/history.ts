import type { LocalDate, Work } from '#kernel';
import { recordEvent } from '#platform';

interface Subject {
  readonly id: string;
  readonly programmeId: string;
}

const telling =
  (subjectType: string) =>
  (work: Work, { id, programmeId }: Subject, kind: string, on: LocalDate, data?: unknown): Promise<void> =>
    recordEvent(work, { programmeId, subjectType, subjectId: id, kind, occurredOn: on, data });

/** Adds to the history of an enquiry. */
export const tellEnquiry = telling('mentor-enquiry');
/** Adds to the history of an applicant, which is that of the mentor they may become. */
export const tellApplicant = telling('mentor');
