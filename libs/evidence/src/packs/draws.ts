import type { Queryable, SampleKind } from '#kernel';
import type { BuiltSources } from '../sources/built-sources.js';
import { drawRecords, entriesOf, recordsOf, type Row } from '../sources/relations.js';
import type { IndicatorStatus } from '../status/assessment.js';
import type { Asked } from '../status/asked.js';
import type { ItemStatus } from '../status/item-status.js';

export interface DrawnRecord {
  readonly id: string;
  readonly row: Row;
  /** The lines of a log. */
  readonly entries: readonly Row[];
}

export interface Draw {
  readonly kind: SampleKind;
  /** How many the period holds. */
  readonly of: number;
  readonly records: readonly DrawnRecord[];
}

/** By the key of the kind of sample. */
export type Draws = ReadonlyMap<string, Draw>;

export interface DroppedRecord {
  readonly sample: string;
  readonly recordId: string;
}

/** An award asks for one of each; nobody has many. */
const MOST_STORIES = 5;

/** Draws every sample that the indicators ask for, each kind once: who asks for fewer takes the first ones. */
export async function drawAll(
  q: Queryable,
  indicators: readonly IndicatorStatus[],
  sources: BuiltSources,
  asked: Asked,
  draw: {
    readonly seed: number;
    readonly samplesEach: number;
    readonly caseStudies: boolean;
    readonly dropped: readonly DroppedRecord[];
  },
): Promise<Draws> {
  const draws = new Map<string, Draw>();
  // One after the other on purpose: a pack must not take every connection of the pool.
  for (const [kind, wanted] of kindsOf(indicators, sources, draw.caseStudies)) {
    const { key } = kind;
    const without = draw.dropped.filter(one => one.sample === key).map(one => one.recordId);
    const count = kind.story ? MOST_STORIES : Math.max(wanted.count, draw.samplesEach);
    const rows = await drawRecords(q, kind, asked, draw.seed, { count, without });
    draws.set(key, { kind, of: wanted.of, records: await withEntries(q, kind, asked, rows) });
  }
  return draws;
}

/** What the indicators ask for; the stories, where they are to go in, whatever was chosen. */
function kindsOf(
  indicators: readonly IndicatorStatus[],
  sources: BuiltSources,
  caseStudies: boolean,
): (readonly [SampleKind, { readonly count: number; readonly of: number }])[] {
  const wanted = wantedOf(indicators);
  return [...sources.samples.values()].flatMap(kind => {
    const asked = wanted.get(kind.key);
    if (kind.story) return caseStudies ? [[kind, asked ?? { count: 0, of: 0 }] as const] : [];
    return asked ? [[kind, asked] as const] : [];
  });
}

/** Some records again, as they stand now. */
export async function drawnAgain(
  q: Queryable,
  kind: SampleKind,
  asked: Asked,
  ids: readonly string[],
): Promise<DrawnRecord[]> {
  return withEntries(q, kind, asked, await recordsOf(q, kind, asked, ids));
}

async function withEntries(
  q: Queryable,
  kind: SampleKind,
  asked: Asked,
  rows: readonly Row[],
): Promise<DrawnRecord[]> {
  const lines = await entriesOf(q, kind, asked, rows.map(idOf));
  const byRecord = new Map(rows.map(row => [idOf(row), [] as Row[]]));
  for (const line of lines) byRecord.get(idOf(line))?.push(line);
  return rows.map(row => ({ id: idOf(row), row, entries: byRecord.get(idOf(row)) ?? [] }));
}

function wantedOf(indicators: readonly IndicatorStatus[]): Map<string, { count: number; of: number }> {
  const wanted = new Map<string, { count: number; of: number }>();
  for (const { item, counted } of indicators.flatMap(itemsOfStatus)) {
    if (item.kind !== 'sample') continue;
    const before = wanted.get(item.key) ?? { count: 0, of: 0 };
    // An item on one topic counts fewer of the same kind: the draw is from all of them.
    const of = Math.max(before.of, counted ?? 0);
    wanted.set(item.key, { count: Math.max(before.count, item.count), of });
  }
  return wanted;
}

const itemsOfStatus = ({ parts, items }: IndicatorStatus): ItemStatus[] => [
  ...parts.flatMap(part => part.items),
  ...items,
];

const idOf = (row: Row): string => String(row['record_id']);
