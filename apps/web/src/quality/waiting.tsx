import type { AssessorRequestRow, BreachRow, CaseStudyRow, InterviewRow, PackRow } from '#evidence';
import { LocalDate } from '#kernel';
import { Card } from '../shell/components.js';
import { qualityPaths } from './quality-paths.js';
import { hoursLeft } from './sharing/breach.views.js';

/** What of packs waits for somebody. */
export interface QualityTasks {
  readonly packs: readonly PackRow[];
  readonly breaches: readonly BreachRow[];
  readonly requests: readonly AssessorRequestRow[];
  readonly unanswered: readonly InterviewRow[];
  readonly withoutConsent: readonly CaseStudyRow[];
  readonly now: Date;
}

interface Line {
  readonly text: string;
  readonly href: string;
  readonly more: string;
}

export const WaitsForYou = ({ tasks, userId }: { tasks: QualityTasks; userId: string | null }) => {
  const lines = [
    ...breachLines(tasks),
    ...requestLines(tasks),
    ...packLines(tasks, userId),
    ...interviewLines(tasks),
    ...caseStudyLines(tasks),
  ];
  if (!lines.length) return null;
  return (
    <Card id="waits" title="Waits for you">
      <ul class="stack stack--tight">
        {lines.map(line => (
          <li key={line.href}>
            <a href={line.href}>{line.text}</a> <span class="soft">{line.more}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const breachLines = ({ breaches, now }: QualityTasks): Line[] =>
  breaches
    .filter(breach => breach.regulator === null || !breach.resubmitted_on)
    .map(breach => ({
      text: 'A name was found in a pack',
      href: qualityPaths.breach(breach.id),
      more:
        breach.regulator === null
          ? hoursLeft(breach, now)
          : `Evidence is sent again by ${LocalDate.of(breach.resubmit_by).toString()}.`,
    }));

const requestLines = ({ requests }: QualityTasks): Line[] =>
  requests
    .filter(request => !request.sent_on)
    .map(request => ({
      text: `An assessor asks for more on ${request.indicator}`,
      href: qualityPaths.requestSent(request.id),
      more: `By ${LocalDate.of(request.due_on).toString()}.`,
    }));

const interviewLines = ({ unanswered }: QualityTasks): Line[] =>
  unanswered.map(row => ({
    text: `${row.name} has not answered an invitation to an interview`,
    href: qualityPaths.answerInterview(row.id),
    more: `Invited on ${LocalDate.of(row.invited_on).toString()}.`,
  }));

const caseStudyLines = ({ withoutConsent }: QualityTasks): Line[] =>
  withoutConsent.map(row => ({
    text: `A case study of ${row.name} is without consent`,
    href: qualityPaths.caseStudyConsent(row.id),
    more: row.answer === null ? 'No answer is recorded.' : `It was ${row.answer}.`,
  }));

function packLines({ packs }: QualityTasks, userId: string | null): Line[] {
  return packs.flatMap(pack => {
    const own = pack.builder_id === userId;
    const href = qualityPaths.pack(pack.id);
    const more = `Asked for by ${pack.requested_by}.`;
    if (pack.stage === 'second-look' && !own)
      return [{ text: 'A pack waits for the second look', href, more }];
    if (pack.stage === 'to-decide' && own) return [{ text: 'Words in a pack wait for you', href, more }];
    return pack.stage === 'sent-back' && own ? [{ text: 'A pack was sent back', href, more }] : [];
  });
}
