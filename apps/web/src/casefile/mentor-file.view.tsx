import type { Show } from '#casefile';
import { LocalDate } from '#kernel';
import type { MatchRow } from '#matching';
import type { MentorRow } from '#people';
import type { DueRow, Missing } from '#practice';
import type { DecisionRow, LeavingRow } from '#recruitment';
import { initialsOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { LeftCard } from '../recruitment/left-card.js';
import { BeforeApproval, DecisionCard } from '../recruitment/before-approval.view.js';
import {
  Button,
  Card,
  CsrfForm,
  IdentityBar,
  LinkButton,
  State,
  SummaryList,
  Tag,
  TaskList,
} from '../shell/components.js';
import { CaseGrid } from './case-grid.js';
import type { TimelinePage } from './case-reads.js';
import { OwedHere } from './due-list.js';
import { OwedTag } from './due-words.js';
import { MatchList } from './match-list.js';
import { MentorSteps } from './mentor-steps-card.js';
import { TimelineSection } from './timeline-section.js';
import type { Lapsed } from '#vetting';
import { LapsedForStaff } from '../vetting/lapsed.view.js';

export interface MentorFileProps {
  readonly mentor: MentorRow;
  readonly matches: readonly MatchRow[];
  readonly owed: readonly DueRow[];
  /** What a match with them would still lack today. */
  readonly missing: readonly Missing[];
  /** What an applicant still lacks; null for a mentor. */
  readonly toApprove: readonly Missing[] | null;
  readonly decision: DecisionRow | null;
  /** The programme works with young people in custody. */
  readonly visits: boolean;
  /** Of whoever is in the role and whose check has ended. */
  readonly lapsed: Lapsed | null;
  /** How somebody left who mentors no more. */
  readonly left: LeavingRow | null;
  readonly timeline: TimelinePage;
  readonly show: Show;
  readonly today: LocalDate;
  readonly writes: boolean;
  readonly waives: boolean;
  readonly reads: boolean;
}

const SHOWS = ['everything', 'supervision', 'contacts'] as const;

export const MentorFile = (props: MentorFileProps) => (
  <>
    <Identity {...props} />
    <CaseGrid
      first={
        <>
          {props.lapsed && <LapsedForStaff lapsed={props.lapsed} />}
          <OwedHere rows={props.owed} waives={props.waives} />
          {props.toApprove ? (
            <BeforeApproval missing={props.toApprove} />
          ) : (
            <BeforeAMatch missing={props.missing} />
          )}
        </>
      }
      then={
        <>
          {props.left && <LeftCard mentorId={props.mentor.id} left={props.left} writes={props.writes} />}
          {props.matches.length > 0 && <MatchList matches={props.matches} beside="mentee" />}
          {props.decision && (
            <DecisionCard mentorId={props.mentor.id} decision={props.decision} writes={props.writes} />
          )}
          <Details {...props} />
          {props.writes && <MentorSteps {...props} />}
        </>
      }
    >
      <TimelineSection
        page={props.timeline}
        show={props.show}
        shows={SHOWS}
        path={paths.mentor(props.mentor.id)}
        words={{ today: props.today, reads: props.reads, writes: props.writes }}
      />
    </CaseGrid>
  </>
);

const Identity = ({ mentor, decision, left, owed, writes }: MentorFileProps) => (
  <IdentityBar
    name={mentor.name}
    initials={initialsOf(mentor.name)}
    facts={[
      mentor.pronouns ?? '',
      `${mentor.programme} programme`,
      `Worker: ${mentor.owner ?? 'the lead of the programme'}`,
      `Applied ${LocalDate.of(mentor.applied_on).toString()}`,
    ].filter(Boolean)}
    tags={
      <>
        <Standing mentor={mentor} decision={decision} left={left} />
        {owed.slice(0, 2).map(row => (
          <OwedTag key={row.rule + row.openedOn} row={row} />
        ))}
      </>
    }
    actions={
      writes && (
        <>
          <LinkButton href={paths.mentorContact(mentor.id)}>Log a contact</LinkButton>
          <LinkButton kind="secondary" href={paths.supervise(mentor.id)}>
            Record supervision
          </LinkButton>
        </>
      )
    }
  />
);

const Standing = ({ mentor, decision, left }: Pick<MentorFileProps, 'mentor' | 'decision' | 'left'>) => {
  const since = mentor.since ? ` since ${LocalDate.of(mentor.since).toString()}` : '';
  if (mentor.state === 'approved') return <Tag family="good" icon="track">{`Approved${since}`}</Tag>;
  if (mentor.state === 'on-hold') return <Tag family="wait" icon="pause">{`On hold${since}`}</Tag>;
  if (left) return <Tag family="none">{`Left, ${LocalDate.of(left.left_on).toString()}`}</Tag>;
  if (decision?.outcome === 'rejected')
    return <Tag family="none">{`Not taken on, ${LocalDate.of(decision.decidedOn).toString()}`}</Tag>;
  if (decision?.outcome === 'withdrawn')
    return <Tag family="none">{`Withdrew, ${LocalDate.of(decision.decidedOn).toString()}`}</Tag>;
  return (
    <Tag family="wait" icon="wait">
      Not approved
    </Tag>
  );
};

const BeforeAMatch = ({ missing }: { missing: readonly Missing[] }) => (
  <Card id="before-match" title="Before a match">
    {missing.length ? (
      <TaskList
        tasks={missing.map(need => ({
          name: <a href={need.href}>{need.text}</a>,
          status: <State is="gap" />,
        }))}
      />
    ) : (
      <p>Vetting is clear, the initial training complete, the handbook given, the policies agreed to.</p>
    )}
  </Card>
);

const Details = ({ mentor, writes }: MentorFileProps) => (
  <Card id="who" title="How to reach them">
    <SummaryList
      stacked
      facts={[
        { key: 'Phone', value: mentor.phone ?? 'not known' },
        { key: 'E-mail', value: mentor.email ?? 'not known' },
        { key: 'Signs in to Cairn', value: mentor.user_id ? 'yes' : 'not yet' },
      ]}
    />
    {writes && (
      <p class="small">
        <a href={paths.correctMentor(mentor.id)}>Correct who they are</a>
      </p>
    )}
    {writes && !mentor.user_id && mentor.state && (
      <CsrfForm action={paths.inviteMentor(mentor.id)}>
        <Button kind="secondary" small>
          Invite them to sign in
        </Button>
      </CsrfForm>
    )}
  </Card>
);
