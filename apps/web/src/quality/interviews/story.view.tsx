import { STORY_PARTS, type StoryText, type StoryVersionRow } from '#evidence';
import { LocalDate } from '#kernel';
import { Details } from '../../shell/components.js';
import { dayOf } from './interview-words.js';

export const PART_TITLES = {
  beginning: 'The beginning',
  middle: 'The middle',
  ending: 'The end',
  quotes: 'In their own words',
} as const;

export const Story = ({ text, level = 3 }: { text: StoryText | undefined; level?: 3 | 4 }) => {
  const parts = STORY_PARTS.filter(part => text?.[part]);
  if (!text || !parts.length) return <p class="soft">Nothing is written yet.</p>;
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div class="stack">
      {parts.map(part => (
        <section key={part}>
          <Heading>{PART_TITLES[part]}</Heading>
          <p class="as-typed">{text[part]}</p>
        </section>
      ))}
    </div>
  );
};

/** Those before the one that stands, the newest first. */
export const StoryVersions = ({ versions }: { versions: readonly StoryVersionRow[] }) => (
  <section class="stack" aria-labelledby="versions">
    <h2 id="versions">Earlier versions</h2>
    {versions.slice(1).map(version => (
      <Details
        key={version.number}
        summary={`Version ${version.number}: ${version.words} words, ${version.written_by}, ${LocalDate.ofInstant(version.recorded_at, 'Europe/London').toString()}${
          version.signed_on ? `, signed off on ${dayOf(version.signed_on)}` : ''
        }`}
      >
        <Story text={version} />
      </Details>
    ))}
  </section>
);
