import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an answer on consent was recorded anew; a version changes once, when the next takes its place. */
export class CorrectedConsents1764000000091 implements MigrationInterface {
  name = 'CorrectedConsents1764000000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent add column correction text not null default '' check (length(correction) <= 1000);
      create index consent_corrected_of_mentee on consent (mentee_id) where superseded_at is not null;
      revoke update on consent from cairn_app;
      grant update (superseded_at) on consent to cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
