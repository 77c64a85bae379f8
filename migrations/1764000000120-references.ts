import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked for a reference, by which links, what they said, and what staff did with it. */
export class References1764000000120 implements MigrationInterface {
  name = 'References1764000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_reference (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        referee_name text not null check (length(referee_name) between 2 and 200),
        referee_email text check (referee_email = lower(referee_email) and length(referee_email) <= 254),
        organisation text not null default '' check (length(organisation) <= 200),
        setting text not null check (setting in ('work', 'volunteering', 'education', 'professional', 'personal')),
        asked_on date not null,
        asked_by uuid not null references user_account,
        received_on date check (received_on >= asked_on),
        withdrawn_on date check (withdrawn_on >= asked_on),
        withdrawn_why text check (length(withdrawn_why) between 3 and 2000),
        recorded_at timestamptz not null,
        unique (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check ((withdrawn_on is null) = (withdrawn_why is null)),
        check (num_nonnulls(received_on, withdrawn_on) < 2)
      );
      create unique index mentor_reference_of_one_referee on mentor_reference (mentor_id, referee_email)
        where withdrawn_on is null and referee_email is not null;
      create index mentor_reference_of_mentor on mentor_reference (mentor_id, asked_on);
      create index mentor_reference_in_programme on mentor_reference (programme_id, asked_on);
      create index mentor_reference_unanswered on mentor_reference (asked_on) where received_on is null and withdrawn_on is null;
      revoke delete, truncate on mentor_reference from cairn_app;

      create table reference_link (
        token_hash bytea primary key,
        programme_id uuid not null,
        reference_id uuid not null,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        foreign key (programme_id, reference_id) references mentor_reference (programme_id, id)
      );
      create index reference_link_of_reference on reference_link (reference_id);

      -- One reminder for each occasion, whichever round comes first.
      create table reference_reminder (
        reference_id uuid not null,
        programme_id uuid not null,
        nth integer not null check (nth in (1, 2)),
        sent_on date not null,
        recorded_at timestamptz not null,
        primary key (reference_id, nth),
        foreign key (programme_id, reference_id) references mentor_reference (programme_id, id)
      );
      revoke update, delete, truncate on reference_reminder from cairn_app;

      create table reference_answer (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        reference_id uuid not null unique,
        way text not null check (way in ('form', 'letter')),
        name text not null check (length(name) between 2 and 200),
        position text not null check (length(position) between 2 and 200),
        setting text not null check (setting in ('work', 'volunteering', 'education', 'professional', 'personal')),
        related text not null check (related in ('no', 'relative', 'partner', 'household', 'applicant')),
        capacity text not null check (length(capacity) between 3 and 2000),
        known_months integer not null check (known_months between 0 and 1200),
        seen_with_children boolean not null,
        suitability text not null check (length(suitability) between 3 and 6000),
        concern boolean not null,
        concern_words text not null check (length(concern_words) <= 6000),
        reengage text not null check (reengage in ('yes', 'no', 'not-sure')),
        reengage_words text not null check (length(reengage_words) <= 2000),
        confidential boolean not null,
        answered_on date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, reference_id) references mentor_reference (programme_id, id),
        check (not concern or concern_words <> ''),
        check (reengage <> 'no' or reengage_words <> ''),
        check ((way = 'letter') = (recorded_by is not null))
      );
      create index reference_answer_of_mentor on reference_answer (mentor_id, answered_on);
      revoke update, delete, truncate on reference_answer from cairn_app;

      -- That it comes from whom it seems to come from, and what became of what speaks against them.
      create table reference_step (
        id uuid primary key,
        programme_id uuid not null,
        reference_id uuid not null,
        kind text not null check (kind in ('verified', 'taken-up')),
        happened_on date not null,
        how text not null check (how in ('phone', 'email', 'in-person')),
        words text not null check (length(words) between 3 and 4000),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, reference_id) references mentor_reference (programme_id, id)
      );
      create index reference_step_of_reference on reference_step (reference_id, kind);
      revoke update, delete, truncate on reference_step from cairn_app;

      -- The last one stands.
      create table reference_result (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        reference_id uuid not null,
        result text not null check (result in ('satisfactory', 'follow-up', 'unsatisfactory')),
        decided_on date not null,
        reasons text not null check (length(reasons) between 3 and 4000),
        decided_by uuid not null references user_account,
        recorded_at timestamptz not null,
        nth bigint generated always as identity,
        foreign key (programme_id, reference_id) references mentor_reference (programme_id, id)
      );
      create index reference_result_of_reference on reference_result (reference_id, decided_on desc, nth desc);
      create index reference_result_of_mentor on reference_result (mentor_id);
      revoke update, delete, truncate on reference_result from cairn_app;

      -- What a programme asks of an applicant, from a day on. Without a programme: what holds until one sets its own.
      create table selection_setting (
        id uuid primary key default gen_random_uuid(),
        programme_id uuid references programme,
        key text not null check (key in ('referee-known-months', 'interview-questions', 'after-training-questions')),
        value jsonb not null,
        effective_from date not null,
        set_by uuid references user_account,
        set_at timestamptz not null default now()
      );
      create index selection_setting_in_force on selection_setting (key, programme_id, effective_from desc, set_at desc);
      revoke update, delete, truncate on selection_setting from cairn_app;
      insert into selection_setting (key, value, effective_from) values ('referee-known-months', '12', '2000-01-01');

      alter table letter drop constraint letter_part_check,
        add constraint letter_part_check check (part in ('mentee', 'carer', 'referrer', 'professional', 'supporter', 'mentor', 'referee'));
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
