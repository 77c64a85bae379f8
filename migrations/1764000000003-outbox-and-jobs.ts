import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxAndJobs1764000000003 implements MigrationInterface {
  name = 'OutboxAndJobs1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox_mail (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        key text not null unique,
        recipient_id uuid references user_account,
        to_address text not null,
        subject text not null,
        body text not null,
        run_at timestamptz not null,
        attempts integer not null default 0,
        locked_until timestamptz,
        sent_at timestamptz,
        kept_at timestamptz,
        dropped_at timestamptz,
        last_error text
      );
      create index outbox_mail_waiting on outbox_mail (run_at) where sent_at is null and kept_at is null and dropped_at is null;
      create table job (
        id uuid primary key,
        kind text not null,
        key text not null unique,
        payload jsonb not null,
        run_at timestamptz not null,
        attempts integer not null default 0,
        locked_until timestamptz,
        done integer not null default 0,
        total integer not null default 0,
        finished_at timestamptz,
        cancelled_at timestamptz,
        failed_at timestamptz,
        last_error text
      );
      create index job_waiting on job (run_at) where finished_at is null and cancelled_at is null and failed_at is null;
      create table stored_file (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        programme_id uuid references programme,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        name text not null,
        media_type text not null,
        bytes bigint not null check (bytes >= 0),
        stored_by uuid references user_account,
        stored_at timestamptz not null
      );
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
