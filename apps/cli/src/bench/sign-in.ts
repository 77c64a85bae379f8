import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** What a signed-in browser sends along. */
export interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
}

const BYTES = 32;

/** Opens sessions as sign-in does, without the work of the passwords. */
export async function signIn(data: DataSource, userIds: readonly string[], now: Date): Promise<SignedIn[]> {
  const sessions = userIds.map(userId => {
    const token = randomBytes(BYTES).toString('base64url');
    const secret = randomBytes(BYTES);
    return { userId, token, secret };
  });
  await data.query(
    `insert into sign_in_session (token_hash, user_id, csrf, started_at, seen_at, ends_at)
     select s.token_hash, s.user_id, s.csrf, $4, $4, $4::timestamptz + interval '12 hours'
     from unnest($1::bytea[], $2::uuid[], $3::text[]) s(token_hash, user_id, csrf)`,
    [
      sessions.map(({ token }) => createHash('sha256').update(token).digest()),
      userIds,
      sessions.map(({ secret }) => secret.toString('base64url')),
      now,
    ],
  );
  return sessions.map(({ token, secret }) => ({
    cookie: `cairn=${token}`,
    // The secret under a mask of noughts: what a form repeats.
    csrf: Buffer.concat([Buffer.alloc(BYTES), secret]).toString('base64url'),
  }));
}
