import { LocalDate, type Work } from '#kernel';
import { recordEvent } from '#platform';
import type { Referral } from './referral.entity.js';

/** Adds to the history of a referral. */
export const tell = (
  work: Work,
  referral: Pick<Referral, 'id' | 'programmeId'>,
  kind: string,
  on: LocalDate | string = work.today,
  data?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: referral.programmeId,
    subjectType: 'referral',
    subjectId: referral.id,
    kind,
    occurredOn: typeof on === 'string' ? LocalDate.of(on) : on,
    data,
  });
