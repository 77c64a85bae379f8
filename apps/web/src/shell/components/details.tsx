import type { ComponentChildren } from 'preact';

interface DetailsProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

export const Details = ({ summary, open = false, children }: DetailsProps) => (
  <details class="cairn-details" open={open}>
    <summary>{summary}</summary>
    <div class="cairn-details__text">{children}</div>
  </details>
);
