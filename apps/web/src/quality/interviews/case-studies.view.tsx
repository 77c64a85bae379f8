import type { CaseStudyRow } from '#evidence';
import { page, Panel, Table, Tag, type Viewer } from '../../shell/components.js';
import { LinkButton } from '../../shell/components.js';
import { qualityPaths } from '../quality-paths.js';
import { dayOf, type Standing } from './interview-words.js';
import { SectionTabs } from './interviews.view.js';

export const JOURNEY = { mentee: 'The journey of a mentee', mentor: 'The journey of a mentor' } as const;

/** Where a story stands: what is signed off goes out only while its consent stands. */
export function storyStanding({ signed_on, ever_signed, answer }: CaseStudyRow): Standing {
  if (answer === 'withdrawn') return { word: 'Consent withdrawn', family: 'late' };
  if (answer === 'refused') return { word: 'Consent refused', family: 'late' };
  if (signed_on) return { word: `Signed off on ${dayOf(signed_on)}`, family: 'good' };
  return ever_signed
    ? { word: 'Changed since it was signed off', family: 'soon' }
    : { word: 'Draft', family: 'wait' };
}

export const caseStudiesPage = (viewer: Viewer, studies: readonly CaseStudyRow[]): string =>
  page(
    {
      title: 'Case studies',
      heading: 'Case studies',
      lead: 'One journey of a mentee and one of a mentor, in 300 to 800 words, told with them and with their consent.',
      viewer,
      nav: 'quality',
      breadcrumbs: [{ text: 'Quality', href: qualityPaths.all }],
      actions: (
        <>
          <LinkButton href={qualityPaths.eligible('', 'mentee')}>Choose a mentee</LinkButton>
          <LinkButton href={qualityPaths.eligible('', 'mentor')} kind="secondary">
            Choose a mentor
          </LinkButton>
        </>
      ),
    },
    <div class="stack stack--loose">
      <SectionTabs current="case-studies" />
      {studies.length ? (
        <Table
          caption="Case studies"
          captionHidden
          stack
          columns={[
            { text: 'Whose' },
            { text: 'State' },
            { text: 'Words', numeric: true },
            { text: 'Programme' },
            { text: 'Begun' },
          ]}
          rows={studies.map(row => [
            <a key={row.id} href={qualityPaths.caseStudy(row.id)}>
              {row.name}, as a {row.kind}
            </a>,
            <Tag key="state" family={storyStanding(row).family}>
              {storyStanding(row).word}
            </Tag>,
            String(row.words),
            row.programme,
            `${dayOf(row.started_on)}, ${row.started_by}`,
          ])}
        />
      ) : (
        <Panel title="No case studies yet" level={2}>
          <p>Choose somebody whose journey says what mentoring does, and ask them.</p>
        </Panel>
      )}
    </div>,
  );
