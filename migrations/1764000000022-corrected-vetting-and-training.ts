import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vetting decisions and training can be corrected: a fact has an id of its own through all its versions. */
export class CorrectedVettingAndTraining1764000000022 implements MigrationInterface {
  name = 'CorrectedVettingAndTraining1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['vetting_decision', 'training_attendance']) {
      await runner.query(`
        alter table ${table} add column record_id uuid, add column version integer not null default 1;
        update ${table} set record_id = id;
        alter table ${table} alter column record_id set not null;
        create unique index ${table}_stands on ${table} (record_id) where superseded_at is null;
        create unique index ${table}_version on ${table} (record_id, version);
      `);
    }
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
