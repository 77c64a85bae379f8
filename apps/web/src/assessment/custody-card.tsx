import type { CustodyRow } from '#assessment';
import type { LocalDate } from '#kernel';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Card, SummaryList } from '../shell/components.js';
import { Ahead } from './custody.view.js';

interface CustodyCardProps {
  readonly menteeId: string;
  /** The time in custody that goes on, or the last one. */
  readonly row: CustodyRow | null;
  readonly today: LocalDate;
}

/** The days that follow from custody, on the file of a mentee of a resettlement programme. */
export const CustodyCard = ({ menteeId, row, today }: CustodyCardProps) => (
  <Card id="custody" title="Custody and release" aside={row && <Ahead row={row} today={today} />}>
    {row && <SummaryList stacked facts={daysOf(row)} />}
    <p class="small">
      <a href={paths.custodies(menteeId)}>
        {row ? 'Where, with whom, and areas to keep away from' : 'Record a time in custody'}
      </a>
    </p>
  </Card>
);

const daysOf = (row: CustodyRow) => {
  const release = row.expected_release_on ?? row.earliest_release_on;
  return [
    row.released_on
      ? { key: 'Released', value: dayWords(row.released_on) }
      : { key: 'Release expected', value: dayWords(release, 'not known') },
    { key: 'Licence ends', value: dayWords(row.licence_ends_on, 'not known') },
    ...(row.reads
      ? [
          { key: 'Establishment', value: row.establishment },
          {
            key: 'Youth justice',
            value: [row.worker, row.youth_justice_team].filter(Boolean).join(', ') || 'not known',
          },
        ]
      : []),
  ];
};
