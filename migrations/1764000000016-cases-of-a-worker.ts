import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CasesOfAWorker1764000000016 implements MigrationInterface {
  name = 'CasesOfAWorker1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    // A work list begins at its worker, whatever state a match is in.
    await runner.query('create index match_of_worker on match (programme_id, owner_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index match_of_worker');
  }
}
