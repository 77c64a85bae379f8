import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the case studies go into a pack is ticked when it is asked for. */
export class CaseStudiesInPacks1764000000052 implements MigrationInterface {
  name = 'CaseStudiesInPacks1764000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence_pack add column case_studies boolean not null default false;
      create index pack_sample_of_record on pack_sample (record_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index pack_sample_of_record');
    await runner.query('alter table evidence_pack drop column case_studies');
  }
}
