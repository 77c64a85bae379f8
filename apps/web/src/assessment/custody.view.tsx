import type { CustodyRow } from '#assessment';
import { LocalDate } from '#kernel';
import type { ConnectionRow } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import {
  Card,
  counted,
  DateInput,
  Details,
  Input,
  LinkButton,
  Radios,
  Select,
  SummaryList,
  Tag,
  Textarea,
} from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { ESTABLISHMENT_WORDS } from './words.js';

/** Around the mentee, whoever could be the youth justice worker; the rest stays choosable below them. */
const workers = (around: readonly ConnectionRow[]) =>
  [...around.filter(isProfessional), ...around.filter(person => !isProfessional(person))].map(
    ({ id, name, relation }) => ({ value: id, text: `${name}, ${relation}` }),
  );
const isProfessional = ({ kind }: ConnectionRow): boolean => kind === 'professional' || kind === 'referrer';

export const CustodyFields =
  (menteeId: string, around: readonly ConnectionRow[], mayShare: boolean) => (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <Input
        {...fields.text('establishment')}
        label="Where are they?"
        hint="Its name is left out of everything that leaves Cairn. After a move, write the new one."
      />
      <Radios
        {...fields.text('establishmentKind')}
        label="What kind of place is it?"
        answers={answersOf(ESTABLISHMENT_WORDS)}
      />
      <DateInput {...fields.day('sentenceStartedOn')} label="When did the sentence start?" />
      <DateInput {...fields.day('earliestReleaseOn')} label="Earliest day of release" />
      <DateInput
        {...fields.day('expectedReleaseOn')}
        label="Expected day of release"
        hint="The pair should meet at least six months before it, where that is possible."
      />
      <DateInput
        {...fields.day('releasedOn')}
        label="Released on"
        hint="Once it has happened. From then they meet weekly for three months."
      />
      <DateInput
        {...fields.day('licenceEndsOn')}
        label="The licence ends on"
        hint="Mentoring may go on after it."
      />
      <Input {...fields.text('youthJusticeTeam')} label="Youth offending team" />
      <Select
        {...fields.text('youthJusticeWorkerId')}
        label="Youth justice worker"
        hint={
          <>
            Not in the list? <a href={paths.connect(menteeId)}>Add them around the mentee</a> first, as
            another professional.
          </>
        }
        prompt="Nobody yet"
        choices={workers(around)}
      />
      <Textarea
        {...fields.text('areasToAvoid')}
        label="Areas to keep away from"
        hint="One to a line. Coordinators and the safeguarding lead read them."
        rows={3}
        limit={2000}
      />
      <Textarea {...fields.text('areasReason')} label="Why must they keep away?" rows={2} limit={2000} />
      <Textarea
        {...fields.text('mentorMayKnow')}
        label="What the mentor may be told"
        hint={
          mayShare
            ? 'The mentor reads this before a meeting, and nothing else of this page.'
            : 'There is no consent to share risk with the mentor: this is kept, and not shown.'
        }
        rows={3}
        limit={500}
      />
    </>
  );

interface TimesProps {
  readonly rows: readonly CustodyRow[];
  readonly today: LocalDate;
  readonly writes: boolean;
}

/** Every time in custody, the one that goes on first. */
export const TimesInCustody = ({ rows, today, writes }: TimesProps) => (
  <>
    {rows.map((row, at) => (
      <Card
        key={row.record_id}
        id={`custody-${at + 1}`}
        title={row.released_on ? `Released on ${dayWords(row.released_on)}` : 'In custody'}
        aside={
          writes &&
          row.reads && (
            <LinkButton kind="secondary" href={paths.custody(row.record_id)}>
              Correct or add to it
            </LinkButton>
          )
        }
      >
        <SummaryList
          facts={[
            ...(row.reads
              ? [
                  { key: 'Establishment', value: row.establishment },
                  { key: 'Kind of place', value: ESTABLISHMENT_WORDS[row.establishment_kind] ?? '' },
                ]
              : [{ key: 'Establishment', value: 'For the coordinator and the safeguarding lead' }]),
            ...dayFacts(row, today),
            ...(row.reads ? wordFacts(row) : []),
            { key: 'Recorded by', value: row.recorded_by ?? 'not known' },
          ]}
        />
      </Card>
    ))}
  </>
);

const dayFacts = (row: CustodyRow, today: LocalDate) => [
  { key: 'Sentence started', value: dayWords(row.sentence_started_on, 'not known') },
  { key: 'Earliest release', value: dayWords(row.earliest_release_on, 'not known') },
  {
    key: 'Expected release',
    value: (
      <>
        {dayWords(row.expected_release_on, 'not known')} <Ahead row={row} today={today} />
      </>
    ),
  },
  { key: 'Released', value: dayWords(row.released_on, 'not yet') },
  { key: 'Licence ends', value: dayWords(row.licence_ends_on, 'not known') },
];

const wordFacts = (row: CustodyRow) => [
  {
    key: 'Youth justice',
    value: [row.worker, row.youth_justice_team].filter(Boolean).join(', ') || 'not known',
  },
  {
    key: 'Keep away from',
    value: row.areas_to_avoid.length ? (
      <>
        {row.areas_to_avoid.join(', ')}
        <Details summary="Why">
          <p class="as-typed">{row.areas_reason}</p>
        </Details>
      </>
    ) : (
      'nowhere in particular'
    ),
  },
  {
    key: 'The mentor may be told',
    value: <span class="as-typed">{row.mentor_may_know || 'nothing of this'}</span>,
  },
];

/** How long until the release that is expected. */
export const Ahead = ({ row, today }: { row: CustodyRow; today: LocalDate }) => {
  const release = row.expected_release_on ?? row.earliest_release_on;
  if (row.released_on || !release) return null;
  const days = today.daysUntil(LocalDate.of(release));
  if (days > 14) return <span class="small soft">in {counted(days, 'day')}</span>;
  const words =
    days > 0 ? `Release in ${counted(days, 'day')}` : days === 0 ? 'Release today' : 'Release not recorded';
  return (
    <Tag family="wait" icon="gap">
      {words}
    </Tag>
  );
};
