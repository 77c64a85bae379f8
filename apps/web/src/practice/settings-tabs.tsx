import { Tabs } from '../shell/components.js';

/** Between the settings of a programme. */
export const SettingsTabs = ({ current }: { current: 'limits' | 'safeguarding' }) => (
  <Tabs
    label="Settings"
    tabs={[
      { text: 'Limits', href: '/settings/limits', current: current === 'limits' },
      { text: 'Safeguarding number', href: '/settings/safeguarding', current: current === 'safeguarding' },
    ]}
  />
);
