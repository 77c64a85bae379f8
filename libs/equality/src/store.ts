import { type Queryable, Refusal, type Work } from '#kernel';
import { type EqualityOutcome, readEquality, type SentEquality } from './answers.js';
import { versionOn } from './versions.js';

export interface EqualitySubject {
  /** The id of a referral or a mentee: whoever was asked. */
  readonly id: string;
  readonly programmeId: string;
  readonly side: 'mentee' | 'mentor';
  readonly is16: boolean;
}

export interface EqualityAsked {
  /** YYYY-MM-DD. */
  readonly askedOn: string;
  readonly outcome: EqualityOutcome;
}

/** When any of these was asked, and no more than that. */
export async function equalityAsked(
  q: Queryable,
  subjects: readonly string[],
): Promise<EqualityAsked | null> {
  const [row] = await q.query<EqualityAsked[]>(
    `select asked_on as "askedOn", outcome from equality_asked where subject_id = any($1) order by asked_on limit 1`,
    [subjects],
  );
  return row ?? null;
}

/** The questions that a programme asks on a day (YYYY-MM-DD): those of its nation. */
export async function equalityVersion(q: Queryable, programmeId: string, day: string) {
  const [row] = await q.query<{ nation: string }[]>('select nation from programme where id = $1', [
    programmeId,
  ]);
  return versionOn(row?.nation ?? '', day);
}

/**
 * Keeps the fact that somebody was asked and, apart from it, what was answered (QiM 36; Equality Act 2010).
 * @param others further ids by which the same person may have been asked
 * @throws Invalid by question; Refusal where they were asked before
 */
export async function keepEquality(
  work: Work,
  subject: EqualitySubject,
  others: readonly string[],
  sent: SentEquality,
): Promise<void> {
  const before = await equalityAsked(work.em, [subject.id, ...others]);
  if (before)
    throw new Refusal(
      'equality-asked',
      'These questions were answered before, and are asked once. Thank you: there is nothing more to do.',
    );
  const version = await equalityVersion(work.em, subject.programmeId, work.today.iso);
  const answers = readEquality(version, subject.is16, sent);
  await work.em.query(
    `insert into equality_asked (subject_id, programme_id, side, asked_on, outcome, recorded_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      subject.id,
      subject.programmeId,
      subject.side,
      work.today.iso,
      answers ? 'answered' : 'declined',
      work.now,
    ],
  );
  if (!answers) return;
  await work.em.query('select equality_keep($1, $2, $3, $4, $5)', [
    subject.programmeId,
    subject.side,
    work.today.iso,
    version.key,
    JSON.stringify(answers),
  ]);
}
