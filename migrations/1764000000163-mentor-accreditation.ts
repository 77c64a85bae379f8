import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What mentors gain for their mentoring elsewhere: offered, worked for, gained. */
export class MentorAccreditation1764000000163 implements MigrationInterface {
  name = 'MentorAccreditation1764000000163';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_accreditation (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        award text not null check (length(award) between 1 and 200),
        step text not null check (step in ('offered', 'under-way', 'gained', 'not-wanted')),
        on_day date not null,
        -- How the programme helps towards it: time, a fee, a witness statement.
        support text not null default '' check (length(support) <= 500),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index mentor_accreditation_of_mentor on mentor_accreditation (mentor_id, on_day desc);
      create index mentor_accreditation_in_programme on mentor_accreditation (programme_id, on_day);
      revoke update, delete, truncate on mentor_accreditation from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
