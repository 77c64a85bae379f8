import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How mentors leave, rest and are tried out: with a last talk, somebody who covers, and a decision. */
export class Leaving1764000000161 implements MigrationInterface {
  name = 'Leaving1764000000161';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_leaving (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        left_on date not null,
        why text not null check (why in ('moved-away', 'work-or-study', 'health', 'family', 'too-little-time', 'done-what-they-came-for',
          'not-what-they-hoped', 'asked-to-leave', 'other')),
        reason text not null check (length(reason) between 1 and 2000),
        badge text not null check (badge in ('none', 'returned', 'lost', 'not-returned')),
        badge_words text not null default '' check (length(badge_words) <= 500),
        -- The day from which the period for keeping their records runs.
        kept_from date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        check (badge <> 'not-returned' or badge_words <> ''),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index mentor_leaving_of_mentor on mentor_leaving (mentor_id, left_on desc);
      create index mentor_leaving_in_programme on mentor_leaving (programme_id, left_on);
      revoke update, delete, truncate on mentor_leaving from cairn_app;

      alter table mentor_badge drop constraint mentor_badge_ended_how_check,
        add constraint mentor_badge_ended_how_check check (ended_how in ('returned', 'lost', 'replaced', 'not-returned'));

      create table mentor_exit (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        held_on date not null,
        how text not null check (how in ('in-person', 'phone', 'video', 'questionnaire')),
        went_well text not null check (length(went_well) between 1 and 4000),
        was_hard text not null default '' check (length(was_hard) <= 4000),
        would_help text not null default '' check (length(would_help) <= 4000),
        -- Whether, as they see it, the mentee came away with something good.
        success text not null check (success in ('yes', 'partly', 'no', 'not-said')),
        again text not null check (again in ('yes', 'perhaps', 'no', 'not-said')),
        held_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index mentor_exit_of_mentor on mentor_exit (mentor_id, held_on desc);
      create index mentor_exit_in_programme on mentor_exit (programme_id, held_on);
      revoke update, delete, truncate on mentor_exit from cairn_app;

      create table mentee_cover (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null,
        covered_by uuid not null references user_account,
        started_on date not null,
        ended_on date check (ended_on >= started_on),
        how text not null default '' check (length(how) <= 500),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index mentee_cover_open on mentee_cover (match_id) where ended_on is null;
      create index mentee_cover_of_match on mentee_cover (match_id, started_on desc);
      create index mentee_cover_by on mentee_cover (covered_by) where ended_on is null;

      create table mentor_trial_review (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        held_on date not null,
        decision text not null check (decision in ('confirm', 'extend', 'end')),
        reasons text not null check (length(reasons) between 1 and 4000),
        decided_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index mentor_trial_review_of_mentor on mentor_trial_review (mentor_id, held_on desc);
      revoke update, delete, truncate on mentor_trial_review from cairn_app;

      alter table selection_setting drop constraint selection_setting_key_check,
        add constraint selection_setting_key_check
          check (key in ('referee-known-months', 'applicant-retention-months', 'interview-questions', 'after-training-questions', 'trial-period'));
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
