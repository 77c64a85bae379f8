import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

/** The usual topics, in the order of the two days. */
export const TOPICS = [
  ...['role', 'boundaries', 'confidentiality', 'communication', 'equality', 'health-and-safety', 'goals'],
  'beginning-and-ending',
  ...['safeguarding', 'supervision', 'difficult-situations', 'additional-needs', 'families', 'emergencies'],
  ...['whistleblowing', 'evaluation'],
];
export const FIRST_DAY = 8;

/** What a trainer noted. */
export const PARTS = [
  'Spoke little at first, listened well, and asked the question that everybody had about confidentiality.',
  'Sure about boundaries. Needs a second look at what to write down and when.',
  'Took part in every exercise, and was the first to say “I do not know” in the role play.',
] as const;

const TITLES = ['Role, boundaries, confidentiality', 'Listening, safeguarding, endings'];

/** Two days of training before an approval, from the time before courses were kept. */
export function trainedBefore(
  services: Services,
  story: Story,
  part: MentorPart,
  { index, approvedAgo, lastHours }: { index: number; approvedAgo: number; lastHours: number },
): void {
  for (const [n, ago] of [approvedAgo + 13, approvedAgo + 6].entries()) {
    const heldOn = story.ago(ago);
    story.on(
      heldOn,
      () =>
        services.training.attend(part.worker, part.id, {
          heldOn,
          hours: n === 0 ? 6 : lastHours,
          kind: 'initial',
          title: TITLES[n] ?? '',
          topics: n === 0 ? TOPICS.slice(0, FIRST_DAY) : TOPICS.slice(FIRST_DAY),
          participation: n === 0 ? (PARTS[index % PARTS.length] ?? '') : '',
        }),
      17 * 60,
    );
  }
}
