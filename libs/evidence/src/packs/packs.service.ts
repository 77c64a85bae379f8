import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Forbidden,
  Invalid,
  type LocalDate,
  newId,
  NotFound,
  programmesWith,
  type Work,
} from '#kernel';
import { cancelJob, noteAudit, queueJob, UnitOfWork } from '#platform';
import { Catalogue } from '../catalogue/catalogue.js';
import { indicatorsOf } from '../catalogue/framework.js';
import { PackReads } from './packs.reads.js';

/** The kind of job that builds one. */
export const PACK_JOB = 'evidence-pack';

export interface PackWish {
  readonly framework: string;
  readonly programmeIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  readonly seed: number;
  /** Empty for every indicator. */
  readonly indicators: readonly string[];
}

@Injectable()
export class Packs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly reads: PackReads,
  ) {}

  /** Has a pack built. Who asks for it answers for its being given out: a manager of each programme in it. */
  request(actor: Actor, wish: PackWish): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.pack-request', async work => {
      requireManager(actor, wish.programmeIds);
      const indicators = this.chosen(wish);
      refuseDays(wish, work.today);
      const id = newId();
      const jobId = await queueJob(work, {
        kind: PACK_JOB,
        key: `${PACK_JOB}:${id}`,
        payload: { packId: id },
      });
      await work.em.query(
        `insert into evidence_pack (id, organisation_id, programme_ids, framework, from_day, to_day, as_of, seed, indicators, job_id,
           requested_by, requested_at, approved_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11)`,
        [
          id,
          actor.organisationId,
          wish.programmeIds,
          wish.framework,
          wish.from.iso,
          wish.to.iso,
          wish.asOf.iso,
          wish.seed,
          indicators,
          jobId,
          actor.userId,
          work.now,
        ],
      );
      note(work, id, {
        framework: wish.framework,
        from: wish.from,
        to: wish.to,
        asOf: wish.asOf,
        seed: wish.seed,
      });
      return id;
    });
  }

  /** Stops it at its next indicator; what is finished stays. */
  async cancel(actor: Actor, id: string): Promise<void> {
    const pack = await this.reads.pack(actor, id);
    await this.unitOfWork.run(actor, 'evidence.pack-cancel', async work => {
      await cancelJob(work, pack.job_id);
      note(work, id, { cancelled: true });
    });
  }

  private chosen({ framework, indicators }: PackWish): string[] {
    const found = this.catalogue.frameworks.find(one => one.id === framework);
    if (!found) throw new Invalid({ framework: 'Choose a framework' });
    const refs = indicatorsOf(found).map(one => one.ref);
    if (indicators.some(ref => !refs.includes(ref)))
      throw new Invalid({ indicators: 'Choose from the indicators' });
    return refs.filter(ref => !indicators.length || indicators.includes(ref));
  }
}

function requireManager(actor: Actor, programmeIds: readonly string[]): void {
  const managed = programmesWith(actor, 'manager');
  if (!managed.length) throw new Forbidden('evidence.pack-request');
  if (!programmeIds.length) throw new Invalid({ programmes: 'Choose at least one programme' });
  if (programmeIds.some(id => !managed.includes(id))) throw new NotFound();
}

function refuseDays({ from, to, asOf }: PackWish, today: LocalDate): void {
  if (from.isAfter(to)) throw new Invalid({ to: 'The period cannot end before it begins' });
  if (asOf.isAfter(today)) throw new Invalid({ asOf: 'The day cannot be later than today' });
  if (from.isAfter(asOf))
    throw new Invalid({ from: 'The period must begin before the day as of which is asked' });
}

const note = (work: Work, id: string, after: unknown): void =>
  noteAudit(work, { subjectType: 'evidence-pack', subjectId: id, after });
