import type { Queryable } from '#kernel';
import { type Occurrence, occurrences, type Rule } from '#practice';
import { type EvidenceItem } from '../catalogue/framework.js';
import type { RuleAnswer } from './answers.js';
import { type Asked, lastDay } from './asked.js';
import type { StandingDocument } from './documents.js';

/** A rule about documents, asked of some types of them only. */
export async function askOfDocuments(
  q: Queryable,
  rule: Rule,
  item: EvidenceItem,
  documents: readonly StandingDocument[],
  asked: Asked,
): Promise<RuleAnswer> {
  const meant = new Set(documents.filter(one => item.about.includes(one.type)).map(one => one.id));
  const limit = item.limit ? { limit: item.limit } : {};
  // Without a period: what fell due long before it may still be overdue.
  const { programmeIds, asOf, recordedBy } = asked;
  const reading = { programmeIds, asOf, recordedBy, judgedBy: 'framework' as const, ...limit };
  const all = (await occurrences(q, rule, reading)).filter(one => meant.has(one.subjectId));
  return withThoseInDate(tally(rule.key, all, asked), all, asked);
}

/**
 * A review every three years falls into few periods of one year. A document that was in date all through the period,
 * and still is, kept the rule in it; otherwise a sound policy would read as a gap in two years of three.
 */
function withThoseInDate(answer: RuleAnswer, all: readonly Occurrence[], asked: Asked): RuleAnswer {
  const cases = new Set(countedIn(all, asked).map(one => one.subjectId));
  const running = all.filter(one => one.state === 'upcoming' || one.state === 'due-soon');
  const inDate = running.filter(
    one => !cases.has(one.subjectId) && one.openedOn <= lastDay(asked).iso,
  ).length;
  return { ...answer, counted: answer.counted + inDate, kept: answer.kept + inDate };
}

/** The counting of compliance over a period, for occurrences that were picked out already. */
export function tally(rule: string, all: readonly Occurrence[], asked: Asked): RuleAnswer {
  const within = inPeriod(asked);
  const counted = countedIn(all, asked);
  const notCounted = all.filter(one =>
    one.state === 'lapsed'
      ? within(one.closedOn)
      : one.state === 'waived' && (within(one.dueOn) || within(one.waivedOn)),
  );
  const many = (state: Occurrence['state'], of = counted) => of.filter(one => one.state === state).length;
  return {
    rule,
    counted: counted.length,
    kept: many('done'),
    late: many('done-late'),
    missed: many('missed'),
    overdue: many('overdue'),
    open: many('due-soon'),
    lapsed: many('lapsed', notCounted),
    waived: many('waived', notCounted),
    exceptions: counted.filter(one => one.state !== 'done'),
    notCounted,
    overdueFromBefore: all.filter(one => one.state === 'overdue' && (one.dueOn ?? '') < asked.from.iso)
      .length,
  };
}

const inPeriod = (asked: Asked) => (day: string | null) =>
  day !== null && day >= asked.from.iso && day <= lastDay(asked).iso;

function countedIn(all: readonly Occurrence[], asked: Asked): Occurrence[] {
  const within = inPeriod(asked);
  const aside = (one: Occurrence) => one.state === 'lapsed' || one.state === 'waived';
  const early = (one: Occurrence) => one.state === 'done' && within(one.doneOn);
  return all.filter(one => !aside(one) && (within(one.dueOn) || early(one)));
}
