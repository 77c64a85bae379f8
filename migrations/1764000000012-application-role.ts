import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApplicationRole1764000000012 implements MigrationInterface {
  name = 'ApplicationRole1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The role that serves pages: it reads and writes cases, adds to history, and alters nothing of the ground.
      grant usage on schema public to cairn_app;
      grant select, insert, update, delete on all tables in schema public to cairn_app;
      grant usage, select on all sequences in schema public to cairn_app;
      grant execute on all functions in schema public to cairn_app;
      alter default privileges in schema public grant select, insert, update, delete on tables to cairn_app;
      alter default privileges in schema public grant usage, select on sequences to cairn_app;
      revoke update, delete, truncate on case_event, audit_entry from cairn_app;
      revoke insert, update, delete on bank_holiday from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
