import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1764000000005 implements MigrationInterface {
  name = 'People1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        programme_id uuid not null references programme,
        first_name text not null check (length(first_name) between 1 and 100),
        last_name text check (length(last_name) between 1 and 100),
        preferred_name text,
        other_names text[] not null default '{}',
        pronouns text,
        born_on date,
        email text,
        phone text,
        address text,
        postcode text,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id)
      );
      create index person_by_name on person (programme_id, lower(last_name), lower(first_name), id);
      create table mentee (
        id uuid primary key,
        programme_id uuid not null references programme,
        person_id uuid not null unique,
        reference text not null,
        school text,
        owner_id uuid references user_account,
        referred_on date not null,
        left_on date,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        unique (programme_id, reference),
        foreign key (programme_id, person_id) references person (programme_id, id)
      );
      create index mentee_by_owner on mentee (programme_id, owner_id);
      create table mentee_period (
        id uuid primary key,
        programme_id uuid not null,
        mentee_id uuid not null,
        state text not null check (state in ('waiting', 'matched')),
        started_on date not null,
        ended_on date check (ended_on >= started_on),
        recorded_at timestamptz not null,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id)
      );
      create unique index mentee_one_open_period on mentee_period (mentee_id) where ended_on is null;
      create index mentee_period_by_mentee on mentee_period (mentee_id, started_on);
      create index mentee_waiting on mentee_period (programme_id, started_on) where state = 'waiting' and ended_on is null;
      create table mentor (
        id uuid primary key,
        programme_id uuid not null references programme,
        person_id uuid not null unique,
        user_id uuid unique references user_account,
        owner_id uuid references user_account,
        applied_on date not null,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id)
      );
      create index mentor_by_owner on mentor (programme_id, owner_id);
      create table mentor_period (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        state text not null check (state in ('approved', 'on-hold')),
        started_on date not null,
        ended_on date check (ended_on >= started_on),
        reason text,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index mentor_one_open_period on mentor_period (mentor_id) where ended_on is null;
      create index mentor_period_by_mentor on mentor_period (mentor_id, started_on);
      create table connection (
        id uuid primary key,
        programme_id uuid not null,
        mentee_id uuid not null,
        person_id uuid not null,
        relation text not null check (length(relation) between 1 and 60),
        emergency boolean not null default false,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id)
      );
      create index connection_by_mentee on connection (mentee_id);
      create table staff_contact (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null references programme,
        mentee_id uuid,
        mentor_id uuid,
        held_on date not null,
        how text not null check (how in ('phone', 'video', 'message', 'letter', 'in-person')),
        reached boolean not null,
        purpose text not null check (purpose in ('routine', 'check-in', 'waiting-list', 'support', 'concern')),
        note text not null default '' check (length(note) <= 5000),
        by_user uuid not null references user_account,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        check (num_nonnulls(mentee_id, mentor_id) = 1),
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index staff_contact_stands on staff_contact (record_id) where superseded_at is null;
      create index staff_contact_of_mentee on staff_contact (mentee_id, held_on desc, id desc) where superseded_at is null and mentee_id is not null;
      create index staff_contact_of_mentor on staff_contact (mentor_id, held_on desc, id desc) where superseded_at is null and mentor_id is not null;
      create index staff_contact_in_programme on staff_contact (programme_id, held_on) where superseded_at is null;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
