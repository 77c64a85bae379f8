import { NotFound, Refusal, type Work } from '#kernel';
import { requireRecording } from '#people';

export type EnquiryStep = 'send-pack' | 'answer' | 'close' | 'apply';

/** What the steps of an enquiry ask of it. Days are YYYY-MM-DD. */
export interface StandingEnquiry {
  readonly id: string;
  readonly programmeId: string;
  readonly email: string | null;
  readonly enquiredOn: string;
  readonly answeredOn: string | null;
  readonly closedOn: string | null;
  readonly mentorId: string | null;
}

/** Whether a step is open, before anybody fills in its form; the act asks once more. @throws Refusal */
export function refuseClosedEnquiryStep(
  { answeredOn, closedOn, mentorId }: Pick<StandingEnquiry, 'answeredOn' | 'closedOn' | 'mentorId'>,
  step: EnquiryStep,
): void {
  if (mentorId) throw new Refusal('enquiry-applied', 'They have applied: their file goes on from here');
  if (closedOn) throw new Refusal('enquiry-closed', 'This enquiry was closed already');
  if (answeredOn && (step === 'send-pack' || step === 'answer'))
    throw new Refusal('enquiry-answered', 'This enquiry was answered already');
}

/** The enquiry, locked, where the actor may write about it. @throws NotFound, Forbidden */
export async function enquiryToRecord(work: Work, id: string, act: string): Promise<StandingEnquiry> {
  const [row] = await work.em.query<StandingEnquiry[]>(
    `select id, programme_id as "programmeId", email, enquired_on as "enquiredOn", answered_on as "answeredOn",
       closed_on as "closedOn", mentor_id as "mentorId" from mentor_enquiry where id = $1 for update`,
    [id],
  );
  if (!row) throw new NotFound();
  requireRecording(work.actor, row.programmeId, act);
  return row;
}
