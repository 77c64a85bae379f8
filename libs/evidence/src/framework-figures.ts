import type { FrameworkFigure, RuleBook } from '#practice';
import type { Catalogue } from './catalogue/catalogue.js';
import { indicatorsOf, itemsOf } from './catalogue/framework.js';

/** What each indicator asks of each built rule: its own figure, or the rule's default where it states none. */
export function frameworkFigures(catalogue: Catalogue, rules: RuleBook): FrameworkFigure[] {
  const figures = catalogue.frameworks.flatMap(framework =>
    indicatorsOf(framework).flatMap(indicator =>
      itemsOf(indicator).flatMap((item): FrameworkFigure[] => {
        const rule = item.kind === 'rule' ? rules.find(item.key) : null;
        if (!rule || rule.shape === 'gate') return [];
        const name = `${framework.name} ${indicator.ref}`;
        return [{ indicator: name, rule: rule.key, limit: item.limit ?? rule.limit }];
      }),
    ),
  );
  const distinct = new Map(figures.map(figure => [JSON.stringify(figure), figure]));
  return [...distinct.values()];
}
