import {
  type Catalogue,
  type EvidenceItem,
  type Framework,
  indicatorsOf,
  itemsOf,
  ruleBook,
} from '#evidence';
import { type FrameworkFigure, isLooser, type Limit, limitInWords } from '#practice';
import { listed } from '../shell/components.js';

/** What an indicator asks of a rule, by framework and number. */
export interface Figure extends FrameworkFigure {
  readonly framework: string;
  readonly ref: string;
}

/** Of every indicator that cannot be shown without a rule, the strictest limit by which it judges that rule. */
export function figuresOf({ frameworks }: Catalogue): Figure[] {
  const strictest = new Map<string, Figure>();
  for (const figure of frameworks.flatMap(figuresOfFramework)) {
    const key = `${figure.indicator}/${figure.rule}`;
    const known = strictest.get(key);
    if (!known || isLooser(known.limit, figure.limit)) strictest.set(key, figure);
  }
  return [...strictest.values()];
}

const figuresOfFramework = (framework: Framework): Figure[] =>
  indicatorsOf(framework).flatMap(indicator =>
    itemsOf(indicator).flatMap(item => {
      const limit = limitAsked(item);
      const { name } = framework;
      const { ref } = indicator;
      return limit ? [{ framework: name, ref, indicator: `${name} ${ref}`, rule: item.key, limit }] : [];
    }),
  );

/** An item that only strengthens an indicator fails nothing. */
function limitAsked(item: EvidenceItem): Limit | null {
  if (item.kind !== 'rule' || item.optional) return null;
  const rule = ruleBook.find(item.key);
  return rule && rule.shape !== 'gate' ? (item.limit ?? rule.limit) : null;
}

/** `Quality in Mentoring Award 44 and 52`, framework by framework. */
export function indicatorsInWords(figures: readonly Figure[]): string[] {
  const names = [...new Set(figures.map(figure => figure.framework))];
  return names.map(
    name =>
      `${name} ${listed(figures.filter(figure => figure.framework === name).map(figure => figure.ref))}`,
  );
}

/** The figures of one rule from the strictest on: `3 months` with who asks for it. */
export function askedInWords(figures: readonly Figure[]): { limit: string; by: string[] }[] {
  const order = [...figures].sort(
    (a, b) => Number(isLooser(a.limit, b.limit)) - Number(isLooser(b.limit, a.limit)),
  );
  const limits = [...new Set(order.map(figure => limitInWords(figure.limit)))];
  return limits.map(limit => ({
    limit,
    by: indicatorsInWords(figures.filter(figure => limitInWords(figure.limit) === limit)),
  }));
}
