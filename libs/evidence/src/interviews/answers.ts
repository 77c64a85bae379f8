import { Invalid, Refusal, type Work } from '#kernel';
import { insertRow } from '#platform';
import type { Answer } from './interview.js';

/** Whose answer it is: to an invitation, or to a story of theirs being shared. */
export type Asked =
  | { readonly table: 'interview_answer'; readonly interviewId: string; readonly programmeId: string }
  | { readonly table: 'case_study_consent'; readonly caseStudyId: string; readonly programmeId: string };

/**
 * Adds an answer; those before it stay on record.
 * @param since the day on which they were asked
 * @throws Invalid for a day before that or in the future, and where nobody is named who answered for somebody else
 */
export async function keepAnswer(work: Work, asked: Asked, since: string, answer: Answer): Promise<void> {
  refuseAnswer(work, since, answer);
  const before = await standingAnswer(work, asked);
  if (answer.answer === 'withdrawn' && before?.answer !== 'given')
    throw new Refusal('nothing-to-withdraw', 'No consent stands that could be withdrawn.');
  await insertRow(work, asked.table, {
    programme_id: asked.programmeId,
    ...(asked.table === 'interview_answer'
      ? { interview_id: asked.interviewId }
      : { case_study_id: asked.caseStudyId }),
    number: (before?.number ?? 0) + 1,
    answer: answer.answer,
    given_by: answer.givenBy,
    given_by_name: answer.givenBy === 'self' ? '' : answer.givenByName,
    how: answer.how,
    answered_on: answer.answeredOn.iso,
    recorded_by: work.actor.userId,
  });
}

function refuseAnswer(work: Work, since: string, answer: Answer): void {
  if (answer.answeredOn.isAfter(work.today))
    throw new Invalid({ answeredOn: 'The day cannot be in the future' });
  if (answer.answeredOn.iso < since)
    throw new Invalid({ answeredOn: 'It cannot be answered before it was asked' });
  if (answer.givenBy !== 'self' && !answer.givenByName)
    throw new Invalid({ givenByName: 'Name who answered for them' });
}

/** The caller holds the lock of what they were asked about, so that no two answers take one number. */
async function standingAnswer(
  work: Work,
  asked: Asked,
): Promise<{ readonly answer: string; readonly number: number } | null> {
  const [column, id] =
    asked.table === 'interview_answer'
      ? ['interview_id', asked.interviewId]
      : ['case_study_id', asked.caseStudyId];
  const rows = await work.em.query<{ answer: string; number: number }[]>(
    `select answer, number from ${asked.table} where ${column} = $1 order by number desc limit 1`,
    [id],
  );
  return rows[0] ?? null;
}
