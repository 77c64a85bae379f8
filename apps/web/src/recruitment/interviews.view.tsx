import type { InterviewRow } from '#recruitment';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import {
  ButtonGroup,
  Card,
  InsetText,
  LinkButton,
  listed,
  SummaryList,
  Table,
  Tag,
} from '../shell/components.js';
import { INTERVIEW_WORDS, RECOMMENDATION_WORDS, WAY_OF_INTERVIEW } from './interviews-words.js';
import { interviewPaths } from './references-paths.js';

const isCounted = ({ panel }: InterviewRow): boolean => panel.some(({ trained }) => trained);
const meanOf = ({ answers }: InterviewRow): string =>
  `${(answers.reduce((sum, { score }) => sum + score, 0) / answers.length).toFixed(1)} of 5, over ${answers.length} questions`;

interface ListProps {
  readonly mentorId: string;
  readonly rows: readonly InterviewRow[];
  readonly writes: boolean;
}

export const InterviewList = ({ mentorId, rows, writes }: ListProps) => {
  const interviewed = rows.some(row => row.kind === 'selection' && isCounted(row));
  return (
    <div class="stack">
      {rows.length ? (
        <Table
          caption="Interviews"
          captionHidden
          stack
          columns={[
            { text: 'Interview' },
            { text: 'Held' },
            { text: 'Score' },
            { text: 'Recommended' },
            { text: 'Panel' },
          ]}
          rows={rows.map(row => [
            <a key={row.record_id} href={interviewPaths.interview(row.record_id)}>
              {INTERVIEW_WORDS[row.kind]}
            </a>,
            dayWords(row.held_on),
            meanOf(row),
            RECOMMENDATION_WORDS[row.recommendation],
            <Panel key="panel" row={row} />,
          ])}
        />
      ) : (
        <p>They have not been interviewed yet.</p>
      )}
      {writes && (
        <ButtonGroup>
          <LinkButton
            kind={interviewed ? 'secondary' : 'primary'}
            href={interviewPaths.record(mentorId, 'selection')}
          >
            Record an interview
          </LinkButton>
          <LinkButton kind="secondary" href={interviewPaths.record(mentorId, 'after-training')}>
            Record the interview after the training
          </LinkButton>
        </ButtonGroup>
      )}
    </div>
  );
};

const Panel = ({ row }: { row: InterviewRow }) =>
  isCounted(row) || row.kind === 'after-training' ? (
    <>{listed(row.panel.map(({ name }) => name))}</>
  ) : (
    <Tag family="late" icon="gap">
      Nobody trained on it
    </Tag>
  );

export const InterviewRecord = ({ row, writes }: { row: InterviewRow; writes: boolean }) => (
  <div class="stack">
    {row.kind === 'selection' && !isCounted(row) && (
      <InsetText>
        It does not count yet: nobody on the panel was trained in safer recruitment, in date on that day. A
        manager records what staff were trained in; otherwise interview again.
      </InsetText>
    )}
    <SummaryList
      facts={[
        { key: 'Interview', value: INTERVIEW_WORDS[row.kind] },
        { key: 'Held', value: `${dayWords(row.held_on)}, ${WAY_OF_INTERVIEW[row.how].toLowerCase()}` },
        {
          key: 'Panel',
          value: listed(row.panel.map(({ name, trained }) => (trained ? `${name} (trained)` : name))),
        },
        { key: 'Mean score', value: meanOf(row) },
        { key: 'Recommended', value: RECOMMENDATION_WORDS[row.recommendation] },
        { key: 'Why', value: <AsTyped text={row.reasons} none="" /> },
        {
          key: 'Feedback given',
          value: (
            <AsTyped text={row.feedback && `${dayWords(row.feedback_on)}: ${row.feedback}`} none="not yet" />
          ),
        },
        { key: 'Recorded by', value: row.recorded_by ?? 'nobody known' },
      ]}
    />
    <Card id="answers" title="Questions">
      <SummaryList
        stacked
        facts={row.answers.map(({ question, score, note }) => ({
          key: question,
          value: (
            <>
              <strong>{score} of 5.</strong> <AsTyped text={note} none="" />
            </>
          ),
        }))}
      />
    </Card>
    {writes && (
      <ButtonGroup>
        <LinkButton kind="secondary" href={interviewPaths.correct(row.record_id)}>
          Correct the interview
        </LinkButton>
      </ButtonGroup>
    )}
  </div>
);
