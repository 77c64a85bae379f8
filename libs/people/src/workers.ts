import { Invalid, type Work } from '#kernel';

/**
 * Work that is given to somebody who cannot open it is on nobody's list.
 * @throws Invalid where the worker is not of the programme
 */
export async function requireWorker(work: Work, programmeId: string, ownerId: string | null): Promise<void> {
  if (!ownerId) return;
  const rows = await work.em.query<unknown[]>(
    `select 1 from membership m join user_account u on u.id = m.user_id
     where m.programme_id = $1 and m.user_id = $2 and m.role in ('coordinator', 'manager') and u.active`,
    [programmeId, ownerId],
  );
  if (!rows.length) throw new Invalid({ ownerId: 'Choose a worker of this programme' });
}
