import { holds, Invalid, type LocalDate, type Queryable, type Reason, Refusal, type Work } from '#kernel';
import { insertRow } from '#platform';
import { missing } from '#practice';
import { beforeAssessment } from './referrals.rules.js';

/**
 * What the referral of a mentee still lacks before they can be assessed, without what a manager has let pass. Empty for
 * a mentee who has no referral on record: there is nothing to be asked.
 */
export async function lackingBeforeAssessment(
  q: Queryable,
  menteeId: string,
  on: LocalDate,
): Promise<Reason[]> {
  const lacking = await missing(q, beforeAssessment, menteeId, on);
  if (!lacking.length) return [];
  const overridden = await q.query<{ rule: string }[]>(
    'select o.rule from gate_override o join referral r on r.id = o.step_id where o.subject_id = $1 and o.step = $2',
    [menteeId, beforeAssessment.before],
  );
  return lacking
    .filter(need => !overridden.some(({ rule }) => rule === need.rule))
    .map(({ rule, text, href }) => ({ code: rule, text, href }));
}

export interface Overriding {
  readonly programmeId: string;
  readonly referralId: string;
  readonly menteeId: string;
  readonly on: LocalDate;
  readonly reason: string | null;
}

/** Refuses naming everything, or writes down a manager's reason, which stays an exception in the evidence. */
export async function refuseOrOverride(
  work: Work,
  lacking: readonly Reason[],
  over: Overriding,
): Promise<boolean> {
  if (!lacking.length) return false;
  if (!over.reason || !holds(work.actor, over.programmeId, 'manager'))
    throw new Refusal('referral-not-ready', lacking);
  if (over.reason.length < 3) throw new Invalid({ overrideReason: 'Say in words why it goes ahead' });
  for (const { code } of lacking) {
    await insertRow(work, 'gate_override', {
      programme_id: over.programmeId,
      rule: code,
      step: beforeAssessment.before,
      step_id: over.referralId,
      subject_id: over.menteeId,
      overridden_on: over.on.iso,
      overridden_by: work.actor.userId,
      reason: over.reason,
    });
  }
  return true;
}
