import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, newId, type Work } from '#kernel';
import { futureFault } from '#people';
import { correctRow, insertFact, recordEvent, UnitOfWork } from '#platform';
import { matchToRecord } from './finders.js';
import { refuseClosedStep } from './match-steps.js';

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
      refuseClosedStep(match.status, 'agreement');
      refuseImpossible(details, match.proposedOn, work.today);
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

const SIGNATURES = ['mentorSignedOn', 'menteeSignedOn', 'serviceSignedOn'] as const;

/** @throws Invalid naming every signature whose day cannot be */
function refuseImpossible(details: AgreementDetails, proposedOn: string, today: LocalDate): void {
  if (SIGNATURES.every(field => !details[field]))
    throw new Invalid({ mentorSignedOn: 'Give at least one day on which somebody signed' });
  const proposed = LocalDate.of(proposedOn);
  const faults = SIGNATURES.flatMap((field): [string, string][] => {
    const day = details[field];
    if (day?.isAfter(today)) return [[field, futureFault(day)]];
    return day?.isBefore(proposed)
      ? [[field, `The match was proposed on ${proposed.toString()}; nobody can have signed before that`]]
      : [];
  });
  if (faults.length) throw new Invalid(Object.fromEntries(faults));
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
