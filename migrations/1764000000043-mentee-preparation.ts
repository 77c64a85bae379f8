import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MenteePreparation1764000000043 implements MigrationInterface {
  name = 'MenteePreparation1764000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a mentee and those around them were told and given before a match.
      create table mentee_preparation (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid not null,
        kind text not null check (kind in ('information', 'induction', 'safeguarding', 'key-contact', 'skills-training')),
        given_on date not null,
        given_by uuid not null references user_account,
        topics text[] not null default '{}',
        form text check (form in ('text', 'easy-read', 'talked-through', 'translated')),
        told text[] not null default '{}',
        contact_id uuid references user_account,
        reason_not text not null default '',
        note text not null default '',
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id)
      );
      create unique index mentee_preparation_stands on mentee_preparation (record_id) where superseded_at is null;
      create index mentee_preparation_of_mentee on mentee_preparation (mentee_id, kind, given_on) where superseded_at is null;
      create index mentee_preparation_in_programme on mentee_preparation (programme_id, kind, given_on) where superseded_at is null;
      revoke delete on mentee_preparation from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
