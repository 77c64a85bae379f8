import { Tabs } from '../shell/components.js';
import { recruitmentPaths } from './recruitment-paths.js';

export type RecruitmentTab =
  'board' | 'list' | 'enquiries' | 'all-enquiries' | 'campaigns' | 'evenings' | 'ways';

const TABS: readonly { readonly key: RecruitmentTab; readonly text: string; readonly href: string }[] = [
  { key: 'board', text: 'Board', href: `${recruitmentPaths.pipeline}?view=board` },
  { key: 'list', text: 'List', href: `${recruitmentPaths.pipeline}?view=list` },
  { key: 'enquiries', text: 'Open enquiries', href: recruitmentPaths.enquiries },
  { key: 'all-enquiries', text: 'All enquiries', href: `${recruitmentPaths.enquiries}?view=all` },
  { key: 'campaigns', text: 'Campaigns', href: recruitmentPaths.campaigns },
  { key: 'evenings', text: 'Open evenings', href: recruitmentPaths.evenings },
  { key: 'ways', text: 'How they came', href: recruitmentPaths.ways },
];

interface RecruitmentTabsProps {
  readonly current: RecruitmentTab;
  /** Where a view is narrowed, the addresses that stay narrowed. */
  readonly hrefs?: Partial<Record<RecruitmentTab, string>>;
}

/** What there is to see of recruitment. */
export const RecruitmentTabs = ({ current, hrefs = {} }: RecruitmentTabsProps) => (
  <Tabs
    label="Views"
    tabs={TABS.map(({ key, text, href }) => ({ text, href: hrefs[key] ?? href, current: key === current }))}
  />
);
