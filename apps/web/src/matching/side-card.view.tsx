import { type ProfileRow, type ProfileSide, traitWords } from '#matching';
import { DAY_PART_WORDS } from '../assessment/words.js';
import { initialsOf } from '../casework/words.js';
import { Button, Card, CsrfForm, SummaryList } from '../shell/components.js';
import { matchingPaths } from './matching-paths.js';
import { CONFLICT_WORDS, LEARNING_WORDS } from './profile.view.js';

interface SideCardProps {
  readonly side: ProfileSide;
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly profile: ProfileRow;
  readonly writes: boolean;
}

/** The one of whom the page is, as they stand in their profile. */
export const SideCard = ({ side, id, name, line, profile, writes }: SideCardProps) => (
  <section class="cairn-card cairn-sticky" aria-labelledby="side">
    <div class="row">
      <span class="cairn-initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <div>
        <h2 id="side">{name}</h2>
        <p class="small soft">{line}</p>
      </div>
    </div>
    <SummaryList
      stacked
      facts={[
        ...(profile.about
          ? [{ key: side === 'mentee' ? 'They hope for' : 'In their words', value: `“${profile.about}”` }]
          : []),
        ...(profile.traits.length
          ? [
              {
                key: side === 'mentee' ? 'Asked for' : 'Glad to be known for',
                value: `Somebody ${traitWords(profile.traits)}${profile.traits_must ? '; this is a must' : ''}`,
              },
            ]
          : []),
        { key: side === 'mentee' ? 'Wants help with' : 'Can help with', value: profile.needs.join(', ') },
        { key: 'Free', value: profile.free.map(part => DAY_PART_WORDS[part] ?? part).join(', ') },
        { key: 'Likes', value: profile.interests.join(', ') },
        { key: 'Gets to', value: profile.districts.join(', ') },
        ...(profile.languages.length ? [{ key: 'Languages', value: profile.languages.join(', ') }] : []),
        ...(profile.learning_style
          ? [{ key: 'Learns best by', value: LEARNING_WORDS[profile.learning_style] }]
          : []),
      ]}
    />
    {writes && (
      <p class="small">
        <a href={matchingPaths.profile(side, id)}>Change the profile</a>
        {side === 'mentee' && (
          <>
            {' · '}
            <a href={matchingPaths.conflict(id)}>Note somebody they must not have</a>
          </>
        )}
      </p>
    )}
  </section>
);

/** Whom somebody must not be matched with, until somebody lifts it. */
export const ConflictList = ({
  rows,
  writes,
}: {
  rows: readonly { id: string; other: string; kind: keyof typeof CONFLICT_WORDS; note: string }[];
  writes: boolean;
}) =>
  rows.length === 0 ? null : (
    <Card id="conflicts" title="Must not be matched with">
      <ul class="stack">
        {rows.map(row => (
          <li key={row.id}>
            <strong>{row.other}</strong>: {CONFLICT_WORDS[row.kind].toLowerCase()}
            {row.note && `, ${row.note}`}
            {writes && (
              <CsrfForm action={matchingPaths.liftConflict(row.id)}>
                <Button kind="secondary">
                  Let them be matched<span class="cairn-visually-hidden"> with {row.other}</span>
                </Button>
              </CsrfForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
