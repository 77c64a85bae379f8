import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times in custody of a mentee, and whether a programme works with young people in or after custody. */
export class Custody1764000000090 implements MigrationInterface {
  name = 'Custody1764000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table custody (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid not null,
        establishment text not null check (length(establishment) between 3 and 120),
        establishment_kind text not null check (establishment_kind in
          ('young-offender-institution', 'secure-training-centre', 'secure-childrens-home', 'prison')),
        sentence_started_on date,
        earliest_release_on date,
        expected_release_on date,
        released_on date check (released_on >= sentence_started_on),
        licence_ends_on date check (licence_ends_on >= released_on),
        youth_justice_team text not null default '',
        youth_justice_worker_id uuid references connection,
        areas_to_avoid text[] not null default '{}',
        areas_reason text not null default '',
        mentor_may_know text not null default '',
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        check (earliest_release_on >= sentence_started_on and expected_release_on >= sentence_started_on)
      );
      create unique index custody_stands on custody (record_id) where superseded_at is null;
      create index custody_of_mentee on custody (mentee_id, recorded_at) where superseded_at is null;
      create index custody_released on custody (programme_id, released_on) where superseded_at is null;
      -- Nobody is in two places at once.
      create unique index custody_open on custody (mentee_id) where superseded_at is null and released_on is null;
      -- A row changes once, when the next version takes its place.
      revoke update, delete on custody from cairn_app;
      grant update (superseded_at) on custody to cairn_app;
      alter table assessment_setting drop constraint assessment_setting_key_check,
        add constraint assessment_setting_key_check check (key in ('eligibility', 'induction', 'interests', 'needs',
          'carer-consent-age', 'own-consent-age', 'home-visits', 'waiting-order', 'match-maximum', 'caseload-limit', 'resettlement'));
      insert into assessment_setting (id, key, value, effective_from, set_at)
      values (gen_random_uuid(), 'resettlement', 'false', '1900-01-01', now());
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
