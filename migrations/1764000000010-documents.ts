import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1764000000010 implements MigrationInterface {
  name = 'Documents1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A document without a programme is one of the whole organisation and counts for each of its programmes.
      create table document (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        programme_id uuid references programme,
        type text not null,
        title text not null check (length(title) between 1 and 200),
        owner_id uuid references user_account,
        review_every_months integer check (review_every_months between 1 and 120),
        in_force_from date,
        withdrawn_on date,
        recorded_at timestamptz not null,
        version integer not null default 1
      );
      create index document_by_type on document (organisation_id, type);
      -- A row for each version filed and for each review that confirmed the standing version.
      create table document_version (
        id uuid primary key,
        document_id uuid not null references document,
        programme_id uuid references programme,
        number integer not null check (number > 0),
        approved_on date,
        approved_by text,
        review_due_on date,
        states text[] not null default '{}',
        covers_from date,
        covers_to date check (covers_to >= covers_from),
        file_id uuid references stored_file,
        personal_data boolean,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        check ((approved_on is null) = (approved_by is null))
      );
      create unique index document_version_number on document_version (document_id, number);
      create index document_version_by_document on document_version (document_id, approved_on);
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
