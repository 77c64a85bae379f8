import { CONSENT_PURPOSES, type ConsentPurpose, type ConsentRow, type GillickRow } from '#assessment';
import type { LocalDate } from '#kernel';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Card, Details, LinkButton, State, SummaryList, Tag } from '../shell/components.js';
import { GIVER_WORDS, PURPOSE_WORDS, WAY_WORDS } from './words.js';

interface ConsentListProps {
  readonly menteeId: string;
  /** The newest first. */
  readonly rows: readonly ConsentRow[];
  readonly standing: Readonly<Record<ConsentPurpose, boolean>>;
  readonly alone: readonly GillickRow[];
  readonly today: LocalDate;
  readonly writes: boolean;
}

/** How each consent stands now, and every answer behind it. */
export const ConsentList = (props: ConsentListProps) => {
  const asked = CONSENT_PURPOSES.filter(purpose => props.rows.some(row => row.purpose === purpose));
  const open = CONSENT_PURPOSES.filter(purpose => !asked.includes(purpose));
  return (
    <div class="stack stack--loose">
      {props.writes && (
        <div class="row">
          <LinkButton href={paths.askConsents(props.menteeId)}>Record answers</LinkButton>
          <LinkButton kind="secondary" href={paths.decidesAlone(props.menteeId)}>
            They decide without a carer
          </LinkButton>
        </div>
      )}
      {asked.map(purpose => (
        <Purpose key={purpose} {...props} purpose={purpose} />
      ))}
      {open.length > 0 && (
        <Card id="open" title="Not asked yet">
          <p>{open.map(purpose => PURPOSE_WORDS[purpose]).join(', ')}</p>
        </Card>
      )}
      {props.alone.length > 0 && <Alone rows={props.alone} />}
    </div>
  );
};

const Purpose = ({
  rows,
  standing,
  today,
  writes,
  purpose,
}: ConsentListProps & { purpose: ConsentPurpose }) => {
  const answers = rows.filter(row => row.purpose === purpose);
  const due = answers.find(row => stands(row) && row.reconfirm_on <= today.iso);
  return (
    <Card
      id={purpose}
      title={PURPOSE_WORDS[purpose]}
      aside={
        <span class="row">
          <Standing agreed={standing[purpose]} answers={answers} />
          {due && <State is="due-soon" detail={`ask again since ${dayWords(due.reconfirm_on)}`} />}
        </span>
      }
    >
      <SummaryList
        facts={answers.map(row => ({
          key: dayWords(row.answered_on),
          value: <Answer row={row} />,
          action:
            writes && stands(row) ? (
              <a
                class="tap"
                href={paths.withdrawConsent(row.record_id)}
                aria-label={`Take back: ${PURPOSE_WORDS[purpose]}, ${dayWords(row.answered_on)}`}
              >
                Take back
              </a>
            ) : undefined,
        }))}
      />
      <Details summary="The words they answered to">
        <p>{answers[0]?.words}</p>
      </Details>
    </Card>
  );
};

const stands = (row: ConsentRow): boolean => row.answer === 'given' && row.withdrawn_on === null;

const Standing = ({ agreed, answers }: { agreed: boolean; answers: readonly ConsentRow[] }) => {
  const said = (word: string, good: boolean) => (
    <Tag family={good ? 'good' : 'wait'} icon={good ? 'ready' : 'gap'}>
      {word}
    </Tag>
  );
  if (agreed) return said('Agreed', true);
  if (answers.some(row => row.withdrawn_on)) return said('Taken back', false);
  if (answers.some(row => row.answer === 'refused')) return said('Refused', false);
  return <State is="waiting" detail="for a carer’s answer" />;
};

const Answer = ({ row }: { row: ConsentRow }) => (
  <>
    {GIVER_WORDS[row.giver]}
    {row.giver_name && ` (${row.giver_name})`} {row.answer === 'given' ? 'agreed' : 'refused'}:{' '}
    {(WAY_WORDS[row.how] ?? '').toLowerCase()}
    {row.recorded_by && `, recorded by ${row.recorded_by}`}.
    {row.withdrawn_on && <> Taken back on {dayWords(row.withdrawn_on)}.</>}
  </>
);

const Alone = ({ rows }: { rows: readonly GillickRow[] }) => (
  <Card id="alone" title="They decide without a carer">
    <SummaryList
      facts={rows.map(row => ({
        key: dayWords(row.decided_on),
        value: `Decided by ${row.assessed_by}; seen by the safeguarding lead: ${dayWords(row.lead_seen_on)}. Looked at again on ${dayWords(row.review_on)}.`,
      }))}
    />
  </Card>
);
