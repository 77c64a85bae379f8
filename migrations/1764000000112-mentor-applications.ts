import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody applied with. What they disclosed of themselves is sealed, and who opened it is kept. */
export class MentorApplications1764000000112 implements MigrationInterface {
  name = 'MentorApplications1764000000112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_application (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null unique,
        form_version_id uuid not null,
        answers jsonb not null check (jsonb_typeof(answers) = 'object'),
        disclosure bytea,
        source text not null check (source in ('public', 'staff')),
        taken_by uuid references user_account,
        received_on date not null,
        consented_on date,
        completed_on date check (completed_on is null or consented_on is not null),
        shortlisted_on date,
        shortlisted_by uuid references user_account,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        foreign key (programme_id, form_version_id) references form_version (programme_id, id)
      );
      create index mentor_application_in_programme on mentor_application (programme_id, received_on desc);
      revoke delete, truncate on mentor_application from cairn_app;

      create table mentor_application_link (
        token_hash bytea primary key,
        programme_id uuid not null,
        application_id uuid not null,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        foreign key (programme_id, application_id) references mentor_application (programme_id, id)
      );
      create index mentor_application_link_of on mentor_application_link (application_id);

      create table mentor_disclosure_reading (
        id uuid primary key,
        programme_id uuid not null,
        application_id uuid not null,
        read_by uuid not null references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, application_id) references mentor_application (programme_id, id)
      );
      create index mentor_disclosure_reading_of on mentor_disclosure_reading (application_id, recorded_at);
      revoke update, delete, truncate on mentor_disclosure_reading from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
