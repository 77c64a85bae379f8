import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A programme's own forms: versions that are only ever added, the draft that a manager edits, answers that somebody
 * outside saved to come back to, and what was attached to what they sent.
 */
export class ProgrammeForms1764000000030 implements MigrationInterface {
  name = 'ProgrammeForms1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table form_version (
        id uuid primary key,
        programme_id uuid not null references programme,
        purpose text not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
        number integer not null check (number >= 1),
        published_on date not null,
        intro text not null check (length(intro) <= 2000),
        fields jsonb not null check (jsonb_typeof(fields) = 'array'),
        published_by uuid references user_account,
        recorded_at timestamptz not null,
        unique (programme_id, purpose, number),
        unique (programme_id, id)
      );
      create index form_version_in_force on form_version (programme_id, purpose, published_on desc, number desc);
      revoke update, delete on form_version from cairn_app;

      create table form_draft (
        programme_id uuid not null references programme,
        purpose text not null,
        intro text not null check (length(intro) <= 2000),
        fields jsonb not null check (jsonb_typeof(fields) = 'array'),
        version integer not null,
        primary key (programme_id, purpose)
      );

      create table saved_answers (
        id uuid primary key,
        programme_id uuid not null,
        purpose text not null,
        form_version_id uuid not null,
        typed jsonb not null,
        email text not null,
        link_hash bytea not null unique,
        page_hash bytea unique,
        recorded_at timestamptz not null,
        expires_at timestamptz not null,
        foreign key (programme_id, form_version_id) references form_version (programme_id, id)
      );
      create index saved_answers_by_end on saved_answers (expires_at);

      create table form_attachment (
        id uuid primary key,
        programme_id uuid not null references programme,
        submission_id uuid not null,
        file_id uuid not null references stored_file,
        recorded_at timestamptz not null
      );
      create index form_attachment_of_submission on form_attachment (submission_id, recorded_at, id);
      revoke update, delete on form_attachment from cairn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table form_attachment; drop table saved_answers; drop table form_draft; drop table form_version;',
    );
  }
}
