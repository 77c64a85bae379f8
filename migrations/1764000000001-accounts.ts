import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1764000000001 implements MigrationInterface {
  name = 'Accounts1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        demonstration boolean not null default false,
        created_at timestamptz not null
      );
      create table user_account (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        email text not null check (email = lower(email) and length(email) <= 254),
        name text not null check (length(name) between 1 and 200),
        password_hash text,
        administrator boolean not null default false,
        active boolean not null default true,
        created_at timestamptz not null,
        version integer not null default 1,
        unique (email)
      );
      create table programme (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
        name text not null,
        nation text not null check (nation in ('england-and-wales', 'scotland', 'northern-ireland')),
        time_zone text not null default 'Europe/London',
        lead_id uuid not null references user_account,
        opened_on date not null,
        closed_on date,
        version integer not null default 1,
        unique (organisation_id, key)
      );
      create table membership (
        user_id uuid not null references user_account,
        programme_id uuid not null references programme,
        role text not null check (role in ('coordinator', 'manager', 'safeguarding-lead', 'vetting-officer', 'mentor')),
        since timestamptz not null,
        primary key (user_id, programme_id, role)
      );
      create index membership_by_programme on membership (programme_id, role);
      create table sign_in_session (
        token_hash bytea primary key,
        user_id uuid not null references user_account,
        csrf text not null,
        started_at timestamptz not null,
        seen_at timestamptz not null,
        ends_at timestamptz not null,
        device text not null default ''
      );
      create index sign_in_session_by_user on sign_in_session (user_id);
      create table mailed_link (
        token_hash bytea primary key,
        purpose text not null check (purpose in ('invitation', 'password-reset')),
        user_id uuid not null references user_account,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table sign_in_attempt (
        id bigint generated always as identity primary key,
        subject text not null,
        at timestamptz not null
      );
      create index sign_in_attempt_by_subject on sign_in_attempt (subject, at);
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
