import { NotFound, Refusal, type Work } from '#kernel';
import type { Related, ReferenceAnswer } from './references.js';
import { type Applicant, applicantToRecord } from './references.policy.js';

export interface StandingReference {
  readonly id: string;
  readonly programme_id: string;
  readonly mentor_id: string;
  readonly referee_name: string;
  readonly referee_email: string | null;
  readonly asked_on: string;
  readonly received_on: string | null;
  readonly withdrawn_on: string | null;
}

/** What decides whether an answer can count. */
export interface StandingAnswer extends Pick<ReferenceAnswer, 'concern' | 'reengage'> {
  readonly related: Related;
  readonly answered_on: string;
  readonly verified: boolean;
  readonly taken_up: boolean;
}

interface Found {
  readonly applicant: Applicant;
  readonly reference: StandingReference;
}

/** The reference, locked after its applicant. @throws NotFound, Forbidden */
export async function referenceToRecord(work: Work, id: string, act: string): Promise<Found> {
  const [found] = await work.em.query<{ mentor_id: string }[]>(
    'select mentor_id from mentor_reference where id = $1',
    [id],
  );
  if (!found) throw new NotFound();
  const applicant = await applicantToRecord(work, found.mentor_id, act);
  const reference = await lockedReference(work, id);
  return { applicant, reference };
}

export async function lockedReference(work: Work, id: string): Promise<StandingReference> {
  const [row] = await work.em.query<StandingReference[]>(
    'select * from mentor_reference where id = $1 for update',
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

export const refuseSettled = ({ received_on, withdrawn_on }: StandingReference): void => {
  if (received_on) throw new Refusal('reference-received', 'This reference is in already.');
  if (withdrawn_on) throw new Refusal('reference-withdrawn', 'This referee is not asked any more.');
};

/** @throws Refusal while nothing came in; Invalid for a day before that */
export async function answerOf(work: Work, reference: StandingReference): Promise<StandingAnswer> {
  const [answer] = await work.em.query<StandingAnswer[]>(
    `select a.concern, a.reengage, a.related, a.answered_on,
       exists (select 1 from reference_step s where s.reference_id = a.reference_id and s.kind = 'verified') as verified,
       exists (select 1 from reference_step s where s.reference_id = a.reference_id and s.kind = 'taken-up') as taken_up
     from reference_answer a where a.reference_id = $1`,
    [reference.id],
  );
  if (!answer) throw new Refusal('reference-not-in', 'This reference has not come in yet.');
  return answer;
}
