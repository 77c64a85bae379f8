import { type Framework, type IndicatorStatus, type QuarterKept } from '#evidence';
import {
  Card,
  KeptLine,
  LinkButton,
  monthShort,
  page,
  Panel,
  State,
  SummaryList,
  Table,
  type Viewer,
} from '../shell/components.js';
import type { Telling } from './exception-words.js';
import { Items } from './indicator-items.js';
import { WhyNotReady } from './indicator-why.js';
import { type Chosen, qualityPaths } from './quality-paths.js';

interface IndicatorPage {
  readonly viewer: Viewer;
  readonly framework: Framework;
  readonly section: string;
  readonly status: IndicatorStatus;
  readonly told: Telling;
  readonly quarters: readonly QuarterKept[];
  readonly ruleTitle: string;
  readonly chosen: Chosen;
  readonly mayBuild: boolean;
}

/** One indicator: why it is not ready, how it was kept, and what shows it, part by part. */
export function indicatorPage(props: IndicatorPage): string {
  const { viewer, framework, section, status, told, chosen, mayBuild } = props;
  const { indicator } = status;
  return page(
    {
      title: `${indicator.ref} ${indicator.title}`,
      heading: indicator.title,
      over: (
        <>
          <State is={status.status} />
          <span class="small soft">
            {[`Indicator ${indicator.ref}`, indicator.level].filter(Boolean).join(', ')}
          </span>
        </>
      ),
      lead: indicator.asks,
      viewer,
      nav: 'quality',
      breadcrumbs: [
        { text: 'Quality', href: qualityPaths.all },
        { text: framework.name, href: qualityPaths.framework(framework.id, chosen.search) },
      ],
      ...(mayBuild
        ? {
            actions: (
              <LinkButton
                kind="secondary"
                href={qualityPaths.newPack(framework.id, indicator.ref, chosen.search)}
              >
                Pack of this indicator
              </LinkButton>
            ),
          }
        : {}),
    },
    <div class="cairn-grid cairn-grid--rail">
      <div class="stack stack--loose">
        {status.status === 'ready' ? (
          <Panel title="It is ready" level={2}>
            <p>Everything that it requires is shown by the records.</p>
          </Panel>
        ) : (
          <Card id="why" title="Why it is not ready">
            <div class="stack stack--loose">
              <WhyNotReady status={status} told={told} />
              <Kept {...props} />
            </div>
          </Card>
        )}
        {status.status === 'ready' && <Kept {...props} />}
        <h2>What shows it{status.parts.length ? ', part by part' : ''}</h2>
        {status.parts.map(part => (
          <section class="cairn-card" key={part.part.id} aria-labelledby={`part-${part.part.id}`}>
            <div class="row between">
              <h3 id={`part-${part.part.id}`}>
                <span class="soft">
                  {indicator.ref} {part.part.id}
                </span>{' '}
                {part.part.asks}
              </h3>
              <State is={part.status} />
            </div>
            <Items items={part.items} told={told} />
          </section>
        ))}
        {status.items.length > 0 && (
          <section class="cairn-card" aria-label="Evidence">
            <Items items={status.items} told={told} />
          </section>
        )}
      </div>
      <aside class="stack stack--loose" aria-label="About this indicator">
        <Card id="standing" title="As it stands">
          <SummaryList stacked facts={factsOf(status, section, chosen)} />
        </Card>
      </aside>
    </div>,
  );
}

function factsOf({ indicator, status, proposed }: IndicatorStatus, section: string, { asked }: Chosen) {
  const judged = {
    full: 'By the records alone',
    partial: 'By the records, and a person confirms',
    statement: 'By what a person writes',
  };
  return [
    { key: 'State', value: <State is={status} /> },
    ...(proposed === null
      ? []
      : [
          {
            key: 'Level that the records would support',
            value: `${proposed} (proposed, never set: the rating is yours)`,
          },
        ]),
    { key: 'Indicator', value: [indicator.ref, indicator.level].filter(Boolean).join(', ') },
    { key: 'Section', value: section },
    { key: 'As of', value: String(asked.asOf) },
    { key: 'Period', value: `${String(asked.from)} to ${String(asked.to)}` },
    { key: 'How it is judged', value: judged[indicator.automatic] },
    ...(indicator.note === null ? [] : [{ key: 'Note', value: indicator.note }]),
  ];
}

const Kept = ({ quarters, ruleTitle, status }: IndicatorPage) => {
  if (!quarters.some(quarter => quarter.counted)) return null;
  const points = quarters
    .filter(quarter => quarter.counted)
    .map(quarter => ({
      label: quarterName(quarter),
      kept: quarter.kept,
      counted: quarter.counted,
    }));
  const running = quarters.some(quarter => !quarter.over);
  return (
    <figure class="cairn-figure" key={status.indicator.ref}>
      <figcaption>{ruleTitle}: kept, by quarter</figcaption>
      {running && <p class="small soft">This quarter is not over.</p>}
      <div class="cairn-figure--narrow">
        <KeptLine id="kept" title={`${ruleTitle}: kept, by quarter`} points={points} />
      </div>
      <Table
        caption={`${ruleTitle}, by quarter`}
        captionHidden
        columns={[{ text: 'Quarter' }, { text: 'Kept', numeric: true }, { text: 'Counted', numeric: true }]}
        rows={points.map(point => [point.label, point.kept, point.counted])}
      />
    </figure>
  );
};

/** `Oct ’26`: the month with which it begins, or with which the period begins in it. */
const quarterName = ({ from }: QuarterKept): string =>
  `${monthShort(from.month)} ’${String(from.year).slice(2)}`;
