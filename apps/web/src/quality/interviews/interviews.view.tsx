import {
  type Alternative,
  type Framework,
  INTERVIEW_KINDS,
  type InterviewKind,
  type InterviewRow,
  LONGEST_MINUTES,
  USUALLY,
} from '#evidence';
import {
  Button,
  ButtonGroup,
  Card,
  Counts,
  CsrfForm,
  InsetText,
  LinkButton,
  NotificationBanner,
  page,
  Table,
  Tabs,
  Tag,
  type Viewer,
} from '../../shell/components.js';
import { qualityPaths } from '../quality-paths.js';
import { dayOf, isAlone, KIND_WORDS, standingOf } from './interview-words.js';

export interface InterviewsPage {
  readonly viewer: Viewer;
  readonly framework: Framework;
  /** All that have interviews, this one among them. */
  readonly frameworks: readonly Framework[];
  readonly interviews: readonly InterviewRow[];
  readonly alternatives: readonly Alternative[];
}

export const SectionTabs = ({ current }: { current: 'interviews' | 'case-studies' }) => (
  <Tabs
    label="Interviews and case studies"
    tabs={[
      { text: 'Interviews', href: qualityPaths.interviews(), current: current === 'interviews' },
      { text: 'Case studies', href: qualityPaths.caseStudies, current: current === 'case-studies' },
    ]}
  />
);

export const interviewsPage = (props: InterviewsPage): string =>
  page(
    {
      title: 'Interviews',
      heading: 'Interviews',
      lead: `Whom the assessor of ${props.framework.name} speaks with. They hear the name and how to reach somebody, and nothing else.`,
      viewer: props.viewer,
      nav: 'quality',
      breadcrumbs: [{ text: 'Quality', href: qualityPaths.all }],
    },
    <div class="stack stack--loose">
      <SectionTabs current="interviews" />
      {props.frameworks.length > 1 && (
        <Counts
          label="Framework"
          views={props.frameworks.map(one => ({
            text: one.name,
            href: qualityPaths.interviews(one.id),
            current: one.id === props.framework.id,
          }))}
        />
      )}
      {INTERVIEW_KINDS.map(kind => (
        <KindCard key={kind} kind={kind} {...props} />
      ))}
    </div>,
  );

const KindCard = ({
  kind,
  framework,
  interviews,
  alternatives,
}: InterviewsPage & { kind: InterviewKind }) => {
  const own = interviews.filter(row => row.kind === kind);
  const agreed = own.some(row => row.answer === 'given' && row.held === null);
  const words = KIND_WORDS[kind];
  return (
    <Card id={`of-${kind}`} title={words.many}>
      <div class="stack">
        <p class="soft">
          Usually {USUALLY[kind]}
          {kind === 'staff' ? ', the coordinator' : ', each alone, or one group'}; at most{' '}
          {LONGEST_MINUTES[kind]} minutes.
        </p>
        {own.some(isAlone) && (
          <NotificationBanner state="at-risk" title="A mentee has nobody to come along">
            <p>
              Assessors hold no disclosure check. Name a supporter, who is not the coordinator, or see to it
              that another person is in the room.
            </p>
          </NotificationBanner>
        )}
        {alternatives
          .filter(one => one.kind === kind)
          .map(one => (
            <Instead key={one.id} alternative={one} />
          ))}
        {own.length > 0 && <Rows caption={words.many} rows={own} />}
        <ButtonGroup>
          <LinkButton href={qualityPaths.eligible(framework.id, kind)} small>
            Choose a {words.one}
          </LinkButton>
          {agreed && (
            <>
              <a href={qualityPaths.contactSheet(framework.id, kind, 'pdf')}>
                Contact sheet<span class="cairn-visually-hidden"> of {words.many.toLowerCase()}</span> (PDF)
              </a>
              <a href={qualityPaths.contactSheet(framework.id, kind, 'csv')}>
                Contact sheet<span class="cairn-visually-hidden"> of {words.many.toLowerCase()}</span> (CSV)
              </a>
            </>
          )}
          <a href={qualityPaths.interviewAlternative(framework.id, kind)}>No {words.one} can be offered</a>
        </ButtonGroup>
      </div>
    </Card>
  );
};

const Rows = ({ caption, rows }: { caption: string; rows: readonly InterviewRow[] }) => (
  <Table
    caption={caption}
    captionHidden
    stack
    columns={[
      { text: 'Who' },
      { text: 'State' },
      { text: 'Invited' },
      { text: 'When' },
      { text: 'With them' },
    ]}
    rows={rows.map(row => [
      <a key={row.id} href={qualityPaths.interview(row.id)}>
        {row.name}
      </a>,
      <Tag key="state" family={standingOf(row).family}>
        {standingOf(row).word}
      </Tag>,
      dayOf(row.invited_on),
      row.takes_place_on
        ? `${dayOf(row.takes_place_on)}${row.takes_place_at ? `, ${row.takes_place_at}` : ''}`
        : '–',
      row.supporter_name ?? (isAlone(row) ? <Tag family="soon">Nobody yet</Tag> : '–'),
    ])}
  />
);

const Instead = ({ alternative }: { alternative: Alternative }) => (
  <InsetText family="wait">
    <p>
      <strong>{alternative.programme}: a wider sample of paperwork instead.</strong> {alternative.why} (
      {alternative.chosen_by}, {dayOf(alternative.chosen_on)})
    </p>
    <p>Packs say so, and hold at least four samples of each kind. Tell the assessor too.</p>
    <CsrfForm action={qualityPaths.endInterviewAlternative(alternative.id)}>
      <Button kind="secondary" small>
        Hold interviews after all
      </Button>
    </CsrfForm>
  </InsetText>
);
