import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan for everybody who waits in a programme: made by a job, accepted by a person row by row. */
export class MatchPlans1764000000182 implements MigrationInterface {
  name = 'MatchPlans1764000000182';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_plan (
        id uuid primary key,
        programme_id uuid not null references programme,
        asked_by uuid not null references user_account,
        job_id uuid not null,
        -- The plan that this one was made from.
        previous_id uuid references match_plan,
        made_at timestamptz,
        mentees integer,
        places integer,
        recorded_at timestamptz not null
      );
      create index match_plan_of_programme on match_plan (programme_id, recorded_at desc);
      create table match_plan_pair (
        plan_id uuid not null references match_plan on delete cascade,
        place integer not null,
        mentee_id uuid not null references mentee,
        mentor_id uuid references mentor,
        fit smallint,
        why text[] not null default '{}',
        why_not text[] not null default '{}',
        next_mentor_id uuid references mentor,
        kept boolean not null default false,
        match_id uuid references match,
        primary key (plan_id, mentee_id)
      );
      create index match_plan_pair_in_order on match_plan_pair (plan_id, place);
      -- Pairs that a coordinator put aside: neither in this plan nor in those made from it.
      create table match_plan_without (
        plan_id uuid not null references match_plan on delete cascade,
        mentee_id uuid not null references mentee,
        mentor_id uuid not null references mentor,
        primary key (plan_id, mentee_id, mentor_id)
      );
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
