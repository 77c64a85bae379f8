import type { AssessmentRow } from '#assessment';
import type { MenteeRow } from '#people';
import type { Missing } from '#practice';
import type { PipelineRow } from '#referrals';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { STATE_WORDS } from '../referrals/words.js';
import { Card, counted, State } from '../shell/components.js';

export interface BeforeMatching {
  readonly waiting: readonly Missing[];
  readonly match: readonly Missing[];
  readonly assessments: readonly AssessmentRow[];
  /** Consents that were given to words which are no longer asked. */
  readonly olderWords: number;
  /** Those that led to this file, the newest first. */
  readonly referrals: readonly Pick<PipelineRow, 'id' | 'reference' | 'state' | 'receivedOn'>[];
}

interface Props {
  readonly mentee: MenteeRow;
  readonly before: BeforeMatching;
  readonly matched: boolean;
  readonly writes: boolean;
}

/** What stands between a mentee and the next step, each with the form that supplies it; and the records behind it. */
export const BeforeMatchingCard = ({ mentee, before, matched, writes }: Props) => {
  const lacking = before.waiting.length + before.match.length;
  const asks = !matched && !mentee.left_on;
  return (
    <Card
      id="before-matching"
      title={asks ? 'Before matching' : 'Assessment and consents'}
      aside={asks && (lacking ? <State is="gap" detail={counted(lacking, 'thing')} /> : <State is="ready" />)}
    >
      {asks && lacking > 0 && (
        <>
          <Lacking title="For the waiting list" rows={before.waiting} writes={writes} />
          <Lacking title="For a match" rows={before.match} writes={writes} />
        </>
      )}
      <ul class="stack stack--tight">
        {before.referrals.map(({ id, reference, state, receivedOn }) => (
          <li key={id}>
            <a href={paths.referral(id)}>Referral {reference}</a>
            <span class="small soft">
              {' '}
              {STATE_WORDS[state]}, received on {dayWords(receivedOn)}
            </span>
          </li>
        ))}
        {before.assessments.map(row => (
          <li key={row.record_id}>
            {row.reads ? (
              <a href={paths.assessment(row.record_id)}>Assessment of {dayWords(row.held_on)}</a>
            ) : (
              `Assessed on ${dayWords(row.held_on)}`
            )}
          </li>
        ))}
        {writes && (
          <>
            <li>
              <a href={paths.assess(mentee.id)}>Assess {mentee.name}</a>
            </li>
            <li>
              <a href={paths.eligibility(mentee.id)}>Eligibility</a>
            </li>
            <li>
              <a href={paths.equality(mentee.id)}>Equality questions</a>
            </li>
          </>
        )}
        <li>
          <a href={paths.risks(mentee.id)}>Risks</a>
        </li>
        <li>
          <a href={paths.consents(mentee.id)}>Consents</a>
          {before.olderWords > 0 && (
            <span class="small soft"> {before.olderWords} asked on an older wording</span>
          )}
        </li>
        {writes && (
          <>
            <li>
              <a href={paths.prepare(mentee.id, 'information')}>Information given</a>
            </li>
            <li>
              <a href={paths.prepare(mentee.id, 'induction')}>Induction</a>
            </li>
            <li>
              <a href={paths.prepare(mentee.id, 'safeguarding')}>How to report a concern</a>
            </li>
            <li>
              <a href={paths.prepare(mentee.id, 'key-contact')}>Contact for the carer</a>
            </li>
          </>
        )}
      </ul>
    </Card>
  );
};

const Lacking = ({ title, rows, writes }: { title: string; rows: readonly Missing[]; writes: boolean }) =>
  rows.length ? (
    <>
      <h3>{title}</h3>
      <ul class="stack stack--tight">
        {rows.map(({ rule, text, href }) => (
          <li key={rule}>{writes ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </>
  ) : null;
