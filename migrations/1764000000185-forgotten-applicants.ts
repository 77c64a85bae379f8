import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is destroyed as an applicant leaves no profile for matching, and nothing about whom they must not meet. */
export class ForgottenApplicants1764000000185 implements MigrationInterface {
  name = 'ForgottenApplicants1764000000185';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function forget_for_matching() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
      begin
        delete from match_profile where mentor_id = new.mentor_id;
        delete from match_conflict where mentor_id = new.mentor_id;
        return null;
      end $f$;
      revoke all on function forget_for_matching() from public;
      create trigger applicant_forgotten_for_matching after insert on applicant_destroyed
        for each row execute function forget_for_matching();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop trigger applicant_forgotten_for_matching on applicant_destroyed; drop function forget_for_matching()',
    );
  }
}
