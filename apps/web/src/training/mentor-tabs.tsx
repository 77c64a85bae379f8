import { paths } from '../paths.js';
import { Tabs } from '../shell/components.js';

/** Between the people and their training. */
export const MentorTabs = ({ current }: { current: 'mentors' | 'training' }) => (
  <Tabs
    label="Mentors and training"
    tabs={[
      { text: 'Everybody', href: paths.mentors, current: current === 'mentors' },
      { text: 'Training', href: paths.courses, current: current === 'training' },
    ]}
  />
);
