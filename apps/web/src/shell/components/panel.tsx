import type { ComponentChildren } from 'preact';
import { StonesMark } from './stones-mark.js';

interface PanelProps {
  readonly title: string;
  /** `h1` on a page of thanks, `h2` for an empty state. */
  readonly level?: 1 | 2;
  readonly children?: ComponentChildren;
}

/** Thanks, or what emptiness means. */
export const Panel = ({ title, level = 1, children }: PanelProps) => (
  <div class="cairn-panel">
    <StonesMark />
    {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children && <div class="cairn-panel__body">{children}</div>}
  </div>
);
