import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#kernel';

const TRIES = 10;
const WINDOW_MINUTES = 5;
const KEPT_HOURS = 24;

export interface Try {
  readonly allowed: boolean;
  /** A try that proved right does not count against the next one. */
  forgive(): Promise<void>;
}

/** Ten tries in five minutes for an account, and for an address, however many servers answer. */
@Injectable()
export class Attempts {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts the try before it is judged: two at the same moment see one another. */
  async begin(occasion: string, account: string, address: string): Promise<Try> {
    const subjects = [subjectOf(occasion, 'account', account), subjectOf(occasion, 'address', address)];
    const now = this.clock.now();
    const rows = await this.source.query<{ id: number }[]>(
      'insert into sign_in_attempt (subject, at) select unnest($1::text[]), $2 returning id',
      [subjects, now],
    );
    const forgive = () => this.forget(rows.map(({ id }) => id));
    const most = await this.source.query<{ tries: number }[]>(
      `select coalesce(max(tries), 0)::int as tries from (
         select count(*) as tries from sign_in_attempt
         where subject = any($1) and at > $2::timestamptz - make_interval(mins => ${WINDOW_MINUTES}) group by subject) t`,
      [subjects, now],
    );
    const allowed = (most[0]?.tries ?? 0) <= TRIES;
    // A refused try is not counted: nobody can keep an account locked by knocking on.
    if (!allowed) await forgive();
    return { allowed, forgive };
  }

  private async forget(ids: readonly number[]): Promise<void> {
    await this.source.query(
      `delete from sign_in_attempt where id = any($1) or at < $2::timestamptz - make_interval(hours => ${KEPT_HOURS})`,
      [ids, this.clock.now()],
    );
  }
}

/** Hashed: what was typed as an address may have been a password. */
const subjectOf = (occasion: string, kind: string, value: string): string =>
  `${occasion}:${kind}:${createHash('sha256').update(value).digest('base64url')}`;
