import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionsAndReviews1764000000008 implements MigrationInterface {
  name = 'SessionsAndReviews1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact_sheet (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        match_id uuid not null,
        held_on date not null,
        outcome text not null check (outcome in ('met', 'mentee-cancelled', 'mentee-absent', 'mentor-cancelled', 'moved')),
        minutes integer check (minutes between 1 and 1440),
        how text check (how in ('in-person', 'phone', 'video', 'message', 'letter', 'custody-visit')),
        place text,
        note text not null default '' check (length(note) <= 500),
        worry text not null check (worry in ('no', 'call', 'urgent')),
        told text not null default '',
        next_on date,
        next_time text check (next_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
        agreed_together boolean not null default false,
        expenses_pence integer check (expenses_pence between 0 and 100000),
        receipt_id uuid references stored_file,
        submitted_at timestamptz not null,
        submitted_on date not null,
        read_by uuid references user_account,
        read_at timestamptz,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        check (outcome <> 'met' or (minutes is not null and how is not null)),
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index contact_sheet_stands on contact_sheet (record_id) where superseded_at is null;
      create unique index contact_sheet_version on contact_sheet (record_id, version);
      create index contact_sheet_of_match on contact_sheet (match_id, held_on desc, id desc) where superseded_at is null;
      create index contact_sheet_in_programme on contact_sheet (programme_id, held_on) where superseded_at is null;
      create index contact_sheet_worry on contact_sheet (programme_id, held_on) where superseded_at is null and worry <> 'no' and read_at is null;
      create table session_action (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null,
        sheet_record_id uuid not null,
        what text not null check (length(what) between 1 and 300),
        owner text not null check (owner in ('mentee', 'mentor', 'staff')),
        done_on date,
        recorded_at timestamptz not null,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create index session_action_by_match on session_action (match_id) where done_on is null;
      create table mentee_review (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        match_id uuid not null,
        held_on date not null,
        mentor_present boolean not null default false,
        aims_and_progress text check (length(aims_and_progress) <= 5000),
        wish_to_continue text check (wish_to_continue in ('yes', 'no', 'unsure')),
        still_needed text check (still_needed in ('yes', 'no', 'unsure')),
        view_of_service text check (length(view_of_service) <= 5000),
        outcome text check (outcome in ('continue', 'change', 'plan-ending', 'end')),
        outcome_note text not null default '' check (length(outcome_note) <= 5000),
        late_reason text not null default '',
        held_by uuid not null references user_account,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index mentee_review_stands on mentee_review (record_id) where superseded_at is null;
      create unique index mentee_review_version on mentee_review (record_id, version);
      create index mentee_review_of_match on mentee_review (match_id, held_on desc, id desc) where superseded_at is null;
      create index mentee_review_in_programme on mentee_review (programme_id, held_on) where superseded_at is null;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
