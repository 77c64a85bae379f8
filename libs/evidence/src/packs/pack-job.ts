import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { isId, LocalDate, Refusal } from '#kernel';
import { Files, type JobHandler, JobHandlers, type Progress } from '#platform';
import { Catalogue } from '../catalogue/catalogue.js';
import { builtSources } from '../sources/built-sources.js';
import { type BuiltPack, buildPack, Undecided } from './build-pack.js';
import type { DroppedRecord } from './draws.js';
import { standingDecisions } from './decisions.js';
import { PackStopped } from './pack-stopped.js';
import { drawPack } from './draw-pack.js';
import { refuseNames } from './last-scan.js';
import type { PackRequest, PackTools } from './pack-request.js';
import { PackKeeper, type WantedPack } from './pack-keeper.js';
import { PACK_JOB } from './pack-rounds.js';
import { NotShowable } from './shown-value.js';

/** Builds packs in the background. Cut off, it begins its round again; done already, it does nothing. */
@Injectable()
export class PackJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly source: DataSource,
    private readonly files: Files,
    private readonly catalogue: Catalogue,
    private readonly keeper: PackKeeper,
  ) {}

  onModuleInit(): void {
    this.handlers.add(PACK_JOB, this.next);
  }

  /** The next step of a pack: to draw and build it, or, once it is approved, to seal it. */
  readonly next: JobHandler = async ({ payload }, progress) => {
    const wanted = await this.wanted(payload);
    if (!wanted || wanted.file_id !== null || wanted.withdrawn_at !== null) return;
    const who = systemActor(wanted.organisation_id, 'packs');
    try {
      if (wanted.draft_file_id === null) {
        await this.keeper.keepDraft(who, wanted, await this.make(wanted, progress));
      } else if (wanted.approved_by !== null) {
        await this.searchAgain(wanted, progress);
        await this.keeper.seal(who, wanted);
      }
    } catch (fault) {
      if (fault instanceof Undecided) return this.keeper.keepOpen(who, wanted, fault.open);
      // These would end the same way a second time: the pack says why, and the job is done.
      if (!(fault instanceof PackStopped || fault instanceof Refusal || fault instanceof NotShowable))
        throw fault;
      await this.keeper.stop(who, wanted, fault.message);
    }
  };

  private async wanted(payload: unknown): Promise<WantedPack | null> {
    const id = (payload as { packId?: unknown } | null)?.packId;
    if (!isId(id)) return null;
    const rows = await this.source.query<WantedPack[]>('select * from evidence_pack where id = $1', [id]);
    return rows[0] ?? null;
  }

  /** People and places that came since it was set are searched for as well, before it goes out. */
  private async searchAgain(wanted: WantedPack, progress: Progress): Promise<void> {
    const tools = this.toolsOf(wanted, progress);
    const drawn = await drawPack(this.source, await this.request(wanted), tools);
    if (drawn.open.length) {
      throw new Refusal(
        'words-since',
        'Since it was built, words came up that nobody has decided on. Build it again.',
      );
    }
    refuseNames(await this.keeper.draftOf(wanted), drawn, tools);
  }

  private async make(wanted: WantedPack, progress: Progress): Promise<BuiltPack> {
    return buildPack(this.source, await this.request(wanted), this.toolsOf(wanted, progress));
  }

  private async request(wanted: WantedPack): Promise<PackRequest> {
    const dropped = await this.source.query<DroppedRecord[]>(
      `select sample, record_id as "recordId" from pack_dropped_record where pack_id = $1 order by 1, 2`,
      [wanted.id],
    );
    return {
      framework: wanted.framework,
      programmeIds: wanted.programme_ids,
      from: LocalDate.of(wanted.from_day),
      to: LocalDate.of(wanted.to_day),
      asOf: LocalDate.of(wanted.as_of),
      seed: wanted.seed,
      indicators: wanted.indicators,
      profile: wanted.profile,
      prose: wanted.prose,
      samplesEach: wanted.samples_each,
      caseStudies: wanted.case_studies,
      dropped,
      builtBy: wanted.requested_by,
    };
  }

  private toolsOf(wanted: WantedPack, progress: Progress): PackTools {
    return {
      catalogue: this.catalogue,
      sources: builtSources,
      read: sha256 => this.files.read(sha256),
      report: (done, total) => progress.report(done, total),
      decisions: versions => standingDecisions(this.source, wanted.organisation_id, versions),
    };
  }
}
