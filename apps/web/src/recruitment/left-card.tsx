import type { LeavingRow } from '#recruitment';
import { dayWords } from '../casework/words.js';
import { Card, SummaryList } from '../shell/components.js';
import { BADGE_WORDS, LEAVING_WORDS } from './leaving-words.js';
import { recruitmentPaths } from './recruitment-paths.js';

interface LeftCardProps {
  readonly mentorId: string;
  readonly left: LeavingRow;
  readonly writes: boolean;
}

/** How a mentor left. */
export const LeftCard = ({ mentorId, left, writes }: LeftCardProps) => (
  <Card id="left" title="They have left">
    <SummaryList
      stacked
      facts={[
        { key: 'On', value: dayWords(left.left_on) },
        { key: 'Why', value: `${LEAVING_WORDS[left.why]}: ${left.reason}` },
        { key: 'Badge', value: badgeWords(left) },
        { key: 'What they could open', value: 'ended on the day this was recorded' },
        { key: 'Records are kept from', value: dayWords(left.kept_from) },
      ]}
    />
    {writes && (
      <p class="small">
        <a href={recruitmentPaths.exit(mentorId)}>What they said when they left</a>
      </p>
    )}
  </Card>
);

const badgeWords = ({ badge, badge_words }: LeavingRow): string =>
  badge === 'none' ? 'they held none' : [BADGE_WORDS[badge], badge_words].filter(Boolean).join(': ');
