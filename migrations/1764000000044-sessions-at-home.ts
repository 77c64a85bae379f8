import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionsAtHome1764000000044 implements MigrationInterface {
  name = 'SessionsAtHome1764000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact_sheet add column at_home boolean not null default false;
      create index contact_sheet_at_home on contact_sheet (match_id, held_on) where at_home and superseded_at is null;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
