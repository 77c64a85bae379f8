import { LocalDate, type LogKind, type Queryable } from '#kernel';
import { limitInWords } from '#practice';
import type { EvidenceItem } from '../catalogue/framework.js';
import { logEntries, type Row } from '../sources/relations.js';
import { inWords, say } from '../wording.js';
import { type Asked, lastDay } from './asked.js';
import type { Status } from './status.js';

/** What happened of a kind within the days that an item asks about, the newest first. */
export type LogAnswer = readonly Row[];

const NOTICE = 60;

/** The first day that counts: an item may look back over a time of its own, and else over the period. */
export function firstDayOf({ within }: EvidenceItem, asked: Asked): LocalDate {
  if (!within) return asked.from;
  const last = lastDay(asked);
  const back =
    within.months === undefined ? last.plusDays(-(within.days ?? 0)) : last.plusMonths(-within.months);
  return back.plusDays(1);
}

/** The entries that an item counts: of its topic, and with everything that it wants stated. */
export async function askLog(
  q: Queryable,
  kind: LogKind,
  item: EvidenceItem,
  asked: Asked,
): Promise<LogAnswer> {
  const entries = await logEntries(q, kind, asked, firstDayOf(item, asked));
  const has = (entry: Row, column: 'topics' | 'states', word: string) =>
    [entry[column]].flat().includes(word);
  return entries.filter(
    entry =>
      (item.topic === null || has(entry, 'topics', item.topic)) &&
      item.states.every(state => has(entry, 'states', state)),
  );
}

/** Enough of them; at risk where the last one that is needed falls out of the time within 60 days. */
export function judgeLog(
  item: EvidenceItem,
  kind: LogKind,
  entries: LogAnswer,
  asked: Asked,
): { readonly status: Status; readonly why: string } {
  const many = inWords(kind.many);
  const where = item.within ? say`in the last ${limitInWords(item.within)}` : say`in the period`;
  const found = say`${many} ${where}: ${entries.length || say`none`}; needed: ${item.atLeast}.`;
  const needed = entries[item.atLeast - 1];
  if (!needed) return { status: 'gap', why: found };
  if (!item.within) return { status: 'ready', why: found };
  const leaves = firstDayOf(item, asked);
  const held = LocalDate.of(String(needed['happened_on']));
  if (leaves.plusDays(NOTICE).isAfter(held))
    return {
      status: 'at-risk',
      why: say`${found} The next one is needed soon: that of ${held.toString()} leaves the time.`,
    };
  return { status: 'ready', why: found };
}
