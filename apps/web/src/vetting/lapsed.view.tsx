import type { Lapsed } from '#vetting';
import { Panel } from '../shell/components.js';

/** For the mentor whose check has ended. */
export const LapsedForMentor = ({ lapsed }: { lapsed: Lapsed }) => (
  <Panel title="Your check has come to its end" level={2}>
    <p>
      {lapsed.ended
        ? `It held until ${lapsed.until.toString()} and was not renewed. Until it is, you see nobody here, and meetings wait. Please call your coordinator: they know what to do.`
        : `It held until ${lapsed.until.toString()}. Please call your coordinator to renew it. After ${lapsed.endsOn.toString()} you would see nobody here, and meetings would wait.`}
    </p>
  </Panel>
);

/** For staff on the mentor's file. */
export const LapsedForStaff = ({ lapsed }: { lapsed: Lapsed }) => (
  <Panel title={lapsed.ended ? 'Sees no mentee: the check has ended' : 'The check has ended'} level={2}>
    <p>
      {lapsed.ended
        ? `It held until ${lapsed.until.toString()}, and the time after it ended on ${lapsed.endsOn.toString()}. They see nothing of their mentee, and no meeting may take place until a new check, or a look into the update service, is on record.`
        : `It held until ${lapsed.until.toString()}. No new match can begin. After ${lapsed.endsOn.toString()} they see nothing of their mentee any more, unless it is renewed.`}
    </p>
  </Panel>
);
