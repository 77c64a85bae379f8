import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { isId, LocalDate, Refusal } from '#kernel';
import { Files, type JobHandler, JobHandlers, noteAudit, type Progress, UnitOfWork } from '#platform';
import { Catalogue } from '../catalogue/catalogue.js';
import { builtSources } from '../sources/built-sources.js';
import { type BuiltPack, buildPack, PackStopped } from './build-pack.js';
import { PACK_JOB } from './packs.service.js';
import { NotShowable } from './shown-value.js';

interface WantedPack {
  readonly id: string;
  readonly organisation_id: string;
  readonly programme_ids: string[];
  readonly framework: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly as_of: string;
  readonly seed: number;
  readonly indicators: string[];
  readonly requested_by: string;
  readonly approved_by: string | null;
  readonly file_id: string | null;
}

/** Builds packs in the background. Cut off, it begins again; done already, it does nothing. */
@Injectable()
export class PackJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly source: DataSource,
    private readonly files: Files,
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  onModuleInit(): void {
    this.handlers.add(PACK_JOB, this.build);
  }

  readonly build: JobHandler = async ({ payload }, progress) => {
    const wanted = await this.wanted(payload);
    if (!wanted || wanted.file_id !== null) return;
    try {
      await this.keep(wanted, await this.make(wanted, progress));
    } catch (fault) {
      // These would end the same way a second time: the pack says why, and the job is done.
      if (!(fault instanceof PackStopped || fault instanceof Refusal || fault instanceof NotShowable))
        throw fault;
      await this.stop(wanted, fault.message);
    }
  };

  private async wanted(payload: unknown): Promise<WantedPack | null> {
    const id = (payload as { packId?: unknown } | null)?.packId;
    if (!isId(id)) return null;
    const rows = await this.source.query<WantedPack[]>('select * from evidence_pack where id = $1', [id]);
    return rows[0] ?? null;
  }

  private make(wanted: WantedPack, progress: Progress): Promise<BuiltPack> {
    return buildPack(
      this.source,
      {
        framework: wanted.framework,
        programmeIds: wanted.programme_ids,
        from: LocalDate.of(wanted.from_day),
        to: LocalDate.of(wanted.to_day),
        asOf: LocalDate.of(wanted.as_of),
        seed: wanted.seed,
        indicators: wanted.indicators,
        builtBy: wanted.requested_by,
        approvedBy: wanted.approved_by ?? wanted.requested_by,
      },
      {
        catalogue: this.catalogue,
        sources: builtSources,
        read: sha256 => this.files.read(sha256),
        report: (done, total) => progress.report(done, total),
      },
    );
  }

  private async keep(wanted: WantedPack, pack: BuiltPack): Promise<void> {
    const name = `${wanted.framework}-evidence-${wanted.as_of}.zip`;
    await this.unitOfWork.run(this.actor(wanted), 'evidence.pack-built', async work => {
      const file = { name, mediaType: 'application/zip', bytes: pack.bytes, programmeId: null };
      const fileId = await this.files.store(work, file);
      await work.em.query('update evidence_pack set file_id = $2, stopped_because = null where id = $1', [
        wanted.id,
        fileId,
      ]);
      noteAudit(work, {
        subjectType: 'evidence-pack',
        subjectId: wanted.id,
        after: { files: pack.manifest.files.length },
      });
    });
  }

  private async stop(wanted: WantedPack, why: string): Promise<void> {
    await this.unitOfWork.run(this.actor(wanted), 'evidence.pack-stopped', async work => {
      await work.em.query('update evidence_pack set stopped_because = $2 where id = $1', [wanted.id, why]);
      noteAudit(work, { subjectType: 'evidence-pack', subjectId: wanted.id, after: { why } });
    });
  }

  private readonly actor = (wanted: WantedPack) => systemActor(wanted.organisation_id, 'packs');
}
