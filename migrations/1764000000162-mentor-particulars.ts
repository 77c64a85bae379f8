import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The picture on a badge, whom to call for a mentor, and how expenses reach them. */
export class MentorParticulars1764000000162 implements MigrationInterface {
  name = 'MentorParticulars1764000000162';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_photo (
        id uuid primary key,
        mentor_id uuid not null unique,
        programme_id uuid not null,
        file_id uuid not null references stored_file,
        agreed_on date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );

      -- No account numbers: who pays has them from the mentor, and nobody here needs them.
      create table mentor_particulars (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        mentor_id uuid not null,
        emergency_name text not null check (length(emergency_name) between 1 and 200),
        emergency_relation text not null check (length(emergency_relation) between 1 and 100),
        emergency_phone text not null check (length(emergency_phone) between 1 and 40),
        expenses text not null check (expenses in ('bank-transfer', 'cash', 'cheque', 'none')),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index mentor_particulars_stand on mentor_particulars (mentor_id) where superseded_at is null;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
