import type { Answers, FormField } from '#forms';
import type { PerhapsKnown, QuestionRow, ReferralRow } from '#referrals';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Button, Card, CsrfForm, type Fact, InsetText, SummaryList } from '../shell/components.js';
import type { ReferralFileProps } from './referral.view.js';

/** Whom it may be about, what was sent, and what was asked besides. */
export const ReferralWords = (props: ReferralFileProps) => {
  const { row, known, writes } = props;
  return (
    <div class="cairn-grid__main stack stack--loose">
      {known.length > 0 && <Known rows={known} row={row} writes={writes} />}
      <Card
        id="answers"
        title={row.formNumber ? `The form, version ${row.formNumber}` : 'What was written down'}
      >
        {row.reads ? (
          <SummaryList facts={answered(row)} />
        ) : (
          <p>
            The words of a referral are read by the coordinators and the safeguarding lead of the programme.
          </p>
        )}
        {props.attachments.length > 0 && (
          <>
            <h3>Attached</h3>
            <ul>
              {props.attachments.map(({ id, name }) => (
                <li key={id}>
                  <a href={paths.referralFile(row.id, id)}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      {props.questions.length > 0 && <Asked questions={props.questions} reads={row.reads} />}
    </div>
  );
};

/** For staff alone: who here may be the same person. */
const Known = ({
  rows,
  row,
  writes,
}: {
  rows: readonly PerhapsKnown[];
  row: ReferralRow;
  writes: boolean;
}) => (
  <Card id="known" title="Somebody we may know">
    <InsetText family="soon">
      <p>Look before you open a new file: a file goes on where somebody comes back.</p>
    </InsetText>
    <ul class="stack">
      {rows.map(one => (
        <li key={one.id}>
          <a href={one.kind === 'mentee' ? paths.mentee(one.id) : paths.referral(one.id)}>{one.name}</a>, born{' '}
          {dayWords(one.bornOn, 'on a day not known')}
          <p class="small soft">
            {one.why} · {one.kind === 'mentee' ? `mentee, ${one.state}` : `another referral, ${one.state}`} ·{' '}
            {one.programme}
          </p>
          {writes && one.kind === 'mentee' && one.programmeId === row.programmeId && !row.decidedOn && (
            <CsrfForm action={paths.referralStep(row.id, 'link')}>
              <input type="hidden" name="menteeId" value={one.id} />
              <Button kind="secondary" small>
                Same person: use this file<span class="cairn-visually-hidden"> of {one.name}</span>
              </Button>
            </CsrfForm>
          )}
        </li>
      ))}
    </ul>
  </Card>
);

const answered = ({ fields, answers, firstName, lastName }: ReferralRow): Fact[] => {
  const asked: readonly Pick<FormField, 'key' | 'label' | 'kind'>[] = fields.length
    ? fields
    : [{ key: 'firstName', label: 'Name', kind: 'text' }];
  const given: Answers = fields.length
    ? answers
    : { firstName: [firstName, lastName].filter(Boolean).join(' ') };
  return asked.map(({ key, label, kind }) => ({
    key: label,
    value: <AsTyped text={answerWords(kind, given[key])} none="Not answered" />,
  }));
};

/** An answer as it is read. */
export function answerWords(kind: FormField['kind'], answer: Answers[string] | undefined): string | null {
  if (answer === undefined) return null;
  if (typeof answer !== 'string') return answer.join(', ');
  if (kind === 'day') return dayWords(answer);
  return kind === 'yes-no' ? (answer === 'yes' ? 'Yes' : 'No') : answer;
}

const Asked = ({ questions, reads }: { questions: readonly QuestionRow[]; reads: boolean }) => (
  <Card id="asked" title="Asked besides">
    <SummaryList
      stacked
      facts={questions.map(each => ({
        key: `${each.askedBy}, ${dayWords(each.askedOn)}`,
        value: reads ? (
          <>
            <AsTyped text={each.question} none="" />
            <p>
              <strong>
                {each.answeredOn ? `Answered ${dayWords(each.answeredOn)}: ` : 'Not answered yet'}
              </strong>
              {each.answer && <AsTyped text={each.answer} none="" />}
            </p>
          </>
        ) : (
          `Answered: ${dayWords(each.answeredOn, 'not yet')}`
        ),
      }))}
    />
  </Card>
);
