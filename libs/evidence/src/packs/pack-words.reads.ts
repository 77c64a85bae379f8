import { Injectable } from '@nestjs/common';
import { type Actor, LocalDate } from '#kernel';
import { DataSource } from 'typeorm';
import { builtSources } from '../sources/built-sources.js';
import { standingDecisions } from './decisions.js';
import { type DroppedRecord, drawnAgain } from './draws.js';
import { type MarkedNote, marker } from './marked-notes.js';
import { packLexicon } from './pack-lexicon.js';
import type { WordsDecided } from './pack-review.service.js';
import { type PackRow, readPack } from './packs.reads.js';
import { placesOf } from './places-of.js';
import { type DrawnText, textsOfRecord } from './prose.js';

/** One record with everything in it that waits for a person. */
export interface RecordToDecide extends DroppedRecord {
  readonly title: string;
  readonly notes: readonly MarkedNote[];
}

export interface WordsPage {
  readonly records: readonly RecordToDecide[];
  /** Records with open words, these among them. */
  readonly left: number;
}

interface Waiting {
  readonly shown: readonly DroppedRecord[];
  readonly left: number;
}

const AT_ONCE = 10;

@Injectable()
export class PackWords {
  constructor(private readonly source: DataSource) {}

  /** The next records with words to decide. Texts are read from their records and kept nowhere else. */
  async next(actor: Actor, id: string): Promise<WordsPage> {
    const pack = await readPack(this.source, actor, id);
    const { shown, left } = await this.waiting(id, actor.organisationId);
    const texts = await this.texts(pack, shown);
    const decisions = await standingDecisions(
      this.source,
      actor.organisationId,
      texts.map(text => text.version),
    );
    const mark = marker((await packLexicon(this.source, pack.programme_ids)).lexicon, decisions);
    const records = shown.map(record => ({
      ...record,
      title: builtSources.samples.get(record.sample)?.title ?? record.sample,
      notes: texts.filter(text => text.recordId === record.recordId).map(mark),
    }));
    return { records, left };
  }

  /** Which record a sample was; null where there is none of this number. */
  async record(actor: Actor, id: string, nth: number): Promise<DroppedRecord | null> {
    await readPack(this.source, actor, id);
    const rows = await this.source.query<DroppedRecord[]>(
      'select sample, record_id as "recordId" from pack_sample where pack_id = $1 and nth = $2',
      [id, nth],
    );
    return rows[0] ?? null;
  }

  /** Where words stand in a sample that was looked at: to hide them although nothing had marked them. */
  async find(actor: Actor, id: string, nth: number, words: string): Promise<WordsDecided[]> {
    const record = await this.record(actor, id, nth);
    if (!record) return [];
    const texts = await this.texts(await readPack(this.source, actor, id), [record]);
    return texts.flatMap(({ text, version }) =>
      placesOf(text, words).map(place => ({
        ...place,
        textVersion: version,
        choice: 'redact' as const,
      })),
    );
  }

  private async waiting(packId: string, organisationId: string): Promise<Waiting> {
    const rows = await this.source.query<(DroppedRecord & { left: number })[]>(
      `select h.sample, h.record_id as "recordId", count(*) over ()::int as left from pack_highlight h where h.pack_id = $1
         and not exists (select from pack_dropped_record d where d.pack_id = $1 and d.sample = h.sample and d.record_id = h.record_id)
         and not exists (select from redaction_decision d where d.organisation_id = $2 and d.text_version = h.text_version
           and d.start_at = h.start_at and d.end_at = h.end_at and d.superseded_at is null)
       group by h.sample, h.record_id order by h.sample, h.record_id limit ${AT_ONCE}`,
      [packId, organisationId],
    );
    return {
      shown: rows.map(({ sample, recordId }) => ({ sample, recordId })),
      left: rows[0]?.left ?? 0,
    };
  }

  private async texts(pack: PackRow, records: readonly DroppedRecord[]): Promise<DrawnText[]> {
    const asked = {
      programmeIds: pack.programme_ids,
      from: LocalDate.of(pack.from_day),
      to: LocalDate.of(pack.to_day),
      asOf: LocalDate.of(pack.as_of),
    };
    const texts: DrawnText[] = [];
    for (const sample of new Set(records.map(one => one.sample))) {
      const kind = builtSources.samples.get(sample);
      if (!kind) continue;
      const ids = records.filter(one => one.sample === sample).map(one => one.recordId);
      const drawn = await drawnAgain(this.source, kind, asked, ids);
      texts.push(...drawn.flatMap(record => textsOfRecord(kind, record)));
    }
    return texts;
  }
}
