import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly key: string;
  readonly value: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** Facts by their names; `stacked` where the column is narrow. */
export const SummaryList = ({ facts, stacked = false }: { facts: readonly Fact[]; stacked?: boolean }) => (
  <dl class={`cairn-summary-list${stacked ? ' cairn-summary-list--stacked' : ''}`}>
    {facts.map(fact => (
      <div class="cairn-summary-list__row" key={fact.key}>
        <dt class="cairn-summary-list__key">{fact.key}</dt>
        <dd class="cairn-summary-list__value">{fact.value}</dd>
        {fact.action && <dd class="cairn-summary-list__actions">{fact.action}</dd>}
      </div>
    ))}
  </dl>
);
