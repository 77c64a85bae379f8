import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LimitsAndWaivers1764000000004 implements MigrationInterface {
  name = 'LimitsAndWaivers1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table limit_setting (
        id uuid primary key,
        programme_id uuid not null references programme,
        rule text not null,
        months integer check (months between 0 and 120),
        days integer check (days between 0 and 3650),
        working_days integer check (working_days between 0 and 500),
        notice_days integer check (notice_days between 0 and 365),
        effective_from date not null,
        set_by uuid references user_account,
        set_at timestamptz not null,
        check (num_nonnulls(months, days, working_days) = 1),
        unique (programme_id, rule, effective_from)
      );
      create table rule_waiver (
        id uuid primary key,
        programme_id uuid references programme,
        rule text not null,
        subject_id uuid not null,
        opened_on date not null,
        waived_on date not null,
        waived_by uuid not null references user_account,
        reason text not null check (length(reason) between 3 and 2000),
        recorded_at timestamptz not null,
        unique (rule, subject_id, opened_on)
      );
      create table bank_holiday (
        nation text not null,
        day date not null,
        primary key (nation, day)
      );
      -- The nth working day after a day: Monday to Friday without the bank holidays of the nation. A negative n counts back.
      create function plus_working_days(start date, n integer, in_nation text) returns date language sql stable as $f$
        select case when n = 0 then start else (
          select d::date from generate_series(start + sign(n)::int, start + sign(n)::int * (abs(n) * 2 + 30), make_interval(days => sign(n)::int)) d
          where extract(isodow from d) < 6
            and not exists (select 1 from bank_holiday h where h.nation = in_nation and h.day = d::date)
          order by case when n > 0 then d end, case when n < 0 then d end desc
          offset abs(n) - 1 limit 1) end
      $f$;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
