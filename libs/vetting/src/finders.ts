import { Forbidden, type LocalDate, NotFound, type Work } from '#kernel';
import { recordEvent } from '#platform';
import { requireVetting, theirOwn } from './vetting.policy.js';

/** Mentors and staff go through the same checks (QiM 27, 47; MQF 2.3). */
export type VettedKind = 'mentor' | 'staff';

export interface Vetted {
  readonly id: string;
  readonly kind: VettedKind;
  readonly programmeId: string;
  readonly bornOn: string | null;
}

const FILES: Readonly<Record<VettedKind, { table: string; type: string; column: string }>> = {
  mentor: { table: 'mentor', type: 'mentor', column: 'mentor_id' },
  staff: { table: 'staff_member', type: 'staff-member', column: 'staff_id' },
};

/**
 * Whoever is vetted, locked, where the actor sees to checks.
 * @throws NotFound; Forbidden also for one's own file: nobody asks for, reads or decides their own check
 */
export async function subjectToVet(work: Work, id: string, act: string): Promise<Vetted> {
  const { own, ...subject } = await vettedSubject(work, id);
  requireVetting(work.actor, subject.programmeId, act);
  if (own) throw new Forbidden(act);
  return subject;
}

/** Whoever is vetted, locked, whoever asks; `own`: it is the actor. @throws NotFound */
export async function vettedSubject(work: Work, id: string): Promise<Vetted & { readonly own: boolean }> {
  const [found] = await work.em.query<(Vetted & { own: boolean })[]>(
    `select v.id, v.kind, v.programme_id as "programmeId", v.born_on as "bornOn", ${theirOwn('v', '$2')} as own
     from vetted_person v where v.id = $1`,
    [id, work.actor.userId],
  );
  if (!found) throw new NotFound();
  await work.em.query(`select 1 from ${FILES[found.kind].table} where id = $1 for update`, [id]);
  return found;
}

/** The column that names whoever a row of vetting is about. */
export const subjectColumn = ({ id, kind }: Pick<Vetted, 'id' | 'kind'>): Record<string, string> => ({
  [FILES[kind].column]: id,
});

/** Tells the file that something happened; never what a certificate says. */
export const tellOfSubject = (
  work: Work,
  subject: Pick<Vetted, 'id' | 'kind' | 'programmeId'>,
  kind: string,
  on: LocalDate,
  data: object,
  before?: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: subject.programmeId,
    subjectType: FILES[subject.kind].type,
    subjectId: subject.id,
    kind,
    occurredOn: on,
    before,
    data,
  });
