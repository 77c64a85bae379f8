import { paths } from '../paths.js';
import { Tabs } from '../shell/components.js';

/** Between the settings of a programme. */
export const SettingsTabs = ({
  current,
}: {
  current:
    | 'limits'
    | 'programmes'
    | 'safeguarding'
    | 'words'
    | 'assessment'
    | 'capacity'
    | 'matching'
    | 'training'
    | 'forms'
    | 'letters'
    | 'services'
    | 'recruitment'
    | 'closures'
    | 'selection'
    | 'staff-training'
    | 'vetting';
}) => (
  <Tabs
    label="Settings"
    tabs={[
      { text: 'Limits', href: paths.limits, current: current === 'limits' },
      { text: 'Name and lead', href: paths.programmes, current: current === 'programmes' },
      { text: 'Identifying places', href: paths.identifyingWords, current: current === 'words' },
      { text: 'Assessment', href: paths.assessmentSettings, current: current === 'assessment' },
      { text: 'Capacity', href: paths.capacity, current: current === 'capacity' },
      { text: 'Matching', href: '/settings/matching', current: current === 'matching' },
      { text: 'Training', href: paths.trainingSettings, current: current === 'training' },
      { text: 'Forms', href: paths.forms, current: current === 'forms' },
      { text: 'Letters', href: paths.letterSettings, current: current === 'letters' },
      { text: 'Taking referrals', href: paths.closures, current: current === 'closures' },
      { text: 'Other services', href: paths.services, current: current === 'services' },
      { text: 'Finding mentors', href: '/settings/recruitment', current: current === 'recruitment' },
      { text: 'Vetting', href: paths.vettingFigures, current: current === 'vetting' },
      { text: 'Selecting mentors', href: '/settings/selection', current: current === 'selection' },
      { text: 'Training of staff', href: '/settings/staff-training', current: current === 'staff-training' },
      { text: 'Safeguarding', href: '/settings/safeguarding', current: current === 'safeguarding' },
    ]}
  />
);
