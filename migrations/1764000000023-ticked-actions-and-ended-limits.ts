import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who ticked an action of a sheet, and the actions of a sheet found at once. A limit without a figure: from that day
 * on a programme has none of its own any more.
 */
export class TickedActionsAndEndedLimits1764000000023 implements MigrationInterface {
  name = 'TickedActionsAndEndedLimits1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session_action add column if not exists done_by uuid references user_account;
      create index if not exists session_action_of_sheet on session_action (sheet_record_id);
      alter table limit_setting drop constraint limit_setting_check;
      alter table limit_setting add constraint limit_setting_figure check (num_nonnulls(months, days, working_days) <= 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from limit_setting where num_nonnulls(months, days, working_days) = 0;
      alter table limit_setting drop constraint limit_setting_figure;
      alter table limit_setting add constraint limit_setting_check check (num_nonnulls(months, days, working_days) = 1);
      drop index session_action_of_sheet;
      alter table session_action drop column done_by;
    `);
  }
}
