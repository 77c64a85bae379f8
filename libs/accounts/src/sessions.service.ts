import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type Work } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { ACTOR_COLUMNS, actorFor, actorOf, type ActorRow } from './actor.reads.js';
import { hashOf, newToken } from './token.js';

export const IDLE_MINUTES = 60;
export const LONGEST_HOURS = 12;
/** How exactly the last use is kept: not every page writes a row. */
const SEEN_EVERY_SECONDS = 30;

export interface OpenSession {
  readonly actor: Actor;
  readonly csrf: string;
  readonly organisation: { readonly name: string; readonly demonstration: boolean };
}

export interface SessionRow {
  /** Names the session in a list; opens nothing. */
  readonly id: string;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly device: string;
  readonly here: boolean;
}

type ReadRow = ActorRow & { csrf: string; seen_at: Date; organisation: string; demonstration: boolean };

/** Sessions are rows: what is ended here is ended everywhere at the next request. */
@Injectable()
export class Sessions {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Opens a session for somebody who proved who they are, and ends the one that they came with. */
  async begin(userId: string, from: string, device: string, former: string | null = null): Promise<string> {
    const actor = await actorFor(this.source, userId, from);
    if (!actor) throw new Error('only a person with an active account can sign in');
    const token = newToken();
    await this.unitOfWork.run(actor, 'account.sign-in', async work => {
      if (former) await work.em.query('delete from sign_in_session where token_hash = $1', [hashOf(former)]);
      await forgetOld(work);
      await work.em.query(
        `insert into sign_in_session (token_hash, user_id, csrf, started_at, seen_at, ends_at, device)
         values ($1, $2, $3, $4, $4, $4::timestamptz + make_interval(hours => ${LONGEST_HOURS}), $5)`,
        [hashOf(token), userId, newToken(), work.now, device.slice(0, 200)],
      );
      noteAudit(work, { subjectType: 'user-account', subjectId: userId });
    });
    return token;
  }

  /** Person, roles and session of a token, all of this moment; null where any of them has ended. */
  async read(token: string, from: string): Promise<OpenSession | null> {
    const now = this.clock.now();
    const rows = await this.source.query<ReadRow[]>(
      `select ${ACTOR_COLUMNS}, s.csrf, s.seen_at, o.name as organisation, o.demonstration
       from sign_in_session s
       join user_account u on u.id = s.user_id and u.active
       join organisation o on o.id = u.organisation_id
       where s.token_hash = $1 and s.ends_at > $2 and s.seen_at > $2::timestamptz - make_interval(mins => ${IDLE_MINUTES})`,
      [hashOf(token), now],
    );
    const row = rows[0];
    if (!row) return null;
    if (now.getTime() - row.seen_at.getTime() > SEEN_EVERY_SECONDS * 1000) {
      await this.source.query(
        'update sign_in_session set seen_at = $2 where token_hash = $1 and seen_at < $2',
        [hashOf(token), now],
      );
    }
    return {
      actor: actorOf(row, from),
      csrf: row.csrf,
      organisation: { name: row.organisation, demonstration: row.demonstration },
    };
  }

  async end(actor: Actor, token: string): Promise<void> {
    await this.unitOfWork.run(actor, 'account.sign-out', work =>
      work.em.query('delete from sign_in_session where token_hash = $1 and user_id = $2', [
        hashOf(token),
        actor.userId,
      ]),
    );
  }

  /** One session of one's own, by the id of the list: the computer in the library. */
  async endOne(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, 'account.end-session', work =>
      work.em.query(`delete from sign_in_session where user_id = $1 and encode(token_hash, 'hex') = $2`, [
        actor.userId,
        id,
      ]),
    );
  }

  async endEverywhere(actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor, 'account.sign-out-everywhere', async work => {
      if (actor.userId) await endSessionsOf(work, actor.userId);
    });
  }

  async own(actor: Actor, token: string | null): Promise<SessionRow[]> {
    return this.source.query<SessionRow[]>(
      `select encode(token_hash, 'hex') as id, started_at, seen_at, device, token_hash = $2 as here
       from sign_in_session
       where user_id = $1 and ends_at > $3 and seen_at > $3::timestamptz - make_interval(mins => ${IDLE_MINUTES})
       order by seen_at desc`,
      [actor.userId, token ? hashOf(token) : Buffer.alloc(0), this.clock.now()],
    );
  }
}

/** At each change of power: whoever is signed in must sign in again. */
export async function endSessionsOf(work: Work, userId: string): Promise<void> {
  await work.em.query('delete from sign_in_session where user_id = $1', [userId]);
}

async function forgetOld(work: Work): Promise<void> {
  await work.em.query(
    `delete from sign_in_session where ends_at < $1 or seen_at < $1::timestamptz - make_interval(mins => ${IDLE_MINUTES})`,
    [work.now],
  );
}
