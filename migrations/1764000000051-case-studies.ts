import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journey of one mentee or mentor, told with their consent and their part in it. */
export class CaseStudies1764000000051 implements MigrationInterface {
  name = 'CaseStudies1764000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_study (
        id uuid primary key,
        programme_id uuid not null references programme,
        kind text not null check (kind in ('mentee', 'mentor')),
        mentee_id uuid,
        mentor_id uuid,
        chosen_name text check (length(chosen_name) between 1 and 40),
        part text check (length(part) between 1 and 2000),
        part_on date,
        started_on date not null,
        started_by uuid not null references user_account,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        check ((kind = 'mentee') = (mentee_id is not null)),
        check ((kind = 'mentor') = (mentor_id is not null)),
        check ((part is null) = (part_on is null)),
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index case_study_in_programme on case_study (programme_id, started_on desc, id);

      create table case_study_text (
        id uuid primary key,
        programme_id uuid not null,
        case_study_id uuid not null,
        number integer not null check (number > 0),
        beginning text not null check (length(beginning) <= 8000),
        middle text not null check (length(middle) <= 8000),
        ending text not null check (length(ending) <= 8000),
        quotes text not null check (length(quotes) <= 8000),
        words integer not null check (words >= 0),
        written_by uuid not null references user_account,
        recorded_at timestamptz not null,
        unique (case_study_id, number),
        foreign key (programme_id, case_study_id) references case_study (programme_id, id)
      );
      create table case_study_consent (
        id uuid primary key,
        programme_id uuid not null,
        case_study_id uuid not null,
        number integer not null check (number > 0),
        answer text not null check (answer in ('given', 'refused', 'withdrawn')),
        given_by text not null check (given_by in ('self', 'parent-or-carer', 'local-authority')),
        given_by_name text not null default '' check (length(given_by_name) <= 200),
        how text not null check (how in ('signed', 'message', 'spoken')),
        answered_on date not null,
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        unique (case_study_id, number),
        foreign key (programme_id, case_study_id) references case_study (programme_id, id)
      );

      -- It holds for the story as it stood: with the next change of anything in it, it lapses by itself.
      create table case_study_sign_off (
        id uuid primary key,
        programme_id uuid not null,
        case_study_id uuid not null,
        story_version integer not null,
        text_number integer not null,
        words integer not null check (words between 300 and 800),
        signed_on date not null,
        signed_by uuid not null references user_account,
        recorded_at timestamptz not null,
        unique (case_study_id, story_version),
        foreign key (programme_id, case_study_id) references case_study (programme_id, id),
        foreign key (case_study_id, text_number) references case_study_text (case_study_id, number)
      );
      create index case_study_sign_off_in_programme on case_study_sign_off (programme_id, signed_on);
      revoke update, delete, truncate on case_study_text, case_study_consent, case_study_sign_off from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
