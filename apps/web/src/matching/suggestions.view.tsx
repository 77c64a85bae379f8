import type { FitWord, LeftOut, ProfileSide, Suggestion, Suggestions } from '#matching';
import { initialsOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { counted, Details, LinkButton, Tag, Ticks } from '../shell/components.js';
import { matchingPaths } from './matching-paths.js';

const FIT_WORDS: Record<FitWord, string> = { strong: 'Strong fit', good: 'Good fit', possible: 'Possible' };

export const FitTag = ({ fit, short = false }: { fit: FitWord; short?: boolean }) => (
  <Tag family={fit === 'possible' ? 'soon' : 'good'} icon={fit === 'possible' ? 'risk' : 'ready'}>
    {short ? FIT_WORDS[fit].replace(' fit', '') : FIT_WORDS[fit]}
  </Tag>
);

const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** One side beside those of the other side who could suit, the best first, each with why and why not. */
export const RankedList = ({
  of,
  found,
  writes,
}: {
  of: ProfileSide;
  found: Suggestions;
  writes: boolean;
}) => (
  <section aria-labelledby="ranked" class="stack">
    <h2 id="ranked">{found.shown.length ? 'Who could suit, the best first' : 'Nobody for now'}</h2>
    {found.shown.length > 0 && (
      <ol class="cairn-rank">
        {found.shown.map((one, at) => (
          <Ranked key={one.mentee.id + one.mentor.id} of={of} one={one} place={at + 1} writes={writes} />
        ))}
      </ol>
    )}
    {found.further > 0 && (
      <p class="small soft">{counted(found.further, 'more', 'more')} could be, and fit less well.</p>
    )}
    <LeftOutList of={of} found={found} />
  </section>
);

const Ranked = ({
  of,
  one,
  place,
  writes,
}: {
  of: ProfileSide;
  one: Suggestion;
  place: number;
  writes: boolean;
}) => {
  const other = of === 'mentee' ? one.mentor : one.mentee;
  const href = of === 'mentee' ? paths.mentor(other.id) : paths.mentee(other.id);
  const stands = one.lacks.length > 0;
  return (
    <li class={`cairn-card stack${place === 1 ? ' cairn-card--first' : ''}`}>
      <div class="cairn-rank__head">
        <div class="row">
          <span class="cairn-initials" aria-hidden="true">
            {initialsOf(other.name)}
          </span>
          <div>
            <h3>
              {place}. <a href={href}>{other.name}</a>
            </h3>
            <p class="small soft">
              {of === 'mentee' ? mentorLine(one) : `Waiting ${weeks(one.mentee.days)}`}
            </p>
          </div>
        </div>
        <FitTag fit={stands ? 'possible' : one.fit} />
      </div>
      <div class="cairn-rank__why">
        <div>
          <h4 class="small">Why</h4>
          <Ticks findings={one.why.map(text => ({ state: 'ready', text }))} />
        </div>
        <div>
          <h4 class="small">Why not</h4>
          <Ticks
            findings={[
              ...one.lacks.map(text => ({
                state: 'gap' as const,
                text: (
                  <>
                    <strong>Cannot start:</strong> needs {text}
                  </>
                ),
              })),
              ...one.whyNot.map(text => ({ state: 'at-risk' as const, text })),
              ...(one.lacks.length + one.whyNot.length
                ? []
                : [{ state: 'ready' as const, text: 'Nothing known' }]),
            ]}
          />
        </div>
      </div>
      {writes && (
        <div class="cairn-button-group">
          {stands ? (
            <LinkButton kind="secondary" href={paths.mentor(one.mentor.id)}>
              See what {firstName(one.mentor.name)} still needs
            </LinkButton>
          ) : (
            <LinkButton
              kind={place === 1 ? 'primary' : 'secondary'}
              href={matchingPaths.proposeWith(one.mentee.id, one.mentor.id)}
            >
              Propose {firstName(other.name)}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
};

export const weeks = (days: number): string =>
  days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');

const mentorLine = ({ mentor }: Suggestion): string =>
  `From ${mentor.districts[0] ?? 'nowhere known'}, ${mentor.open} of ${mentor.places} places taken`;

const LEFT_OUT: Record<LeftOut, readonly [string, string]> = {
  'no-profile': ['has no matching profile yet', 'have no matching profile yet'],
  'on-hold': ['is on hold', 'are on hold'],
  'not-cleared': ['is not cleared to meet anybody', 'are not cleared to meet anybody'],
  full: ['has no place free', 'have no place free'],
  declined: ['was declined before', 'were declined before'],
  conflict: ['must not be matched with them', 'must not be matched with them'],
  wish: ['is not whom they must have', 'are not whom they must have'],
  reach: ['cannot get to the same places', 'cannot get to the same places'],
};

const LeftOutList = ({ of, found }: { of: ProfileSide; found: Suggestions }) => {
  const all = [...found.leftOut];
  const sum = all.reduce((total, [, count]) => total + count, 0);
  if (!sum) return null;
  return (
    <Details summary={`Why nobody else: ${counted(sum, of === 'mentee' ? 'mentor' : 'pair')}`}>
      <ul class="stack small stack--tight">
        {all.map(([why, count]) => (
          <li key={why}>
            {count} {LEFT_OUT[why][count === 1 ? 0 : 1]}
          </li>
        ))}
      </ul>
    </Details>
  );
};
