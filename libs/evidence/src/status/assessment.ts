import type { Queryable } from '#kernel';
import { type Framework, type Indicator, indicatorsOf, itemsOf, type Part } from '../catalogue/framework.js';
import type { BuiltSources } from '../sources/built-sources.js';
import { type Answers, gatherAnswers } from './answers.js';
import type { Asked } from './asked.js';
import { type Breached, breachedIndicators } from './breaches.js';
import { type ItemStatus, judgeItem } from './item-status.js';
import { proposedLevel } from './proposed-level.js';
import { type Status, STATUS_WORDS, weakest, weigh } from './status.js';
import { say } from '../wording.js';

export interface PartStatus {
  readonly part: Part;
  readonly status: Status;
  readonly items: readonly ItemStatus[];
}

export interface IndicatorStatus {
  readonly indicator: Indicator;
  readonly status: Status;
  readonly word: string;
  /** What stands between it and ready, in a sentence; null where nothing does. */
  readonly why: string | null;
  readonly parts: readonly PartStatus[];
  readonly items: readonly ItemStatus[];
  /** A name was found in evidence that was given out for it, and it was not sent again yet. */
  readonly breached: boolean;
  /** For a framework that rates itself on illustrative evidence: what the records would support. */
  readonly proposed: string | null;
}

/** How a framework stands as of a day, over a period. */
export interface Assessment {
  readonly framework: Framework;
  readonly asked: Asked;
  readonly indicators: readonly IndicatorStatus[];
}

export async function assess(
  q: Queryable,
  framework: Framework,
  sources: BuiltSources,
  asked: Asked,
  only: readonly Indicator[] = indicatorsOf(framework),
): Promise<Assessment> {
  const answers = await gatherAnswers(q, only.flatMap(itemsOf), sources, asked);
  return judged(framework, only, answers, sources, asked, await breachedIndicators(q, asked));
}

/** Several frameworks at once: what more than one of them asks is asked of the records once. */
export async function assessAll(
  q: Queryable,
  frameworks: readonly Framework[],
  sources: BuiltSources,
  asked: Asked,
): Promise<Assessment[]> {
  const items = frameworks.flatMap(indicatorsOf).flatMap(itemsOf);
  const answers = await gatherAnswers(q, items, sources, asked);
  const breached = await breachedIndicators(q, asked);
  return frameworks.map(framework =>
    judged(framework, indicatorsOf(framework), answers, sources, asked, breached),
  );
}

const judged = (
  framework: Framework,
  only: readonly Indicator[],
  answers: Answers,
  sources: BuiltSources,
  asked: Asked,
  breached: Breached,
): Assessment => ({
  framework,
  asked,
  indicators: only
    .map(indicator => judgeIndicator(indicator, framework, answers, sources, asked))
    .map(status => (breached.has(`${framework.id} ${status.indicator.ref}`) ? failed(status) : status)),
});

/** The rule of the award (QiM, section 1): evidence with a name in it fails its indicator until it is sent again. */
const failed = (status: IndicatorStatus): IndicatorStatus => ({
  ...status,
  status: 'gap',
  word: STATUS_WORDS.gap,
  why: say`A name was found in evidence that was given out: it counts as failed until it is sent again.`,
  breached: true,
});

function judgeIndicator(
  indicator: Indicator,
  framework: Framework,
  answers: Answers,
  sources: BuiltSources,
  asked: Asked,
): IndicatorStatus {
  const judge = (items: Indicator['items']) => items.map(item => judgeItem(item, answers, sources, asked));
  const parts = indicator.parts.map(part => {
    const items = judge(part.items);
    return { part, items, status: weigh(items.map(weighed)) };
  });
  const items = judge(indicator.items);
  const own = items.length ? [weigh(items.map(weighed))] : [];
  const status = weakest([...parts.map(part => part.status), ...own]);
  const all = [...parts.flatMap(part => part.items), ...items];
  return {
    indicator,
    status,
    word: STATUS_WORDS[status],
    why: whyNotReady(status, all),
    breached: false,
    parts,
    items,
    proposed: framework.illustrative ? proposedLevel(framework.scale, all) : null,
  };
}

const weighed = ({ item, built, status }: ItemStatus) => ({
  built,
  status,
  optional: item.optional,
  either: item.either,
});

function whyNotReady(status: Status, items: readonly ItemStatus[]): string | null {
  if (status === 'ready') return null;
  const required = items.filter(one => !one.item.optional);
  const missing = required.filter(one => !one.built).length;
  const built = required.length - missing;
  const unseen =
    missing === 0
      ? ''
      : built === 0
        ? say`No record in Cairn shows it yet.`
        : say`${missing} of ${required.length} items of evidence are not built yet.`;
  if (status === 'not-built') {
    return built === 0 ? unseen : say`What Cairn can show is ready; ${unseen}`;
  }
  const amiss = items.filter(one => one.built && one.status === status).length;
  const said = say`${amiss} ${amiss === 1 ? say`item is` : say`items are`} ${status === 'gap' ? say`a gap` : say`at risk`}.`;
  return [said, unseen].filter(Boolean).join(' ');
}
