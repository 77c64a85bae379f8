import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, newId, NotFound, type LocalDate, programmesWith, type Work } from '#kernel';
import { noteAudit, refuseStale, UnitOfWork } from '#platform';
import { lockedPack } from '../packs/pack-turns.js';

export interface FoundName {
  /** When the organisation became aware: the 72 hours run from here (UK GDPR, article 33). */
  readonly awareAt: Date;
  readonly foundBy: string;
  /** Which file or page; not the name itself. */
  readonly whereFound: string;
  readonly whatItTells: string;
  readonly peopleAffected: number;
  readonly indicators: readonly string[];
}

export interface BreachDecision {
  readonly regulator: 'told' | 'not-told';
  readonly regulatorOn: LocalDate | null;
  readonly regulatorNote: string;
  readonly people: 'told' | 'not-told';
  readonly peopleNote: string;
  readonly measures: string;
}

const HOURS = 72;
/** An award gives no figure for sending evidence again: our default, counted from the day it was found. */
const RESUBMIT_DAYS = 14;

/** A name was found in a pack that had passed: a breach, on record, with its clock. */
@Injectable()
export class PackBreaches {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Opens the record, withdraws the pack and every grant, marks the indicators, and sets the task to send them again. */
  found(actor: Actor, packId: string, found: FoundName): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.pack-breach', async work => {
      const pack = await lockedPack(work, actor, packId, 'look', 'ready', 'withdrawn');
      if (found.awareAt > work.now) throw new Invalid({ awareAt: 'The moment cannot be in the future' });
      const strange = found.indicators.some(ref => !pack.indicators.includes(ref));
      if (strange || !found.indicators.length)
        throw new Invalid({ indicators: 'Choose from the indicators of the pack' });
      const id = newId();
      await work.em.query(
        `insert into pack_breach (id, organisation_id, pack_id, framework, indicators, aware_at, found_by, where_found, what_it_tells,
           people_affected, recorded_by, recorded_at, resubmit_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          id,
          pack.organisation_id,
          packId,
          pack.framework,
          found.indicators,
          found.awareAt,
          found.foundBy,
          found.whereFound,
          found.whatItTells,
          found.peopleAffected,
          actor.userId,
          work.now,
          work.today.plusDays(RESUBMIT_DAYS).iso,
        ],
      );
      await withdraw(work, packId);
      note(work, id, { packId, indicators: found.indicators });
      return id;
    });
  }

  /** Whether the regulator and the people were told, and why not where they were not. */
  decide(actor: Actor, breachId: string, version: number, decision: BreachDecision): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.breach-decide', async work => {
      await this.mine(work, actor, breachId, version);
      if (decision.regulator === 'told' && !decision.regulatorOn)
        throw new Invalid({ regulatorOn: 'Enter the day on which the regulator was told' });
      if (decision.regulatorOn?.isAfter(work.today))
        throw new Invalid({ regulatorOn: 'The day cannot be in the future' });
      await work.em.query(
        `update pack_breach set regulator = $2, regulator_on = $3, regulator_note = $4, people_told = $5, people_note = $6, measures = $7,
           decided_by = $8, decided_at = $9, version = version + 1 where id = $1`,
        [
          breachId,
          decision.regulator,
          decision.regulatorOn?.iso ?? null,
          decision.regulatorNote,
          decision.people,
          decision.peopleNote,
          decision.measures,
          actor.userId,
          work.now,
        ],
      );
      note(work, breachId, { regulator: decision.regulator, people: decision.people });
    });
  }

  /** The evidence was sent again, in another pack. The indicators are no longer marked. */
  resubmit(
    actor: Actor,
    breachId: string,
    version: number,
    sent: { packId: string; on: LocalDate },
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.breach-resubmit', async work => {
      const breach = await this.mine(work, actor, breachId, version);
      const pack = await lockedPack(work, actor, sent.packId, 'look', 'ready');
      const covers = breach.indicators.every(ref => pack.indicators.includes(ref));
      if (pack.framework !== breach.framework || !covers)
        throw new Invalid({ packId: 'Choose a pack that is ready and holds these indicators' });
      if (sent.on.isAfter(work.today)) throw new Invalid({ on: 'The day cannot be in the future' });
      await work.em.query(
        'update pack_breach set resubmitted_pack_id = $2, resubmitted_on = $3, version = version + 1 where id = $1',
        [breachId, sent.packId, sent.on.iso],
      );
      note(work, breachId, { resubmitted: sent.packId });
    });
  }

  private async mine(work: Work, actor: Actor, breachId: string, version: number) {
    const rows = await work.em.query<{ version: number; framework: string; indicators: string[] }[]>(
      `select b.version, b.framework, b.indicators from pack_breach b join evidence_pack k on k.id = b.pack_id
       where b.id = $1 and k.organisation_id = $2 and k.programme_ids <@ $3::uuid[] for update of b`,
      [breachId, actor.organisationId, programmesWith(actor, 'manager', 'safeguarding-lead')],
    );
    if (!rows[0]) throw new NotFound();
    await refuseStale(work, breachId, version, rows[0].version);
    return rows[0];
  }
}

async function withdraw(work: Work, packId: string): Promise<void> {
  const because = 'A name was found in it. It is withdrawn, and is given to nobody any more.';
  await work.em.query(
    'update evidence_pack set withdrawn_at = coalesce(withdrawn_at, $2), withdrawn_because = $3 where id = $1',
    [packId, work.now, because],
  );
  await work.em.query(
    'update pack_grant set withdrawn_at = $2, withdrawn_by = $3 where pack_id = $1 and withdrawn_at is null',
    [packId, work.now, work.actor.userId],
  );
  await work.em.query(
    'delete from pack_grant_visit where grant_id in (select id from pack_grant where pack_id = $1)',
    [packId],
  );
}

/** When the 72 hours end. */
export const reportBy = (awareAt: Date): Date => new Date(awareAt.getTime() + HOURS * 3_600_000);

const note = (work: Work, id: string, after: unknown): void =>
  noteAudit(work, { subjectType: 'pack-breach', subjectId: id, after });
