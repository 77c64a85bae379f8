import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Invalid, newId, type Queryable, Refusal } from '#kernel';
import { caseProgrammes, menteeToRecord } from '#people';
import { correctRow, insertFact, UnitOfWork } from '#platform';
import { tellOfMentee } from './told.js';

/** How urgently somebody waits, the most urgent first. */
export const WAITING_BANDS = ['high', 'usual', 'low'] as const;
export type WaitingBand = (typeof WAITING_BANDS)[number];

export interface BandRow {
  readonly record_id: string;
  readonly version: number;
  readonly band: WaitingBand;
  readonly reason: string;
}

@Injectable()
export class WaitingBands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /**
   * Puts somebody who waits into a band, for a reason; each change is the next version (QiM 39).
   * @throws Refusal where nobody waits, or where the band changed since it was read; Invalid without a reason
   */
  place(
    actor: Actor,
    menteeId: string,
    readVersion: number | null,
    band: WaitingBand,
    reason: string,
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'waiting.place', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'waiting.place');
      await refuseUnless(work.em, menteeId);
      if (reason.length < 3) throw new Invalid({ reason: 'Say in words why' });
      const columns = { band, reason, decided_on: work.today.iso };
      const [standing] = await work.em.query<{ record_id: string }[]>(STANDING, [
        menteeId,
        [mentee.programmeId],
      ]);
      const before = standing
        ? await correctRow(work, 'waiting_band', standing.record_id, readVersion ?? 0, columns)
        : undefined;
      if (!standing)
        await insertFact(work, 'waiting_band', {
          record_id: newId(),
          programme_id: mentee.programmeId,
          mentee_id: menteeId,
          ...columns,
        });
      await tellOfMentee(work, mentee, 'waiting-band-changed', work.today, { band, reason }, before);
    });
  }

  async standing(actor: Actor, menteeId: string): Promise<BandRow | null> {
    const [row] = await this.source.query<BandRow[]>(STANDING, [menteeId, caseProgrammes(actor)]);
    return row ?? null;
  }

  /** Asked before anybody fills in the form. @throws Refusal */
  refuseUnwaiting(menteeId: string): Promise<void> {
    return refuseUnless(this.source, menteeId);
  }
}

const STANDING = `select record_id, version, band, reason from waiting_band
  where mentee_id = $1 and programme_id = any($2) and superseded_at is null`;

async function refuseUnless(q: Queryable, menteeId: string): Promise<void> {
  const waits = await q.query<unknown[]>(
    `select 1 from mentee_period where mentee_id = $1 and state = 'waiting' and ended_on is null`,
    [menteeId],
  );
  if (!waits.length) throw new Refusal('mentee-not-waiting', 'This mentee is not on the waiting list');
}
