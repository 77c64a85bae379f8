import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who ticked an action of a sheet, beside the day on which it was done; and the actions of a sheet found at once. */
export class ActionsDone1764000000023 implements MigrationInterface {
  name = 'ActionsDone1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session_action add column done_by uuid references user_account;
      create index session_action_of_sheet on session_action (sheet_record_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index session_action_of_sheet; alter table session_action drop column done_by');
  }
}
