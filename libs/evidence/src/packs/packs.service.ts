import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, Refusal, type Work } from '#kernel';
import { cancelJob, noteAudit, UnitOfWork } from '#platform';
import { Catalogue } from '../catalogue/catalogue.js';
import { indicatorsOf } from '../catalogue/framework.js';
import type { PackProfile } from './manifest.js';
import { queuePackJob } from './pack-rounds.js';
import { lockedPack } from './pack-turns.js';
import { refuseUnlessBuilder } from './who-may.js';

export interface PackWish {
  readonly framework: string;
  readonly programmeIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  readonly seed: number;
  /** Empty for every indicator. */
  readonly indicators: readonly string[];
  readonly profile: PackProfile;
  /** Whether what was written in words goes in. */
  readonly prose: boolean;
  /** Whether the case studies go in that are signed off and agreed to. They are free text, and stay out with it. */
  readonly caseStudies: boolean;
  /** 1 to 100. */
  readonly samplesEach: number;
}

@Injectable()
export class Packs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  /** Has a pack built. Nothing of it is given out before somebody else has looked at every sample. */
  request(actor: Actor, wish: PackWish): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.pack-request', async work => {
      refuseUnlessBuilder(actor, 'evidence.pack-request', wish.programmeIds, wish.profile);
      const indicators = this.chosen(wish);
      refuseDays(wish, work.today);
      const id = newId();
      const jobId = await queuePackJob(work, id, 1);
      await work.em.query(
        `insert into evidence_pack (id, organisation_id, programme_ids, framework, from_day, to_day, as_of, seed, indicators, job_id,
           requested_by, requested_at, profile, prose, samples_each, case_studies)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
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
          wish.profile,
          wish.prose,
          wish.samplesEach,
          wish.prose && wish.caseStudies,
        ],
      );
      note(work, id, {
        framework: wish.framework,
        from: wish.from,
        to: wish.to,
        asOf: wish.asOf,
        seed: wish.seed,
        profile: wish.profile,
        prose: wish.prose,
        caseStudies: wish.caseStudies,
      });
      return id;
    });
  }

  /** Stops it at its next indicator; what is finished stays. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, 'evidence.pack-cancel', async work => {
      const pack = await lockedPack(work, actor, id, 'build', 'waiting', 'running');
      if (pack.approved_at) throw new Refusal('pack-approved', 'It was approved, and is being sealed.');
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

function refuseDays({ from, to, asOf }: PackWish, today: LocalDate): void {
  if (from.isAfter(to)) throw new Invalid({ to: 'The period cannot end before it begins' });
  if (asOf.isAfter(today)) throw new Invalid({ asOf: 'The day cannot be later than today' });
  if (from.isAfter(asOf))
    throw new Invalid({ from: 'The period must begin before the day as of which is asked' });
}

const note = (work: Work, id: string, after: unknown): void =>
  noteAudit(work, { subjectType: 'evidence-pack', subjectId: id, after });
