import type { ComponentChildren } from 'preact';

export interface GlanceFact {
  readonly term: string;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
}

/** How they stand, in at most five facts. */
export const Glance = ({ facts }: { facts: readonly GlanceFact[] }) => (
  <dl class="cairn-glance">
    {facts.map(fact => (
      <div key={fact.term}>
        <dt>{fact.term}</dt>
        <dd>{fact.value}</dd>
        {fact.note && <dd>{fact.note}</dd>}
      </div>
    ))}
  </dl>
);
