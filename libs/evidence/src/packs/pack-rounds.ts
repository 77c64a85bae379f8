import type { Work } from '#kernel';
import { queueJob } from '#platform';

/** The kind of job that draws, builds and seals packs. */
export const PACK_JOB = 'evidence-pack';

/** Each time that a person has done their part, the job takes it up again: one job for each round. */
export const queuePackJob = (work: Work, packId: string, round: number): Promise<string> =>
  queueJob(work, { kind: PACK_JOB, key: `${PACK_JOB}:${packId}:${round}`, payload: { packId } });

/** Begins the next round of a pack, on whose row the caller holds the lock. */
export async function nextRound(work: Work, pack: { id: string; round: number }): Promise<void> {
  const jobId = await queuePackJob(work, pack.id, pack.round + 1);
  await work.em.query(
    'update evidence_pack set round = $2, job_id = $3, open_words = null, stopped_because = null where id = $1',
    [pack.id, pack.round + 1, jobId],
  );
}
