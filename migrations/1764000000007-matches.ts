import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matches1764000000007 implements MigrationInterface {
  name = 'Matches1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match (
        id uuid primary key,
        programme_id uuid not null references programme,
        mentee_id uuid not null,
        mentor_id uuid not null,
        owner_id uuid references user_account,
        status text not null check (status in ('proposed', 'active', 'paused', 'ended', 'declined')),
        proposed_on date not null,
        rationale text not null default '' check (length(rationale) <= 5000),
        started_on date,
        planned_end_on date,
        ended_on date,
        end_reason text,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        check (started_on >= proposed_on),
        check (ended_on >= coalesce(started_on, proposed_on)),
        check ((status in ('ended', 'declined')) = (ended_on is not null)),
        check (status not in ('active', 'paused') or started_on is not null),
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index match_one_open_for_a_mentee on match (mentee_id) where status in ('proposed', 'active', 'paused');
      create index match_by_mentee on match (mentee_id, proposed_on);
      create index match_by_mentor on match (mentor_id, proposed_on);
      create index match_by_owner on match (programme_id, owner_id) where status in ('proposed', 'active', 'paused');
      create table match_period (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null,
        state text not null check (state in ('active', 'paused')),
        started_on date not null,
        ended_on date check (ended_on >= started_on),
        reason text,
        recorded_at timestamptz not null,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index match_one_open_period on match_period (match_id) where ended_on is null;
      create index match_period_by_match on match_period (match_id, started_on);
      create table gate_override (
        id uuid primary key,
        programme_id uuid not null references programme,
        rule text not null,
        step text not null,
        step_id uuid not null,
        subject_id uuid not null,
        overridden_on date not null,
        overridden_by uuid not null references user_account,
        reason text not null check (length(reason) between 3 and 2000),
        recorded_at timestamptz not null,
        unique (rule, step, step_id)
      );
      create table mentoring_agreement (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        match_id uuid not null,
        mentor_signed_on date,
        mentee_signed_on date,
        service_signed_on date,
        meeting_every_days integer check (meeting_every_days between 1 and 92),
        places text[] not null default '{}',
        note text not null default '',
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index mentoring_agreement_stands on mentoring_agreement (record_id) where superseded_at is null;
      create index mentoring_agreement_by_match on mentoring_agreement (match_id) where superseded_at is null;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
