import type { PackRow } from '#evidence';
import { type Family, type IconName, Tag } from '../shell/components.js';

const STATES: Readonly<Record<PackRow['stage'], readonly [Family, IconName, string]>> = {
  waiting: ['wait', 'wait', 'Waiting'],
  running: ['wait', 'wait', 'Being built'],
  'to-decide': ['soon', 'soon', 'Words to decide'],
  'second-look': ['soon', 'soon', 'Second look'],
  'sent-back': ['late', 'gap', 'Sent back'],
  ready: ['good', 'ready', 'Ready to give out'],
  stopped: ['late', 'gap', 'Stopped'],
  cancelled: ['none', 'none', 'Cancelled'],
  failed: ['late', 'late', 'Failed'],
  withdrawn: ['late', 'gap', 'Withdrawn'],
};

export const PackState = ({ pack }: { pack: Pick<PackRow, 'stage'> }) => {
  const [family, icon, words] = STATES[pack.stage];
  return (
    <Tag family={family} icon={icon} plain>
      {words}
    </Tag>
  );
};
