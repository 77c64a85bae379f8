import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mentor is given before a first match, and the badge that shows who they are. */
export class IntoTheRole1764000000140 implements MigrationInterface {
  name = 'IntoTheRole1764000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_given (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        mentor_id uuid not null,
        kind text not null check (kind in ('handbook', 'role-description', 'code-of-conduct')),
        -- Of the code of conduct: the day on which they accepted it.
        given_on date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index mentor_given_stands on mentor_given (mentor_id, kind) where superseded_at is null;
      create index mentor_given_in_programme on mentor_given (programme_id, given_on);

      create table mentor_badge (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        number integer not null check (number > 0),
        issued_on date not null,
        expires_on date not null check (expires_on > issued_on),
        issued_by uuid not null references user_account,
        ended_on date check (ended_on >= issued_on),
        ended_how text check (ended_how in ('returned', 'lost', 'replaced')),
        recorded_at timestamptz not null,
        unique (programme_id, number),
        check ((ended_on is null) = (ended_how is null)),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index mentor_badge_held on mentor_badge (mentor_id) where ended_on is null;
      create index mentor_badge_of_mentor on mentor_badge (mentor_id, issued_on desc);
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
