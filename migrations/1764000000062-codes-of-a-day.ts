import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So many codes a day for one grant: whoever has the link alone cannot go on guessing for weeks. */
export class CodesOfADay1764000000062 implements MigrationInterface {
  name = 'CodesOfADay1764000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pack_grant add column codes_on date, add column codes_sent int not null default 0;
`);
  }

  /** Not undone: two columns that nothing else reads. */
  async down(): Promise<void> {}
}
