import type { ComponentChildren } from 'preact';

interface CaseGridProps {
  /** What is next: before the timeline on a phone, above the rail on a desk. */
  readonly first: ComponentChildren;
  /** What one looks up: after the timeline on a phone. */
  readonly then: ComponentChildren;
  /** The timeline. */
  readonly children: ComponentChildren;
}

/** The lower half of a case file. */
export const CaseGrid = ({ first, then, children }: CaseGridProps) => (
  <div class="cairn-grid cairn-grid--rail cairn-grid--case">
    {first && <div class="rail-first stack stack--loose">{first}</div>}
    {children}
    <div class="rail-then stack stack--loose">{then}</div>
  </div>
);
