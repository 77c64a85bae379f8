import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of a course, asked by a link that opens once; and certificates as they were given. */
export class TrainingFeedback1764000000132 implements MigrationInterface {
  name = 'TrainingFeedback1764000000132';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table training_feedback (
        id uuid primary key,
        programme_id uuid not null,
        course_id uuid not null,
        mentor_id uuid not null,
        booking_id uuid not null unique,
        link_hash bytea unique,
        asked_on date not null,
        expires_at timestamptz not null,
        answered_on date check (answered_on >= asked_on),
        satisfaction text check (satisfaction in ('very', 'mostly', 'partly', 'not')),
        outcomes jsonb not null default '{}',
        best text not null default '' check (length(best) <= 4000),
        better text not null default '' check (length(better) <= 4000),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, course_id) references training_course (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        foreign key (programme_id, booking_id) references training_booking (programme_id, id),
        check ((answered_on is null) = (satisfaction is null)),
        check (answered_on is null or link_hash is null)
      );
      create index training_feedback_of_course on training_feedback (course_id);
      create index training_feedback_in_programme on training_feedback (programme_id, answered_on);
      revoke delete, truncate on training_feedback from cairn_app;

      create table training_certificate (
        id uuid primary key,
        programme_id uuid not null,
        course_id uuid not null,
        mentor_id uuid not null,
        issued_on date not null,
        name text not null,
        title text not null,
        hours numeric(6, 2) not null check (hours > 0),
        days integer not null check (days > 0),
        last_on date not null,
        topics jsonb not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, course_id) references training_course (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        unique (course_id, mentor_id)
      );
      create index training_certificate_of_mentor on training_certificate (mentor_id, issued_on);
      create index training_certificate_in_programme on training_certificate (programme_id, issued_on);
      revoke update, delete, truncate on training_certificate from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
