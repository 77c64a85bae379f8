import { LocalDate, type Queryable } from '#kernel';
import { compliance } from '#practice';
import type { EvidenceItem } from '../catalogue/framework.js';
import type { BuiltSources } from '../sources/built-sources.js';
import { type Asked, lastDay } from './asked.js';

export interface QuarterKept {
  /** The first day of the quarter, or of the period where that begins within it. */
  readonly from: LocalDate;
  readonly kept: number;
  readonly counted: number;
  /** The quarter runs still. */
  readonly over: boolean;
}

/** How a rule was kept, quarter by quarter of the period. Nothing for a rule that is asked of single documents. */
export async function keptByQuarter(
  q: Queryable,
  item: EvidenceItem,
  sources: BuiltSources,
  asked: Asked,
): Promise<QuarterKept[]> {
  const rule = sources.rules.find(item.key);
  if (!rule || item.about.length) return [];
  const quarters: QuarterKept[] = [];
  for (const [from, to] of quartersOf(asked.from, lastDay(asked))) {
    const end = endOfQuarter(from);
    const { kept, counted } = await compliance(q, rule, {
      ...asked,
      from,
      to,
      judgedBy: 'framework',
      ...(item.limit ? { limit: item.limit } : {}),
      ...(item.topic === null ? {} : { topic: item.topic }),
    });
    quarters.push({ from, kept, counted, over: !end.isAfter(asked.asOf) });
  }
  return quarters;
}

function quartersOf(from: LocalDate, to: LocalDate): [LocalDate, LocalDate][] {
  const found: [LocalDate, LocalDate][] = [];
  for (let start = from; !start.isAfter(to);) {
    const end = endOfQuarter(start);
    found.push([start, end.isAfter(to) ? to : end]);
    start = end.plusDays(1);
  }
  return found;
}

function endOfQuarter(day: LocalDate): LocalDate {
  const first = LocalDate.of(
    `${day.year}-${String(Math.floor((day.month - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
  );
  return first.plusMonths(3).plusDays(-1);
}
