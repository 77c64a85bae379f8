import { LocalDate } from '#kernel';
import type { ReferenceLine } from '#recruitment';
import { dayWords } from '../casework/words.js';
import { ButtonGroup, counted, InsetText, LinkButton, Table, Tag } from '../shell/components.js';
import { referencePaths } from './references-paths.js';
import { referenceState, SETTING_SHORT } from './references-words.js';

interface ListProps {
  readonly mentorId: string;
  readonly lines: readonly ReferenceLine[];
  readonly today: LocalDate;
  readonly writes: boolean;
}

const WEEKS_OF_WAITING = 21;
const counts = (line: ReferenceLine): boolean =>
  line.result === 'satisfactory' && line.answered_setting !== 'personal';

export const ReferenceList = ({ mentorId, lines, today, writes }: ListProps) => {
  const enough = lines.filter(counts).length >= 2;
  return (
    <div class="stack">
      {notesOn(lines, today).map(note => (
        <InsetText key={note}>{note}</InsetText>
      ))}
      {lines.length ? <Lines lines={lines} /> : <p>Nobody has been asked yet.</p>}
      {writes && (
        <ButtonGroup>
          <LinkButton kind={enough ? 'secondary' : 'primary'} href={referencePaths.askReferee(mentorId)}>
            {lines.length ? 'Ask another referee' : 'Ask a referee'}
          </LinkButton>
        </ButtonGroup>
      )}
    </div>
  );
};

/** What whoever looks at the list should not miss. */
function notesOn(lines: readonly ReferenceLine[], today: LocalDate): string[] {
  const answered = lines.filter(({ received_on }) => received_on);
  const late = lines.filter(
    line =>
      !line.received_on &&
      !line.withdrawn_on &&
      LocalDate.of(line.asked_on).daysUntil(today) >= WEEKS_OF_WAITING,
  );
  const short = answered.length < 2 && late.length > 0;
  return [
    short &&
      `${counted(late.length, 'referee')} ${late.length === 1 ? 'has' : 'have'} not answered for three weeks: ask somebody else.`,
    answered.length > 0 &&
      !answered.some(line => line.seen_with_children) &&
      'Nobody who answered has seen them with children or young people. If anybody has, ask one of those.',
  ].filter(note => note !== false);
}

const Lines = ({ lines }: { lines: readonly ReferenceLine[] }) => (
  <Table
    caption="Referees"
    captionHidden
    stack
    columns={[
      { text: 'Referee' },
      { text: 'Knows them from' },
      { text: 'Asked' },
      { text: 'Came in' },
      { text: 'Stands' },
    ]}
    rows={lines.map(line => {
      const { words, ...tag } = referenceState(line);
      return [
        <a key={line.id} href={referencePaths.reference(line.id)}>
          {line.referee}
        </a>,
        SETTING_SHORT[line.answered_setting ?? line.setting],
        dayWords(line.asked_on) + remindedWords(line.reminders),
        dayWords(line.received_on),
        <Tag key="state" {...tag}>
          {words}
        </Tag>,
      ];
    })}
  />
);

const remindedWords = (reminders: number): string =>
  reminders ? `, reminded ${reminders === 1 ? 'once' : 'twice'}` : '';
