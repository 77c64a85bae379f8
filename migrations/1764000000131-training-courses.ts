import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACT = `programme_id uuid not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null`;

/** Courses with their sessions, who is booked, whom an invitation reached, and who was there. */
export class TrainingCourses1764000000131 implements MigrationInterface {
  name = 'TrainingCourses1764000000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table training_course (
        id uuid primary key,
        ${FACT},
        version integer not null default 1,
        kind text not null check (kind in ('initial', 'refresher', 'safeguarding')),
        title text not null check (length(title) between 3 and 200),
        outline text not null default '' check (length(outline) <= 4000),
        outcomes jsonb not null default '[]' check (jsonb_typeof(outcomes) = 'array'),
        group_most integer not null check (group_most between 1 and 200),
        overbook integer not null check (overbook between 0 and 20),
        announced_on date not null,
        called_off_on date check (called_off_on >= announced_on),
        foreign key (programme_id) references programme,
        unique (programme_id, id)
      );
      create index training_course_in_programme on training_course (programme_id, announced_on);
      revoke delete, truncate on training_course from cairn_app;

      create table training_session (
        id uuid primary key,
        ${FACT},
        version integer not null default 1,
        course_id uuid not null,
        held_on date not null,
        from_time time not null,
        until_time time not null check (until_time > from_time),
        venue text not null default '' check (length(venue) <= 300),
        access text not null default '' check (length(access) <= 2000),
        trainer text not null default '' check (length(trainer) <= 200),
        topics text[] not null default '{}',
        foreign key (programme_id, course_id) references training_course (programme_id, id),
        unique (programme_id, id)
      );
      create index training_session_of_course on training_session (course_id, held_on, from_time);
      create index training_session_in_programme on training_session (programme_id, held_on);
      revoke delete, truncate on training_session from cairn_app;

      create table training_booking (
        id uuid primary key,
        ${FACT},
        course_id uuid not null,
        mentor_id uuid not null,
        state text not null check (state in ('booked', 'waiting', 'cancelled')),
        booked_on date not null,
        cancelled_on date check (cancelled_on >= booked_on),
        foreign key (programme_id, course_id) references training_course (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        unique (programme_id, id),
        check ((state = 'cancelled') = (cancelled_on is not null))
      );
      create unique index training_booking_once on training_booking (course_id, mentor_id) where state <> 'cancelled';
      create index training_booking_of_mentor on training_booking (mentor_id, booked_on desc);
      create index training_booking_in_programme on training_booking (programme_id, booked_on);
      revoke delete, truncate on training_booking from cairn_app;

      -- An offer of a place, or the dates and outline, as they reached a mentor.
      create table training_invitation (
        id uuid primary key,
        ${FACT},
        course_id uuid not null,
        mentor_id uuid not null,
        kind text not null check (kind in ('offer', 'outline')),
        how text not null check (how in ('email', 'told')),
        sent_on date not null,
        foreign key (programme_id, course_id) references training_course (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index training_invitation_once on training_invitation (course_id, mentor_id, kind);
      create index training_invitation_of_mentor on training_invitation (mentor_id, sent_on);
      revoke update, delete, truncate on training_invitation from cairn_app;

      create table training_register_entry (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        ${FACT},
        superseded_at timestamptz,
        session_id uuid not null,
        mentor_id uuid not null,
        present boolean not null,
        note text not null default '' check (length(note) <= 2000),
        foreign key (programme_id, session_id) references training_session (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        unique (record_id, version)
      );
      create unique index training_register_stands on training_register_entry (session_id, mentor_id) where superseded_at is null;
      create index training_register_of_mentor on training_register_entry (mentor_id) where superseded_at is null;
      revoke delete, truncate on training_register_entry from cairn_app;

      -- What was ticked on a register: it has the record and the version of its entry.
      alter table training_attendance add column session_id uuid,
        add foreign key (programme_id, session_id) references training_session (programme_id, id);
      create index training_attendance_of_session on training_attendance (session_id) where session_id is not null;
      create index training_attendance_in_programme on training_attendance (programme_id, held_on) where superseded_at is null;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
