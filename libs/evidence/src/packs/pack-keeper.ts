import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, LocalDate, type Work, type Queryable } from '#kernel';
import { CONFIG, type Config, Files, noteAudit, UnitOfWork } from '#platform';
import { refuseLapsedStories } from '../interviews/case-study-sign-off.service.js';
import { readArchive } from './archive-reader.js';
import { type BuiltPack, type PackContents, sealed } from './build-pack.js';
import { type Manifest, MANIFEST, type PackProfile } from './manifest.js';
import { whoApproved } from './pack-people.js';
import type { OpenWords } from './prose.js';
import { SIGNATURE, SigningKey } from './signing-key.js';

export interface WantedPack {
  readonly id: string;
  readonly organisation_id: string;
  readonly programme_ids: string[];
  readonly framework: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly as_of: string;
  readonly seed: number;
  readonly indicators: string[];
  readonly profile: PackProfile;
  readonly prose: boolean;
  readonly samples_each: number;
  readonly case_studies: boolean;
  readonly round: number;
  readonly requested_by: string;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly draft_file_id: string | null;
  readonly file_id: string | null;
  readonly withdrawn_at: Date | null;
}

/** Writes down how far a pack has come. */
@Injectable()
export class PackKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Words wait for a person. Only where they stand is kept: the texts stay in their records. */
  keepOpen(who: Actor, pack: WantedPack, open: readonly OpenWords[]): Promise<void> {
    return this.unitOfWork.run(who, 'evidence.pack-to-decide', async work => {
      if (!(await stillWaits(work, pack))) return;
      await work.em.query('delete from pack_highlight where pack_id = $1', [pack.id]);
      await work.em.query(
        `insert into pack_highlight (pack_id, sample, record_id, text_version, label, start_at, end_at, why)
         select $1, t.* from unnest($2::text[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::int[], $8::text[]) t
         on conflict do nothing`,
        [
          pack.id,
          open.map(one => one.of.sample),
          open.map(one => one.of.recordId),
          open.map(one => one.of.version),
          open.map(one => one.of.label),
          open.map(one => one.start),
          open.map(one => one.end),
          open.map(one => one.why),
        ],
      );
      await work.em.query('update evidence_pack set open_words = $2 where id = $1', [pack.id, open.length]);
      note(work, pack, { open: open.length });
    });
  }

  /** Everything is set and searched: now somebody else looks at it. */
  async keepDraft(who: Actor, pack: WantedPack, built: BuiltPack): Promise<void> {
    const bytes = sealed(built, await this.key(), null);
    await this.unitOfWork.run(who, 'evidence.pack-drafted', async work => {
      if (!(await stillWaits(work, pack))) return;
      const fileId = await this.files.store(work, { ...this.zip(pack), bytes });
      await work.em.query('delete from pack_highlight where pack_id = $1', [pack.id]);
      await work.em.query('delete from pack_sample where pack_id = $1', [pack.id]);
      await work.em.query(
        `insert into pack_sample (pack_id, nth, sample, record_id, path, title, blocks)
         select $1, t.nth, t.sample, t.record_id, t.path, t.title, t.blocks
         from jsonb_to_recordset($2) t(nth int, sample text, record_id uuid, path text, title text, blocks jsonb)`,
        [
          pack.id,
          JSON.stringify(
            built.samples.map((one, nth) => ({ ...one, record_id: one.recordId, nth: nth + 1 })),
          ),
        ],
      );
      await work.em.query(
        'insert into pack_decision (pack_id, decision_id) select $1, unnest($2::uuid[]) on conflict do nothing',
        [pack.id, built.decisions.flatMap(({ id }) => id ?? [])],
      );
      await work.em.query(
        'update evidence_pack set draft_file_id = $2, drafted_at = $3, stopped_because = null, open_words = 0 where id = $1',
        [pack.id, fileId, work.now],
      );
      note(work, pack, { files: built.manifest.files.length, samples: built.samples.length });
    });
  }

  /** Puts the approval into the manifest, signs it, and closes the archive. What was looked at is not set again. */
  async seal(who: Actor, pack: WantedPack): Promise<void> {
    const key = await this.key();
    await this.unitOfWork.run(who, 'evidence.pack-sealed', async work => {
      if (!(await stillWaits(work, pack))) return;
      await refuseLapsedStories(work.em, pack.id);
      const approval = {
        approvedBy: await whoApproved(work.em, pack.programme_ids, pack.approved_by ?? ''),
        approvedOn: LocalDate.ofInstant(pack.approved_at ?? work.now, 'Europe/London').iso,
      };
      const contents = await this.draftOf(pack, work.em);
      const fileId = await this.files.store(work, {
        ...this.zip(pack),
        bytes: sealed(contents, key, approval),
      });
      await work.em.query('update evidence_pack set file_id = $2, sealed_at = $3 where id = $1', [
        pack.id,
        fileId,
        work.now,
      ]);
      note(work, pack, { approvedBy: pack.approved_by });
    });
  }

  /** The pages that were looked at. */
  async draftOf(pack: WantedPack, q: Queryable = this.source): Promise<PackContents> {
    const draft = await this.files.find(q, pack.draft_file_id ?? '');
    return contentsOf(await this.files.read(draft?.sha256 ?? ''));
  }

  stop(who: Actor, pack: WantedPack, why: string): Promise<void> {
    return this.unitOfWork.run(who, 'evidence.pack-stopped', async work => {
      if (!(await stillWaits(work, pack))) return;
      await work.em.query('update evidence_pack set stopped_because = $2 where id = $1', [pack.id, why]);
      note(work, pack, { why });
    });
  }

  private key(): Promise<SigningKey> {
    return SigningKey.of(this.config.dataFolder);
  }

  private zip(pack: WantedPack) {
    const name = `${pack.framework}-evidence-${pack.as_of}.zip`;
    return { name, mediaType: 'application/zip', programmeId: null };
  }
}

/**
 * Locks the pack. A worker that was thought lost may come back late: what it made counts only while the pack still
 * waits for it, or pages would be given out that nobody looked at.
 */
async function stillWaits(work: Work, pack: WantedPack): Promise<boolean> {
  const rows = await work.em.query<unknown[]>(
    `select 1 from evidence_pack where id = $1 and round = $2 and draft_file_id is not distinct from $3 and file_id is null
       and withdrawn_at is null for update`,
    [pack.id, pack.round, pack.draft_file_id],
  );
  return rows.length > 0;
}

const note = (work: Work, pack: WantedPack, after: unknown): void =>
  noteAudit(work, { subjectType: 'evidence-pack', subjectId: pack.id, after });

/** What lies in the archive of a draft. */
function contentsOf(bytes: Buffer): PackContents {
  const [read] = readArchive(bytes);
  const files = new Map(read?.files);
  const manifest = JSON.parse(Buffer.from(files.get(MANIFEST) ?? '').toString('utf8')) as Manifest;
  files.delete(MANIFEST);
  files.delete(SIGNATURE);
  return { files, manifest };
}
