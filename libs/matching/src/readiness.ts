import { type LocalDate, type Queryable, type Reason, Refusal } from '#kernel';
import { menteeBeforeMatching } from '#assessment';
import { missing, reasonOf } from '#practice';
import { beforeMatching } from './matching.gate.js';

interface MatchToBegin {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
}

/** What stands in the way of a proposal for a mentee, whoever the mentor. @throws Refusal */
export async function refuseUnwaiting(q: Queryable, menteeId: string): Promise<void> {
  const [mentee] = await q.query<{ waiting: boolean; matched: boolean }[]>(
    `select exists (select 1 from mentee_period where mentee_id = $1 and ended_on is null and state = 'waiting') as waiting,
       exists (select 1 from match where mentee_id = $1 and status in ('proposed', 'active', 'paused')) as matched`,
    [menteeId],
  );
  refuseFor('mentee-not-ready', [
    ...(mentee?.matched
      ? [{ code: 'match-is-open', text: 'This mentee has an open match already' }]
      : mentee?.waiting
        ? []
        : [{ code: 'mentee-not-waiting', text: 'This mentee is not on the waiting list' }]),
  ]);
}

/**
 * What stands in the way of beginning a match on a day: the mentor may have been put on hold since the proposal,
 * or what was there then has lapsed. What was overridden for this match stays overridden. @throws Refusal
 */
export async function refuseUnready(q: Queryable, match: MatchToBegin, on: LocalDate): Promise<void> {
  refuseFor('match-not-ready', await unready(q, match, on));
}

/** The same as reasons, for the page on which a match is made ready. */
export async function unready(q: Queryable, match: MatchToBegin, on: LocalDate): Promise<Reason[]> {
  const lacking = [
    ...(await missing(q, menteeBeforeMatching, match.menteeId, on)),
    ...(await missing(q, beforeMatching, match.mentorId, on)),
  ];
  const overridden = await q.query<{ rule: string }[]>('select rule from gate_override where step_id = $1', [
    match.id,
  ]);
  const left = lacking.filter(need => !overridden.some(({ rule }) => rule === need.rule));
  return [...(await conflicting(q, match)), ...(await unapproved(q, match.mentorId)), ...left.map(reasonOf)];
}

/** Somebody noted that these two must not be matched, perhaps since the proposal: nobody can let that pass. */
export async function conflicting(
  q: Queryable,
  { menteeId, mentorId }: Pick<MatchToBegin, 'menteeId' | 'mentorId'>,
): Promise<Reason[]> {
  const noted = await q.query<unknown[]>(
    'select 1 from match_conflict where mentee_id = $1 and mentor_id = $2 and lifted_on is null limit 1',
    [menteeId, mentorId],
  );
  const text = 'It is noted that these two must not be matched';
  return noted.length ? [{ code: 'match-conflict', text, href: `/mentees/${menteeId}/matching` }] : [];
}

export async function unapproved(q: Queryable, mentorId: string): Promise<Reason[]> {
  const approved = await q.query<unknown[]>(
    `select 1 from mentor_period where mentor_id = $1 and ended_on is null and state = 'approved'`,
    [mentorId],
  );
  return approved.length
    ? []
    : [{ code: 'mentor-not-approved', text: 'This mentor is not approved, or is on hold' }];
}

/**
 * What stands between two people whatever else is in order: the mentor has no place left, somebody noted that they must
 * not be matched, or one of them declined before. Asked under the lock of the mentor, so that the last place goes once.
 * @throws Refusal
 */
export async function refuseUnfit(q: Queryable, menteeId: string, mentorId: string): Promise<void> {
  const [row] = await q.query<
    { places: number | null; open: number; conflict: boolean; declined: boolean }[]
  >(
    `select (select f.places from match_profile f where f.mentor_id = $2 and f.superseded_at is null) as places,
       (select count(*)::int from match m where m.mentor_id = $2 and m.status in ('proposed', 'active', 'paused')) as open,
       exists (select 1 from match m where m.mentee_id = $1 and m.mentor_id = $2 and m.status = 'declined') as declined`,
    [menteeId, mentorId],
  );
  const places = row?.places ?? null;
  const full = places !== null && (row?.open ?? 0) >= places;
  refuseFor('match-unfit', [
    ...(full
      ? [
          {
            code: 'mentor-full',
            text: `This mentor has ${places} of ${places} places taken`,
            href: `/mentors/${mentorId}/profile`,
          },
        ]
      : []),
    ...(await conflicting(q, { menteeId, mentorId })),
    ...(row?.declined
      ? [{ code: 'match-declined', text: 'One of them declined this match before, and is not asked again' }]
      : []),
  ]);
}

/** @throws Refusal with all of the reasons, where there is one */
export function refuseFor(code: string, reasons: readonly Reason[]): void {
  if (reasons.length) throw new Refusal(code, reasons);
}
