import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the rules count most: sessions that were held and calls that reached somebody. Whole in their index, so that
 * the work of everybody is read without the words of every sheet and call.
 */
export class MetSessionsAndCalls1764000000021 implements MigrationInterface {
  name = 'MetSessionsAndCalls1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index contact_sheet_met on contact_sheet (match_id, held_on) include (record_id)
        where outcome = 'met' and superseded_at is null;
      create index staff_contact_reached_mentee on staff_contact (mentee_id, held_on) include (record_id)
        where reached and superseded_at is null and mentee_id is not null;
      create index staff_contact_reached_mentor on staff_contact (mentor_id, held_on) include (record_id)
        where reached and superseded_at is null and mentor_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index contact_sheet_met, staff_contact_reached_mentee, staff_contact_reached_mentor',
    );
  }
}
