import { DateTime } from 'luxon';
import { ChangedMeanwhile, type Work } from '#kernel';

/**
 * Refuses an edit of something that somebody else changed since it was read, saying who and when, so that
 * nobody's work is overwritten unseen.
 */
export async function refuseStale(
  work: Work,
  subjectId: string,
  readVersion: number,
  standing: number,
): Promise<void> {
  if (readVersion === standing) return;
  const rows = await work.em.query<{ actor_name: string; recorded_at: Date }[]>(
    `select actor_name, recorded_at from case_event where subject_id = $1 order by id desc limit 1`,
    [subjectId],
  );
  const last = rows[0];
  const when =
    last &&
    DateTime.fromJSDate(last.recorded_at, { zone: 'Europe/London' })
      .setLocale('en-GB')
      .toFormat("HH:mm 'on' d MMMM yyyy");
  throw new ChangedMeanwhile(
    last
      ? `${last.actor_name} changed this at ${when}. What you typed is kept below; read the record as it stands now before you save again.`
      : 'This was changed by somebody else meanwhile. Read it as it stands now before you save again.',
    standing,
  );
}
