import { limitInWords } from '#practice';
import type { Assessment, IndicatorStatus } from './assessment.js';
import type { ItemStatus } from './item-status.js';

/** The answer of `evidence status --json`: figures and reasons, without a name. */
export function assessmentAsJson(assessment: Assessment): unknown {
  const { framework, asked } = assessment;
  return {
    framework: framework.id,
    name: framework.name,
    edition: framework.edition,
    asOf: asked.asOf.iso,
    from: asked.from.iso,
    to: asked.to.iso,
    counts: countsOf(assessment.indicators),
    indicators: assessment.indicators.map(indicatorAsJson),
  };
}

export function countsOf(indicators: readonly IndicatorStatus[]) {
  const count = (status: IndicatorStatus['status']) => indicators.filter(one => one.status === status).length;
  return {
    ready: count('ready'),
    'at-risk': count('at-risk'),
    gap: count('gap'),
    'not-built': count('not-built'),
  };
}

const indicatorAsJson = (one: IndicatorStatus) => ({
  ref: one.indicator.ref,
  title: one.indicator.title,
  status: one.status,
  why: one.why,
  ...(one.proposed === null ? {} : { proposed: one.proposed }),
  parts: one.parts.map(part => ({
    id: part.part.id,
    status: part.status,
    items: part.items.map(itemAsJson),
  })),
  items: one.items.map(itemAsJson),
});

function itemAsJson({ item, rule, report, ...judged }: ItemStatus) {
  return {
    kind: item.kind,
    key: item.key,
    built: judged.built,
    status: judged.status,
    word: judged.word,
    counted: judged.counted,
    kept: judged.kept,
    why: judged.why,
    optional: item.optional,
    ...(item.either === null ? {} : { either: item.either }),
    ...(item.topic === null ? {} : { topic: item.topic }),
    ...(item.about.length ? { about: item.about } : {}),
    ...(item.limit ? { limit: limitInWords(item.limit) } : {}),
    ...(item.kind === 'sample' ? { needed: item.count } : {}),
    ...(item.states.length && item.kind !== 'document' ? { toConfirm: item.states } : {}),
    ...(rule
      ? {
          late: rule.late,
          missed: rule.missed,
          overdue: rule.overdue,
          overdueFromBefore: rule.overdueFromBefore,
          open: rule.open,
          lapsed: rule.lapsed,
          waived: rule.waived,
        }
      : {}),
    ...(report ? { incomplete: report.incomplete } : {}),
  };
}

export const findIndicator = (assessment: Assessment, ref: string): IndicatorStatus | undefined =>
  assessment.indicators.find(one => one.indicator.ref === ref);
