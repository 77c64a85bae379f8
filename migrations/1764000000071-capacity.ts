import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much a programme and each of its workers take on, and what room there was when a match was proposed. */
export class Capacity1764000000071 implements MigrationInterface {
  name = 'Capacity1764000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into assessment_setting (id, key, value, effective_from, set_at)
      values (gen_random_uuid(), 'caseload-limit', '20', '1900-01-01', now());
      -- A fact of the moment of the proposal: without the match itself, and never asked again.
      create table match_room (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null unique,
        asked_on date not null,
        matches integer not null check (matches >= 0),
        maximum integer check (maximum > 0),
        worker_id uuid references user_account,
        cases integer check (cases >= 0),
        caseload_limit integer not null check (caseload_limit between 1 and 20),
        by_override boolean not null,
        had_room boolean not null generated always as
          (coalesce(matches < maximum, true) and coalesce(cases < caseload_limit, true)) stored,
        recorded_at timestamptz not null,
        check ((worker_id is null) = (cases is null)),
        check (had_room <> by_override),
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create index match_room_of_programme on match_room (programme_id);
      revoke update, delete on match_room from cairn_app;
      -- A worker has cases in every programme that they work for.
      create index match_open_of_worker on match (owner_id) where status in ('proposed', 'active', 'paused');
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
