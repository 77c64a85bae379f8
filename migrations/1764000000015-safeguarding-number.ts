import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number that a mentor is shown before any form, when something urgent worries them. */
export class SafeguardingNumber1764000000015 implements MigrationInterface {
  name = 'SafeguardingNumber1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table programme add column safeguarding_phone text check (length(safeguarding_phone) <= 40)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table programme drop column safeguarding_phone`);
  }
}
