import type { AttachmentRow } from '#forms';
import type { PerhapsKnown, QuestionRow, ReferralRow } from '#referrals';
import { CaseGrid } from '../casefile/case-grid.js';
import { dayWords } from '../casework/words.js';
import { paths, type ReferralStep } from '../paths.js';
import { Button, Card, counted, CsrfForm, LinkButton, State, SummaryList, Tag } from '../shell/components.js';
import { ReferralWords } from './referral-words.view.js';
import { DECLINE_WORDS, STATE_WORDS, WAITING } from './words.js';

export interface ReferralFileProps {
  readonly row: ReferralRow;
  readonly questions: readonly QuestionRow[];
  readonly attachments: readonly AttachmentRow[];
  readonly known: readonly PerhapsKnown[];
  readonly writes: boolean;
}

export const ReferralFile = (props: ReferralFileProps) => {
  return (
    <CaseGrid first={<Standing {...props} />} then={<Way {...props} />}>
      <ReferralWords {...props} />
    </CaseGrid>
  );
};

/** What it waits for, and every step that is open now. */
const Standing = ({ row, writes }: ReferralFileProps) => {
  const waits = row.waitsFor && WAITING[row.waitsFor];
  return (
    <Card id="standing" title="Where it stands">
      <div class="stack">
        <p>
          {row.decidedOn ? (
            <Tag family={row.state === 'accepted' ? 'good' : 'none'}>
              {STATE_WORDS[row.state]} on {dayWords(row.decidedOn)}
            </Tag>
          ) : (
            <State is="waiting" detail={counted(row.days, 'day')} />
          )}
        </p>
        {waits && <p>Waits for: {waits.says.toLowerCase()}.</p>}
        {writes && <Steps row={row} />}
        <p>
          <a href={paths.letters('referrals', row.id)}>Letters</a>
        </p>
      </div>
    </Card>
  );
};

const Steps = ({ row }: { row: ReferralRow }) => {
  const [first, ...more] = stepsOf(row);
  return (
    <>
      {row.menteeId === null && !row.decidedOn && (
        <CsrfForm action={paths.referralStep(row.id, 'open')}>
          <Button>Open a new file</Button>
        </CsrfForm>
      )}
      {first && (row.menteeId !== null || row.decidedOn) && (
        <p>
          <LinkButton href={paths.referralStep(row.id, first.step)}>{first.text}</LinkButton>
        </p>
      )}
      <ul class="stack stack--tight">
        {(row.menteeId === null && !row.decidedOn ? stepsOf(row) : more).map(({ step, text }) => (
          <li key={step}>
            <a href={paths.referralStep(row.id, step)}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

function stepsOf(row: ReferralRow): { step: ReferralStep; text: string }[] {
  if (row.state === 'declined' && !row.signpostedOn)
    return [{ step: 'signpost', text: 'Suggest another service' }];
  if (row.decidedOn) return [];
  const asked = row.state === 'asked';
  return [
    ...(asked ? [{ step: 'answer' as const, text: 'Record their answer' }] : []),
    ...(row.acknowledgedOn ? [] : [{ step: 'acknowledge' as const, text: 'Record that you answered' }]),
    ...(row.reads && row.formVersionId && !row.completedOn
      ? [{ step: 'complete' as const, text: 'Complete the form' }]
      : []),
    ...(asked || !row.menteeId ? [] : [{ step: 'accept' as const, text: 'Accept' }]),
    { step: 'decline', text: 'Decline' },
    ...(asked ? [] : [{ step: 'ask' as const, text: 'Ask the referrer for more' }]),
    { step: 'withdraw', text: 'Record that it was withdrawn' },
    { step: 'assign', text: 'Give it to a worker' },
    ...(row.reads && row.formVersionId && row.completedOn
      ? [{ step: 'complete' as const, text: 'Correct the form' }]
      : []),
  ];
}

const Way = ({ row }: ReferralFileProps) => (
  <Card id="way" title="Who and when">
    <SummaryList
      stacked
      facts={[
        { key: 'Born', value: dayWords(row.bornOn, 'not known') },
        ...(row.referrerName
          ? [
              {
                key: 'Referrer',
                value: [row.referrerName, row.referrerOrganisation].filter(Boolean).join(', '),
              },
            ]
          : []),
        {
          key: 'To be reached by',
          value: [row.referrerPhone, row.referrerEmail].filter(Boolean).join(', ') || 'not known',
        },
        {
          key: 'Received',
          value: `${dayWords(row.receivedOn)}${row.takenBy ? `, taken by ${row.takenBy}` : ''}`,
        },
        { key: 'Acknowledged', value: dayWords(row.acknowledgedOn) },
        ...(row.formVersionId ? [{ key: 'Form complete', value: dayWords(row.completedOn) }] : []),
        { key: 'Worker', value: row.owner ?? 'The lead of the programme' },
        {
          key: 'File',
          value: row.menteeId ? <a href={paths.mentee(row.menteeId)}>{row.mentee}</a> : 'not opened yet',
        },
        ...(row.decidedOn
          ? [
              {
                key: STATE_WORDS[row.state],
                value: [
                  dayWords(row.decidedOn),
                  row.declineKind && DECLINE_WORDS[row.declineKind],
                  row.reason,
                  row.decidedBy,
                ]
                  .filter(Boolean)
                  .join(' · '),
              },
              {
                key: 'Referrer told',
                value: row.toldOn
                  ? dayWords(row.toldOn)
                  : row.tellable === 'outcome'
                    ? 'not yet'
                    : 'no: not agreed to',
              },
            ]
          : []),
        ...(row.signpostedOn
          ? [{ key: 'Another way', value: row.service ?? `None: ${row.noSignpostReason ?? ''}` }]
          : []),
      ]}
    />
  </Card>
);
