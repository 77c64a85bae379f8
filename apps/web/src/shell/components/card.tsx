import type { ComponentChildren } from 'preact';

interface CardProps {
  readonly id: string;
  readonly title: ComponentChildren;
  /** A link or a tag at the right of the headline. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One subject. No card inside a card. */
export const Card = ({ id, title, aside, children }: CardProps) => (
  <section class="cairn-card" aria-labelledby={id}>
    {aside ? (
      <div class="row between cairn-card__head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
    ) : (
      <h2 id={id}>{title}</h2>
    )}
    {children}
  </section>
);
