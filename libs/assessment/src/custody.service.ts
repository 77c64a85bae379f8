import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Invalid, newId, type Queryable, Refusal, type Work } from '#kernel';
import { menteeToRecord } from '#people';
import { correctRow, insertFact, UnitOfWork } from '#platform';
import { noteIdentifyingWords } from '#programmes';
import { type CustodyDays, dayFaults, type EstablishmentKind, establishmentNames } from './custody.js';
import { type AboutMentee, menteeOfRecord, tellOfMentee } from './told.js';

export interface CustodyDetails extends CustodyDays {
  readonly establishment: string;
  readonly establishmentKind: EstablishmentKind;
  readonly youthJusticeTeam: string;
  /** One of those around the mentee. */
  readonly youthJusticeWorkerId: string | null;
  /** Each a place of its own. */
  readonly areasToAvoid: readonly string[];
  readonly areasReason: string;
  /** Shown to the mentor, and only while there is consent to share it. */
  readonly mentorMayKnow: string;
}

const LONGEST = 120;

/** Times in custody: where, until when, and what follows for the pair. Only of resettlement programmes. */
@Injectable()
export class Custody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** @throws Refusal where the programme does not work with custody, or they are in custody on record already; Invalid */
  record(actor: Actor, menteeId: string, details: CustodyDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'custody.record', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'custody.record');
      await refuseClosed(work.em, menteeId, work.today.iso, null);
      await refuseUnfit(work, mentee, details);
      const recordId = newId();
      await insertFact(work, 'custody', {
        record_id: recordId,
        programme_id: mentee.programmeId,
        mentee_id: menteeId,
        ...columns(details),
      });
      await this.keepOut(work, mentee, details);
      await tellOfMentee(work, mentee, 'custody-recorded', work.today, { recordId, ...daysOf(details) });
      return recordId;
    });
  }

  /** Corrects what is on record, or adds what has happened since: a move, a new day, the release. @throws as `record` */
  correct(actor: Actor, recordId: string, readVersion: number, details: CustodyDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'custody.correct', async work => {
      const mentee = await menteeOfRecord(work, 'custody', recordId, 'custody.correct');
      if (!details.releasedOn) await refuseInside(work.em, mentee.id, recordId);
      await refuseUnfit(work, mentee, details);
      const before = await correctRow(work, 'custody', recordId, readVersion, columns(details));
      await this.keepOut(work, mentee, details);
      const released = details.releasedOn && before['released_on'] !== details.releasedOn.iso;
      await tellOfMentee(
        work,
        mentee,
        released ? 'custody-released' : 'custody-corrected',
        released ? details.releasedOn : work.today,
        { recordId, ...daysOf(details) },
        { version: before.version },
      );
    });
  }

  /** Asked before anybody fills in the form. @throws Refusal */
  refuseUnready(menteeId: string, today: string): Promise<void> {
    return refuseClosed(this.source, menteeId, today, null);
  }

  /** Where they are and where they must not go is left out of whatever leaves. */
  private keepOut(work: Work, mentee: AboutMentee, details: CustodyDetails): Promise<void> {
    return noteIdentifyingWords(work, mentee.programmeId, [
      ...establishmentNames(details.establishment).map(words => ({ kind: 'establishment' as const, words })),
      ...details.areasToAvoid.map(words => ({ kind: 'place' as const, words })),
    ]);
  }
}

async function refuseClosed(
  q: Queryable,
  menteeId: string,
  today: string,
  recordId: string | null,
): Promise<void> {
  const [row] = await q.query<{ resettlement: boolean }[]>(
    `select exists (select 1 from assessment_setting_spell s where s.programme_id = e.programme_id and s.key = 'resettlement'
       and s.value = 'true' and s.from_on <= $2 and (s.until_on is null or s.until_on >= $2)) as resettlement
     from mentee e where e.id = $1`,
    [menteeId, today],
  );
  if (row && !row.resettlement)
    throw new Refusal(
      'not-a-resettlement-programme',
      'This programme does not work with young people in or after custody. A manager says so in its settings.',
    );
  await refuseInside(q, menteeId, recordId);
}

async function refuseInside(q: Queryable, menteeId: string, but: string | null): Promise<void> {
  const inside = await q.query<unknown[]>(
    `select 1 from custody where mentee_id = $1 and superseded_at is null and released_on is null
       and ($2::uuid is null or record_id <> $2)`,
    [menteeId, but],
  );
  if (inside.length)
    throw new Refusal(
      'in-custody-already',
      'They are in custody on record already. Correct that record, or record the release there first.',
    );
}

/** Everything at once, by field. */
async function refuseUnfit(work: Work, mentee: AboutMentee, details: CustodyDetails): Promise<void> {
  const { youthJusticeWorkerId: workerId, areasToAvoid: areas, areasReason, establishment } = details;
  const around = workerId
    ? await work.em.query<unknown[]>('select 1 from connection where id = $1 and mentee_id = $2', [
        workerId,
        mentee.id,
      ])
    : [true];
  const unfit = areas.find(area => area.length < 3 || area.length > LONGEST);
  const faults = {
    ...dayFaults(details, work.today),
    ...((establishment.length < 3 || establishment.length > LONGEST) && {
      establishment: `Write its name in 3 to ${LONGEST} letters`,
    }),
    ...(!around.length && { youthJusticeWorkerId: 'Choose somebody who is around this mentee' }),
    ...(unfit !== undefined && {
      areasToAvoid: `Write each area in 3 to ${LONGEST} letters: “${unfit.slice(0, 40)}”`,
    }),
    ...(areas.length > 0 && !areasReason && { areasReason: 'Say why they must keep away' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

const daysOf = (details: CustodyDetails) => ({
  sentence_started_on: details.sentenceStartedOn?.iso ?? null,
  earliest_release_on: details.earliestReleaseOn?.iso ?? null,
  expected_release_on: details.expectedReleaseOn?.iso ?? null,
  released_on: details.releasedOn?.iso ?? null,
  licence_ends_on: details.licenceEndsOn?.iso ?? null,
});

const columns = (details: CustodyDetails) => ({
  establishment: details.establishment,
  establishment_kind: details.establishmentKind,
  ...daysOf(details),
  youth_justice_team: details.youthJusticeTeam,
  youth_justice_worker_id: details.youthJusticeWorkerId,
  areas_to_avoid: [...details.areasToAvoid],
  areas_reason: details.areasReason,
  mentor_may_know: details.mentorMayKnow,
});
