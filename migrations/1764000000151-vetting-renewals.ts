import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check that lapsed ends what a mentor sees after the grace; letters go out at each mark before it. */
export class VettingRenewals1764000000151 implements MigrationInterface {
  name = 'VettingRenewals1764000000151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vetting_figure drop constraint vetting_figure_key_check,
        add constraint vetting_figure_key_check check (key in ('supervision-exempt-until', 'days-in-thirty', 'youngest', 'recheck-months',
          'status-months', 'content-months', 'grace-months'));
      insert into vetting_figure (jurisdiction, key, value, effective_from)
      select j, 'grace-months', '1', '2000-01-01' from unnest(array['england-and-wales', 'scotland', 'northern-ireland']) j;

      -- How the vetting of a mentor stands on a day: until when the newest clear word holds, and the last day of access.
      create function vetting_access(who uuid, today date) returns table (clear boolean, until date, ends_on date) language sql stable as $f$
        select t.clear, t.until, (t.until + make_interval(months => g.months))::date
        from (
          select v.clear, v.valid_until as until, v.decided_on as on_day, f.recorded_at
          from vetting_decision v join vetting_decision f on f.record_id = v.record_id and f.version = 1
          where v.subject_id = who and v.superseded_at is null
          union all
          select s.result like 'current%', greatest(d.valid_until, s.holds_until), s.checked_on, s.recorded_at
          from vetting_status_check s join vetting_decision d on d.check_record_id = s.check_record_id and d.clear
            and d.superseded_at is null and d.decided_on <= s.checked_on
          where s.subject_id = who) t
        cross join lateral (select f.value::int as months from mentor m join programme p on p.id = m.programme_id
          join vetting_figure f on f.jurisdiction = p.nation and f.key = 'grace-months' and f.effective_from <= today
          where m.id = who order by f.effective_from desc, f.set_at desc limit 1) g
        order by t.on_day desc, t.recorded_at desc limit 1
      $f$;
      create function cleared_to_meet(who uuid, today date) returns boolean language sql stable as $f$
        select exists (select from mentor_period p where p.mentor_id = who and p.ended_on is null)
          and coalesce((select a.clear and coalesce(a.ends_on >= today, true) from vetting_access(who, today) a), false)
      $f$;
      drop function cleared_to_meet(uuid);

      -- One letter for each mark before a check ends, whichever round comes first.
      create table vetting_renewal_letter (
        id uuid primary key default gen_random_uuid(),
        programme_id uuid not null references programme,
        subject_id uuid not null,
        until date not null,
        mark integer not null check (mark in (90, 60, 30, 0)),
        sent_on date not null,
        recorded_at timestamptz not null,
        unique (subject_id, until, mark)
      );
      revoke update, delete, truncate on vetting_renewal_letter from cairn_app;
`);
  }

  /** Not undone: what went out stays on record. */
  async down(): Promise<void> {}
}
