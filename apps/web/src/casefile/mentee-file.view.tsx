import type { CustodyRow } from '#assessment';
import type { Show } from '#casefile';
import { LocalDate } from '#kernel';
import type { MatchRow } from '#matching';
import type { ConnectionRow, MenteeRow } from '#people';
import type { DueRow } from '#practice';
import { type BeforeMatching, BeforeMatchingCard } from '../assessment/before-matching.view.js';
import { CustodyCard } from '../assessment/custody-card.js';
import { initialsOf } from '../casework/words.js';
import { matchingPaths } from '../matching/matching-paths.js';
import { paths } from '../paths.js';
import { Card, counted, IdentityBar, LinkButton, State, SummaryList } from '../shell/components.js';
import { CaseGrid } from './case-grid.js';
import type { RelationshipFacts, TimelinePage } from './case-reads.js';
import { CoverNote } from './cover-note.js';
import { OwedHere } from './due-list.js';
import { OwedTag } from './due-words.js';
import { MatchList } from './match-list.js';
import { Relationship } from './relationship.js';
import { spanOf, stoneEvents } from './stones.js';
import { TimelineSection } from './timeline-section.js';

export interface MenteeFileProps {
  readonly mentee: MenteeRow;
  readonly matches: readonly MatchRow[];
  /** The running match, or the last one that began. */
  readonly match: MatchRow | null;
  readonly facts: RelationshipFacts | null;
  readonly owed: readonly DueRow[];
  readonly connections: readonly ConnectionRow[];
  readonly before: BeforeMatching;
  /** Undefined where custody is no matter of the programme. */
  readonly custody: CustodyRow | null | undefined;
  readonly timeline: TimelinePage;
  readonly show: Show;
  readonly today: LocalDate;
  readonly writes: boolean;
  readonly waives: boolean;
  readonly reads: boolean;
}

const SHOWS = ['everything', 'sheets', 'reviews', 'contacts'] as const;

export const MenteeFile = (props: MenteeFileProps) => {
  const { mentee, match, facts, today } = props;
  return (
    <>
      <Identity {...props} />
      {match && facts && (
        <Relationship
          match={match}
          glance={facts.glance}
          span={spanOf(match, today)}
          events={stoneEvents(facts.stones, facts.reviews, match, today)}
          today={today}
        />
      )}
      <CaseGrid
        first={<OwedHere rows={props.owed} waives={props.waives} />}
        then={
          <>
            {facts?.cover && <CoverNote cover={facts.cover} writes={props.writes} />}
            {props.matches.length > 0 && <MatchList matches={props.matches} beside="mentor" />}
            {props.custody !== undefined && (
              <CustodyCard menteeId={mentee.id} row={props.custody} today={today} />
            )}
            <BeforeMatchingCard
              mentee={mentee}
              before={props.before}
              matched={match !== null && !match.ended_on}
              writes={props.writes}
            />
            <Around {...props} />
            {props.writes && <NextSteps {...props} />}
          </>
        }
      >
        <TimelineSection
          page={props.timeline}
          show={props.show}
          shows={SHOWS}
          path={paths.mentee(mentee.id)}
          words={{ today, reads: props.reads, writes: props.writes }}
        />
      </CaseGrid>
    </>
  );
};

const Identity = ({ mentee, match, owed, today, writes }: MenteeFileProps) => (
  <IdentityBar
    name={mentee.name}
    initials={initialsOf(mentee.name)}
    facts={[
      born(mentee, today),
      mentee.pronouns ?? '',
      `${mentee.programme} programme`,
      `Worker: ${mentee.owner ?? 'the lead of the programme'}`,
      mentee.reference,
    ].filter(Boolean)}
    tags={
      <>
        <Standing mentee={mentee} match={match} owed={owed} today={today} />
        {owed.slice(0, 2).map(row => (
          <OwedTag key={row.rule + row.openedOn} row={row} />
        ))}
      </>
    }
    actions={
      writes && (
        <>
          <LinkButton href={paths.menteeContact(mentee.id)}>Log a contact</LinkButton>
          {match && !match.ended_on && (
            <LinkButton kind="secondary" href={paths.newReview(match.id)}>
              Record a review
            </LinkButton>
          )}
        </>
      )
    }
  />
);

