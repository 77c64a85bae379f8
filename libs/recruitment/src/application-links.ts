import { hashOf, newToken } from '#accounts';
import { looksLikeToken } from '#forms';
import type { Queryable, Work } from '#kernel';

const DAYS = 180;

/** The way back for somebody who has no account; it shows nothing that they wrote. */
export async function makeApplicationLink(
  work: Work,
  application: { readonly id: string; readonly programmeId: string },
): Promise<string> {
  const token = newToken();
  await work.em.query(
    `insert into mentor_application_link (token_hash, programme_id, application_id, made_at, expires_at)
     values ($1, $2, $3, $4, $4::timestamptz + make_interval(days => ${DAYS}))`,
    [hashOf(token), application.programmeId, application.id, work.now],
  );
  return token;
}

export interface ApplicationBehind {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly mentorId: string;
  /** YYYY-MM-DD. */
  readonly receivedOn: string;
  readonly is16: boolean;
}

/** Null for a link that opens nothing. */
export async function applicationBehind(
  q: Queryable,
  token: string,
  now: Date,
): Promise<ApplicationBehind | null> {
  if (!looksLikeToken(token)) return null;
  const [row] = await q.query<ApplicationBehind[]>(
    `select a.id, a.programme_id as "programmeId", g.name as programme, a.mentor_id as "mentorId", a.received_on as "receivedOn",
       coalesce(p.born_on + interval '16 years' <= $2::timestamptz, false) as is16
     from mentor_application_link l join mentor_application a on a.id = l.application_id join programme g on g.id = a.programme_id
     join mentor m on m.id = a.mentor_id join person p on p.id = m.person_id
     where l.token_hash = $1 and l.expires_at > $2`,
    [hashOf(token), now],
  );
  return row ?? null;
}
