import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACT = `programme_id uuid not null references programme,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null`;

/** What mentors need to learn, who of them and of the mentees helped at a session, and what changed because of feedback. */
export class TrainingNeeds1764000000172 implements MigrationInterface {
  name = 'TrainingNeeds1764000000172';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table training_need (
        id uuid primary key,
        ${FACT},
        mentor_id uuid not null,
        noted_on date not null,
        nothing boolean not null,
        needs text not null default '' check (length(needs) <= 4000),
        agreed text not null default '' check (length(agreed) <= 4000),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check (nothing or length(needs) >= 3)
      );
      create index training_need_of_mentor on training_need (mentor_id, noted_on desc);
      create index training_need_in_programme on training_need (programme_id, noted_on);
      revoke update, delete, truncate on training_need from cairn_app;

      create table training_contributor (
        id uuid primary key,
        ${FACT},
        session_id uuid not null,
        mentor_id uuid,
        mentee_id uuid,
        part text not null check (length(part) between 3 and 500),
        struck_at timestamptz,
        struck_by uuid references user_account,
        foreign key (programme_id, session_id) references training_session (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        check (num_nonnulls(mentor_id, mentee_id) = 1),
        check ((struck_at is null) = (struck_by is null))
      );
      create unique index training_contributor_once on training_contributor (session_id, coalesce(mentor_id, mentee_id)) where struck_at is null;
      create index training_contributor_mentor on training_contributor (mentor_id) where mentor_id is not null;
      create index training_contributor_mentee on training_contributor (mentee_id) where mentee_id is not null;
      revoke delete, truncate on training_contributor from cairn_app;

      create table training_change (
        id uuid primary key,
        ${FACT},
        course_id uuid not null,
        changed_on date not null,
        because text not null check (length(because) between 3 and 2000),
        change text not null check (length(change) between 3 and 2000),
        foreign key (programme_id, course_id) references training_course (programme_id, id)
      );
      create index training_change_of_course on training_change (course_id, changed_on);
      revoke update, delete, truncate on training_change from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
