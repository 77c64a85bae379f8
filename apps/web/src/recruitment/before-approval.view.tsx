import type { Missing } from '#practice';
import type { DecisionRow } from '#recruitment';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { Card, State, SummaryList, TaskList } from '../shell/components.js';
import { recruitmentPaths } from './recruitment-paths.js';

/** What an applicant still needs, each with the way to what supplies it. */
export const BeforeApproval = ({
  missing,
  title = 'Before the approval',
}: {
  missing: readonly Missing[];
  title?: string;
}) => (
  <Card id="before-approval" title={title}>
    {missing.length ? (
      <TaskList
        tasks={missing.map(need => ({
          name: (
            <a href={need.href}>
              {need.text}
              {!need.overridable && '; nobody can let this pass'}
            </a>
          ),
          status: <State is="gap" />,
        }))}
      />
    ) : (
      <p>Everything that is asked before an approval is there.</p>
    )}
  </Card>
);

const DECIDED = {
  approved: 'Why they were approved',
  rejected: 'Why they were not taken on',
  withdrawn: 'Why they withdrew',
} as const;

const HOW = { letter: 'by letter', phone: 'by phone', 'in-person': 'in person' } as const;

/** The decision that stands, and what somebody who was turned down has heard. */
export const DecisionCard = ({
  mentorId,
  decision,
  writes,
}: {
  mentorId: string;
  decision: DecisionRow;
  writes: boolean;
}) => (
  <Card id="decision" title={DECIDED[decision.outcome]}>
    <SummaryList
      stacked
      facts={[
        {
          key: dayWords(decision.decidedOn),
          value: <AsTyped text={decision.reasons} none="" />,
        },
        {
          key: 'Decided by',
          value: [decision.decidedBy, decision.decidedWith].filter(Boolean).join(' and '),
        },
        ...(decision.conditions
          ? [{ key: 'Conditions', value: <AsTyped text={decision.conditions} none="" /> }]
          : []),
        ...(decision.probationUntil
          ? [{ key: 'On probation until', value: dayWords(decision.probationUntil) }]
          : []),
        ...(decision.fedBackHow
          ? [
              { key: `Told ${HOW[decision.fedBackHow]}`, value: dayWords(decision.fedBackOn) },
              { key: 'What they were told', value: <AsTyped text={decision.feedback} none="" /> },
              { key: 'What else was suggested', value: <AsTyped text={decision.opportunities} none="" /> },
            ]
          : []),
      ]}
    />
    {decision.outcome === 'rejected' && !decision.fedBackOn && writes && (
      <p>
        <a href={recruitmentPaths.feedBack(mentorId)}>Tell them why, and what else they could do</a>
      </p>
    )}
  </Card>
);
