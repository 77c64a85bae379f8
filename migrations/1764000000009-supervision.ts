import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Supervision1764000000009 implements MigrationInterface {
  name = 'Supervision1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_supervision (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentor_id uuid not null,
        held_on date not null,
        how text not null check (how in ('in-person', 'phone', 'video')),
        boundaries text check (length(boundaries) <= 5000),
        aims_and_role text check (length(aims_and_role) <= 5000),
        view_of_service text check (length(view_of_service) <= 5000),
        mentee_progress text check (length(mentee_progress) <= 5000),
        wish_to_continue text check (wish_to_continue in ('yes', 'no', 'unsure')),
        actions text not null default '' check (length(actions) <= 5000),
        held_by uuid not null references user_account,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index mentor_supervision_stands on mentor_supervision (record_id) where superseded_at is null;
      create unique index mentor_supervision_version on mentor_supervision (record_id, version);
      create index mentor_supervision_of_mentor on mentor_supervision (mentor_id, held_on desc, id desc) where superseded_at is null;
      create index mentor_supervision_in_programme on mentor_supervision (programme_id, held_on) where superseded_at is null;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
