import { type Queryable, Refusal } from '#kernel';

export type MentorStep = 'approve' | 'hold' | 'resume' | 'leave';
export type MenteeStep = 'wait' | 'leave';
type MentorState = 'approved' | 'on-hold' | null;

const MENTOR_STEPS: Readonly<
  Record<MentorStep, { from: (state: MentorState) => boolean; code: string; text: string }>
> = {
  approve: {
    from: state => state === null,
    code: 'mentor-approved-already',
    text: 'This mentor is approved already',
  },
  hold: {
    from: state => state === 'approved',
    code: 'mentor-not-active',
    text: 'Only an approved mentor can be put on hold',
  },
  resume: {
    from: state => state === 'on-hold',
    code: 'mentor-not-on-hold',
    text: 'This mentor is not on hold',
  },
  leave: {
    from: state => state !== null,
    code: 'mentor-not-approved',
    text: 'This mentor is not approved, or has left already',
  },
};

const OPEN_MATCH = `status in ('proposed', 'active', 'paused')`;

/** Whether a step is open to a mentor. @throws Refusal */
export async function refuseClosedMentorStep(
  q: Queryable,
  mentorId: string,
  state: string | null,
  step: MentorStep,
): Promise<void> {
  const { from, code, text } = MENTOR_STEPS[step];
  if (!from(state === 'approved' || state === 'on-hold' ? state : null)) throw new Refusal(code, text);
  if (step !== 'leave') return;
  const open = await q.query<unknown[]>(`select 1 from match where mentor_id = $1 and ${OPEN_MATCH}`, [
    mentorId,
  ]);
  if (open.length)
    throw new Refusal('match-is-open', 'End the match first: a mentor cannot leave while it runs');
}

/** Whether a mentee can begin to wait, or leave. @throws Refusal */
export async function refuseClosedMenteeStep(
  q: Queryable,
  menteeId: string,
  step: MenteeStep,
): Promise<void> {
  const [mentee] = await q.query<{ left: boolean; waiting: boolean; matched: boolean }[]>(
    `select x.left_on is not null as left,
       exists (select 1 from mentee_period where mentee_id = x.id and ended_on is null and state = 'waiting') as waiting,
       exists (select 1 from match where mentee_id = x.id and ${OPEN_MATCH}) as matched
     from mentee x where x.id = $1`,
    [menteeId],
  );
  const waits = step === 'wait';
  if (mentee?.left) throw new Refusal('mentee-left-already', 'This mentee has left the programme already');
  if (waits && mentee?.waiting)
    throw new Refusal('mentee-waiting-already', 'This mentee is on the waiting list already');
  if (mentee?.matched) {
    throw new Refusal(
      'match-is-open',
      `End the match first: a mentee ${waits ? 'does not wait' : 'cannot leave'} while it runs`,
    );
  }
}
