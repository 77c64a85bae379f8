import { LocalDate } from '#kernel';
import type { MatchRow } from '#matching';
import { MATCH_STATES } from '../casework/words.js';
import { paths } from '../paths.js';
import { Card, SummaryList } from '../shell/components.js';

/** The matches of a person, each with the other side. */
export const MatchList = ({
  matches,
  beside,
}: {
  matches: readonly MatchRow[];
  beside: 'mentor' | 'mentee';
}) => (
  <Card id="matches" title={matches.length === 1 ? 'Match' : 'Matches'}>
    <SummaryList
      stacked
      facts={matches.map(match => ({
        key: `${MATCH_STATES[match.status] ?? ''}, ${spell(match)}`,
        value: <a href={paths.match(match.id)}>{match[beside]}</a>,
      }))}
    />
  </Card>
);

function spell({ started_on, proposed_on, ended_on }: MatchRow): string {
  const from = LocalDate.of(started_on ?? proposed_on).toString();
  return ended_on ? `${from} to ${LocalDate.of(ended_on).toString()}` : `since ${from}`;
}
