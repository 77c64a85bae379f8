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
  /** Versions that were corrected or taken back since. */
  readonly before: readonly ConsentRow[];
  /** The wordings in which consent is asked for today. */
  readonly inForce: ReadonlySet<string>;
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
  before,
  inForce,
  standing,
  today,
  writes,
  purpose,
}: ConsentListProps & { purpose: ConsentPurpose }) => {
  const answers = rows.filter(row => row.purpose === purpose);
  const older = answers.find(row => stands(row) && !inForce.has(row.wording_id));
  const due = answers.find(row => stands(row) && row.reconfirm_on <= today.iso);
  return (
    <Card
      id={purpose}
      title={PURPOSE_WORDS[purpose]}
      aside={
        <span class="row">
          <Standing agreed={standing[purpose]} answers={answers} />
          {older && <State is="due-soon" detail="asked on an older wording" />}
          {due && <State is="due-soon" detail={`ask again since ${dayWords(due.reconfirm_on)}`} />}
        </span>
      }
    >
      <SummaryList
        facts={answers.map(row => ({
          key: dayWords(row.answered_on),
          value: (
            <>
              <Answer row={row} />
              <Before rows={before.filter(each => each.record_id === row.record_id)} row={row} />
            </>
          ),
          action: writes ? <Steps row={row} /> : undefined,
        }))}
      />
      <Details summary="The words they answered to">
        <p>{answers[0]?.words}</p>
      </Details>
    </Card>
  );
};

const Steps = ({ row }: { row: ConsentRow }) => {
  const which = `${PURPOSE_WORDS[row.purpose]}, ${dayWords(row.answered_on)}`;
  return (
    <>
      {stands(row) && (
        <>
          <a class="tap" href={paths.withdrawConsent(row.record_id)} aria-label={`Take back: ${which}`}>
            Take back
          </a>{' '}
        </>
      )}
      <a class="tap" href={paths.correctConsent(row.record_id)} aria-label={`Correct: ${which}`}>
        Correct
      </a>
    </>
  );
};

/** What stood here before somebody corrected it: the wrong answer stays to be seen. */
const Before = ({ rows, row }: { rows: readonly ConsentRow[]; row: ConsentRow }) => {
  if (!row.correction) return null;
  return (
    <Details summary="Corrected: what was recorded before">
      <p class="as-typed">{row.correction}</p>
      <ul>
        {rows.map(each => (
          <li key={each.version}>
            Recorded on {dayWords(each.recorded_on)}, of {dayWords(each.answered_on)}: <Answer row={each} />
          </li>
        ))}
      </ul>
    </Details>
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
