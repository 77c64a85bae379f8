import type { Clock, Queryable, Work } from '#kernel';
import { newId } from '#kernel';
import type { Log } from './log.js';

export interface NewJob {
  readonly kind: string;
  /** One occasion, one job: the same key again is the same job. */
  readonly key: string;
  readonly payload: unknown;
}

export interface JobState {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'finished' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly error: string | null;
}

/** Thrown out of a handler when somebody cancelled the job. */
export class Cancelled extends Error {}

export interface Progress {
  /** Says how far it is and keeps the lease. @throws Cancelled where the job was cancelled meanwhile. */
  report(done: number, total: number): Promise<void>;
}

/** Safe to run twice and late: a job that was cut off is taken up again from the start. */
export type JobHandler = (job: { id: string; payload: unknown }, progress: Progress) => Promise<void>;

export async function queueJob(work: Work, job: NewJob): Promise<string> {
  const rows = await work.em.query<{ id: string }[]>(
    `insert into job (id, kind, key, payload, run_at) values ($1, $2, $3, $4, $5)
     on conflict (key) do update set key = excluded.key returning id`,
    [newId(), job.kind, job.key, JSON.stringify(job.payload), work.now],
  );
  return rows[0]?.id ?? '';
}

/** Asks a job to stop; it does at its next step. */
export async function cancelJob(work: Work, id: string): Promise<void> {
  await work.em.query(
    'update job set cancelled_at = $2 where id = $1 and finished_at is null and failed_at is null',
    [id, work.now],
  );
}

export async function jobState(q: Queryable, id: string): Promise<JobState | null> {
  const rows = await q.query<JobState[]>(
    `select id, done, total, last_error as error,
       case when cancelled_at is not null then 'cancelled' when finished_at is not null then 'finished' when failed_at is not null then 'failed'
            when locked_until is not null then 'running' else 'waiting' end as state
     from job where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

const LEASE_SECONDS = 45;
const TRIES = 3;

interface Claimed {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
}

export class JobWorker {
  constructor(
    private readonly q: Queryable,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly handlers: ReadonlyMap<string, JobHandler>,
  ) {}

  /** Takes up one job, if one waits. @returns whether there was one. */
  async runNext(): Promise<boolean> {
    await this.giveUpOnLost();
    const claimed = await this.claim();
    if (!claimed) return false;
    const handler = this.handlers.get(claimed.kind);
    try {
      if (!handler) throw new Error(`no handler for ${claimed.kind}`);
      await handler({ id: claimed.id, payload: claimed.payload }, this.progressOf(claimed.id));
      await this.q.query('update job set finished_at = $2, locked_until = null where id = $1', [
        claimed.id,
        this.clock.now(),
      ]);
    } catch (error) {
      if (error instanceof Cancelled) return true;
      this.log.fault('job-failed', error, {
        job: claimed.id,
        kind: claimed.kind,
        attempts: claimed.attempts,
      });
      await this.giveBack(claimed, error);
    }
    return true;
  }

  // Work that takes its process down with it would otherwise do so again at every start.
  private async giveUpOnLost(): Promise<void> {
    await this.q.query(
      `update job set failed_at = $1, locked_until = null, last_error = 'Lost'
       where finished_at is null and cancelled_at is null and failed_at is null and locked_until < $1 and attempts >= $2`,
      [this.clock.now(), TRIES],
    );
  }

  private async claim(): Promise<Claimed | null> {
    const answer = await this.q.query<[Claimed[], number]>(
      `update job j set locked_until = $1::timestamptz + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
       from (select id from job where finished_at is null and cancelled_at is null and failed_at is null
               and run_at <= $1 and (locked_until is null or locked_until < $1)
             order by run_at limit 1 for update skip locked) due
       where j.id = due.id returning j.id, j.kind, j.payload, j.attempts`,
      [this.clock.now()],
    );
    return answer[0][0] ?? null;
  }

  private progressOf(id: string): Progress {
    return {
      report: async (done, total) => {
        const answer = await this.q.query<[{ cancelled: boolean }[], number]>(
          `update job set done = $2, total = $3, locked_until = $4::timestamptz + make_interval(secs => ${LEASE_SECONDS})
           where id = $1 returning cancelled_at is not null as cancelled`,
          [id, done, total, this.clock.now()],
        );
        if (answer[0][0]?.cancelled) throw new Cancelled();
      },
    };
  }

  private async giveBack(job: Claimed, error: unknown): Promise<void> {
    const last = job.attempts >= TRIES;
    await this.q.query(
      `update job set locked_until = null, last_error = $2, failed_at = case when $3 then $4::timestamptz end,
         run_at = $4::timestamptz + make_interval(secs => $5) where id = $1 and finished_at is null`,
      [job.id, error instanceof Error ? error.name : 'unknown', last, this.clock.now(), job.attempts * 10],
    );
  }
}
