import type { WaitingCount, WaitingRow } from '#casefile';
import { LocalDate } from '#kernel';
import { BAND_WORDS } from '../assessment/words.js';
import { paths } from '../paths.js';
import { counted, Details, Table } from '../shell/components.js';

interface WaitingTableProps {
  readonly rows: readonly WaitingRow[];
  /** Who may place somebody in a band, and does so on today's list. */
  readonly places: boolean;
}

const day = (iso: string | null, none: string): string => (iso ? LocalDate.of(iso).toString() : none);

export const WaitingTable = ({ rows, places }: WaitingTableProps) => (
  <Table
    caption="Who waits"
    captionHidden
    stack
    columns={[
      { text: 'Name' },
      { text: 'Waiting' },
      { text: 'Band' },
      { text: 'Last heard from us' },
      { text: 'Next review due' },
      { text: 'Waits for' },
      { text: 'Programme' },
      { text: 'Worker' },
    ]}
    rows={rows.map(row => [
      <a key={row.id} href={paths.mentee(row.id)}>
        {row.name}
      </a>,
      <Waits key={row.id} row={row} />,
      <Band key={row.id} row={row} places={places} />,
      day(row.last_contact, 'not yet'),
      day(row.next_review, 'none'),
      <WaitsFor key={row.id} row={row} />,
      row.programme,
      row.owner ?? 'The lead',
    ])}
  />
);

const Waits = ({ row }: { row: WaitingRow }) => (
  <>
    {counted(row.days, 'day')}, since {LocalDate.of(row.since).toString()}
    {row.release_on && (
      <span class="small soft"> Leaves custody on {LocalDate.of(row.release_on).toString()}</span>
    )}
  </>
);

const Band = ({ row, places }: { row: WaitingRow; places: boolean }) => (
  <>
    {BAND_WORDS[row.band]}
    {row.reason && <span class="small soft as-typed">: {row.reason}</span>}
    {places && (
      <>
        {' '}
        <a class="small" href={paths.waitingBand(row.id)}>
          Change<span class="cairn-visually-hidden"> the band of {row.name}</span>
        </a>
      </>
    )}
  </>
);

const WaitsFor = ({ row }: { row: WaitingRow }) =>
  row.lacks.length ? (
    <Details summary={counted(row.lacks.length, 'thing')}>
      <ul>
        {row.lacks.map(need => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </Details>
  ) : (
    <>a mentor</>
  );

const ORDER_WORDS: Record<WaitingCount['by_band'], string> = {
  all: 'Ordered by band, and by date within each.',
  some: 'Programmes that go by band put the high band first and the low band last; the rest go by date.',
  none: 'Ordered by date, the longest first.',
};

/** How many wait and how long, in one breath. */
export function waitingWords(count: WaitingCount, asOf: LocalDate, today: LocalDate): string {
  const then = asOf.isBefore(today);
  const who = then
    ? `${counted(count.waiting, 'young person waited', 'young people waited')} for a mentor on ${asOf.toString()}.`
    : `${counted(count.waiting, 'young person waits', 'young people wait')} for a mentor.`;
  if (!count.waiting) return who;
  const long = `Half of them ${counted(count.half ?? 0, 'day')} or less, the longest ${counted(count.longest ?? 0, 'day')}.`;
  return [who, long, ORDER_WORDS[count.by_band]].join(' ');
}
