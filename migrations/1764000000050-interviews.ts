import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an assessor may speak with: invited, asked, given a time; and what was chosen where nobody can be offered. */
export class Interviews1764000000050 implements MigrationInterface {
  name = 'Interviews1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interview (
        id uuid primary key,
        programme_id uuid not null references programme,
        framework text not null,
        kind text not null check (kind in ('mentee', 'mentor', 'staff')),
        mentee_id uuid,
        mentor_id uuid,
        staff_id uuid references user_account,
        invited_on date not null,
        invited_by uuid not null references user_account,
        sitting text not null default 'alone' check (sitting in ('alone', 'group')),
        takes_place_on date,
        takes_place_at text check (takes_place_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
        supporter_name text check (length(supporter_name) between 1 and 200),
        supporter_relation text check (length(supporter_relation) between 1 and 60),
        held boolean,
        held_on date,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        check ((kind = 'mentee') = (mentee_id is not null)),
        check ((kind = 'mentor') = (mentor_id is not null)),
        check ((kind = 'staff') = (staff_id is not null)),
        check ((supporter_name is null) = (supporter_relation is null)),
        check (supporter_name is null or kind = 'mentee'),
        check ((held is true) = (held_on is not null)),
        check (held_on >= invited_on),
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index interview_one_open_for_a_mentee on interview (mentee_id, framework) where held is null;
      create unique index interview_one_open_for_a_mentor on interview (mentor_id, framework) where held is null;
      create unique index interview_one_open_for_staff on interview (staff_id, programme_id, framework) where held is null;
      create index interview_in_programme on interview (programme_id, framework, invited_on desc, id);

      -- What somebody answered, each answer its own row: the last one stands. Nobody can make one undone.
      create table interview_answer (
        id uuid primary key,
        programme_id uuid not null,
        interview_id uuid not null,
        number integer not null check (number > 0),
        answer text not null check (answer in ('given', 'refused', 'withdrawn')),
        given_by text not null check (given_by in ('self', 'parent-or-carer', 'local-authority')),
        given_by_name text not null default '' check (length(given_by_name) <= 200),
        how text not null check (how in ('signed', 'message', 'spoken')),
        answered_on date not null,
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        unique (interview_id, number),
        foreign key (programme_id, interview_id) references interview (programme_id, id)
      );
      revoke update, delete, truncate on interview_answer from cairn_app;

      -- Where nobody can be offered: a wider sample of paperwork takes the place of the interviews.
      create table interview_alternative (
        id uuid primary key,
        programme_id uuid not null references programme,
        framework text not null,
        kind text not null check (kind in ('mentee', 'mentor', 'staff')),
        why text not null check (length(why) between 3 and 2000),
        chosen_on date not null,
        chosen_by uuid not null references user_account,
        ended_on date check (ended_on >= chosen_on),
        recorded_at timestamptz not null
      );
      create unique index interview_alternative_standing on interview_alternative (programme_id, framework, kind) where ended_on is null;
      revoke delete, truncate on interview_alternative from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
