import type { AttachmentRow } from '#forms';
import type { ReferenceRow } from '#recruitment';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { ButtonGroup, Card, InsetText, LinkButton, SummaryList, Tag } from '../shell/components.js';
import { referencePaths } from './references-paths.js';
import {
  knownWords,
  REENGAGE_WORDS,
  referenceState,
  RELATED_WORDS,
  RESULT_WORDS,
  SETTING_SHORT,
  WAY_WORDS,
} from './references-words.js';

interface RecordProps {
  readonly row: ReferenceRow;
  readonly files: readonly AttachmentRow[];
  readonly writes: boolean;
}

export const ReferenceRecord = ({ row, files, writes }: RecordProps) => {
  const { words, ...tag } = referenceState(row);
  return (
    <div class="stack">
      <p>
        <Tag {...tag}>{words}</Tag>
      </p>
      {warningsOn(row).map(warning => (
        <InsetText key={warning}>{warning}</InsetText>
      ))}
      <SummaryList
        facts={[
          { key: 'Asked', value: `${dayWords(row.asked_on)}, by ${row.asked_by}` },
          { key: 'Address', value: row.email ?? 'none: they write a letter' },
          ...(row.organisation ? [{ key: 'Where they work', value: row.organisation }] : []),
          { key: 'Reminders', value: row.reminders ? String(row.reminders) : 'none' },
          ...(row.withdrawn_why
            ? [{ key: 'Not asked any more', value: `${dayWords(row.withdrawn_on)}: ${row.withdrawn_why}` }]
            : []),
        ]}
      />
      {row.answer && <Answer row={row} answer={row.answer} files={files} />}
      {row.steps.length + row.results.length > 0 && <Done row={row} />}
      {writes && <Next row={row} />}
    </div>
  );
};

/** What does not stop it, and should be thought about. */
function warningsOn({ answer, applicant, known_asked: asked }: ReferenceRow): string[] {
  if (!answer) return [];
  return [
    answer.confidential && `Given in confidence: ${applicant} does not see it.`,
    answer.knownMonths < asked &&
      `The referee has known them for ${knownWords(answer.knownMonths)}; this programme asks for ${knownWords(asked)}.`,
    answer.setting === 'personal' && 'A friend or neighbour: it does not count as one of the two.',
    answer.related !== 'no' && 'The referee says that they are close to the applicant: it cannot count.',
  ].filter(warning => warning !== false);
}

type AnswerProps = Pick<RecordProps, 'row' | 'files'> & { answer: NonNullable<ReferenceRow['answer']> };

const Answer = ({ row, answer, files }: AnswerProps) => (
  <Card id="said" title="What they say">
    <SummaryList
      facts={[
        {
          key: 'Came in',
          value: `${dayWords(row.received_on)}, ${answer.way === 'form' ? 'by the form' : 'as a letter'}`,
        },
        ...files.map(file => ({
          key: 'Letter',
          value: <a href={referencePaths.file(row.id, file.id)}>{file.name}</a>,
        })),
        { key: 'From', value: `${answer.name}, ${answer.position}` },
        { key: 'Knows them from', value: SETTING_SHORT[answer.setting] },
        { key: 'Close to them', value: RELATED_WORDS[answer.related] },
        { key: 'In which capacity', value: <AsTyped text={answer.capacity} none="" /> },
        { key: 'Known for', value: knownWords(answer.knownMonths) },
        { key: 'Seen with children or young people', value: answer.seenWithChildren ? 'Yes' : 'No' },
        { key: 'Suitability', value: <AsTyped text={answer.suitability} none="" /> },
        {
          key: 'Concern or disciplinary matter',
          value: answer.concern ? <AsTyped text={`Yes. ${answer.concernWords}`} none="" /> : 'No',
        },
        {
          key: 'Would take them on again',
          value: (
            <AsTyped
              text={[REENGAGE_WORDS[answer.reengage], answer.reengageWords].filter(Boolean).join('. ')}
              none=""
            />
          ),
        },
      ]}
    />
  </Card>
);

const STEP_WORDS = { verified: 'Checked that it is theirs', 'taken-up': 'Taken up with them' } as const;

const Done = ({ row }: { row: ReferenceRow }) => (
  <Card id="done" title="What was done with it">
    <SummaryList
      facts={[
        ...row.steps.map(step => ({
          key: STEP_WORDS[step.kind],
          value: (
            <>
              {`${dayWords(step.on)}, ${WAY_WORDS[step.how].toLowerCase()}, ${step.by}. `}
              <AsTyped text={step.words} none="" />
            </>
          ),
        })),
        ...row.results.map((result, nth) => ({
          key: nth ? 'Before that' : 'Result',
          value: (
            <>
              {`${RESULT_WORDS[result.result]}, ${dayWords(result.on)}, ${result.by}. `}
              <AsTyped text={result.reasons} none="" />
            </>
          ),
        })),
      ]}
    />
  </Card>
);

const Next = ({ row }: { row: ReferenceRow }) => {
  if (row.withdrawn_on) return null;
  const step = (name: Parameters<typeof referencePaths.step>[1]) => referencePaths.step(row.id, name);
  if (!row.received_on)
    return (
      <ButtonGroup>
        <LinkButton href={referencePaths.letter(row.id)}>File a letter instead</LinkButton>
        <a href={step('withdraw')}>Stop asking them</a>
      </ButtonGroup>
    );
  const open = [
    ...(row.verified_on ? [] : [['verify', 'Check that it is theirs'] as const]),
    ...(row.against && !row.taken_up_on ? [['take-up', 'Take it up with the referee'] as const] : []),
    ['decide', row.result ? 'Decide anew' : 'Decide on it'] as const,
  ];
  return (
    <ButtonGroup>
      {open.map(([name, text], nth) => (
        <LinkButton key={name} kind={nth || row.result ? 'secondary' : 'primary'} href={step(name)}>
          {text}
        </LinkButton>
      ))}
    </ButtonGroup>
  );
};
