import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { DataSource } from 'typeorm';
import { readPack } from './packs.reads.js';
import type { Block } from './press.js';

/** A sample as it will be given out. */
export interface SampleToLook {
  readonly nth: number;
  readonly title: string;
  readonly path: string;
  readonly blocks: readonly Block[];
}

const AT_ONCE = 10;

@Injectable()
export class PackLooks {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound for a pack that is not the actor's to see */
  async isOpen(actor: Actor, id: string): Promise<boolean> {
    return (await readPack(this.source, actor, id)).stage === 'second-look';
  }

  /** The next samples that this person has not looked at. */
  async next(
    actor: Actor,
    id: string,
  ): Promise<{ samples: readonly SampleToLook[]; left: number; total: number; round: number }> {
    const pack = await readPack(this.source, actor, id);
    const rows = await this.source.query<(SampleToLook & { readonly left: number })[]>(
      `select nth, title, path, blocks, count(*) over ()::int as "left" from pack_sample
       where pack_id = $1 and looked_by is distinct from $2 order by nth limit $3`,
      [id, actor.userId, AT_ONCE],
    );
    return { samples: rows, left: rows[0]?.left ?? 0, total: pack.samples, round: pack.round };
  }
}
