import { type Actor, type LocalDate, NotFound, type Work } from '#kernel';
import { mentorToRecord } from '#people';
import { recordEvent } from '#platform';

/**
 * A condition on a mentor `m` with person `p`: not the file of the reader (`$` parameter of the account). Whoever works
 * here and applies as well reads nothing that was said about them in confidence.
 */
export const notTheirOwn = (user: string): string =>
  `m.user_id is distinct from ${user}::uuid and not exists (
    select 1 from user_account own where own.id = ${user}::uuid and lower(own.email) = lower(p.email))`;

export interface Applicant {
  readonly id: string;
  readonly programmeId: string;
}

/** The applicant, locked, where the actor may write about them. @throws NotFound also for their own file; Forbidden */
export async function applicantToRecord(work: Work, mentorId: string, act: string): Promise<Applicant> {
  const { id, programmeId } = await mentorToRecord(work, mentorId, act);
  await refuseOwnFile(work.em, work.actor, id);
  return { id, programmeId };
}

export async function refuseOwnFile(q: Work['em'], actor: Actor, mentorId: string): Promise<void> {
  const [other] = await q.query<unknown[]>(
    `select 1 from mentor m join person p on p.id = m.person_id where m.id = $1 and ${notTheirOwn('$2')}`,
    [mentorId, actor.userId],
  );
  if (!other) throw new NotFound();
}

/** Tells the file that something happened; never what a referee said. */
export const tellOfApplicant = (
  work: Work,
  applicant: Applicant,
  kind: string,
  on: LocalDate,
  data: object = {},
): Promise<void> =>
  recordEvent(work, {
    programmeId: applicant.programmeId,
    subjectType: 'mentor',
    subjectId: applicant.id,
    kind,
    occurredOn: on,
    data,
  });
