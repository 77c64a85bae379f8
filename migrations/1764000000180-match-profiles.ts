import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What both sides bring to a match, who must not meet whom, and what weighs how much in a suggestion. */
export class MatchProfiles1764000000180 implements MigrationInterface {
  name = 'MatchProfiles1764000000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_profile (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        mentee_id uuid,
        mentor_id uuid,
        taken_on date not null,
        interests text[] not null check (cardinality(interests) > 0),
        -- A mentee: help that they want. A mentor: what they can help with.
        needs text[] not null check (cardinality(needs) > 0),
        -- Of a mentor: needs with which they have experience.
        experience text[] not null default '{}',
        languages text[] not null default '{}',
        free text[] not null check (cardinality(free) > 0),
        -- Outward postcodes that they can get to; the first one is where they set out.
        districts text[] not null check (cardinality(districts) > 0),
        learning_style text check (learning_style in ('talking', 'doing', 'watching', 'reading')),
        -- A mentor: what they are glad to be known for. A mentee: what they wish for, and whether nobody else will do.
        traits text[] not null default '{}',
        traits_must boolean not null default false,
        -- Why a protected characteristic may weigh (QiM 56).
        traits_reason text not null default '',
        about text not null default '',
        -- How many matches a mentor can have at one time.
        places smallint check (places between 1 and 10),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        check (num_nonnulls(mentee_id, mentor_id) = 1),
        check ((mentor_id is null) = (places is null)),
        check (mentee_id is null or cardinality(traits) = 0 or traits_reason <> ''),
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index match_profile_stands on match_profile (record_id) where superseded_at is null;
      create unique index match_profile_of_mentee on match_profile (mentee_id) where superseded_at is null and mentee_id is not null;
      create unique index match_profile_of_mentor on match_profile (mentor_id) where superseded_at is null and mentor_id is not null;
      create index match_profile_in_programme on match_profile (programme_id, taken_on) where superseded_at is null;
      revoke update, delete on match_profile from cairn_app;
      grant update (superseded_at) on match_profile to cairn_app;

      create table match_conflict (
        id uuid primary key,
        programme_id uuid not null,
        mentee_id uuid not null,
        mentor_id uuid not null,
        kind text not null check (kind in ('related', 'know-each-other', 'works-with-them', 'lives-near', 'mentee-says-no', 'mentor-says-no')),
        note text not null default '',
        noted_on date not null,
        noted_by uuid references user_account,
        recorded_at timestamptz not null,
        lifted_on date check (lifted_on >= noted_on),
        lifted_by uuid references user_account,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index match_conflict_stands on match_conflict (mentee_id, mentor_id, kind) where lifted_on is null;
      create index match_conflict_of_mentor on match_conflict (mentor_id) where lifted_on is null;
      revoke update, delete on match_conflict from cairn_app;
      grant update (lifted_on, lifted_by) on match_conflict to cairn_app;

      create table match_weights (
        id uuid primary key,
        programme_id uuid not null references programme,
        weights jsonb not null,
        set_by uuid references user_account,
        recorded_at timestamptz not null
      );
      create index match_weights_of_programme on match_weights (programme_id, recorded_at desc);
      revoke update, delete on match_weights from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
