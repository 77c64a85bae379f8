import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which establishments a mentor is cleared to visit, and what they were briefed on before. */
export class CustodyVisits1764000000154 implements MigrationInterface {
  name = 'CustodyVisits1764000000154';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table custody_visit_clearance (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        establishment text not null check (length(establishment) between 3 and 120),
        cleared_on date not null,
        -- On which they were told of identification, of what may not be brought, and given the handbook of the place.
        briefed_on date not null,
        valid_until date check (valid_until >= cleared_on),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        ended_on date check (ended_on >= cleared_on),
        ended_why text check (length(ended_why) between 3 and 2000),
        ended_by uuid references user_account,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check (num_nonnulls(ended_on, ended_why, ended_by) in (0, 3))
      );
      create index custody_visit_clearance_of_mentor on custody_visit_clearance (mentor_id, cleared_on);
      create index contact_sheet_in_custody on contact_sheet (programme_id, held_on) where how = 'custody-visit' and superseded_at is null;
      revoke delete, truncate on custody_visit_clearance from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
