import { Invalid, type LocalDate, type Queryable, Refusal, type Work } from '#kernel';
import { insertRow } from '#platform';

/** What is said of every decision on an applicant (QiM 50). */
export interface Decided {
  readonly on: LocalDate;
  readonly reasons: string;
  /** Who decided besides whoever records it. Better two than one, where a programme has two. */
  readonly decidedWithId: string | null;
}

export type SelectionOutcome = 'approved' | 'rejected' | 'withdrawn';

export interface StandingDecision {
  readonly id: string;
  readonly outcome: SelectionOutcome;
  /** YYYY-MM-DD. */
  readonly decidedOn: string;
  readonly fedBack: boolean;
  /** They were interviewed or a referee was asked since: it is to be decided anew. */
  readonly cameBack: boolean;
}

/** The last decision on somebody: an applicant who was turned down may be taken on after all. */
export async function lastDecision(q: Queryable, mentorId: string): Promise<StandingDecision | null> {
  const [row] = await q.query<StandingDecision[]>(
    `select d.id, d.outcome, d.decided_on as "decidedOn", exists (select 1 from selection_feedback f where f.decision_id = d.id) as "fedBack",
       applicant_came_back(d.mentor_id, d.decided_on, d.recorded_at) as "cameBack"
     from selection_decision d where d.mentor_id = $1 order by d.decided_on desc, d.recorded_at desc limit 1`,
    [mentorId],
  );
  return row ?? null;
}

export function refuseTurnedDown(last: StandingDecision | null): void {
  if (last?.outcome === 'rejected' && !last.cameBack)
    throw new Refusal('applicant-rejected-already', 'This applicant was turned down already');
}

/** @throws Refusal where it was decided otherwise meanwhile */
export function refuseWithdrawn(last: StandingDecision | null): void {
  refuseTurnedDown(last);
  if (last?.outcome === 'withdrawn' && !last.cameBack)
    throw new Refusal('applicant-withdrew', 'This applicant withdrew already');
}

export function refuseNoFeedback(last: StandingDecision | null): asserts last is StandingDecision {
  if (last?.outcome !== 'rejected')
    throw new Refusal(
      'applicant-not-rejected',
      'Feedback of this kind is for applicants who were turned down',
    );
  if (last.fedBack) throw new Refusal('fed-back-already', 'This applicant had their feedback already');
}

/** Writes the decision down. @returns its id @throws Invalid */
export async function keepDecision(
  work: Work,
  mentor: { readonly id: string; readonly programmeId: string; readonly appliedOn: string },
  decided: Decided & {
    readonly outcome: SelectionOutcome;
    readonly conditions?: string;
    readonly probationUntil?: LocalDate | null;
  },
): Promise<string> {
  const { on, decidedWithId, probationUntil } = decided;
  const faults = {
    ...(on.iso < mentor.appliedOn && { on: 'A decision cannot be taken before they applied' }),
    ...(probationUntil &&
      !probationUntil.isAfter(on) && { probationUntil: 'Probation ends after the decision' }),
    ...(decidedWithId &&
      !(await mayDecide(work, mentor.programmeId, decidedWithId)) && {
        decidedWithId: 'Choose somebody else who works in this programme',
      }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
  await refuseDestroyed(work, mentor.id);
  return insertRow(work, 'selection_decision', {
    programme_id: mentor.programmeId,
    mentor_id: mentor.id,
    outcome: decided.outcome,
    decided_on: on.iso,
    reasons: decided.reasons,
    conditions: decided.conditions ?? '',
    probation_until: probationUntil?.iso ?? null,
    decided_by: work.actor.userId,
    decided_with: decidedWithId,
  });
}

/** Nothing is left by which anybody could decide. */
async function refuseDestroyed(work: Work, mentorId: string): Promise<void> {
  const gone = await work.em.query<unknown[]>('select 1 from applicant_destroyed where mentor_id = $1', [
    mentorId,
  ]);
  if (gone.length)
    throw new Refusal('applicant-destroyed', 'What they applied with was destroyed: they would apply anew');
}

async function mayDecide(work: Work, programmeId: string, userId: string): Promise<boolean> {
  if (userId === work.actor.userId) return false;
  const rows = await work.em.query<unknown[]>(
    `select 1 from membership m join user_account u on u.id = m.user_id
     where m.programme_id = $1 and m.user_id = $2 and m.role in ('coordinator', 'manager', 'safeguarding-lead') and u.active`,
    [programmeId, userId],
  );
  return rows.length > 0;
}
