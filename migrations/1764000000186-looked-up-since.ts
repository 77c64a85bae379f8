import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an older certificate is still current clears nobody once another check was decided. */
export class LookedUpSince1764000000186 implements MigrationInterface {
  name = 'LookedUpSince1764000000186';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function vetting_access(who uuid, today date) returns table (clear boolean, until date, ends_on date)
      language sql stable as $f$
        select t.clear, t.until, (t.until + make_interval(months => g.months))::date
        from (
          select v.clear, v.valid_until as until, v.decided_on as on_day, f.recorded_at
          from vetting_decision v join vetting_decision f on f.record_id = v.record_id and f.version = 1
          where v.subject_id = who and v.superseded_at is null
          union all
          select s.result like 'current%', greatest(d.valid_until, s.holds_until), s.checked_on, s.recorded_at
          from vetting_status_check s join vetting_decision d on d.check_record_id = s.check_record_id and d.clear
            and d.superseded_at is null and d.decided_on <= s.checked_on
          where s.subject_id = who and not (s.result like 'current%' and exists (select from vetting_decision n
            where n.subject_id = s.subject_id and n.superseded_at is null and n.check_record_id is distinct from s.check_record_id
              and n.decided_on between d.decided_on and s.checked_on))) t
        cross join lateral (select f.value::int as months from mentor m join programme p on p.id = m.programme_id
          join vetting_figure f on f.jurisdiction = p.nation and f.key = 'grace-months' and f.effective_from <= today
          where m.id = who order by f.effective_from desc, f.set_at desc limit 1) g
        order by t.on_day desc, t.recorded_at desc limit 1
      $f$
`);
  }

  /** Not undone: the older reading cleared whom nobody had cleared. */
  async down(): Promise<void> {}
}
