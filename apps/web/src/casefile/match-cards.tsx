import type { AgreementRow, MatchRow } from '#matching';
import { dayWords } from '../casework/words.js';
import { matchingPaths } from '../matching/matching-paths.js';
import { paths } from '../paths.js';
import { Card, SummaryList } from '../shell/components.js';

export const AgreementCard = ({
  match,
  agreement,
  writes,
}: {
  match: MatchRow;
  agreement: AgreementRow | null;
  writes: boolean;
}) => (
  <Card id="agreement" title="Mentoring agreement">
    <SummaryList
      stacked
      facts={[
        { key: 'Mentor signed', value: dayWords(agreement?.mentor_signed_on ?? null) },
        { key: 'Mentee signed', value: dayWords(agreement?.mentee_signed_on ?? null) },
        { key: 'Service signed', value: dayWords(agreement?.service_signed_on ?? null) },
        {
          key: 'They meet',
          value: agreement?.meeting_every_days
            ? `at least every ${agreement.meeting_every_days} days`
            : 'as the programme sets it',
        },
        { key: 'Places', value: agreement?.places.join(', ') || 'none agreed yet' },
      ]}
    />
    {writes && (
      <p class="small">
        <a href={paths.agreement(match.id)}>{agreement ? 'Change the agreement' : 'Record the agreement'}</a>
      </p>
    )}
  </Card>
);

/** The steps that are open to a match, by how it stands. */
const STEPS: Record<MatchRow['status'], (id: string) => readonly (readonly [string, string])[]> = {
  proposed: id => [[paths.matchMove(id, 'decline'), 'Record that it was declined']],
  active: id => [
    [paths.newSheet(id), 'Log a session for them'],
    [matchingPaths.guidance(id), 'Guide the mentor on a need'],
    [matchingPaths.endingPlan(id), 'Plan the ending'],
    [matchingPaths.end(id), 'End the match'],
    [paths.matchMove(id, 'pause'), 'Pause the match'],
  ],
  paused: id => [
    [paths.newSheet(id), 'Log a session for them'],
    [matchingPaths.guidance(id), 'Guide the mentor on a need'],
    [matchingPaths.endingPlan(id), 'Plan the ending'],
    [matchingPaths.end(id), 'End the match'],
    [paths.matchMove(id, 'resume'), 'Let the match go on'],
  ],
  ended: id => [
    [matchingPaths.ending(id), 'See the ending, and what it still asks for'],
    [paths.newSheet(id), 'Log a session for them'],
  ],
  declined: () => [],
};

export const MatchSteps = ({ match }: { match: MatchRow }) => {
  const open = STEPS[match.status](match.id);
  return open.length ? (
    <Card id="steps" title="Next steps">
      <ul class="stack stack--tight">
        {open.map(([href, text]) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Card>
  ) : null;
};
