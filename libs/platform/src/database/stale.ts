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
  const rows = await work.em.query<{ name: string; at: Date }[]>(
    `select actor_name as name, recorded_at as at from case_event where subject_id = $1 order by id desc limit 1`,
    [subjectId],
  );
  throw changedMeanwhile(rows[0], standing);
}

/** The same of a fact, whose standing version says itself who wrote it. */
export async function refuseStaleFact(
  work: Work,
  readVersion: number,
  row: { readonly version: number; readonly recorded_by?: unknown; readonly recorded_at?: unknown },
): Promise<void> {
  if (readVersion === row.version) return;
  const rows = await work.em.query<{ name: string; at: Date }[]>(
    'select name, $2::timestamptz as at from user_account where id = $1',
    [row.recorded_by, row.recorded_at],
  );
  throw changedMeanwhile(rows[0], row.version);
}

function changedMeanwhile(last: { name: string; at: Date } | undefined, standing: number): ChangedMeanwhile {
  const when =
    last &&
    DateTime.fromJSDate(last.at, { zone: 'Europe/London' })
      .setLocale('en-GB')
      .toFormat("HH:mm 'on' d MMMM yyyy");
  return new ChangedMeanwhile(
    last
      ? `${last.name} changed this at ${when}. What you typed is kept below; read the record as it stands now before you save again.`
      : 'This was changed by somebody else meanwhile. Read it as it stands now before you save again.',
    standing,
  );
}
