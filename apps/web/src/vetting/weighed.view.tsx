import type { Weighing } from '#vetting';
import { AsTyped } from '../casework/record-page.js';
import { type Fact, SummaryList } from '../shell/components.js';
import { FACTOR_WORDS, OPEN_WORDS } from './words.js';

/** What was weighed, for the few who may read it. */
export const weighedFacts = ({ content, bearing, open, comments, advice }: Weighing): Fact[] => [
  { key: 'What was disclosed', value: <AsTyped text={content} none="nothing written" /> },
  {
    key: 'What bears on the role',
    value: bearing.length ? bearing.map(factor => FACTOR_WORDS[factor]).join('; ') : 'nothing was ticked',
  },
  { key: 'Had they told us?', value: OPEN_WORDS[open] },
  { key: 'What they say to it', value: <AsTyped text={comments} none="nothing written" /> },
  { key: 'Advice taken', value: <AsTyped text={advice} none="none" /> },
];

export const Weighed = ({ weighed, conditions }: { weighed: Weighing; conditions: string }) => (
  <SummaryList
    facts={[
      ...weighedFacts(weighed),
      ...(conditions ? [{ key: 'Conditions', value: <AsTyped text={conditions} none="none" /> }] : []),
    ]}
  />
);
