import { Shape, type StateName } from './state.js';

export interface QuickView {
  readonly text: string;
  readonly href: string;
  readonly count?: number;
  readonly state?: StateName;
  readonly current?: boolean;
}

/** Quick views over one list, each with its count. */
export const Counts = ({ label, views }: { label: string; views: readonly QuickView[] }) => (
  <nav class="cairn-counts" aria-label={label}>
    {views.map(view => (
      <a key={view.href} href={view.href} aria-current={view.current ? 'true' : undefined}>
        {view.state && <Shape is={view.state} />}
        {view.text} {view.count !== undefined && <span class="num">{view.count}</span>}
      </a>
    ))}
  </nav>
);
