import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How urgently somebody waits, and whether a programme orders its list by it. */
export class WaitingBands1764000000070 implements MigrationInterface {
  name = 'WaitingBands1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table waiting_band (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid not null,
        band text not null check (band in ('high', 'usual', 'low')),
        reason text not null check (length(reason) between 3 and 1000),
        decided_on date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id)
      );
      create unique index waiting_band_stands on waiting_band (mentee_id) where superseded_at is null;
      create index waiting_band_of_mentee on waiting_band (mentee_id, decided_on, version);
      -- A row changes once, when the next version takes its place.
      revoke update, delete on waiting_band from cairn_app;
      grant update (superseded_at) on waiting_band to cairn_app;
      alter table assessment_setting drop constraint assessment_setting_key_check,
        add constraint assessment_setting_key_check check (key in ('eligibility', 'induction', 'interests', 'needs',
          'carer-consent-age', 'own-consent-age', 'home-visits', 'waiting-order', 'match-maximum', 'caseload-limit'));
      insert into assessment_setting (id, key, value, effective_from, set_at)
      values (gen_random_uuid(), 'waiting-order', '"date"', '1900-01-01', now());
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
