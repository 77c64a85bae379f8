import { describe, expect, it } from '@jest/globals';
import { useDatabase } from '../support/database.js';

describe('bank holidays', () => {
  const database = useDatabase();

  const holidays = async (nation: string, year: number) => {
    const rows = await database.app.query<{ day: string }[]>(
      `select day from bank_holiday where nation = $1 and extract(year from day) = $2 order by day`,
      [nation, year],
    );
    return rows.map(({ day }) => day.slice(5));
  };

  // As published by the governments, substitute days and proclaimed days included.
  it.each([
    ['england-and-wales', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    ['england-and-wales', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    ['england-and-wales', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['england-and-wales', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['england-and-wales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['scotland', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
    ['scotland', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
    ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
    ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['northern-ireland', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
    ['northern-ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ])('of %s in %i are %s', async (nation, year, days) => {
    expect((await holidays(nation, year)).join(' ')).toBe(days);
  });

  it.each([
    ['2026-04-02', 1, 'england-and-wales', '2026-04-07'],
    ['2026-04-02', 1, 'scotland', '2026-04-06'],
    ['2026-12-24', 2, 'england-and-wales', '2026-12-30'],
    ['2026-11-27', 1, 'scotland', '2026-12-01'],
    ['2026-04-07', -1, 'england-and-wales', '2026-04-02'],
    ['2026-11-21', 0, 'england-and-wales', '2026-11-21'],
  ])('%s and %i working days in %s is %s', async (from, days, nation, to) => {
    const [row] = await database.app.query<{ on: string }[]>('select plus_working_days($1, $2, $3) as on', [
      from,
      days,
      nation,
    ]);
    expect(row?.on).toBe(to);
  });

  it('are known from 2020 to 2035', async () => {
    const rows = await database.app.query<{ years: number }[]>(
      `select count(distinct extract(year from day))::int as years from bank_holiday
       where nation = 'england-and-wales' and day between '2020-01-01' and '2035-12-31'`,
    );
    expect(rows[0]?.years).toBe(16);
  });
});
