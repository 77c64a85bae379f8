import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, isId } from '#kernel';
import { type JobHandler, JobHandlers } from '#platform';
import { MatchThread } from '../fit/match-thread.js';
import { PoolReads } from '../fit/pool.reads.js';
import { PLAN_JOB } from './plans.service.js';
import { type PlanRow, planned } from './planned.js';

interface Wanted {
  readonly id: string;
  readonly programme_id: string;
  readonly made_at: string | null;
}

/** Makes the plan that was asked for. Cut off, it begins again; made already, it does nothing. */
@Injectable()
export class PlanJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly source: DataSource,
    private readonly pools: PoolReads,
    private readonly thread: MatchThread,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(PLAN_JOB, this.make);
  }

  readonly make: JobHandler = async ({ payload }, progress) => {
    const id = (payload as { planId?: unknown } | null)?.planId;
    if (!isId(id)) return;
    const [wanted] = await this.source.query<Wanted[]>(
      'select id, programme_id, made_at from match_plan where id = $1',
      [id],
    );
    if (!wanted || wanted.made_at) return;
    const [pool, kept, without] = await Promise.all([
      this.pools.whole(wanted.programme_id, this.clock.today()),
      this.pairs('match_plan_pair', id),
      this.pairs('match_plan_without', id),
    ]);
    let reported = Promise.resolve();
    const made = await planned(pool, kept, without, problem =>
      this.thread.plan(problem, (done, of) => {
        reported = reported.then(() => progress.report(done, of));
      }),
    );
    await reported;
    await this.write(id, made.rows, made.mentees, made.places);
  };

  private pairs(table: 'match_plan_pair' | 'match_plan_without', planId: string) {
    return this.source.query<{ mentee_id: string; mentor_id: string }[]>(
      `select mentee_id, mentor_id from ${table} where plan_id = $1 and mentor_id is not null`,
      [planId],
    );
  }

  private write(id: string, rows: readonly PlanRow[], mentees: number, places: number): Promise<unknown> {
    return this.source.transaction(async em => {
      await em.query('delete from match_plan_pair where plan_id = $1', [id]);
      await em.query(
        `insert into match_plan_pair (plan_id, place, mentee_id, mentor_id, fit, why, why_not, next_mentor_id, kept)
         select $1, r.place, r."menteeId", r."mentorId", r.fit, r.why, r."whyNot", r."nextMentorId", r.kept
         from jsonb_to_recordset($2::jsonb) as r(place int, "menteeId" uuid, "mentorId" uuid, fit smallint, why text[], "whyNot" text[],
           "nextMentorId" uuid, kept boolean)`,
        [id, JSON.stringify(rows)],
      );
      await em.query('update match_plan set made_at = $2, mentees = $3, places = $4 where id = $1', [
        id,
        this.clock.now(),
        mentees,
        places,
      ]);
    });
  }
}
