import { type LocalDate, NotFound, type Work } from '#kernel';
import { recordEvent } from '#platform';
import { requireVetting } from './vetting.policy.js';

export interface VettedMentor {
  readonly id: string;
  readonly programmeId: string;
  readonly bornOn: string | null;
}

/** The mentor, locked, where the actor sees to checks. @throws NotFound, Forbidden */
export async function mentorToVet(work: Work, id: string, act: string): Promise<VettedMentor> {
  const [mentor] = await work.em.query<VettedMentor[]>(
    `select m.id, m.programme_id as "programmeId", p.born_on as "bornOn" from mentor m join person p on p.id = m.person_id
     where m.id = $1 for update of m`,
    [id],
  );
  if (!mentor) throw new NotFound();
  requireVetting(work.actor, mentor.programmeId, act);
  return mentor;
}

/** Tells the file that something happened; never what a certificate says. */
export const tellOfMentor = (
  work: Work,
  mentor: Pick<VettedMentor, 'id' | 'programmeId'>,
  kind: string,
  on: LocalDate,
  data: object,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: mentor.programmeId,
    subjectType: 'mentor',
    subjectId: mentor.id,
    kind,
    occurredOn: on,
    before,
    data,
  });