const born = ({ born_on }: MenteeRow, today: LocalDate): string => {
  if (!born_on) return 'Date of birth not known';
  const day = LocalDate.of(born_on);
  return `${day.yearsUntil(today)}, born ${day.toString()}`;
};

const Standing = ({
  mentee,
  match,
  owed,
  today,
}: Pick<MenteeFileProps, 'mentee' | 'match' | 'owed' | 'today'>) => {
  if (mentee.left_on)
    return <State is="done" detail={`left on ${LocalDate.of(mentee.left_on).toString()}`} />;
  if (match?.status === 'paused') return <State is="paused" detail={`with ${match.mentor}`} />;
  if (match && !match.ended_on) {
    const late = owed.some(row => row.daysLate > 0);
    return <State is={late ? 'at-risk' : 'on-track'} detail={`with ${match.mentor}`} />;
  }
  if (mentee.state === 'waiting' && mentee.since)
    return <State is="waiting" detail={counted(LocalDate.of(mentee.since).daysUntil(today), 'day')} />;
  return <State is="waiting" detail="to be decided" />;
};

const Supporter = ({ person, writes }: { person: ConnectionRow; writes: boolean }) => (
  <>
    {writes ? <a href={paths.supporter(person.id)}>{person.name}</a> : person.name}
    {person.phone && `, ${person.phone}`}
    {person.involved_until && (
      <span class="soft"> until {LocalDate.of(person.involved_until).toString()}</span>
    )}
    {person.kept_in_touch && (
      <span class="small soft">
        {' '}
        {person.last_contact
          ? `last reached ${LocalDate.of(person.last_contact).toString()}`
          : 'not reached yet'}
      </span>
    )}
  </>
);

const Around = ({ mentee, connections, writes }: MenteeFileProps) => (
  <Card id="around" title="Around them">
    <SummaryList
      stacked
      facts={[
        ...connections.map(person => ({
          key: `${person.relation.slice(0, 1).toUpperCase()}${person.relation.slice(1)}${person.emergency ? ', in an emergency' : ''}`,
          value: <Supporter person={person} writes={writes} />,
        })),
        ...(mentee.school ? [{ key: 'School or college', value: mentee.school }] : []),
        { key: 'Phone', value: mentee.phone ?? 'not known' },
        ...(mentee.address
          ? [{ key: 'Address', value: [mentee.address, mentee.postcode].filter(Boolean).join(', ') }]
          : []),
      ]}
    />
    <p class="small">
      <a href={paths.letters('mentees', mentee.id)}>
        {writes ? 'Write a letter, or read those that went' : 'Letters that went'}
      </a>
    </p>
    {writes && (
      <p class="small">
        <a href={paths.connect(mentee.id)}>Add somebody</a> ·{' '}
        <a href={paths.correctMentee(mentee.id)}>Correct who they are</a>
      </p>
    )}
  </Card>
);

/** The steps that are open to this mentee now. */
const NextSteps = ({ mentee, matches }: MenteeFileProps) => {
  const open = matches.find(match => !match.ended_on);
  const steps = [
    ...(mentee.state === 'waiting' && !open
      ? [
          { text: 'Find a mentor', href: matchingPaths.suggestions('mentee', mentee.id) },
          { text: 'Propose a match', href: paths.propose(mentee.id) },
        ]
      : []),
    ...(mentee.left_on
      ? []
      : [{ text: 'Matching profile', href: matchingPaths.profile('mentee', mentee.id) }]),
    ...(open ? [{ text: 'Open the match', href: paths.match(open.id) }] : []),
    ...(!mentee.left_on && !open && mentee.state !== 'waiting'
      ? [{ text: 'Put on the waiting list', href: paths.menteeWait(mentee.id) }]
      : []),
    ...(!mentee.left_on && !open
      ? [{ text: 'Record that they left', href: paths.menteeLeave(mentee.id) }]
      : []),
  ];
  return steps.length ? (
    <Card id="steps" title="Next steps">
      <ul class="stack stack--tight">
        {steps.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Card>
  ) : null;
};
