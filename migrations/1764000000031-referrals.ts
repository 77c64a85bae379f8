import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Referrals with what was asked about them and the links by which outsiders come back; when a programme takes none;
 * the other services that it knows of. People are found by the words of their names, however these were written.
 */
export class Referrals1764000000031 implements MigrationInterface {
  name = 'Referrals1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      create function name_words(plain text) returns text[] language sql immutable strict parallel safe as $f$
        select string_to_array(btrim(regexp_replace(replace(plain, '''', ''), '[^[:alnum:]]+', ' ', 'g')), ' ')
      $f$;
      create index person_by_word on person using gin (name_words(search_name));
      create index person_by_birth on person (born_on) where born_on is not null;

      create table signpost_service (
        id uuid primary key,
        programme_id uuid not null references programme,
        name text not null check (length(name) between 2 and 120),
        offers text not null check (length(offers) <= 500),
        reach text not null check (length(reach) between 3 and 300),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        withdrawn_at timestamptz,
        version integer not null default 1,
        unique (programme_id, id)
      );
      create unique index signpost_service_once on signpost_service (programme_id, lower(name)) where withdrawn_at is null;
      revoke delete on signpost_service from cairn_app;

      create table referral_closure (
        id uuid primary key,
        programme_id uuid not null references programme,
        closed_from date not null,
        reopens_on date check (reopens_on > closed_from),
        words text not null check (length(words) <= 1000),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        lifted_by uuid references user_account,
        lifted_at timestamptz
      );
      create unique index referral_closure_one_stands on referral_closure (programme_id) where lifted_at is null;
      revoke delete on referral_closure from cairn_app;

      create table referral (
        id uuid primary key,
        programme_id uuid not null references programme,
        reference text not null,
        form_version_id uuid,
        answers jsonb not null check (jsonb_typeof(answers) = 'object'),
        source text not null check (source in ('agency', 'self', 'carer', 'staff')),
        taken_by uuid references user_account,
        referrer_name text,
        referrer_organisation text,
        referrer_email text,
        referrer_phone text,
        first_name text not null check (length(first_name) between 1 and 200),
        last_name text check (length(last_name) between 1 and 200),
        born_on date,
        received_on date not null,
        recorded_at timestamptz not null,
        mentee_id uuid,
        opened_on date,
        owner_id uuid references user_account,
        state text not null check (state in ('received', 'asked', 'accepted', 'declined', 'withdrawn')),
        acknowledged_on date check (acknowledged_on >= received_on),
        completed_on date,
        decided_on date check (decided_on >= received_on),
        decided_by uuid references user_account,
        decline_kind text check (decline_kind in ('outside-criteria', 'no-capacity', 'another-service', 'not-wanted', 'other')),
        reason text check (length(reason) between 3 and 2000),
        signposted_to uuid,
        no_signpost_reason text check (length(no_signpost_reason) between 3 and 2000),
        signposted_on date,
        may_tell boolean not null,
        told_on date,
        version integer not null default 1,
        search_name text generated always as (plain_name(first_name || coalesce(' ' || last_name, ''))) stored,
        unique (programme_id, reference),
        unique (programme_id, id),
        foreign key (programme_id, form_version_id) references form_version (programme_id, id),
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, signposted_to) references signpost_service (programme_id, id),
        check ((state in ('accepted', 'declined', 'withdrawn')) = (decided_on is not null)),
        check (state <> 'accepted' or mentee_id is not null),
        check (state not in ('declined', 'withdrawn') or reason is not null),
        check (num_nonnulls(signposted_to, no_signpost_reason) <= 1),
        check ((num_nonnulls(signposted_to, no_signpost_reason) = 1) = (signposted_on is not null))
      );
      create index referral_open on referral (programme_id, received_on, id) where state in ('received', 'asked');
      create index referral_in_programme on referral (programme_id, received_on desc, id desc);
      create index referral_of_mentee on referral (mentee_id, received_on) where mentee_id is not null;
      create index referral_of_worker on referral (owner_id) where state in ('received', 'asked');
      create index referral_by_word on referral using gin (name_words(search_name));
      create index referral_by_birth on referral (born_on) where born_on is not null;
      revoke delete on referral from cairn_app;

      create table referral_question (
        id uuid primary key,
        programme_id uuid not null,
        referral_id uuid not null,
        question text not null check (length(question) between 3 and 2000),
        asked_on date not null,
        asked_by uuid not null references user_account,
        answer text check (length(answer) between 1 and 4000),
        answered_on date,
        answered_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, referral_id) references referral (programme_id, id),
        check ((answer is null) = (answered_on is null))
      );
      create unique index referral_question_one_open on referral_question (referral_id) where answer is null;
      create index referral_question_of_referral on referral_question (referral_id, recorded_at);
      revoke delete on referral_question from cairn_app;

      create table referral_link (
        token_hash bytea primary key,
        programme_id uuid not null,
        referral_id uuid not null,
        purpose text not null check (purpose in ('receipt', 'answer')),
        made_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        foreign key (programme_id, referral_id) references referral (programme_id, id)
      );
      create index referral_link_of_referral on referral_link (referral_id);
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
