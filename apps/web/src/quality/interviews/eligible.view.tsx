import { ELIGIBLE_PAGE, type EligibleRow, type Framework, type InterviewKind } from '#evidence';
import { page, Pagination, Panel, Table, Tag, type Viewer } from '../../shell/components.js';
import { qualityPaths } from '../quality-paths.js';
import { dayOf, KIND_WORDS } from './interview-words.js';

const LEADS: Readonly<Record<InterviewKind, string>> = {
  mentee: 'In a match in the last 12 months, with at least one review. The newest review first.',
  mentor:
    'In a match in the last 12 months, with at least one supervision. The newest training first: they still remember it.',
  staff: 'The coordinators who work here now, the newest first.',
};

/** Who can be chosen, and why. */
export function eligiblePage(
  viewer: Viewer,
  framework: Framework,
  kind: InterviewKind,
  found: readonly EligibleRow[],
): string {
  const rows = found.slice(0, ELIGIBLE_PAGE);
  const last = rows.at(-1);
  return page(
    {
      title: `${KIND_WORDS[kind].many} who can be chosen`,
      heading: `${KIND_WORDS[kind].many} who can be chosen`,
      lead: LEADS[kind],
      viewer,
      nav: 'quality',
      back: { text: 'Interviews', href: qualityPaths.interviews(framework.id) },
    },
    rows.length ? (
      <div class="stack">
        <Table
          caption="Who can be chosen"
          captionHidden
          stack
          columns={[{ text: 'Who' }, { text: 'Programme' }, { text: 'Why' }, { text: 'Choose' }]}
          rows={rows.map(row => [
            row.name,
            row.programme,
            whyOf(kind, row),
            <Choose key="choose" {...{ framework, kind, row }} />,
          ])}
        />
        <Pagination
          label="Who can be chosen"
          next={
            last && found.length > ELIGIBLE_PAGE
              ? {
                  text: 'Those after them',
                  href: qualityPaths.eligible(framework.id, kind, `${last.sort_on}_${last.subject_id}`),
                }
              : null
          }
        />
      </div>
    ) : (
      <Panel title="Nobody can be chosen yet" level={2}>
        <p>Tell the assessor, and let a wider sample of paperwork take the place of the interviews.</p>
      </Panel>
    ),
  );
}

const Choose = ({
  framework,
  kind,
  row,
}: {
  framework: Framework;
  kind: InterviewKind;
  row: EligibleRow;
}) => (
  <span class="row">
    {row.invited ? (
      <Tag family="wait">Invited</Tag>
    ) : (
      <a href={qualityPaths.invite(framework.id, kind, row.subject_id)}>
        Invite<span class="cairn-visually-hidden"> {row.name}</span>
      </a>
    )}
    {kind !== 'staff' && (
      <a href={qualityPaths.newCaseStudy(kind, row.subject_id)}>
        Case study<span class="cairn-visually-hidden"> of {row.name}</span>
      </a>
    )}
  </span>
);

function whyOf(kind: InterviewKind, row: EligibleRow): string {
  if (kind === 'staff') return `Coordinator since ${dayOf(row.last_on)}`;
  const matches = row.matches === 1 ? '1 match' : `${row.matches} matches`;
  const what = kind === 'mentee' ? 'review' : 'supervision';
  const done = row.done === 1 ? `1 ${what}` : `${row.done} ${what}s`;
  const trained = row.trained_on ? `; trained ${dayOf(row.trained_on)}` : '';
  return `${matches}; ${done}, the last on ${dayOf(row.last_on)}${trained}`;
}
