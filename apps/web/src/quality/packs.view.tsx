import type { Catalogue, PackRow } from '#evidence';
import { LocalDate } from '#kernel';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  LinkButton,
  NotificationBanner,
  page,
  Panel,
  Progress,
  SummaryList,
  Table,
  Tag,
  type Viewer,
} from '../shell/components.js';
import { qualityPaths } from './quality-paths.js';

const day = (iso: string): string => LocalDate.of(iso).toString();
const nameOf = (catalogue: Catalogue, id: string): string =>
  catalogue.frameworks.find(one => one.id === id)?.name ?? id;

/** Still under way: the page asks again by itself. */
export const isUnderWay = (pack: PackRow): boolean => pack.state === 'waiting' || pack.state === 'running';

const PackState = ({ pack }: { pack: PackRow }) => {
  if (pack.file_id)
    return (
      <Tag family="good" icon="ready" plain>
        Built
      </Tag>
    );
  if (pack.stopped_because)
    return (
      <Tag family="late" icon="gap" plain>
        Stopped
      </Tag>
    );
  if (pack.state === 'cancelled')
    return (
      <Tag family="none" icon="none" plain>
        Cancelled
      </Tag>
    );
  if (pack.state === 'failed')
    return (
      <Tag family="late" icon="late" plain>
        Failed
      </Tag>
    );
  return (
    <Tag family="wait" icon="wait" plain>
      {pack.state === 'running' ? 'Being built' : 'Waiting'}
    </Tag>
  );
};

export const packsPage = (viewer: Viewer, catalogue: Catalogue, packs: readonly PackRow[]): string =>
  page(
    {
      title: 'Packs',
      heading: 'Packs',
      lead: 'What was built for assessors. A pack does not change after it was built; build another one for another day.',
      viewer,
      nav: 'quality',
      breadcrumbs: [{ text: 'Quality', href: qualityPaths.all }],
      actions: <LinkButton href={qualityPaths.newPack()}>Build a pack</LinkButton>,
    },
    packs.length ? (
      <Table
        caption="Packs"
        captionHidden
        stack
        columns={[
          { text: 'Pack' },
          { text: 'State' },
          { text: 'As of' },
          { text: 'Programmes' },
          { text: 'Asked for by' },
        ]}
        rows={packs.map(pack => [
          <a key={pack.id} href={qualityPaths.pack(pack.id)}>
            {nameOf(catalogue, pack.framework)}, {day(pack.from_day)} to {day(pack.to_day)}
          </a>,
          <PackState key="state" pack={pack} />,
          day(pack.as_of),
          pack.programmes.join(', '),
          pack.requested_by,
        ])}
      />
    ) : (
      <Panel title="No packs yet" level={2}>
        <p>Build one when an assessor asks for evidence. It takes a minute at most.</p>
      </Panel>
    ),
  );

export const packPage = (viewer: Viewer, catalogue: Catalogue, pack: PackRow): string => {
  const title = nameOf(catalogue, pack.framework);
  return page(
    {
      title: `Pack: ${title}`,
      heading: title,
      lead: <PackState pack={pack} />,
      viewer,
      nav: 'quality',
      breadcrumbs: [
        { text: 'Quality', href: qualityPaths.all },
        { text: 'Packs', href: qualityPaths.packs },
      ],
    },
    <div class="stack stack--loose cairn-read">
      <Happening pack={pack} />
      <Card id="facts" title="What it holds">
        <SummaryList facts={factsOf(pack)} />
      </Card>
    </div>,
  );
};

const Happening = ({ pack }: { pack: PackRow }) => {
  if (isUnderWay(pack)) {
    return (
      <Card id="progress-card" title="It is being built">
        <div class="stack">
          <Progress label="Steps done" done={pack.done} total={pack.total || pack.indicators.length} />
          <p class="small soft">This page asks again by itself every few seconds.</p>
          <CsrfForm action={qualityPaths.cancelPack(pack.id)}>
            <Button kind="secondary">Cancel this pack</Button>
          </CsrfForm>
        </div>
      </Card>
    );
  }
  if (pack.file_id) {
    return (
      <ButtonGroup>
        <LinkButton href={qualityPaths.download(pack.id)}>Download the pack</LinkButton>
      </ButtonGroup>
    );
  }
  const why =
    pack.stopped_because ??
    (pack.state === 'cancelled'
      ? 'It was cancelled before it was finished.'
      : 'It could not be built. Please try again.');
  return (
    <>
      <NotificationBanner state={pack.state === 'cancelled' ? 'paused' : 'gap'} title={why} />
      <LinkButton href={qualityPaths.newPack(pack.framework)}>Build another</LinkButton>
    </>
  );
};

const factsOf = (pack: PackRow) => [
  { key: 'Programmes', value: pack.programmes.join(', ') },
  { key: 'Period', value: `${day(pack.from_day)} to ${day(pack.to_day)}` },
  { key: 'As of', value: day(pack.as_of) },
  { key: 'Indicators', value: pack.indicators.join(', ') },
  { key: 'Seed of the samples', value: String(pack.seed) },
  { key: 'Asked for and approved by', value: pack.requested_by },
  ...(pack.sha256
    ? [{ key: 'Digest of the file (SHA-256)', value: <code class="small">{pack.sha256}</code> }]
    : []),
];
