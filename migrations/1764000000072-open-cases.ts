import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts as a case, and whose it is, said once for the gate, the bars and what referrers are told. */
export class OpenCases1764000000072 implements MigrationInterface {
  name = 'OpenCases1764000000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In two halves, so that a worker is looked up by an index in either.
      create view open_case as
        select m.id as match_id, m.programme_id, m.owner_id as worker_id from match m
        where m.owner_id is not null and m.status in ('proposed', 'active', 'paused')
        union all
        select m.id, m.programme_id, l.lead_id from match m join programme l on l.id = m.programme_id
        where m.owner_id is null and m.status in ('proposed', 'active', 'paused');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view open_case');
  }
}
