export interface Tab {
  readonly text: string;
  readonly href: string;
  readonly count?: number;
  readonly current?: boolean;
}

/** Links between the pages of one subject. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="cairn-tabs" aria-label={label}>
    <ul class="cairn-tabs__list">
      {tabs.map(tab => (
        <li key={tab.href}>
          <a class="cairn-tabs__tab" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.text} {tab.count !== undefined && <span class="cairn-count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
