import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, type Work } from '#kernel';
import { refuseFuture } from '#people';
import { correctRow, insertFact, recordEvent, UnitOfWork } from '#platform';
import { matchToRecord } from './finders.js';

export interface AgreementDetails {
  readonly mentorSignedOn: LocalDate | null;
  readonly menteeSignedOn: LocalDate | null;
  readonly serviceSignedOn: LocalDate | null;
  /** How often they agreed to meet, in days; null leaves the programme's own figure. */
  readonly meetingEveryDays: number | null;
  readonly places: readonly string[];
  readonly note: string;
}

@Injectable()
export class Agreements {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records the mentoring agreement of a match; what stood before stays as an older version. */
  sign(
    actor: Actor,
    matchId: string,
    details: AgreementDetails,
    readVersion: number | null,
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'agreement.sign', async work => {
      const match = await matchToRecord(work, matchId, 'agreement.sign');
      refuseFutureSignatures(details, work.today);
      const standing = await work.em.query<{ record_id: string }[]>(
        'select record_id from mentoring_agreement where match_id = $1 and superseded_at is null',
        [matchId],
      );
      const recordId = standing[0]?.record_id ?? newId();
      const before = standing[0]
        ? await correctRow(work, 'mentoring_agreement', recordId, readVersion ?? 0, columns(details))
        : await this.first(work, recordId, match, details);
      await recordEvent(work, {
        programmeId: match.programmeId,
        subjectType: 'match',
        subjectId: matchId,
        kind: before ? 'agreement-corrected' : 'agreement-recorded',
        occurredOn: latest(details) ?? work.today,
        before,
        data: columns(details),
      });
      return recordId;
    });
  }

  private async first(
    work: Work,
    recordId: string,
    match: { id: string; programmeId: string },
    details: AgreementDetails,
  ): Promise<undefined> {
    await insertFact(work, 'mentoring_agreement', {
      record_id: recordId,
      programme_id: match.programmeId,
      match_id: match.id,
      ...columns(details),
    });
    return undefined;
  }
}

function refuseFutureSignatures(details: AgreementDetails, today: LocalDate): void {
  for (const field of ['mentorSignedOn', 'menteeSignedOn', 'serviceSignedOn'] as const) {
    const day = details[field];
    if (day) refuseFuture(field, day, today);
  }
  if (!details.mentorSignedOn && !details.menteeSignedOn && !details.serviceSignedOn) {
    throw new Invalid({ mentorSignedOn: 'Give at least one day on which somebody signed' });
  }
}

function latest(details: AgreementDetails): LocalDate | null {
  const days = [details.mentorSignedOn, details.menteeSignedOn, details.serviceSignedOn].filter(
    day => day !== null,
  );
  return days.reduce<LocalDate | null>((last, day) => (last?.isAfter(day) ? last : day), null);
}

const columns = (details: AgreementDetails) => ({
  mentor_signed_on: details.mentorSignedOn?.iso ?? null,
  mentee_signed_on: details.menteeSignedOn?.iso ?? null,
  service_signed_on: details.serviceSignedOn?.iso ?? null,
  meeting_every_days: details.meetingEveryDays,
  places: [...details.places],
  note: details.note,
});
