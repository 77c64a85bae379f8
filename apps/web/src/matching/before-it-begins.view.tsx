import type { Introduction, MatchRow, Side } from '#matching';
import type { Missing } from '#practice';
import { CHARACTERISTIC_WORDS } from '../assessment/words.js';
import { dayWords } from '../casework/words.js';
import { Card, State, SummaryList, TaskList } from '../shell/components.js';
import { RISK_WORDS } from './introduction.words.js';
import { matchingPaths } from './matching-paths.js';

/** A link to the page on which it stands helps nobody. */
const leads = (href: string, matchId: string): boolean => href !== '' && href !== `/matches/${matchId}`;

/** Shown as a step until somebody decided that it must not go on. */
const RISK = 'match-risk-assessed';
/** What the list of steps shows already; of these only how far they have come is said besides. */
const INTRODUCTION = new Set([
  'match-decision-recorded',
  'mentor-briefed-on-mentee',
  'introduced-by-staff',
  'case-manager-named',
]);

interface Props {
  readonly match: MatchRow;
  readonly standing: Introduction;
  readonly writes: boolean;
}

/** What a proposal goes through before the first session, in its order, each with the form that supplies it. */
export const BeforeItBegins = ({
  match,
  standing,
  lacking,
  writes,
}: Props & { readonly lacking: readonly Missing[] }) => (
  <Card id="before-it-begins" title="Before it begins">
    <TaskList
      tasks={[
        asked(match, standing, 'mentor', writes),
        asked(match, standing, 'mentee', writes),
        step(
          `Tell ${match.mentor} what they need to know`,
          matchingPaths.briefing(match.id),
          standing.briefing?.briefed_on,
          writes,
        ),
        step(
          'Assess the risk of this match',
          matchingPaths.risk(match.id),
          standing.risk?.decision === 'not-now' ? undefined : standing.risk?.assessed_on,
          writes,
        ),
        step(
          'Introduce them in a meeting of three',
          matchingPaths.meeting(match.id),
          standing.meeting?.held_on,
          writes,
        ),
      ]}
    />
    {lacking.length === 0 ? (
      <p>Everything is there: the match can begin.</p>
    ) : (
      <ul class="stack small stack--tight">
        {lacking
          .filter(
            ({ rule, text }) =>
              text.includes('(so far') ||
              (!INTRODUCTION.has(rule) && (rule !== RISK || standing.risk !== null)),
          )
          .map(need => (
            <li key={need.rule}>
              {leads(need.href, match.id) ? <a href={need.href}>{need.text}</a> : need.text}
            </li>
          ))}
      </ul>
    )}
  </Card>
);

const step = (text: string, href: string, on: string | undefined, writes: boolean) => ({
  name: writes ? <a href={href}>{text}</a> : text,
  status: on ? <State is="done" detail={dayWords(on)} /> : <State is="gap" />,
});

function asked(match: MatchRow, standing: Introduction, side: Side, writes: boolean) {
  const row = standing.told.find(each => each.side === side);
  const task = step(`Ask ${match[side]}`, matchingPaths.told(match.id, side), row?.told_on, writes);
  return row?.answer === 'thinks' ? { ...task, status: <State is="waiting" detail="for an answer" /> } : task;
}

/** What Cairn had said of the two, and what weighed that is protected by law. */
const decided = ({ decision, reads }: Introduction) => [
  ...(decision?.fit === null || decision?.fit === undefined
    ? []
    : [
        {
          key: 'Suggested fit',
          value: `${decision.fit} of 100: ${decision.why.join('; ') || 'nothing in common'}`,
        },
      ]),
  ...(decision?.characteristic
    ? [
        {
          key: 'A protected characteristic weighed',
          value: `${CHARACTERISTIC_WORDS[decision.characteristic] ?? decision.characteristic}${reads ? `: ${decision.justification}` : ''}`,
        },
      ]
    : []),
];

const ANSWERED = { accepts: 'accepts', thinks: 'thinks about it', declines: 'declines' };

/** How a match came about, once it runs. */
export const IntroducedCard = ({ match, standing, writes }: Props) => (
  <Card id="introduced" title="How it came about">
    <SummaryList
      stacked
      facts={[
        ...decided(standing),
        ...standing.told.map(row => ({
          key: match[row.side],
          value: `${ANSWERED[row.answer]}, ${dayWords(row.told_on)}`,
        })),
        { key: 'Mentor briefed', value: dayWords(standing.briefing?.briefed_on ?? null) },
        {
          key: 'Risk of the match',
          value: standing.risk
            ? `${RISK_WORDS[standing.risk.decision]}, looked at again by ${dayWords(standing.risk.review_on)}`
            : 'not assessed',
        },
        {
          key: 'Introduced',
          value: standing.meeting
            ? `${dayWords(standing.meeting.held_on)}, ${standing.meeting.place}`
            : 'not yet',
        },
        ...(standing.meeting?.case_manager
          ? [{ key: 'Answers for the mentee', value: standing.meeting.case_manager }]
          : []),
      ]}
    />
    {writes && (match.status === 'active' || match.status === 'paused') && (
      <p class="small">
        <a href={matchingPaths.risk(match.id)}>Look at the risk again</a> ·{' '}
        <a href={matchingPaths.meeting(match.id)}>Correct the meeting</a>
      </p>
    )}
  </Card>
);
