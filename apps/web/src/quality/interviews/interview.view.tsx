import { type InterviewRow, LONGEST_MINUTES } from '#evidence';
import {
  ButtonGroup,
  Card,
  LinkButton,
  NotificationBanner,
  page,
  SummaryList,
  Tag,
  type Viewer,
} from '../../shell/components.js';
import { qualityPaths } from '../quality-paths.js';
import { answerInWords, dayOf, isAlone, KIND_WORDS, standingOf } from './interview-words.js';

/** One invitation: what stands, and the next step. */
export function interviewPage(viewer: Viewer, row: InterviewRow): string {
  const standing = standingOf(row);
  return page(
    {
      title: `Interview of ${row.name}`,
      heading: row.name,
      over: <Tag family={standing.family}>{standing.word}</Tag>,
      lead: `An interview as a ${KIND_WORDS[row.kind].one}, at most ${LONGEST_MINUTES[row.kind]} minutes.`,
      viewer,
      nav: 'quality',
      back: { text: 'Interviews', href: qualityPaths.interviews(row.framework) },
    },
    <div class="stack stack--loose cairn-read">
      {isAlone(row) && (
        <NotificationBanner state="at-risk" title="Nobody comes along yet">
          <p>
            Assessors hold no disclosure check. Name a supporter, who is not the coordinator, or see to it
            that another person is in the room.
          </p>
        </NotificationBanner>
      )}
      <Card id="facts" title="What stands">
        <SummaryList facts={factsOf(row)} />
      </Card>
      {row.held === null && <NextSteps row={row} />}
    </div>,
  );
}

const NextSteps = ({ row }: { row: InterviewRow }) => (
  <ButtonGroup>
    {row.answer === 'given' ? (
      <>
        <LinkButton href={qualityPaths.planInterview(row.id)}>Set time and company</LinkButton>
        <LinkButton href={qualityPaths.closeInterview(row.id)} kind="secondary">
          It is over
        </LinkButton>
        <a href={qualityPaths.answerInterview(row.id)}>They answer anew</a>
      </>
    ) : (
      <>
        <LinkButton href={qualityPaths.answerInterview(row.id)}>
          {row.answer ? 'They answer anew' : 'Record their answer'}
        </LinkButton>
        <a href={qualityPaths.closeInterview(row.id)}>It will not take place</a>
      </>
    )}
  </ButtonGroup>
);

const factsOf = (row: InterviewRow) => [
  { key: 'Programme', value: row.programme },
  { key: 'Invited', value: `${dayOf(row.invited_on)}, by ${row.invited_by}` },
  { key: 'Consent to take part', value: answerInWords(row) },
  { key: 'How', value: row.sitting === 'group' ? 'In a group' : 'Alone' },
  {
    key: 'When',
    value: row.takes_place_on
      ? `${dayOf(row.takes_place_on)}${row.takes_place_at ? `, ${row.takes_place_at}` : ''}`
      : 'Not agreed yet',
  },
  ...(row.kind === 'mentee'
    ? [
        {
          key: 'Comes along',
          value: row.supporter_name
            ? `${row.supporter_name} (${row.supporter_relation ?? ''})`
            : 'Nobody yet',
        },
      ]
    : []),
];
