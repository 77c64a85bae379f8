import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One answer, for every route that a mentor has: whether they are approved, or on hold, and nothing has ended their clearance. */
export class ClearedToMeet1764000000101 implements MigrationInterface {
  name = 'ClearedToMeet1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cleared_to_meet(who uuid) returns boolean language sql stable as $f$
        select exists (select from mentor_period p where p.mentor_id = who and p.ended_on is null)
          and coalesce((select t.clear from (
            select v.clear, v.decided_on as on_day, f.recorded_at
            from vetting_decision v join vetting_decision f on f.record_id = v.record_id and f.version = 1
            where v.mentor_id = who and v.superseded_at is null
            union all
            select s.result like 'current%', s.checked_on, s.recorded_at
            from vetting_status_check s join vetting_decision d on d.check_record_id = s.check_record_id and d.clear
              and d.superseded_at is null and d.decided_on <= s.checked_on
            where s.mentor_id = who) t
          order by t.on_day desc, t.recorded_at desc limit 1), false)
      $f$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function cleared_to_meet(uuid)');
  }
}
