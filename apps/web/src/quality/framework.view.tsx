import type { Assessment, IndicatorStatus } from '#evidence';
import {
  Card,
  Counts,
  Filter,
  FilterInput,
  FilterSelect,
  IndicatorArea,
  LinkButton,
  page,
  State,
  SummaryList,
  Table,
  TaskList,
  type Viewer,
} from '../shell/components.js';
import { expiringSoon, shortestWork, type Work } from './next-work.js';
import { type Chosen, qualityPaths } from './quality-paths.js';
import type { Programme } from './quality-scope.js';
import { countsInWords, readyOf } from './quality-words.js';
import { Standing } from './standing-bar.js';

interface FrameworkPage {
  readonly viewer: Viewer;
  readonly assessment: Assessment;
  readonly others: readonly Assessment[];
  readonly chosen: Chosen;
  readonly programmes: readonly Programme[];
  readonly asList: boolean;
  readonly mayBuild: boolean;
}

const SHORT = 4;

/** One framework: a grid of its indicators, or a list with their titles. */
export function frameworkPage({
  viewer,
  assessment,
  others,
  chosen,
  programmes,
  asList,
  mayBuild,
}: FrameworkPage): string {
  const { framework, indicators, asked } = assessment;
  const { search } = chosen;
  return page(
    {
      title: framework.name,
      heading: framework.name,
      lead: `As we stand on ${String(asked.asOf)}, from casework of the 12 months before.`,
      viewer,
      nav: 'quality',
      breadcrumbs: [{ text: 'Quality', href: qualityPaths.all }],
      ...(mayBuild
        ? {
            actions: (
              <LinkButton href={qualityPaths.newPack(framework.id, '', chosen.search)}>
                Build a pack
              </LinkButton>
            ),
          }
        : {}),
    },
    <div class="stack stack--loose">
      <Asking id={framework.id} chosen={chosen} programmes={programmes} asList={asList} />
      <Card
        id="sum"
        title={`${readyOf(assessment).replace(' ready', '')} indicators are ready`}
        aside={
          <Counts
            label="How to show the indicators"
            views={[
              { text: 'Grid', href: qualityPaths.framework(framework.id, search), current: !asList },
              {
                text: 'List with titles',
                href: qualityPaths.framework(framework.id, { ...search, view: 'list' }),
                current: asList,
              },
            ]}
          />
        }
      >
        <Standing indicators={indicators} />
      </Card>
      <div class="cairn-grid cairn-grid--rail">
        <div class="cairn-card">
          {framework.sections.map(section => {
            const refs = new Set(section.indicators.map(one => one.ref));
            const own = indicators.filter(one => refs.has(one.indicator.ref));
            const area = { id: `area-${section.id}`, title: section.title, counts: countsInWords(own) };
            return asList ? (
              <ListArea key={section.id} {...area} framework={framework.id} own={own} search={search} />
            ) : (
              <IndicatorArea
                key={section.id}
                {...area}
                cells={own.map(one => cellOf(framework.id, one, search))}
              />
            );
          })}
        </div>
        <aside class="stack stack--loose" aria-label="What to do">
          <WorkCard
            id="short"
            title="Shortest work to ready"
            work={shortestWork(assessment, search).slice(0, SHORT)}
            none="Nothing that Cairn can show is left to do."
          />
          <WorkCard
            id="expires"
            title="Expires in the next 60 days"
            work={expiringSoon(assessment)}
            none="No document that is needed here."
          />
          <Card id="others" title="Other frameworks">
            <SummaryList
              stacked
              facts={others.map(other => ({
                key: other.framework.name,
                value: <a href={qualityPaths.framework(other.framework.id, search)}>{readyOf(other)}</a>,
              }))}
            />
          </Card>
        </aside>
      </div>
    </div>,
  );
}

const cellOf = (framework: string, { indicator, status }: IndicatorStatus, search: Chosen['search']) => ({
  ref: indicator.ref,
  title: indicator.title,
  state: status,
  href: qualityPaths.indicator(framework, indicator.ref, search),
});

interface ListAreaProps {
  readonly id: string;
  readonly title: string;
  readonly counts: string;
  readonly framework: string;
  readonly own: readonly IndicatorStatus[];
  readonly search: Chosen['search'];
}

const ListArea = ({ id, title, counts, framework, own, search }: ListAreaProps) => (
  <section class="cairn-area" aria-labelledby={id}>
    <div class="cairn-area__head">
      <h2 id={id}>{title}</h2>
      <p>{counts}</p>
    </div>
    <Table
      caption={title}
      captionHidden
      stack
      columns={[{ text: 'Indicator' }, { text: 'State' }, { text: 'Why' }]}
      rows={own.map(one => [
        <a key="title" href={qualityPaths.indicator(framework, one.indicator.ref, search)}>
          {one.indicator.ref} {one.indicator.title}
        </a>,
        <State key="state" is={one.status} plain />,
        one.proposed === null
          ? (one.why ?? '')
          : `${one.why ?? ''} The records would support: ${one.proposed}.`,
      ])}
    />
  </section>
);

const WorkCard = ({
  id,
  title,
  work,
  none,
}: {
  id: string;
  title: string;
  work: readonly Work[];
  none: string;
}) => (
  <Card id={id} title={title}>
    {work.length ? (
      <TaskList
        tasks={work.map(({ text, href, hint }) => ({ name: <a href={href}>{text}</a>, hint, status: null }))}
      />
    ) : (
      <p class="small soft">{none}</p>
    )}
  </Card>
);

const Asking = ({
  id,
  chosen,
  programmes,
  asList,
}: Pick<FrameworkPage, 'chosen' | 'programmes' | 'asList'> & { id: string }) => (
  <Filter action={qualityPaths.framework(id)} label="Programme and day">
    {asList && <input type="hidden" name="view" value="list" />}
    <FilterSelect
      name="programme"
      label="Programme"
      value={chosen.search['programme'] ?? ''}
      choices={[
        { value: '', text: 'All of mine' },
        ...programmes.map(one => ({ value: one.key, text: one.name })),
      ]}
    />
    <FilterInput name="as-of" label="As of (year-month-day)" value={chosen.asked.asOf.iso} />
  </Filter>
);
