import type { Catalogue, GrantRow, PackDecisionsRow, PackRow } from '#evidence';
import { LocalDate } from '#kernel';
import { Card, LinkButton, page, Panel, SummaryList, Table, type Viewer } from '../shell/components.js';
import { PackNext } from './pack-next.js';
import { PackState } from './pack-state.js';
import { qualityPaths } from './quality-paths.js';
import { Grants } from './sharing/grants.view.js';

const PROFILE_WORDS = {
  'single-initial': 'One letter',
  coded: 'A number',
  plain: 'By name, for use inside',
} as const;

const day = (iso: string): string => LocalDate.of(iso).toString();
const nameOf = (catalogue: Catalogue, id: string): string =>
  catalogue.frameworks.find(one => one.id === id)?.name ?? id;

/** Still under way: the page asks again by itself. */
export const isUnderWay = (pack: PackRow): boolean => pack.stage === 'waiting' || pack.stage === 'running';

export const packsPage = (
  viewer: Viewer,
  catalogue: Catalogue,
  packs: readonly PackRow[],
  mayBuild: boolean,
): string =>
  page(
    {
      title: 'Packs',
      heading: 'Packs',
      lead: 'What was built for assessors. A pack does not change after it was built; build another one for another day.',
      viewer,
      nav: 'quality',
      breadcrumbs: [{ text: 'Quality', href: qualityPaths.all }],
      actions: mayBuild && <LinkButton href={qualityPaths.newPack()}>Build a pack</LinkButton>,
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
        <p>
          Build one when an assessor asks for evidence. It is built in a minute; then two people look it
          through.
        </p>
      </Panel>
    ),
  );

/** Who reads the page of a pack, and what they see beside it. */
export interface PackReader {
  /** Whether they built it: then the second look is somebody else's. */
  readonly own: boolean;
  readonly builds: boolean;
  readonly grants: readonly GrantRow[];
  readonly decisions: readonly PackDecisionsRow[];
  readonly today: LocalDate;
}

export const packPage = (
  viewer: Viewer,
  catalogue: Catalogue,
  pack: PackRow,
  { own, builds, grants, decisions, today }: PackReader,
): string => {
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
      <PackNext pack={pack} own={own} builds={builds} />
      <Card id="facts" title="What it holds">
        <SummaryList facts={[...factsOf(pack), ...decisions.map(decidedBy)]} />
      </Card>
      {builds && (
        <p>
          <a href={qualityPaths.interviews()}>Interviews and case studies</a>
        </p>
      )}
      {(pack.stage === 'ready' || pack.stage === 'withdrawn') && (
        <>
          <Grants pack={pack} grants={grants} today={today} />
          <p>
            <a href={qualityPaths.found(pack.id)}>A name was found in this pack</a>
          </p>
        </>
      )}
    </div>,
  );
};

const decidedBy = ({ who, last_at, redacted, kept, dropped }: PackDecisionsRow) => ({
  key: `Words decided by ${who}`,
  value: [
    `${redacted} taken out`,
    `${kept} kept`,
    ...(dropped ? [`${dropped} ${dropped === 1 ? 'record' : 'records'} left out`] : []),
    ...(last_at ? [`last on ${LocalDate.ofInstant(last_at, 'Europe/London').toString()}`] : []),
  ].join(', '),
});

const factsOf = (pack: PackRow) => [
  { key: 'Programmes', value: pack.programmes.join(', ') },
  { key: 'Period', value: `${day(pack.from_day)} to ${day(pack.to_day)}` },
  { key: 'As of', value: day(pack.as_of) },
  { key: 'Indicators', value: pack.indicators.join(', ') },
  { key: 'Seed of the samples', value: String(pack.seed) },
  { key: 'How people are named', value: PROFILE_WORDS[pack.profile] },
  { key: 'What was written in words', value: pack.prose ? 'Goes in' : 'Stays out' },
  { key: 'Case studies', value: pack.case_studies ? 'Put in' : 'Left out' },
  { key: 'Built by', value: pack.requested_by },
  { key: 'Second look by', value: pack.approved_by ?? 'Nobody yet' },
  ...(pack.sha256
    ? [{ key: 'Digest of the file (SHA-256)', value: <code class="small">{pack.sha256}</code> }]
    : []),
];
