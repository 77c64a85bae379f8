import type { LocalDate, Queryable } from '#kernel';
import type { RecordedConsents } from '#letters';
import type { Referral } from './referral.entity.js';

/** The outcome; that it is closed and no more; or nothing, as the form asked. */
export type Tellable = 'outcome' | 'closed' | 'nothing';

/**
 * What whoever referred may be told on a day. A consent on record comes before what was ticked on the form: it is newer,
 * and the young person was asked (QiM 41). Young people who refer themselves hear what was decided.
 */
export async function tellableOf(
  q: Queryable,
  consents: RecordedConsents,
  { menteeId, mayTell, source }: Pick<Referral, 'menteeId' | 'mayTell' | 'source'>,
  on: LocalDate,
): Promise<Tellable> {
  if (source === 'self') return 'outcome';
  const state = await consents.state(q, menteeId, 'third-parties', on);
  if (state === 'not-recorded') return mayTell ? 'outcome' : 'nothing';
  return state === 'stands' ? 'outcome' : 'closed';
}
