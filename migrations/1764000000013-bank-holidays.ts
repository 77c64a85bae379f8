import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BankHolidays1764000000013 implements MigrationInterface {
  name = 'BankHolidays1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where Easter falls in the Gregorian calendar (the anonymous algorithm of 1876).
      create or replace function pg_temp.easter(y int) returns date language sql immutable as $f$
        select make_date(y, n / 31, n % 31 + 1) from (
          select y % 19 as a, y / 100 as b, y % 100 as c) s1,
          lateral (select (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30 as h) s2,
          lateral (select (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7 as l) s3,
          lateral (select h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114 as n) s4
      $f$;
      -- A holiday on a weekend moves to the Monday; the two of a pair move by two days each.
      create or replace function pg_temp.moved(d date, paired boolean) returns date language sql immutable as $f$
        select d + case when extract(isodow from d) < 6 then 0 when paired or extract(isodow from d) = 6 then 2 else 1 end
      $f$;
      create or replace function pg_temp.first_monday(y int, m int) returns date language sql immutable as $f$
        select make_date(y, m, 1) + (8 - extract(isodow from make_date(y, m, 1))::int) % 7
      $f$;
      create or replace function pg_temp.last_monday(y int, m int) returns date language sql immutable as $f$
        select d - (extract(isodow from d)::int - 1)
        from (select (make_date(y, m, 1) + interval '1 month')::date - 1 as d) month_end
      $f$;
      insert into bank_holiday (nation, day)
      select nation, day
      from generate_series(2020, 2035) y
      cross join unnest(array['england-and-wales', 'scotland', 'northern-ireland']) nation
      cross join lateral (
        select pg_temp.moved(make_date(y, 1, 1), nation = 'scotland') as day
        union all select pg_temp.easter(y) - 2
        union all select case y when 2020 then date '2020-05-08' else pg_temp.first_monday(y, 5) end
        union all select case y when 2022 then date '2022-06-02' else pg_temp.last_monday(y, 5) end
        union all select pg_temp.moved(make_date(y, 12, 25), true)
        union all select pg_temp.moved(make_date(y, 12, 26), true)
        union all select pg_temp.easter(y) + 1 where nation <> 'scotland'
        union all select pg_temp.last_monday(y, 8) where nation <> 'scotland'
        union all select pg_temp.moved(make_date(y, 1, 2), true) where nation = 'scotland'
        union all select pg_temp.first_monday(y, 8) where nation = 'scotland'
        union all select pg_temp.moved(make_date(y, 11, 30), false) where nation = 'scotland'
        union all select pg_temp.moved(make_date(y, 3, 17), false) where nation = 'northern-ireland'
        union all select pg_temp.moved(make_date(y, 7, 12), false) where nation = 'northern-ireland') holidays
      union
      -- Proclaimed once: the Jubilee, the Queen's funeral, the Coronation.
      select nation, day from unnest(array['england-and-wales', 'scotland', 'northern-ireland']) nation
      cross join unnest(array[date '2022-06-03', '2022-09-19', '2023-05-08']) day
      union
      -- ... and for Scotland in the World Cup.
      select 'scotland', date '2026-06-15';
`);
  }

  /** The days of the calendar stay true; only those that this laid down are taken up again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from bank_holiday where day between '2020-01-01' and '2035-12-31'`);
  }
}
